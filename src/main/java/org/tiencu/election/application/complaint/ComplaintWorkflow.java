package org.tiencu.election.application.complaint;

import java.time.Instant;

/** What moving the stop asks of the process engine. */
public interface ComplaintWorkflow {

    /** The complaint is not handled any more from this moment on; nothing about it is due later. */
    void moveStop(String complaintId, Instant handlingEnds);
}
