package org.tiencu.election.adapter.process;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.domain.candidate.Candidate;

/** Values that the forms about one candidate have in common. */
@Component
public class CandidateForm {

    private final Candidates candidates;
    private final ElectionForm electionForm;

    CandidateForm(Candidates candidates, ElectionForm electionForm) {
        this.candidates = candidates;
        this.electionForm = electionForm;
    }

    /** The heading: which candidacy, which election, which list, who. */
    public Map<String, Object> heading(String candidateId) {
        Candidate candidate = candidates.read(candidateId);
        Map<String, Object> values = electionForm.heading(candidate.caseId());
        values.put("caseNumber", candidateId);
        values.put("candidateName", candidate.person().fullName());
        values.put("identityText", candidate.person().maskedIdentityNumber());
        values.put("listName", candidate.body().label());
        values.put("routeName", candidate.route().label());
        return values;
    }
}
