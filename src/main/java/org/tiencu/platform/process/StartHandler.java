package org.tiencu.platform.process;

import java.util.Map;

/** What happens with the start form of a process. */
public interface StartHandler {

    /** Id of the process. */
    String processId();

    /**
     * Refuses everybody who may not start this process, before anything else is looked at.
     *
     * @throws org.tiencu.platform.refusal.Refusal if the user has no role that may start it
     */
    void requireRight();

    /** Option lists and values for the empty form. */
    default Map<String, ?> prefill() {
        return Map.of();
    }

    /**
     * Opens the case.
     *
     * @throws org.tiencu.platform.refusal.Refusal if the user may not start it or the data is not acceptable
     */
    NewCase open(FormData form);

    /**
     * @param caseId becomes the business key
     * @param variables routing variables of the new process instance
     */
    record NewCase(String caseId, Map<String, Object> variables) {
    }
}
