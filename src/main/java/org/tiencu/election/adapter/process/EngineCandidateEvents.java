package org.tiencu.election.adapter.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.candidate.CandidateEvents;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.security.CurrentUser;

/** Wakes the process of a candidacy by its messages. */
@Component
class EngineCandidateEvents implements CandidateEvents {

    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    EngineCandidateEvents(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    @Override
    public void roundDecided(String candidateId, boolean kept) {
        boolean waited = send("consultation-decided", candidateId, Map.of("roundOutcome", kept ? "KEPT" : "DROPPED"));
        if (!waited && !kept) {
            // the conference left out somebody whose dossier or residence conference was not done in time
            send("candidacy-ended", candidateId, Map.of("candidacyEnd", "DROPPED"));
        }
    }

    @Override
    public void listPublished(String candidateId) {
        send("candidate-list-published", candidateId, Map.of());
    }

    @Override
    public void ended(String candidateId, CandidateState end) {
        send("candidacy-ended", candidateId, Map.of("candidacyEnd", end.name()));
    }

    /** Whether a process waited for it. */
    private boolean send(String message, String candidateId, Map<String, Object> variables) {
        return !currentUser.asSystem(() -> runtimeService.createMessageCorrelation(message)
                .processInstanceBusinessKey(candidateId).setVariables(variables).correlateAllWithResult()).isEmpty();
    }
}
