package org.tiencu.personnel.application.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.PlanningEntry;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.application.planning.PlanningChecks.Field;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.personnel.domain.planning.PlanningCandidate.Stage;
import org.tiencu.personnel.domain.planning.PlanningPeriod;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Use cases of succession planning: Regulation 377-QĐ/TW; its steps are those of Regulation 50-QĐ/TW, Annex 2. */
@Service
@Transactional
public class Plannings {

    /** What follows from the draft. */
    public enum DraftOutcome {
        /** Somebody is put forward: the conferences vote. */
        NEW_PEOPLE,
        /** People are only taken out: there is nothing to vote on. */
        ONLY_REMOVALS,
        STOPPED
    }

    /** What the office does with the result of the conferences. */
    public enum SubmitOutcome {
        SUBMIT, RETURNED
    }

    /** What the authority concludes. */
    public enum ApprovalOutcome {
        APPROVED, RETURNED, REFUSED
    }

    /** What the head does when nobody was selected. */
    public enum FailureOutcome {
        REPEAT, STOPPED
    }

    private static final Field NEW_PEOPLE = new Field("officialIds", "Bổ sung từ cán bộ của đơn vị");
    private static final Field OUTSIDERS = new Field("outsiderIds", "Bổ sung từ nơi khác trong tỉnh");
    private static final Field APPROVED = new Field("approvedIds", "Người được phê duyệt bổ sung");

    private final PlanningStore store;
    private final PlanningView view;
    private final PlanningChecks checks;
    private final CaseFile file;
    private final CaseStore cases;
    private final CaseOpenings openings;
    private final Officials officials;
    private final Posts posts;
    private final Units units;
    private final CurrentUser currentUser;

    Plannings(PlanningStore store, PlanningView view, PlanningChecks checks, CaseFile file, CaseStore cases,
            CaseOpenings openings, Officials officials, Posts posts, Units units, CurrentUser currentUser) {
        this.store = store;
        this.view = view;
        this.checks = checks;
        this.file = file;
        this.cases = cases;
        this.openings = openings;
        this.officials = officials;
        this.posts = posts;
        this.units = units;
        this.currentUser = currentUser;
    }

    /** Units in whose office the current user works. */
    public List<Unit> unitsToOpenFor() {
        return Role.OFFICE.heldIn(currentUser.groups()).stream().map(units::find).flatMap(Optional::stream).toList();
    }

    /** The posts of a unit. */
    public List<Post> postsOf(Unit unit) {
        return posts.inUnit(unit.code());
    }

    /** The periods that can be planned for today. */
    public List<PlanningPeriod> periods() {
        return PlanningPeriod.plannedOn(file.today());
    }

    /**
     * Opens the case of a post, a period and the present year.
     *
     * @throws Refusal if the user does not work in the unit's office, the post is not the unit's, the post is being planned
     *                 or was planned this year, or nobody could decide
     */
    public PersonnelCase open(String unitCode, String postId, String periodText, String reason) {
        currentUser.require(Role.OFFICE.code(), unitCode);
        Post post = posts.find(postId).filter(found -> found.unitCode().equals(unitCode)).orElseThrow(
                () -> Refusal.field("postId", "Chức danh quy hoạch", "Chức danh không thuộc đơn vị đã chọn."));
        PlanningPeriod period = periods().stream().filter(one -> one.toString().equals(periodText)).findFirst().orElseThrow(
                () -> Refusal.field("period", "Giai đoạn quy hoạch",
                        "Chỉ quy hoạch cho nhiệm kỳ hiện tại hoặc nhiệm kỳ kế tiếp."));
        store.openCase(postId, period).ifPresent(other -> {
            throw Refusal.conflict("Chức danh này đang có vụ việc quy hoạch " + other + " cho giai đoạn đã chọn.");
        });
        int free = view.plan(post, period).limits().maxPerTitle() - officials.plannedFor(postId, period.toString()).size();
        // a full plan can still be changed: whoever is taken out makes room, and the draft says how many
        PersonnelCase opened = openings.openForUnit(CaseKind.SUCCESSION_PLANNING, unitCode, post.authorityUnit(),
                post.regime(), postId, Math.max(1, free), reason, cause(postId, period));
        store.add(opened.id(), period);
        return opened;
    }

    /** A post is planned once a year; a case that was refused or stopped does not count. */
    private String cause(String postId, PlanningPeriod period) {
        return openings.freeCause("planning:" + postId + ":" + period + ":" + file.today().getYear());
    }

    /**
     * Files the draft: who stays in the plan, and who is put forward.
     *
     * @throws Refusal if nothing changes, more people are planned than may be, or somebody cannot be planned
     */
    public DraftOutcome draft(String caseId, List<String> keptIds, List<String> officialIds, List<String> outsiderIds,
            String note) {
        PersonnelCase planning = file.locked(caseId);
        Plan plan = view.plan(caseId);
        List<String> planned = officials.plannedFor(planning.postId(), plan.period().toString());
        List<String> kept = planned.stream().filter(keptIds::contains).toList();
        List<String> added = new ArrayList<>(officialIds);
        added.addAll(outsiderIds);
        if (added.isEmpty() && kept.size() == planned.size()) {
            throw Refusal.field(NEW_PEOPLE.key(), NEW_PEOPLE.label(),
                    "Danh sách không khác quy hoạch hiện có; hãy bổ sung hoặc đưa ra ít nhất một người.");
        }
        int most = plan.limits().maxPerTitle();
        if (kept.size() + added.size() > most) {
            throw Refusal.field(NEW_PEOPLE.key(), NEW_PEOPLE.label(), "Một chức danh quy hoạch không quá " + most
                    + " người, kể cả " + kept.size() + " người tiếp tục quy hoạch (" + plan.limits().document() + ").");
        }
        Map<Field, List<String>> chosen = new LinkedHashMap<>();
        chosen.put(NEW_PEOPLE, officialIds);
        chosen.put(OUTSIDERS, outsiderIds);
        checks.require(plan, chosen);
        store.replaceCandidates(caseId, drafted(planned, kept, added));
        DraftOutcome outcome = added.isEmpty() ? DraftOutcome.ONLY_REMOVALS : DraftOutcome.NEW_PEOPLE;
        if (outcome == DraftOutcome.NEW_PEOPLE) {
            cases.update(planning.withSeats(most - kept.size()));
        }
        file.record(caseId, Paper.Kind.DRAFT_PLAN, null, outcome, null, file.today(), note);
        return outcome;
    }

