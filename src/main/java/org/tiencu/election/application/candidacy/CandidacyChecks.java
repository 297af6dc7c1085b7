package org.tiencu.election.application.candidacy;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.candidacy.CandidacyRules.Limit;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;

/** Who may stand on a list: asked when he is proposed, and again when his dossier is checked. */
@Component
class CandidacyChecks {

    static final String DOSSIER_DEADLINE = "dossier-deadline";
    static final String VOTING = "voting";

    private final CandidateStore candidates;
    private final CandidacyStore store;
    private final CandidacyRules rules;
    private final Milestones milestones;
    private final ElectionFile file;

    CandidacyChecks(CandidateStore candidates, CandidacyStore store, CandidacyRules rules, Milestones milestones,
            ElectionFile file) {
        this.candidates = candidates;
        this.store = store;
        this.rules = rules;
        this.milestones = milestones;
        this.file = file;
    }

    /**
     * Refuses somebody who is too young or stands on lists that he may not combine.
     *
     * @throws Refusal with the rule; never with who he is
     */
    void requireEligible(Candidate candidate) {
        Election election = file.election(candidate.electionId());
        int age = rules.limit(Limit.MINIMUM_AGE, election.electionDay());
        if (candidate.person().ageOn(election.electionDay()) < age) {
            throw Refusal.field("birthDate", "Ngày sinh", "Chưa đủ " + age
                    + " tuổi tính đến ngày bầu cử (Luật 85/2015/QH13, Điều 2).");
        }
        store.lockPerson(candidate.electionId(), candidate.person().identityNumber());
        List<Candidate> others = others(candidate);
        int most = rules.limit(Limit.MOST_LISTS, election.electionDay());
        for (Candidate other : others) {
            if (other.caseId().equals(candidate.caseId()) && other.body() == candidate.body()) {
                throw lists("Người này đã có trong danh sách này (hồ sơ " + other.id() + ").");
            }
            if (other.body() == candidate.body() && (other.body() == Body.NA || level(other) == level(candidate))) {
                throw lists(other.body() == Body.NA
                        ? "Mỗi người chỉ ứng cử đại biểu Quốc hội ở một nơi (Luật 85/2015/QH13, Điều 36)."
                        : "Người này đã ứng cử đại biểu Hội đồng nhân dân ở một đơn vị cùng cấp "
                                + "(Luật 85/2015/QH13, Điều 36).");
            }
        }
        if (others.size() >= most) {
            throw lists("Mỗi người chỉ được ứng cử ở nhiều nhất " + most + " danh sách (Luật 85/2015/QH13, Điều 36).");
        }
    }

    private static Refusal lists(String sentence) {
        return Refusal.field("list", "Danh sách ứng cử", sentence);
    }

    /** Where else the same person stands in this election. */
    List<Candidate> others(Candidate candidate) {
        return candidates.ofPerson(candidate.electionId(), candidate.person().identityNumber()).stream()
                .filter(other -> !other.id().equals(candidate.id()) && !other.state().ended()).toList();
    }

    private UnitLevel level(Candidate candidate) {
        return file.unitOf(file.read(candidate.caseId())).level();
    }

    /** The last moment for dossiers of the list, as it stands now. */
    Instant deadline(String caseId) {
        return due(caseId, DOSSIER_DEADLINE);
    }

    boolean deadlinePassed(String caseId) {
        return file.now().isAfter(deadline(caseId));
    }

    /** When voting begins in the unit of the list. */
    Instant voting(String caseId) {
        return due(caseId, VOTING);
    }

    private Instant due(String caseId, String milestone) {
        Instant due = milestones.due(caseId, milestone);
        if (due == null) {
            throw Refusal.conflict("Đơn vị này không lập danh sách ứng cử.");
        }
        return due;
    }
}
