package org.tiencu.personnel.application.dismissal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Discipline;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Holder;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.application.casefile.PostScope;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.application.confidence.ConfidenceOutcomes;
import org.tiencu.personnel.application.dismissal.DismissalRules.Limit;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.dismissal.ConfidenceBand;
import org.tiencu.personnel.domain.dismissal.Dismissal;
import org.tiencu.personnel.domain.dismissal.DismissalFacts;
import org.tiencu.personnel.domain.dismissal.DismissalKind;
import org.tiencu.personnel.domain.dismissal.Finding;
import org.tiencu.personnel.domain.dismissal.Ground;
import org.tiencu.personnel.domain.dismissal.Placement;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;

/** Use cases of a case in which an official leaves his post before his term is over. */
@Service
@Transactional
public class Dismissals {

    /** What came of the talk with the official. */
    public enum TalkOutcome {
        CONTINUE, STOPPED
    }

    /** What the official thinks of it; the case goes on even against his view. */
    public enum OfficialView {
        AGREE("Đồng ý"), DISAGREE("Không đồng ý");

        private final String label;

        OfficialView(String label) {
            this.label = label;
        }
    }

    /** What the authority did with the proposal. */
    public enum AuthorityAction {
        VOTED, RETURNED, STOPPED
    }

    /** What the authority concluded. */
    public enum AuthorityOutcome {
        APPROVED, REFUSED, RETURNED, STOPPED
    }

    /** What the People's Council did, where it had elected the holder. */
    public enum ElectedBodyOutcome {
        PASSED, NOT_PASSED
    }

    /** What was written when a limit was over. */
    public enum Delay {
        REPORTED, EXTENDED
    }

    /**
     * What a user enters to open a case.
     *
     * @param tenureId his time in the post that he is to leave
     * @param kind which of the three ways is asked for
     * @param ground code of the ground
     * @param establishedOn when the ground was established
     * @param letterOn date of the letter of resignation, null if there is none
     * @param essentialDuty whether he is on defence, security, key, secret or disaster duty
     * @param description what happened
     */
    public record Request(String tenureId, DismissalKind kind, String ground, LocalDate establishedOn, LocalDate letterOn,
            boolean essentialDuty, String description) {
    }

    private final DismissalStore store;
    private final DismissalRules rules;
    private final CaseFile file;
    private final CaseOpenings openings;
    private final Conferences conferences;
    private final Officials officials;
    private final Tenures tenures;
    private final Eligibility eligibility;
    private final ConfidenceOutcomes confidenceOutcomes;
    private final Deadlines deadlines;
    private final PostScope scope;
    private final CurrentUser currentUser;

