package org.tiencu.election.application.preparation;

import java.util.Map;

/** Starts a process of an election the way its start form does. */
public interface ElectionStarts {

    /**
     * Starts the process; the form is checked against its start form.
     *
     * @return the number of the new case, which is its business key
     * @throws org.tiencu.platform.refusal.Refusal if the user may not start it or the data is not acceptable
     */
    String start(String processId, Map<String, Object> form);
}
