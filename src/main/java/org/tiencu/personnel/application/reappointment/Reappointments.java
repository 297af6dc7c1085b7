package org.tiencu.personnel.application.reappointment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Decision;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.application.conference.ConferenceStore;
import org.tiencu.personnel.application.reappointment.Terms.Term;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.reappointment.Route;
import org.tiencu.personnel.domain.reappointment.RouteRule;
import org.tiencu.personnel.domain.reappointment.TermLimit;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Use cases of a case of reappointment or extension. */
@Service
@Transactional
public class Reappointments {

    /** What follows after the official was told. */
    public enum NoticeOutcome {
        PROCEED, STOPPED
    }

    /** What is decided about a case that had to wait. */
    public enum DeferralOutcome {
        CONTINUE, STOPPED
    }

    /** What is decided after a conference that did not put him forward. */
    public enum FailureOutcome {
        REPEAT, NOT_REAPPOINTED
    }

    /** What the authority concluded. */
    public enum DecisionOutcome {
        APPROVED, RETURNED, REFUSED
    }

    /**
     * A term for which a case can be opened.
     *
     * @param tenureId his time in the post
     * @param officialName who
     * @param postTitle his post
     * @param unitName its unit
     * @param endsOn last day of the term
     */
    public record Option(String tenureId, String officialName, String postTitle, String unitName, LocalDate endsOn) {
    }

    /**
     * The days that matter in a case.
     *
     * @param endsOn last day of the term
     * @param noticeBy last day for telling the official
     * @param notice the limit that this day follows from
     * @param retiresOn day of retirement
     * @param late whether the last day for telling him is over
     */
    public record Dates(LocalDate endsOn, LocalDate noticeBy, TermLimit notice, LocalDate retiresOn, boolean late) {
    }

    /** Conditions of an appointment that count for a reappointment too. */
    private static final Set<String> CONDITIONS = Set.of("DISCIPLINE", "INVESTIGATION", "GRADES");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseFile file;
    private final CaseStore store;
    private final CaseOpenings openings;
    private final Terms terms;
    private final Tenures tenures;
    private final Eligibility eligibility;
    private final Conferences conferences;
    private final ConferenceStore conferenceStore;
    private final CurrentUser currentUser;

    Reappointments(CaseFile file, CaseStore store, CaseOpenings openings, Terms terms, Tenures tenures,
            Eligibility eligibility, Conferences conferences, ConferenceStore conferenceStore, CurrentUser currentUser) {
        this.file = file;
        this.store = store;
        this.openings = openings;
        this.terms = terms;
        this.tenures = tenures;
        this.eligibility = eligibility;
        this.conferences = conferences;
        this.conferenceStore = conferenceStore;
        this.currentUser = currentUser;
    }

    // ---- opening

    /** Refuses everybody who is not in the organisation commission of a unit. */
    public void requireRight() {
        if (Role.ORGANISATION_COMMISSION.heldIn(currentUser.groups()).isEmpty()) {
            throw Refusal.forbidden("Chỉ Ban Tổ chức của cấp có thẩm quyền được khởi tạo vụ việc bổ nhiệm lại.");
        }
    }

    /** Terms for which the current user can open a case, earliest end first. */
    public List<Option> options() {
        return terms.toOpen().stream().filter(term -> mayOpen(term.post()) && !term.retiresInTerm())
                .filter(term -> terms.openCase(term) == null)
                .map(term -> new Option(term.tenure().id(), term.official().fullName(), term.post().title(),
                        file.unit(term.post().unitCode()).name(), term.endsOn())).toList();
    }

    /**
     * Opens a case for the organisation commission.
     *
     * @param note a remark, may be null
     * @throws Refusal if it is not his to do, too early, or the official does not hold the post or retires anyway
     */
    public PersonnelCase open(String tenureId, String note) {
        Term term = term(tenureId);
        if (!mayOpen(term.post())) {
            throw Refusal.forbidden("Chỉ Ban Tổ chức của cấp có thẩm quyền được khởi tạo vụ việc bổ nhiệm lại.");
        }
        return open(term, note, openings.freeCause(term.cause()));
    }

    /** Opens the case that was proposed, by the term watch or by another case. */
    public PersonnelCase open(CaseProposal proposal) {
        return open(term(proposal.tenureId()), proposal.reason(), proposal.cause());
    }

    private Term term(String tenureId) {
        Tenure tenure = tenures.find(tenureId).orElseThrow(() -> Refusal.field("tenureId",
                "Cán bộ và chức vụ", "Không có ai đang giữ chức vụ này theo lựa chọn."));
        return terms.of(tenure);
    }