    Dismissals(DismissalStore store, DismissalRules rules, CaseFile file, CaseOpenings openings, Conferences conferences,
            Officials officials, Tenures tenures, Eligibility eligibility, ConfidenceOutcomes confidenceOutcomes,
            Deadlines deadlines, PostScope scope, CurrentUser currentUser) {
        this.store = store;
        this.rules = rules;
        this.file = file;
        this.openings = openings;
        this.conferences = conferences;
        this.officials = officials;
        this.tenures = tenures;
        this.eligibility = eligibility;
        this.confidenceOutcomes = confidenceOutcomes;
        this.deadlines = deadlines;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    // ---- opening

    /** Whether the current user works in the office of a unit or in the organisation commission of an authority. */
    public boolean mayOpen() {
        return !scope.isEmpty();
    }

    /** Those whose cases the current user may open: in posts of his unit, or in posts that his unit manages. */
    public List<Holder> holders() {
        return scope.holders();
    }

    /** The grounds in force today in any of these bodies of rules, by code, in order; each with its versions. */
    public Map<String, List<Ground>> grounds(Set<Regime> regimes) {
        return Stream.of(Regime.values()).filter(regimes::contains)
                .flatMap(regime -> rules.grounds(file.today(), regime).stream())
                .collect(Collectors.groupingBy(ground -> String.format("%03d", ground.position()), TreeMap::new,
                        Collectors.toList()));
    }

    /**
     * Opens a case as a user asks for it.
     *
     * @throws Refusal if it is not for him to open, a date is wrong, the letter is missing, the ground is not one for this
     *                 kind, dismissal is due, the case cannot be considered now, or another case is about the same post
     */
    public PersonnelCase open(Request request) {
        if (holders().stream().noneMatch(holder -> holder.tenureId().equals(request.tenureId()))) {
            throw Refusal.field("tenureId", "Cán bộ và chức vụ", "Không thuộc phạm vi bạn được đề nghị.");
        }
        file.past(request.establishedOn(), "establishedOn", "Ngày có căn cứ");
        file.past(request.letterOn(), "letterOn", "Ngày đơn xin từ chức");
        if (request.kind() == DismissalKind.RESIGNATION && request.letterOn() == null) {
            throw Refusal.field("letterOn", "Ngày đơn xin từ chức", "Phải có đơn xin từ chức.");
        }
        PersonnelCase opened = openings.openForTenure(CaseKind.DISMISSAL, request.tenureId(), request.description(), null);
        Ground ground = ground(opened, request.ground());
        if (request.kind() != DismissalKind.DISMISSAL) {
            requireNotDue(opened, ground);
        }
        if (ground.kind() != request.kind()) {
            throw Refusal.field("ground", "Căn cứ", "Căn cứ này không thuộc hình thức đã chọn.");
        }
        return begin(opened, ground, request.establishedOn(), request.letterOn(), request.essentialDuty());
    }

    /**
     * Opens the case that another one, or a date, has proposed. Where the facts make dismissal due it is opened for
     * dismissal, whatever milder ground was proposed. A letter of resignation is asked for with the talk.
     */
    public PersonnelCase open(CaseProposal proposal) {
        PersonnelCase opened = openings.openForTenure(CaseKind.DISMISSAL, proposal.tenureId(), proposal.reason(),
                proposal.cause());
        Ground proposed = proposal.ground() == null ? fallback(opened) : ground(opened, proposal.ground());
        Ground ground = proposed.kind() == DismissalKind.DISMISSAL ? proposed
                : due(opened, proposed).stream().findFirst().map(found -> ground(opened, found.ground())).orElse(proposed);
        return begin(opened, ground, file.today(), null, false);
    }

    private PersonnelCase begin(PersonnelCase opened, Ground ground, LocalDate establishedOn, LocalDate letterOn,
            boolean essentialDuty) {
        rules.obstacles(file.today(), ground.kind(), official(opened).underInvestigation(), essentialDuty).stream()
                .findFirst().ifPresent(obstacle -> {
                    throw Refusal.conflict("Chưa xem xét " + ground.kind().label().toLowerCase(Locale.ROOT) + " khi cán bộ "
                            + obstacle.sentence() + ".");
                });
        Dismissal dismissal = Dismissal.of(opened.id(), ground, establishedOn,
                ground.kind() == DismissalKind.RESIGNATION ? letterOn : null);
        store.add(dismissal);
        file.record(opened.id(), Paper.Kind.GROUND, opened.officialId(), ground.kind(), null, establishedOn,
                dismissal.groundText());
        return opened;
    }

    /** What fits best where nothing was proposed: unsatisfactory results, or whatever the rule names first. */
    private Ground fallback(PersonnelCase opened) {
        List<Ground> all = rules.grounds(file.today(), regime(opened));
        return all.stream().filter(one -> one.code().equals("RESULTS_BELOW_REQUIREMENT")).findFirst()
                .or(() -> all.stream().findFirst()).orElseThrow(Dismissals::noSuchGround);
    }

    private Ground ground(PersonnelCase opened, String code) {
        return rules.grounds(file.today(), regime(opened)).stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(Dismissals::noSuchGround);
    }

    private static Refusal noSuchGround() {
        return Refusal.field("ground", "Căn cứ", "Quy định áp dụng đối với chức vụ này không có căn cứ đã chọn.");
    }

    private void requireNotDue(PersonnelCase opened, Ground ground) {
        Optional<Finding> due = ground.kind() == DismissalKind.DISMISSAL
                ? Optional.of(new Finding(ground.code(), "căn cứ đã chọn là căn cứ miễn nhiệm: " + ground.label(),
                        ground.document(), ground.article()))
                : due(opened, ground).stream().findFirst();
        if (due.isPresent()) {
            throw Refusal.field("requestedKind", "Hình thức", "Phải xem xét miễn nhiệm, không áp dụng hình thức nhẹ hơn, vì "
                    + due.get().sentence() + ".");
        }
    }

    private List<Finding> due(PersonnelCase opened, Ground ground) {
        Official official = official(opened);
        LocalDate since = tenures.find(opened.tenureId()).orElseThrow().startsOn();
        ConfidenceBand confidence = ConfidenceBand.of(ground.code())
                .or(ConfidenceBand.of(confidenceOutcomes.latest(official.id(), since)));
        return rules.dismissalDue(file.today(), regime(opened), new DismissalFacts(confidence, failingYears(official),
                (int) inTerm(official, Discipline.Form.REPRIMAND, since),
                inTerm(official, Discipline.Form.WARNING, since) > 0));
    }

    private static long inTerm(Official official, Discipline.Form form, LocalDate since) {
        Predicate<Discipline> counts = one -> one.form() == form && !one.decidedOn().isBefore(since);
        return official.disciplines().stream().filter(counts).count();
    }

    private static int failingYears(Official official) {
        int years = 0;
        List<Grade> latestFirst = official.grades();
        while (years < latestFirst.size() && latestFirst.get(years).level() == Grade.Level.NOT_COMPLETED
                && latestFirst.get(years).year() == latestFirst.get(0).year() - years) {
            years++;
        }
        return years;
    }

    // ---- preparation

    public Dismissal read(String caseId) {
        return store.find(caseId).orElseThrow(() -> Refusal.notFound("Không tìm thấy vụ việc này."));
    }

    /** Whether the People's Council elects the holder of the post. */
    public boolean elected(String caseId) {
        return file.post(file.read(caseId)).elected();
    }

    /** When the proposal has to be filed: counted from the ground, or from the day on which it was sent back. */
    public Instant proposalDue(String caseId) {
        LocalDate start = answer(caseId).filter(paper -> AuthorityOutcome.RETURNED.name().equals(paper.outcome()))
                .map(Dismissals::day).orElseGet(() -> read(caseId).establishedOn());
        return limit(caseId, start, Limit.PROPOSAL);
    }

    /**
     * Records the talk with the official.
     *
     * @param letterOn date of the letter of resignation, if it was still missing
     */
    public TalkOutcome talk(String caseId, LocalDate talkedOn, OfficialView view, String note, TalkOutcome outcome,
            LocalDate letterOn) {
        PersonnelCase current = file.locked(caseId);
        file.past(talkedOn, "talkedOn", "Ngày trao đổi");
        file.past(letterOn, "letterOn", "Ngày đơn xin từ chức");
        if (outcome == TalkOutcome.CONTINUE && read(caseId).needsLetter()) {
            if (letterOn == null) {
                throw Refusal.field("letterOn", "Ngày đơn xin từ chức", "Phải có đơn xin từ chức.");
            }
            store.setLetter(caseId, letterOn);
        }
        file.record(caseId, Paper.Kind.MEETING, current.officialId(), outcome, null, talkedOn,
                "Ý kiến của cán bộ: " + view.label + ". " + note);
        return outcome;
    }

    /**
     * Records the proposal to the authority.
     *
     * @return when the authority has to decide
     */
    public Instant propose(String caseId, String number, LocalDate datedOn, String content) {
        PersonnelCase current = file.locked(caseId);
        file.past(datedOn, "documentDate", "Ngày tờ trình");
        notBefore(datedOn, read(caseId).establishedOn(), "documentDate", "Ngày tờ trình", "ngày có căn cứ");
        file.record(caseId, Paper.Kind.PROPOSAL, current.officialId(), null, number, datedOn, content);
        return decisionDue(caseId);
    }

    /** Records why the proposal was not filed in time. */
    public void reportDelay(String caseId, String reason) {
        file.record(caseId, Paper.Kind.DELAY_REPORT, null, Delay.REPORTED, null, file.today(), reason);
    }

    // ---- the authority

    /** The latest proposal. */
    public Paper proposal(String caseId) {
        return file.latest(caseId, Paper.Kind.PROPOSAL).orElseThrow();
    }

    /** When the authority has to decide. */
    public Instant decisionDue(String caseId) {
        return limit(caseId, beforeAuthoritySince(caseId), Limit.DECISION);
    }

    /** When it has to decide if there is an objective reason for more time. */
    public Instant extendedDecisionDue(String caseId) {
        return limit(caseId, beforeAuthoritySince(caseId), Limit.DECISION_EXTENDED);
    }

    /** The extension of this round, if there is one. */
    public Optional<Paper> extension(String caseId) {
        Instant since = latestBeforeAuthority(caseId).recordedAt();
        return file.latest(caseId, Paper.Kind.DELAY_REPORT).filter(paper -> Delay.EXTENDED.name().equals(paper.outcome())
                && !paper.recordedAt().isBefore(since));
    }

    /** Records that the authority takes more time, and until when. */
    public void extend(String caseId, String reason) {
        file.record(caseId, Paper.Kind.DELAY_REPORT, null, Delay.EXTENDED, null,
                extendedDecisionDue(caseId).atZone(VietnamTime.ZONE).toLocalDate(), reason);
    }

    /**
     * Records the vote of the authority in one form.
     *
     * @throws Refusal if the figures contradict each other or the meeting was not quorate
     */
    public AuthorityOutcome voted(String caseId, LocalDate heldOn, int summoned, int present, Conferences.Count count) {
        PersonnelCase current = file.locked(caseId);
        notBefore(heldOn, proposal(caseId).datedOn(), "heldOn", "Ngày họp", "ngày tờ trình");
        AuthorityOutcome outcome = conferences.recordAtOnce(caseId, ConferenceStep.DISMISSAL_AUTHORITY,
                current.authorityUnit(),
                heldOn, summoned, present, count).isEmpty() ? AuthorityOutcome.REFUSED : AuthorityOutcome.APPROVED;
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, current.officialId(), outcome, null, heldOn, null);
        return outcome;
    }