    private static List<PlanningCandidate> drafted(List<String> planned, List<String> kept, List<String> added) {
        List<PlanningCandidate> people = new ArrayList<>();
        planned.forEach(id -> people.add(
                new PlanningCandidate(id, kept.contains(id), kept.contains(id) ? Stage.KEPT : Stage.REMOVED)));
        added.forEach(id -> people.add(new PlanningCandidate(id, false, Stage.DRAFTED)));
        return people;
    }

    /** Ends the case instead of drafting. */
    public DraftOutcome stop(String caseId, String reason) {
        file.record(caseId, Paper.Kind.DRAFT_PLAN, null, DraftOutcome.STOPPED, null, file.today(), reason);
        end(caseId, CaseStatus.STOPPED);
        return DraftOutcome.STOPPED;
    }

    /** Submits the plan to the authority. */
    public SubmitOutcome submit(String caseId, String number, LocalDate datedOn, String content) {
        file.past(datedOn, "documentDate", "Ngày tờ trình");
        file.record(caseId, Paper.Kind.PROPOSAL, null, SubmitOutcome.SUBMIT, number, datedOn, content);
        return SubmitOutcome.SUBMIT;
    }

    /** Goes back to the draft instead of submitting it; the votes will be taken again. */
    public SubmitOutcome redraft(String caseId, String reason) {
        file.record(caseId, Paper.Kind.PROPOSAL, null, SubmitOutcome.RETURNED, null, null, reason);
        cases.update(file.locked(caseId).nextRound());
        return SubmitOutcome.RETURNED;
    }

    /**
     * Records the decision of the authority to approve the plan.
     *
     * @param approvedIds those of the selected whom it approves
     * @throws Refusal if people were selected and none is approved, or somebody cannot be planned any more
     */
    public ApprovalOutcome approve(String caseId, List<String> approvedIds, String number, LocalDate decidedOn,
            String signerTitle) {
        file.locked(caseId);
        List<String> selected = view.at(caseId, Stage.SELECTED);
        if (!selected.isEmpty() && approvedIds.isEmpty()) {
            throw Refusal.field(APPROVED.key(), APPROVED.label(),
                    "Chọn ít nhất một người; nếu không phê duyệt ai thì kết luận là không phê duyệt.");
        }
        file.past(decidedOn, "decisionDate", "Ngày ban hành");
        checks.require(view.plan(caseId), Map.of(APPROVED, approvedIds));
        approvedIds.forEach(id -> file.decide(caseId, new CaseDecision(id, CaseDecision.Act.PLANNING, number, decidedOn,
                decidedOn, null, signerTitle)));
        store.setStage(caseId, selected.stream().filter(id -> !approvedIds.contains(id)).toList(), Stage.DROPPED);
        store.setStage(caseId, approvedIds, Stage.APPROVED);
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, null, ApprovalOutcome.APPROVED, number, decidedOn, null);
        return ApprovalOutcome.APPROVED;
    }

    /** Records that the authority sends the plan back, so that it is drafted and voted on again, or refuses it. */
    public ApprovalOutcome answer(String caseId, ApprovalOutcome outcome, String reason) {
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, null, outcome, null, file.today(), reason);
        if (outcome == ApprovalOutcome.RETURNED) {
            cases.update(file.locked(caseId).nextRound());
        } else {
            end(caseId, CaseStatus.REFUSED);
        }
        return outcome;
    }

    /** Makes the planning of the post in the period what was approved: eligibility for an appointment reads it. */
    public void write(String caseId) {
        PersonnelCase planning = file.locked(caseId);
        Post post = file.post(planning);
        String period = store.period(caseId).toString();
        List<String> approved = view.at(caseId, Stage.APPROVED);
        List<String> stay = new ArrayList<>(view.at(caseId, Stage.KEPT));
        stay.addAll(approved);
        officials.removePlanning(post.id(), period, stay);
        LocalDate approvedOn = file.latest(caseId, Paper.Kind.AUTHORITY_ANSWER).orElseThrow().datedOn();
        approved.forEach(id -> officials.addPlanning(id,
                new PlanningEntry(post.title(), post.id(), post.rankOrder(), period, approvedOn)));
        file.status(caseId, CaseStatus.PLANNED);
    }

    /** Records what the head does when nobody was selected: begin again with the draft, or stop. */
    public FailureOutcome review(String caseId, FailureOutcome outcome, String reason) {
        file.record(caseId, Paper.Kind.FAILURE_DECISION, null, outcome, null, file.today(), reason);
        if (outcome == FailureOutcome.REPEAT) {
            cases.update(file.locked(caseId).nextRound());
        } else {
            end(caseId, CaseStatus.STOPPED);
        }
        return outcome;
    }

    /** The planning stays as it was, and nobody is put forward any more. */
    private void end(String caseId, CaseStatus status) {
        store.setStage(caseId, view.people(caseId).stream().filter(PlanningCandidate::isNew)
                .map(PlanningCandidate::officialId).toList(), Stage.DROPPED);
        file.status(caseId, status);
    }
}