    private PersonnelCase open(Term term, String note, String cause) {
        if (term.tenure().closedOn() != null) {
            throw Refusal.conflict("Đã có quyết định về việc kết thúc thời hạn giữ chức vụ này.");
        }
        if (term.opensOn().isAfter(file.today())) {
            throw Refusal.field("tenureId", "Cán bộ và chức vụ",
                    "Chưa đến thời gian thông báo, khởi tạo được từ ngày " + DAY.format(term.opensOn()) + ".");
        }
        if (term.retiresInTerm()) {
            throw Refusal.field("tenureId", "Cán bộ và chức vụ",
                    "Cán bộ đến tuổi nghỉ hưu không muộn hơn ngày hết thời hạn nên không xem xét.");
        }
        String reason = note == null || note.isBlank() ? "Hết thời hạn bổ nhiệm ngày " + DAY.format(term.endsOn()) + "."
                : note;
        return openings.openForTenure(CaseKind.REAPPOINTMENT, term.tenure().id(), reason, cause);
    }

    private boolean mayOpen(Post post) {
        return currentUser.holds(Role.ORGANISATION_COMMISSION.code(), post.authorityUnit());
    }

    // ---- what the forms show

    /** The days that matter in the case. */
    @Transactional(readOnly = true)
    public Dates dates(String caseId) {
        Term term = terms.of(file.read(caseId));
        return new Dates(term.endsOn(), term.noticeBy(), term.notice(), term.retiresOn(),
                file.today().isAfter(term.noticeBy()));
    }

    /** What is considered in the case, as it was last determined. */
    @Transactional(readOnly = true)
    public Route route(String caseId) {
        return Route.valueOf(file.latest(caseId, Paper.Kind.CONDITION_CHECK).orElseThrow().outcome());
    }

    /** The conditions that count, by the rules of today. */
    @Transactional(readOnly = true)
    public List<Condition> conditions(String caseId) {
        Term term = terms.of(file.read(caseId));
        return eligibility.conditions(term.official(), term.post(), file.today(), CONDITIONS);
    }

    /** The grades of the years of the term, latest first. */
    @Transactional(readOnly = true)
    public List<Grade> grades(String caseId) {
        Term term = terms.of(file.read(caseId));
        return term.official().grades().stream().filter(grade -> grade.year() >= term.tenure().startsOn().getYear()
                && grade.year() <= term.endsOn().getYear()).toList();
    }

    /** The conferences that put him forward in this round. */
    @Transactional(readOnly = true)
    public List<Conference> votes(String caseId) {
        List<ConferenceStep> steps = route(caseId) == Route.EXTENSION ? List.of(ConferenceStep.EXTENSION_LEADERSHIP)
                : List.of(ConferenceStep.REAPPOINTMENT_KEY_STAFF, ConferenceStep.REAPPOINTMENT_LEADERSHIP);
        return steps.stream().map(step -> conferences.currentWithResult(caseId, step)).toList();
    }

    /** The conference after which the case could not go on; without figures, which may be secret. */
    @Transactional(readOnly = true)
    public Conference failed(String caseId) {
        return conferenceStore.ofCase(caseId).stream().reduce((earlier, later) -> later).orElseThrow().withoutResult();
    }

    /** The planned end if it were decided today with effect from the day after the term. */
    @Transactional(readOnly = true)
    public LocalDate plannedEnd(String caseId) {
        Term term = terms.of(file.read(caseId));
        return plannedEnd(route(caseId), term, term.endsOn().plusDays(1));
    }

    // ---- steps

    /**
     * Records that the official was told.
     *
     * @param reason why it is not gone on with, null if it is
     */
    public NoticeOutcome notice(String caseId, String number, LocalDate datedOn, NoticeOutcome outcome, String reason) {
        file.past(datedOn, "documentDate", "Ngày thông báo");
        file.record(caseId, Paper.Kind.NOTICE, file.read(caseId).officialId(), outcome, number, datedOn, reason);
        return outcome;
    }

    /** Records what the official handed in. */
    public void recordSelfReview(String caseId, LocalDate datedOn, String content) {
        file.past(datedOn, "documentDate", "Ngày bản tự kiểm điểm");
        file.record(caseId, Paper.Kind.SELF_REVIEW, file.read(caseId).officialId(), null, null, datedOn, content);
    }

    /** Finds what is to be considered, and records it with the rule that it follows from. */
    public Route determineRoute(String caseId) {
        PersonnelCase personnelCase = file.read(caseId);
        RouteRule rule = terms.route(terms.of(personnelCase));
        file.record(caseId, Paper.Kind.CONDITION_CHECK, personnelCase.officialId(), rule.route(), null, null,
                rule.reason() + " (" + rule.document() + ", " + rule.article() + ")");
        return rule.route();
    }

    /** Why the case has to wait. */
    @Transactional(readOnly = true)
    public String deferralReason(String caseId) {
        return file.latest(caseId, Paper.Kind.CONDITION_CHECK).map(Paper::content).orElse("");
    }

    public DeferralOutcome reviewDeferral(String caseId, DeferralOutcome outcome, String reason) {
        file.record(caseId, Paper.Kind.DEFERRAL, file.read(caseId).officialId(), outcome, null, null, reason);
        return outcome;
    }

