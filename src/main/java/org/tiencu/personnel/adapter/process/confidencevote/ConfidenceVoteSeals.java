package org.tiencu.personnel.adapter.process.confidencevote;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.attachment.TaskSeals;
import org.tiencu.desk.application.opentask.OpenTask;
import org.tiencu.personnel.application.confidence.ConfidenceDetails;

/** What is attached to the count of a confidence vote is secret until the minutes are confirmed, as the count is. */
@Component
class ConfidenceVoteSeals implements TaskSeals {

    private static final Set<String> SHOW_THE_COUNT = Set.of(ConfidenceVoteProcess.RECORD_VOTE,
            ConfidenceVoteProcess.DECIDE_RECONVENE, ConfidenceVoteProcess.CONFIRM_MINUTES);
    private static final String SEAL = "confidence-vote";

    private final ConfidenceDetails details;

    ConfidenceVoteSeals(ConfidenceDetails details) {
        this.details = details;
    }

    @Override
    public Optional<String> sealOf(OpenTask task) {
        return task.processId().equals(ConfidenceVoteProcess.ID) && SHOW_THE_COUNT.contains(task.taskKey())
                ? Optional.of(SEAL) : Optional.empty();
    }

    @Override
    public boolean isOpen(String caseId, String seal) {
        return seal.equals(SEAL) && details.isOpenToUser(caseId);
    }
}
