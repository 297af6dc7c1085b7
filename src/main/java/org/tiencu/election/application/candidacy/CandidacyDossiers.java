package org.tiencu.election.application.candidacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidacy.CandidacyRules.DossierItem;
import org.tiencu.election.application.candidacy.CandidacyRules.Ground;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.candidacy.CandidacyDossier;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/** The dossier of a candidate: Luật 85/2015/QH13, Điều 35, 36, 37; Nghị quyết 40/NQ-HĐBCQG. */
@Service
@Transactional
public class CandidacyDossiers {

    /** What the election committee finds. */
    public enum CheckOutcome { VALID, RETURNED, REJECTED }

    private static final String CHECK = "CANDIDACY_DOSSIER_CHECK";

    private final Candidates candidates;
    private final CandidacyStore store;
    private final CandidacyRules rules;
    private final CandidacyChecks checks;
    private final ElectionFile file;
    private final CurrentUser currentUser;

    CandidacyDossiers(Candidates candidates, CandidacyStore store, CandidacyRules rules, CandidacyChecks checks,
            ElectionFile file, CurrentUser currentUser) {
        this.candidates = candidates;
        this.store = store;
        this.rules = rules;
        this.checks = checks;
        this.file = file;
        this.currentUser = currentUser;
    }

    /** The last moment for the dossier, as it stands now: the National Election Council may have moved it. */
    public Instant deadline(String candidateId) {
        return checks.deadline(candidates.read(candidateId).caseId());
    }

    /** Whether the dossier can still be handed in. If not, the candidacy is over. */
    public boolean open(String candidateId) {
        if (!checks.deadlinePassed(candidates.locked(candidateId).caseId())) {
            return true;
        }
        candidates.state(candidateId, CandidateState.REJECTED);
        return false;
    }

    /**
     * Records that the dossier was handed in.
     *
     * @param receivedAt day and hour in Vietnam
     * @throws Refusal if that is after the last moment for dossiers, or has not come yet
     */
    public void receive(String candidateId, LocalDateTime receivedAt, String receiptNumber, List<String> items, int sets) {
        Candidate candidate = candidates.locked(candidateId);
        Instant received = receivedAt.atZone(VietnamTime.ZONE).toInstant();
        if (received.isAfter(checks.deadline(candidate.caseId()))) {
            throw Refusal.field("receivedAt", "Ngày nhận", "Đã quá hạn nộp hồ sơ, không được nhận.");
        }
        if (received.isAfter(file.now())) {
            throw Refusal.field("receivedAt", "Ngày nhận", "Không được sau thời điểm này.");
        }
        store.add(candidateId, new CandidacyDossier(received, receiptNumber, items, sets), currentUser.id(), file.now());
        candidates.state(candidateId, CandidateState.FILED);
    }

    /** The dossier that was handed in last. */
    public CandidacyDossier dossier(String candidateId) {
        return store.dossier(candidateId).orElseThrow();
    }

    /** What a dossier for this list has to contain. */
    public List<DossierItem> items(String candidateId) {
        Candidate candidate = candidates.read(candidateId);
        return rules.dossier(candidate.body(), electionDay(candidate));
    }

    /** Why somebody may not stand at all. */
    public List<Ground> exclusionGrounds() {
        return rules.exclusionGrounds();
    }

    /** Where else the same person stands in this election. */
    public List<Candidate> otherLists(String candidateId) {
        return checks.others(candidates.read(candidateId));
    }

    /** Why the dossier was sent back, an empty text if it was not. */
    public String returnReason(String candidateId) {
        return file.returnReason(candidateId, CHECK, null);
    }

    /**
     * The election committee decides about the dossier.
     *
     * @param grounds constants of {@code exclusion-grounds} that apply to him
     * @throws Refusal if it is called valid though something is missing, he is excluded or stands on too many lists; or sent
     *                 back when nothing can be handed in any more
     */
    public CheckOutcome check(String candidateId, CheckOutcome outcome, List<String> grounds, String reason) {
        Candidate candidate = candidates.locked(candidateId);
        if (outcome == CheckOutcome.VALID) {
            requireComplete(candidateId);
            requireNotExcluded(grounds);
            checks.requireEligible(candidate);
            candidates.state(candidateId, CandidateState.VALID);
        } else if (outcome == CheckOutcome.REJECTED) {
            candidates.state(candidateId, CandidateState.REJECTED);
        } else if (checks.deadlinePassed(candidate.caseId())) {
            throw Refusal.field("dossierOutcome", "Kết luận",
                    "Đã hết hạn nộp hồ sơ nên không thể trả lại để bổ sung (Luật 85/2015/QH13, Điều 35 khoản 1).");
        }
        file.record(candidateId, CHECK, null, outcome, null, null, content(grounds, reason));
        return outcome;
    }

    private void requireComplete(String candidateId) {
        CandidacyDossier dossier = dossier(candidateId);
        String missing = items(candidateId).stream().filter(DossierItem::required)
                .filter(item -> !dossier.items().contains(item.item()) || dossier.sets() < item.sets())
                .map(item -> item.label() + " (" + item.sets() + " bộ)").collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw Refusal.field("dossierOutcome", "Kết luận", "Hồ sơ còn thiếu: " + missing + ".");
        }
    }

    private void requireNotExcluded(List<String> grounds) {
        if (!grounds.isEmpty()) {
            throw Refusal.field("dossierOutcome", "Kết luận",
                    "Người thuộc trường hợp không được ứng cử thì hồ sơ không hợp lệ (Luật 85/2015/QH13, Điều 37).");
        }
    }

    private String content(List<String> grounds, String reason) {
        String labels = exclusionGrounds().stream().filter(one -> grounds.contains(one.ground())).map(Ground::label)
                .collect(Collectors.joining("; "));
        return labels.isEmpty() ? reason : labels + ". " + reason;
    }

    private LocalDate electionDay(Candidate candidate) {
        return file.election(candidate.electionId()).electionDay();
    }
}