    /** Records what is done after a conference did not put him forward; a repetition is a new round. */
    public FailureOutcome reviewFailure(String caseId, FailureOutcome outcome, String reason) {
        PersonnelCase personnelCase = file.locked(caseId);
        file.record(caseId, Paper.Kind.FAILURE_DECISION, personnelCase.officialId(), outcome, null, null, reason);
        if (outcome == FailureOutcome.REPEAT) {
            store.update(personnelCase.nextRound());
        }
        return outcome;
    }

    public void submitProposal(String caseId, String number, LocalDate datedOn, String content) {
        file.past(datedOn, "documentDate", "Ngày tờ trình");
        file.record(caseId, Paper.Kind.PROPOSAL, file.read(caseId).officialId(), null, number, datedOn, content);
    }

    /**
     * Records that the authority agrees.
     *
     * @throws Refusal if it comes too late, takes effect too late, the official may not be considered now, or his time in
     *                 the post was ended in the meantime
     */
    public DecisionOutcome approve(String caseId, String number, LocalDate decidedOn, LocalDate effectiveOn,
            String signerTitle) {
        PersonnelCase personnelCase = file.locked(caseId);
        Term term = terms.of(personnelCase);
        Route route = route(caseId);
        if (term.tenure().closedOn() != null) {
            throw Refusal.conflict("Cán bộ đã thôi giữ chức vụ này nên không bổ nhiệm lại, không kéo dài được.");
        }
        LocalDate decideBy = terms.decideBy(term, decidedOn);
        if (decidedOn.isAfter(decideBy)) {
            throw Refusal.field("decisionDate", "Ngày ban hành",
                    "Phải trước khi hết thời hạn, chậm nhất ngày " + DAY.format(decideBy) + ".");
        }
        if (effectiveOn.isAfter(term.endsOn().plusDays(1))) {
            throw Refusal.field("effectiveOn", "Ngày hiệu lực",
                    "Chậm nhất là ngày " + DAY.format(term.endsOn().plusDays(1)) + ", ngày sau ngày hết thời hạn.");
        }
        if (terms.route(term).route() == Route.DEFERRED) {
            throw Refusal.conflict("Cán bộ đang bị điều tra, xem xét kỷ luật hoặc tạm đình chỉ nên chưa quyết định được.");
        }
        file.decide(caseId, new CaseDecision(personnelCase.officialId(),
                route == Route.EXTENSION ? CaseDecision.Act.EXTENSION : CaseDecision.Act.REAPPOINTMENT, number, decidedOn,
                effectiveOn, plannedEnd(route, term, effectiveOn), signerTitle));
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, personnelCase.officialId(), DecisionOutcome.APPROVED, number,
                decidedOn, null);
        return DecisionOutcome.APPROVED;
    }

    /** Records that the authority sent the proposal back or refused it. */
    public DecisionOutcome answer(String caseId, DecisionOutcome outcome, String reason) {
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, file.read(caseId).officialId(), outcome, null, null, reason);
        return outcome;
    }

    /** Carries the decision out: a new time in the same post beside his others, or a later end of the present one. */
    public void recordTerm(String caseId) {
        PersonnelCase personnelCase = file.locked(caseId);
        CaseDecision decision = file.latestDecision(caseId).orElseThrow();
        if (decision.act() == CaseDecision.Act.EXTENSION) {
            tenures.extend(personnelCase.tenureId(), decision.untilOn());
            file.status(caseId, CaseStatus.EXTENDED);
            return;
        }
        Set<String> kept = tenures.ofOfficial(personnelCase.officialId()).stream().filter(one -> one.closedOn() == null)
                .map(Tenure::postId).filter(post -> !post.equals(personnelCase.postId())).collect(Collectors.toSet());
        String decidedBy = Role.STANDING_COMMITTEE.groupName(file.unit(personnelCase.authorityUnit()));
        tenures.appoint(personnelCase.officialId(), personnelCase.postId(), decision.effectiveOn(), decision.untilOn(),
                new Decision(decision.number(), decision.decidedOn(), decidedBy), kept);
        file.status(caseId, CaseStatus.REAPPOINTED);
    }

    /** Records what is done while the term is over and nothing is decided. */
    public void handleExpiry(String caseId, String content) {
        file.record(caseId, Paper.Kind.EXPIRY, file.read(caseId).officialId(), null, null, file.today(), content);
    }

    /**
     * Closes the case without a new term. Who is not reappointed holds the post until the planned end; a case that was
     * only stopped leaves his time in the post as it is.
     */
    public void close(String caseId, CaseStatus status) {
        Tenure tenure = tenures.find(file.read(caseId).tenureId()).orElseThrow();
        if (status == CaseStatus.NOT_REAPPOINTED && tenure.closedOn() == null) {
            tenures.close(tenure.id(), tenure.endsOn(), "Hết thời hạn, không bổ nhiệm lại");
        }
        file.status(caseId, status);
    }

    /** A new term does not go beyond retirement. */
    private static LocalDate plannedEnd(Route route, Term term, LocalDate effectiveOn) {
        LocalDate fullTerm = effectiveOn.plusYears(term.post().termYears());
        return route == Route.EXTENSION || fullTerm.isAfter(term.retiresOn()) ? term.retiresOn() : fullTerm;
    }
}
