package org.tiencu.election.adapter.process.candidacyend;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.candidacy.CandidacyEnds;
import org.tiencu.election.domain.candidacy.EndRequest;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Opens a request that somebody no longer stands. */
@Component
class CandidacyEndStart implements StartHandler {

    private final CandidacyEnds ends;

    CandidacyEndStart(CandidacyEnds ends) {
        this.ends = ends;
    }

    @Override
    public String processId() {
        return CandidacyEndProcess.ID;
    }

    @Override
    public void requireRight() {
        ends.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("candidateOptions", ends.standing().stream().map(CandidacyEndStart::option).toList(),
                "groundOptions", ends.grounds().stream()
                        .map(one -> ElectionForm.option(one.label(), one.ground())).toList());
    }

    private static Map<String, Object> option(Candidate one) {
        return ElectionForm.option(one.person().fullName() + " – " + one.body().label() + " (" + one.id() + ", "
                + one.state().label() + ")", one.id());
    }

    @Override
    public NewCase open(FormData form) {
        Candidate candidate = ends.ask(form.text("candidate"), new EndRequest(form.choice("kind", EndRequest.Kind.class),
                form.text("ground"), form.text("documentNumber"), form.date("documentDate"), form.text("reason")));
        return new NewCase(candidate.id(), Map.of(
                CandidacyEndProcess.DECISION_GROUP.name(), ends.decider(candidate.id()),
                CandidacyEndProcess.REQUEST_GROUP.name(), ends.requester(candidate)));
    }
}
