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
        send("consultation-decided", candidateId, Map.of("roundOutcome", kept ? "KEPT" : "DROPPED"));
    }

    @Override
    public void listPublished(String candidateId) {
        send("candidate-list-published", candidateId, Map.of());
    }

    @Override
    public void ended(String candidateId, CandidateState end) {
        send("candidacy-ended", candidateId, Map.of("candidacyEnd", end.name()));
    }

    private void send(String message, String candidateId, Map<String, Object> variables) {
        currentUser.asSystem(() -> runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(candidateId)
                .setVariables(variables).correlateAllWithResult());
    }
}
