package org.tiencu.personnel.application.suspension;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.application.suspension.SuspensionRules.Length;
import org.tiencu.personnel.application.suspension.SuspensionRules.Limit;
import org.tiencu.personnel.application.suspension.SuspensionStore.Holder;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseDecision.Act;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.suspension.Suspension;
import org.tiencu.personnel.domain.suspension.SuspensionGround;
import org.tiencu.personnel.domain.suspension.SuspensionGround.Category;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.WorkingDays;

/**
 * Use cases of a suspension from work. The official keeps his post; the decision ends by itself on its last day
 * (Quy định 377-QĐ/TW, before it Quy định 148-QĐ/TW).
 */
@Service
@Transactional
public class Suspensions {

    /** What the organisation commission advises. */
    public enum Advice {
        SUSPEND, STOPPED
    }

    /** What the standing committee decides about the advice. */
    public enum DecisionOutcome {
        SUSPENDED, RETURNED, REFUSED
    }

    /** What the organisation commission suggests while the suspension is in force. */
    public enum Review {
        LIFT, EXTEND, DISMISS
    }

    /** What the standing committee decides about lifting it. */
    public enum LiftingOutcome {
        LIFTED, RETURNED
    }

    /** What the standing committee decides about extending it. */
    public enum ExtensionOutcome {
        EXTENDED, RETURNED
    }

    /**
     * What is known at the start.
     *
     * @param tenureId the official in his post
     * @param category which of the two cases
     * @param ground code of the ground
     * @param establishedOn day on which the ground was established
     * @param description what happened
     * @param requestedBy body that asks for the suspension, null if it is only necessary
     * @param requestNumber number of its document, null likewise
     * @param requestedUntil last day that it asks for, null if it names none
     */
    public record Request(String tenureId, Category category, String ground, LocalDate establishedOn, String description,
            String requestedBy, String requestNumber, LocalDate requestedUntil) {
    }

    /**
     * A decision on paper.
     *
     * @param number its number
     * @param decidedOn its date
     * @param signerTitle title of who signed it
     */
    public record Document(String number, LocalDate decidedOn, String signerTitle) {
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String LAST_DAY = "Ngày cuối của thời hạn";

    private final SuspensionStore store;
    private final SuspensionRules rules;
    private final CaseStore cases;
    private final CaseFile file;
    private final CaseOpenings openings;
    private final Proposals proposals;
    private final WorkingDays workingDays;
    private final CurrentUser currentUser;

    Suspensions(SuspensionStore store, SuspensionRules rules, CaseStore cases, CaseFile file, CaseOpenings openings,
            Proposals proposals, WorkingDays workingDays, CurrentUser currentUser) {
        this.store = store;
        this.rules = rules;
        this.cases = cases;
        this.file = file;
        this.openings = openings;
        this.proposals = proposals;
        this.workingDays = workingDays;
        this.currentUser = currentUser;
    }

    // ---- opening

    /** Whether the current user works where a suspension can be opened. */
    public boolean mayOpen() {
        return !units(Role.OFFICE).isEmpty() || !units(Role.ORGANISATION_COMMISSION).isEmpty();
    }

    /** Officials in posts of the units in whose office the user works, or that his organisation commission looks after. */
    public List<Holder> holders() {
        return store.holders(units(Role.OFFICE), units(Role.ORGANISATION_COMMISSION), file.today());
    }

    /** The grounds of this case that hold today for any post, each code once. */
    public List<SuspensionGround> grounds(Category category) {
        Set<String> known = new HashSet<>();
        return Arrays.stream(Regime.values()).flatMap(regime -> rules.grounds(file.today(), regime).stream())
                .filter(ground -> ground.category() == category)
                .filter(ground -> known.add(ground.code())).toList();
    }

    /** The bodies of rules that have this ground today. */
    public List<Regime> regimes(SuspensionGround ground) {
        return Arrays.stream(Regime.values()).filter(regime -> rules.grounds(file.today(), regime).stream()
                .anyMatch(other -> other.code().equals(ground.code()))).toList();
    }

