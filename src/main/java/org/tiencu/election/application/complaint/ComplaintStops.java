package org.tiencu.election.application.complaint;

import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.domain.complaint.ComplaintState;
import org.tiencu.election.domain.complaint.ElectionComplaint;

/**
 * Complaints follow the calendar: when the National Election Council moves the stop, those that are being handled stop at the
 * new moment. What has stopped already stays so.
 */
@Service
@Transactional
public class ComplaintStops {

    private final ComplaintStore store;
    private final ComplaintMoments moments;
    private final ComplaintWorkflow workflow;

    ComplaintStops(ComplaintStore store, ComplaintMoments moments, ComplaintWorkflow workflow) {
        this.store = store;
        this.moments = moments;
        this.workflow = workflow;
    }

    /** Moves what is being handled in this election to where its calendar is now. Doing it again changes nothing. */
    public void follow(String electionId) {
        store.ofElection(electionId).stream().filter(one -> !one.state().isClosed() && one.state() != ComplaintState.STOPPED)
                .forEach(this::follow);
    }

    private void follow(ElectionComplaint complaint) {
        Instant ends = moments.handlingEnds(complaint);
        if (complaint.dueAt() != null && complaint.dueAt().isAfter(ends)) {
            store.update(complaint.due(ends));
        }
        workflow.moveStop(complaint.id(), ends);
    }
}