    /** Records that the authority sent the proposal back, or ended the case, without a vote. */
    public AuthorityOutcome answered(String caseId, AuthorityAction action, String reason) {
        PersonnelCase current = file.locked(caseId);
        AuthorityOutcome outcome = AuthorityOutcome.valueOf(action.name());
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, current.officialId(), outcome, null, file.today(), reason);
        return outcome;
    }

    /** Records what the People's Council did; if it did not agree he stays, and the authority has the case again. */
    public ElectedBodyOutcome electedBody(String caseId, ElectedBodyOutcome outcome, String number, LocalDate datedOn,
            String note) {
        PersonnelCase current = file.locked(caseId);
        file.past(datedOn, "documentDate", "Ngày ban hành");
        notBefore(datedOn, answer(caseId).orElseThrow().datedOn(), "documentDate", "Ngày ban hành",
                "ngày họp của cấp có thẩm quyền");
        file.record(caseId, Paper.Kind.ELECTED_BODY, current.officialId(), outcome, number, datedOn, note);
        return outcome;
    }

    /** Why the People's Council did not agree, an empty text if it was not asked or agreed. */
    public String notPassed(String caseId) {
        return file.latest(caseId, Paper.Kind.ELECTED_BODY)
                .filter(paper -> ElectedBodyOutcome.NOT_PASSED.name().equals(paper.outcome())).map(Paper::content)
                        .orElse("");
    }

    // ---- carrying out

    /**
     * Records the decision.
     *
     * @throws Refusal if it is dated before the conclusion that it rests on, or would take effect before he held the post
     */
    public void issue(String caseId, String number, LocalDate decidedOn, LocalDate effectiveOn, String signerTitle) {
        PersonnelCase current = file.locked(caseId);
        notBefore(decidedOn, answer(caseId).orElseThrow().datedOn(), "decisionDate", "Ngày ban hành",
                "ngày họp của cấp có thẩm quyền");
        if (elected(caseId)) {
            notBefore(decidedOn, file.latest(caseId, Paper.Kind.ELECTED_BODY).orElseThrow().datedOn(), "decisionDate",
                    "Ngày ban hành", "ngày nghị quyết của Hội đồng nhân dân");
        }
        Tenure tenure = tenures.find(current.tenureId()).orElseThrow();
        if (!effectiveOn.isAfter(tenure.startsOn())) {
            throw Refusal.field("effectiveOn", "Ngày hiệu lực", "Phải sau ngày bắt đầu giữ chức vụ.");
        }
        file.decide(caseId, new CaseDecision(current.officialId(), read(caseId).kind().act(), number, decidedOn, effectiveOn,
                null, signerTitle));
    }

    /** Ends the tenure on the day before the decision takes effect, unless it has ended already; other posts go on. */
    public void endTenure(String caseId) {
        PersonnelCase current = file.locked(caseId);
        if (tenures.find(current.tenureId()).orElseThrow().closedOn() == null) {
            tenures.close(current.tenureId(), decision(caseId).effectiveOn().minusDays(1), read(caseId).kind().label());
        }
    }

    /** The decision of the case. */
    public CaseDecision decision(String caseId) {
        return file.latestDecision(caseId).orElseThrow();
    }

    /** Records that everybody concerned was told. */
    public void notifyParties(String caseId, String number, LocalDate datedOn, String recipients) {
        PersonnelCase current = file.locked(caseId);
        file.past(datedOn, "documentDate", "Ngày thông báo");
        notBefore(datedOn, decision(caseId).decidedOn(), "documentDate", "Ngày thông báo", "ngày ban hành quyết định");
        file.record(caseId, Paper.Kind.NOTICE, current.officialId(), null, number, datedOn, recipients);
    }

    /** What the rule allows to do with the official now. */
    public List<Placement> placements(String caseId) {
        return rules.placements(file.today(), read(caseId).kind(),
                eligibility.monthsToRetirement(official(file.read(caseId)), file.today()));
    }

    /** The first day on which he may hold a leading post again, none if the rule does not limit that. */
    public Optional<LocalDate> noPostBefore(String caseId) {
        return placements(caseId).stream().filter(one -> one.noPostMonths() != null).findFirst()
                .map(one -> decision(caseId).effectiveOn().plusMonths(one.noPostMonths()));
    }

    /**
     * Records what the official does from now on, and closes the case.
     *
     * @throws Refusal if the rule does not allow this way
     */
    public void place(String caseId, String placement, String detail) {
        PersonnelCase current = file.locked(caseId);
        Placement chosen = placements(caseId).stream().filter(one -> one.code().equals(placement)).findFirst().orElseThrow(
                () -> Refusal.field("placement", "Bố trí công tác", "Quy định không cho phép cách bố trí này."));
        file.record(caseId, Paper.Kind.PLACEMENT, current.officialId(), null, null, file.today(),
                chosen.label() + ". " + detail);
        file.status(caseId, read(caseId).kind().closedAs());
    }

    /** Closes the case; the official stays in his post. */
    public void close(String caseId, CaseStatus status) {
        file.status(caseId, status);
    }

    // ---- parts

    private Optional<Paper> answer(String caseId) {
        return file.latest(caseId, Paper.Kind.AUTHORITY_ANSWER);
    }

    /** Since when the authority has the case: the latest proposal, or the People's Council's no. */
    private LocalDate beforeAuthoritySince(String caseId) {
        return day(latestBeforeAuthority(caseId));
    }

    private Paper latestBeforeAuthority(String caseId) {
        return file.papers(caseId).stream()
                .filter(paper -> paper.kind() == Paper.Kind.PROPOSAL || paper.kind() == Paper.Kind.ELECTED_BODY)
                .reduce((earlier, later) -> later).orElseThrow();
    }

    private Instant limit(String caseId, LocalDate start, Limit limit) {
        return deadlines.after(start, rules.workingDays(file.today(), regime(file.read(caseId)), limit));
    }

    private static LocalDate day(Paper paper) {
        return paper.recordedAt().atZone(VietnamTime.ZONE).toLocalDate();
    }

    private static Regime regime(PersonnelCase personnelCase) {
        return Regime.valueOf(personnelCase.regime());
    }

    private Official official(PersonnelCase personnelCase) {
        return officials.find(personnelCase.officialId()).orElseThrow();
    }

    private static void notBefore(LocalDate date, LocalDate first, String field, String label, String what) {
        if (date.isBefore(first)) {
            throw Refusal.field(field, label, "Không được trước " + what + ".");
        }
    }
}