    /**
     * Opens a case.
     *
     * @throws Refusal if the user may not, the ground does not hold for this post on its day, the body that asks is
     *                 missing, or the official has a suspension that is open
     */
    public PersonnelCase open(Request request) {
        LocalDate day = file.past(request.establishedOn(), "establishedOn", "Ngày xác định căn cứ");
        boolean serious = request.category() == Category.SERIOUS;
        if (serious && (request.requestedBy() == null || request.requestNumber() == null)) {
            throw Refusal.field("requestedBy", "Cơ quan đề nghị",
                    "Khi có dấu hiệu vi phạm nghiêm trọng phải có văn bản của cơ quan đề nghị.");
        }
        if (request.requestedUntil() != null && request.requestedUntil().isBefore(day)) {
            throw Refusal.field("requestedUntil", "Đề nghị tạm đình chỉ đến ngày", "Không được trước ngày xác định căn cứ.");
        }
        PersonnelCase opened = openings.openForTenure(CaseKind.SUSPENSION, request.tenureId(), request.description(), null);
        if (!currentUser.holds(Role.OFFICE.code(), opened.unitCode())
                && !currentUser.holds(Role.ORGANISATION_COMMISSION.code(), opened.authorityUnit())) {
            throw Refusal.forbidden(
                    "Chỉ Văn phòng của đơn vị hoặc Ban Tổ chức của cấp có thẩm quyền được khởi tạo vụ việc này.");
        }
        requireNoOther(opened);
        SuspensionGround ground = rules.grounds(day, regime(opened)).stream()
                .filter(one -> one.code().equals(request.ground()) && one.category() == request.category()).findFirst()
                .orElseThrow(() -> Refusal.field(serious ? "seriousGround" : "necessaryGround", "Căn cứ",
                        "Căn cứ này không áp dụng cho chức vụ đã chọn vào ngày xác định căn cứ."));
        store.add(new Suspension(opened.id(), ground, day, serious ? request.requestedBy() : null,
                serious ? request.requestedUntil() : null, null, null, false));
        file.record(opened.id(), Paper.Kind.GROUND, opened.officialId(), request.category(),
                serious ? request.requestNumber() : null, day,
                ground.label() + " (" + ground.document() + ", " + ground.article() + ")");
        return opened;
    }

    private void requireNoOther(PersonnelCase opened) {
        cases.openForOfficial(opened.officialId()).stream()
                .filter(other -> other.kind() == CaseKind.SUSPENSION && !other.id().equals(opened.id())).findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("Cán bộ này đang có vụ việc " + other.id() + " về tạm đình chỉ công tác.");
                });
    }

    // ---- advice

    /** Last day for the advice: counted from the day of the ground, after a return from the day of the return. */
    public LocalDate adviceDue(String caseId) {
        Suspension suspension = read(caseId);
        LocalDate from = returnReason(caseId).isEmpty() ? suspension.establishedOn() : file.today();
        return last(from, rules.limit(suspension.establishedOn(), regime(file.read(caseId)), Limit.ADVICE));
    }

    /** Records the advice; the case ends if it is not to suspend. */
    public Advice advise(String caseId, Advice advice, String reason) {
        file.record(caseId, Paper.Kind.ADVICE, file.read(caseId).officialId(), advice, null, file.today(), reason);
        if (advice == Advice.STOPPED) {
            file.status(caseId, CaseStatus.STOPPED);
        }
        return advice;
    }

    /** Records why the advice is late. */
    public void reportDelay(String caseId, String reason) {
        file.record(caseId, Paper.Kind.DELAY_REPORT, null, null, null, file.today(), reason);
    }

    // ---- decision

    /**
     * Records the decision that suspends the official.
     *
     * @param consentNumber document in which the superior standing committee agrees, for the head of a unit
     * @throws Refusal if it lasts longer than allowed or overlaps an earlier one, or the consent is missing
     */
    public void decide(String caseId, Document document, LocalDate effectiveOn, LocalDate endsOn, String consentNumber) {
        PersonnelCase suspended = file.locked(caseId);
        Suspension suspension = read(caseId);
        if (document.decidedOn().isBefore(suspension.establishedOn())) {
            throw Refusal.field("decisionDate", "Ngày ban hành", "Không được trước ngày xác định căn cứ.");
        }
        if (needsConsent(caseId) && consentNumber == null) {
            throw Refusal.field("consentNumber", "Số văn bản đồng ý của Ban Thường vụ cấp trên",
                    "Bắt buộc khi tạm đình chỉ người đứng đầu.");
        }
        requireLength(suspended, suspension, document.decidedOn(), effectiveOn, endsOn);
        store.decidedOf(suspended.officialId()).stream()
                .filter(other -> !other.endsOn().isBefore(effectiveOn) && !other.startsOn().isAfter(endsOn)).findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("Trong thời gian này quyết định tạm đình chỉ của vụ việc " + other.caseId()
                            + " còn hiệu lực đến hết ngày " + DAY.format(other.endsOn()) + ".");
                });
        file.decide(caseId, new CaseDecision(suspended.officialId(), Act.SUSPENSION, document.number(), document.decidedOn(),
                effectiveOn, endsOn, document.signerTitle()));
        answered(caseId, DecisionOutcome.SUSPENDED, document, consentNumber == null ? null
                : "Ban Thường vụ cấp trên đồng ý tại văn bản số " + consentNumber + ".");
        store.update(suspension.decided(effectiveOn, endsOn));
        file.status(caseId, CaseStatus.IN_FORCE);
    }

    private void requireLength(PersonnelCase suspended, Suspension suspension, LocalDate decidedOn, LocalDate from,
            LocalDate until) {
        if (until.isBefore(from)) {
            throw Refusal.field("endsOn", LAST_DAY, "Không được trước ngày có hiệu lực.");
        }
        if (suspension.ground().category() == Category.NECESSARY) {
            Length most = rules.limit(decidedOn, regime(suspended), Limit.NECESSARY);
            // the first day is a day of the suspension
            requireUntil("endsOn", LAST_DAY, until, last(from.minusDays(1), most), "Thời hạn không quá " + most.text());
        } else if (suspension.requestedUntil() != null) {
            requireUntil("endsOn", LAST_DAY, until, suspension.requestedUntil(), "Theo văn bản của cơ quan đề nghị");
        }
    }

    private static void requireUntil(String field, String label, LocalDate day, LocalDate latest, String why) {
        if (day.isAfter(latest)) {
            throw Refusal.field(field, label, why + ": muộn nhất là ngày " + DAY.format(latest) + ".");
        }
    }

    /** Records that the standing committee sends the file back or does not suspend the official. */
    public void answer(String caseId, DecisionOutcome outcome, String reason) {
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, file.read(caseId).officialId(), outcome, null, file.today(),
                reason);
        if (outcome == DecisionOutcome.REFUSED) {
            file.status(caseId, CaseStatus.REFUSED);
        }
    }

    // ---- while it is in force

    /**
     * Records what the organisation commission suggests.
     *
     * @throws Refusal if it suggests a second extension, or the last day is over
     */
    public Review review(String caseId, Review review, String reason) {
        Suspension suspension = running(caseId);
        if (review == Review.EXTEND && suspension.extended()) {
            throw Refusal.conflict("Việc tạm đình chỉ này đã được gia hạn một lần, không được gia hạn thêm.");
        }
        file.record(caseId, Paper.Kind.SUSPENSION_REVIEW, file.read(caseId).officialId(), review, null, file.today(),
                reason);
        return review;
    }

    /**
     * Records the decision that ends the suspension early, and closes the case.
     *
     * @param effectiveOn first day on which the official works again
     */
    public void lift(String caseId, Document document, LocalDate effectiveOn) {
        PersonnelCase suspended = file.locked(caseId);
        Suspension suspension = running(caseId);
        if (effectiveOn.isAfter(suspension.endsOn())) {
            throw Refusal.field("effectiveOn", "Trở lại công tác từ ngày", "Không được sau ngày cuối của thời hạn ("
                    + DAY.format(suspension.endsOn()) + "), vì khi đó quyết định tự hết hiệu lực.");
        }
        file.decide(caseId, new CaseDecision(suspended.officialId(), Act.SUSPENSION_LIFTING, document.number(),
                document.decidedOn(), effectiveOn, null, document.signerTitle()));
        answered(caseId, LiftingOutcome.LIFTED, document, null);
        store.update(suspension.liftedOn(effectiveOn));
        file.status(caseId, CaseStatus.LIFTED);
    }

    /**
     * Records the extension.
     *
     * @throws Refusal if it was extended before or becomes longer than allowed
     */
    public void extend(String caseId, Document document, LocalDate endsOn) {
        PersonnelCase suspended = file.locked(caseId);
        Suspension suspension = running(caseId);
        if (suspension.extended()) {
            throw Refusal.conflict("Việc tạm đình chỉ này đã được gia hạn một lần, không được gia hạn thêm.");
        }
        if (!endsOn.isAfter(suspension.endsOn())) {
            throw Refusal.field("newEndsOn", "Ngày cuối mới của thời hạn", "Phải sau ngày cuối hiện tại ("
                    + DAY.format(suspension.endsOn()) + ").");
        }
        if (suspension.ground().category() == Category.NECESSARY) {
            Length most = rules.limit(document.decidedOn(), regime(suspended), Limit.EXTENSION);
            requireUntil("newEndsOn", "Ngày cuối mới của thời hạn", endsOn, last(suspension.endsOn(), most),
                    "Gia hạn không quá " + most.text());
        }
        file.decide(caseId, new CaseDecision(suspended.officialId(), Act.SUSPENSION_EXTENSION, document.number(),
                document.decidedOn(), suspension.endsOn().plusDays(1), endsOn, document.signerTitle()));
        answered(caseId, ExtensionOutcome.EXTENDED, document, null);
        store.update(suspension.extendedUntil(endsOn));
    }

    /** Records that the standing committee wants lifting or extension to be considered again. */
    public void sendBack(String caseId, String reason) {
        running(caseId);
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, file.read(caseId).officialId(), DecisionOutcome.RETURNED, null,
                file.today(), reason);
    }

    /** The last day is over: the decision has ended by itself. */
    public void lapse(String caseId) {
        file.record(caseId, Paper.Kind.EXPIRY, file.read(caseId).officialId(), CaseStatus.LAPSED, null, file.today(),
                "Quyết định tạm đình chỉ tự hết hiệu lực sau ngày " + DAY.format(read(caseId).endsOn()) + ".");
        file.status(caseId, CaseStatus.LAPSED);
    }

    /** Proposes the dismissal and closes the case; the suspension holds until its last day all the same. */
    public void proposeDismissal(String caseId) {
        PersonnelCase suspended = file.locked(caseId);
        String reason = file.latest(caseId, Paper.Kind.SUSPENSION_REVIEW).map(Paper::content).orElseThrow();
        proposals.propose(CaseProposal.of(CaseKind.DISMISSAL, suspended, suspended.officialId(), suspended.tenureId(),
                "SUSPENSION_CONCLUDED", "suspension:" + caseId, reason));
        file.record(caseId, Paper.Kind.NOTICE, suspended.officialId(), CaseStatus.LED_TO_DISMISSAL, null, file.today(),
                "Chuyển xem xét miễn nhiệm. Quyết định tạm đình chỉ vẫn có hiệu lực đến hết ngày "
                        + DAY.format(read(caseId).endsOn()) + ".");
        file.status(caseId, CaseStatus.LED_TO_DISMISSAL);
    }

    // ---- reading

    /** The suspension of this case. */
    public Suspension read(String caseId) {
        return store.find(caseId).orElseThrow(() -> Refusal.notFound("Không tìm thấy vụ việc này."));
    }

    /** Whether the official is suspended from work on this day, whatever has become of the case. */
    public boolean isSuspended(String officialId, LocalDate day) {
        return store.decidedOf(officialId).stream().anyMatch(suspension -> suspension.isInForceOn(day));
    }

    /** Whether the post is that of a head, for whom the superior standing committee has to agree. */
    public boolean needsConsent(String caseId) {
        return file.post(file.read(caseId)).head();
    }

    /** Why the standing committee last sent the case back, an empty text if it did not. */
    public String returnReason(String caseId) {
        return file.returnReason(caseId, Paper.Kind.AUTHORITY_ANSWER);
    }

    /** How long it may last if it is decided today, in one sentence. */
    public String limitText(String caseId) {
        Suspension suspension = read(caseId);
        if (suspension.ground().category() == Category.NECESSARY) {
            return "Thời hạn không quá " + limitToday(caseId, Limit.NECESSARY) + ", kể cả ngày có hiệu lực.";
        }
        return suspension.requestedUntil() == null ? "Thời hạn theo đề nghị của cơ quan đề nghị."
                : "Thời hạn theo đề nghị: đến hết ngày " + DAY.format(suspension.requestedUntil()) + ".";
    }

    /** For how long it may be extended today, in one sentence. */
    public String extensionText(String caseId) {
        Suspension suspension = read(caseId);
        return suspension.ground().category() == Category.NECESSARY
                ? "Gia hạn một lần, không quá " + limitToday(caseId, Limit.EXTENSION) + " tính từ sau ngày "
                        + DAY.format(suspension.endsOn()) + "."
                : "Gia hạn một lần, theo đề nghị của cơ quan đề nghị.";
    }

    private String limitToday(String caseId, Limit limit) {
        return rules.limit(file.today(), regime(file.read(caseId)), limit).text();
    }

    private void answered(String caseId, Enum<?> outcome, Document document, String content) {
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, file.read(caseId).officialId(), outcome, document.number(),
                document.decidedOn(), content);
    }

    /** The suspension, if its last day is not over: a timer ends the case, but not in the same second. */
    private Suspension running(String caseId) {
        Suspension suspension = read(caseId);
        if (file.today().isAfter(suspension.endsOn())) {
            throw Refusal.conflict("Quyết định tạm đình chỉ đã hết hiệu lực sau ngày "
                    + DAY.format(suspension.endsOn()) + ".");
        }
        return suspension;
    }

    private LocalDate last(LocalDate start, Length length) {
        return length.working() ? workingDays.plus(start, length.days()) : start.plusDays(length.days());
    }

    private Set<String> units(Role role) {
        return Role.unitsOf(currentUser.groups()).stream().filter(unit -> currentUser.holds(role.code(), unit))
                .collect(Collectors.toSet());
    }

    private static Regime regime(PersonnelCase personnelCase) {
        return Regime.valueOf(personnelCase.regime());
    }
}
