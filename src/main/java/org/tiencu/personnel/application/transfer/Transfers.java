package org.tiencu.personnel.application.transfer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Decision;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.application.transfer.TransferRules.Limit;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.transfer.Transfer;
import org.tiencu.personnel.domain.transfer.TransferCondition;
import org.tiencu.personnel.domain.transfer.TransferKind;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;

/** Use cases of transfer, rotation and secondment up to the day on which the official takes the post. */
@Service
@Transactional
public class Transfers {

    /** What a unit, or the official, says. */
    public enum Opinion {
        AGREE, DISAGREE
    }

    /** What the organisation commission does after the check of the conditions. */
    public enum ReviewOutcome {
        /** It puts the case before the authority. */
        PROCEED,
        /** It talks to the official again. */
        RETURNED,
        STOPPED
    }

    /** What the authority concluded. */
    public enum AuthorityOutcome {
        APPROVED, RETURNED, REFUSED
    }

    /**
     * What is proposed at the start.
     *
     * @param kind in which way he goes
     * @param tenureId the time in the post that he holds
     * @param targetPostId the post that he is to take
     * @param months for how many months, null if nothing is said
     * @param plannedOn first day
     * @param planNumber plan that it belongs to, null if none
     * @param reason why
     */
    public record Proposal(TransferKind kind, String tenureId, String targetPostId, Integer months, LocalDate plannedOn,
            String planNumber, String reason) {
    }

    /**
     * A decision, with the resolution of the People's Council if it elects to one of the posts.
     *
     * @param number number of the decision
     * @param decidedOn its date
     * @param effectiveOn first day in the new post
     * @param signerTitle title of who signed it
     * @param resolutionNumber number of the resolution, null if there is none
     * @param resolutionOn its date, null if there is none
     */
    public record Approval(String number, LocalDate decidedOn, LocalDate effectiveOn, String signerTitle,
            String resolutionNumber, LocalDate resolutionOn) {
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String MONTHS = "Thời hạn (tháng)";

    private final TransferStore store;
    private final TransferRules rules;
    private final TransferConditions conditions;
    private final CaseFile file;
    private final CaseOpenings openings;
    private final Posts posts;
    private final Tenures tenures;
    private final Accounts accounts;
    private final CurrentUser currentUser;

    Transfers(TransferStore store, TransferRules rules, TransferConditions conditions, CaseFile file, CaseOpenings openings,
            Posts posts, Tenures tenures, Accounts accounts, CurrentUser currentUser) {
        this.store = store;
        this.rules = rules;
        this.conditions = conditions;
        this.file = file;
        this.openings = openings;
        this.posts = posts;
        this.tenures = tenures;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    // ---- start

    /** Units for which the user may propose: those in whose organisation commission he works. */
    public List<String> authorities() {
        return Role.ORGANISATION_COMMISSION.heldIn(currentUser.groups());
    }

    /** The posts that these units manage. */
    public List<Post> posts(List<String> authorities) {
        return posts.managedBy(authorities);
    }

    /** Those who hold these posts today. */
    public List<Tenure> holders(List<Post> managed) {
        return tenures.currentHolders(managed.stream().map(Post::id).toList());
    }

    /** The limit of months today; a transfer has none. */
    public Limit limit(TransferKind kind) {
        return kind == TransferKind.TRANSFER ? new Limit(null, null) : rules.limit(file.today(), kind);
    }

    /**
     * Opens the case; its unit is the one that the official leaves.
     *
     * @throws Refusal if the user does not work in the organisation commission of the unit that manages the post, the
     *                 new post is not managed by the same unit or is one that he holds, the day has passed, the months
     *                 are out of the limits, one of the units has no head among the users, or another case is open about
     *                 his post
     */
    public PersonnelCase open(Proposal proposal) {
        Tenure tenure = tenures.find(proposal.tenureId()).orElseThrow(
                () -> Refusal.field("tenureId", "Cán bộ và chức vụ hiện tại", "Không có ai đang giữ chức vụ này."));
        Post present = posts.find(tenure.postId()).orElseThrow();
        currentUser.require(Role.ORGANISATION_COMMISSION.code(), present.authorityUnit());
        Post target = posts.find(proposal.targetPostId())
                .filter(post -> post.authorityUnit().equals(present.authorityUnit())).orElseThrow(
                        () -> Refusal.field("targetPostId", "Chức vụ đến",
                                "Chức vụ phải do cùng cấp có thẩm quyền quản lý."));
        if (held(tenure.officialId()).anyMatch(one -> one.postId().equals(target.id()))) {
            throw Refusal.field("targetPostId", "Chức vụ đến", "Cán bộ đang giữ chức vụ này.");
        }
        if (proposal.plannedOn().isBefore(file.today())) {
            throw Refusal.field("plannedOn", "Dự kiến từ ngày", "Không được trước ngày hôm nay.");
        }
        Integer months = proposal.kind() == TransferKind.TRANSFER ? null : proposal.months();
        requireMonths(proposal.kind(), months);
        requireHead(present.unitCode());
        requireHead(target.unitCode());
        openings.requireNoneOpen(tenure.officialId());
        PersonnelCase opened = openings.openForTenure(CaseKind.TRANSFER, tenure.id(), proposal.reason(), null);
        store.add(Transfer.planned(opened.id(), proposal.kind(), target.id(), months, proposal.plannedOn(),
                proposal.planNumber()));
        return opened;
    }

    private void requireMonths(TransferKind kind, Integer months) {
        if (months == null) {
            if (kind == TransferKind.SECONDMENT) {
                throw Refusal.field("months", MONTHS, "Phải ghi thời hạn khi biệt phái.");
            }
            return;
        }
        Limit limit = limit(kind);
        if (limit.minMonths() != null && months < limit.minMonths()) {
            throw Refusal.field("months", MONTHS, "Không được ít hơn " + limit.minMonths() + " tháng.");
        }
        if (limit.maxMonths() != null && months > limit.maxMonths()) {
            throw Refusal.field("months", MONTHS, "Không được nhiều hơn " + limit.maxMonths() + " tháng.");
        }
    }

    /** Without a head who can answer, the case could never go on. */
    private void requireHead(String unit) {
        if (!currentUser.asSystem(() -> accounts.hasMembers(Role.HEAD.in(unit)))) {
            throw Refusal.conflict(file.unit(unit).name() + " chưa có người đứng đầu trong số người dùng của hệ thống.");
        }
    }

    // ---- reading

    public Transfer read(String caseId) {
        return store.find(caseId).orElseThrow(() -> Refusal.notFound("Không tìm thấy vụ việc này."));
    }

    /** The post that he is to take. */
    public Post target(String caseId) {
        return posts.find(read(caseId).targetPostId()).orElseThrow();
    }

    /** What the units and the official last said, in this order. */
    public List<Paper> opinions(String caseId) {
        return List.of(Paper.Kind.SENDING_UNIT, Paper.Kind.RECEIVING_UNIT, Paper.Kind.MEETING).stream()
                .map(kind -> file.latest(caseId, kind)).flatMap(Optional::stream).toList();
    }

    /** Titles of the posts to which the People's Council elects, among those that he would leave or take. */
    public List<String> electedTitles(String caseId) {
        Transfer transfer = read(caseId);
        List<String> ids = new ArrayList<>();
        if (transfer.kind() != TransferKind.SECONDMENT) {
            held(file.read(caseId).officialId()).map(Tenure::postId).forEach(ids::add);
        }
        ids.add(transfer.targetPostId());
        return ids.stream().distinct().map(id -> posts.find(id).orElseThrow()).filter(Post::elected).map(Post::title)
                .toList();
    }

    // ---- opinions and talk

    /** Records the opinion of the unit that the official leaves. */
    public void sendingAnswered(String caseId, Opinion opinion, String number, LocalDate datedOn, String note) {
        answered(caseId, Paper.Kind.SENDING_UNIT, opinion, number, datedOn, note);
        store.update(read(caseId).sendingAnswered(opinion == Opinion.AGREE));
    }

    /** Records the opinion of the unit that is to receive him. */
    public void receivingAnswered(String caseId, Opinion opinion, String number, LocalDate datedOn, String note) {
        answered(caseId, Paper.Kind.RECEIVING_UNIT, opinion, number, datedOn, note);
        store.update(read(caseId).receivingAnswered(opinion == Opinion.AGREE));
    }

    private void answered(String caseId, Paper.Kind kind, Opinion opinion, String number, LocalDate datedOn, String note) {
        // the two units may answer at the same moment
        file.locked(caseId);
        file.past(datedOn, "documentDate", "Ngày văn bản");
        file.record(caseId, kind, null, opinion, number, datedOn, note);
    }

    /** Records the talk with the official and what he declares. */
    public void met(String caseId, LocalDate metOn, Opinion consent, String note, boolean pregnantOrSmallChild,
            LocalDate healthCertificateOn) {
        PersonnelCase personnelCase = file.locked(caseId);
        file.past(metOn, "metOn", "Ngày trao đổi");
        file.past(healthCertificateOn, "healthCertificateOn", "Ngày cấp giấy chứng nhận sức khỏe");
        store.update(read(caseId).talked(consent == Opinion.AGREE, pregnantOrSmallChild, healthCertificateOn));
        file.record(caseId, Paper.Kind.MEETING, personnelCase.officialId(), consent, null, metOn, note);
    }

    /**
     * Records what is done after the check. Before the case goes up, the conditions are checked once more: a certificate
     * may have grown too old meanwhile.
     *
     * @throws Refusal if it is to go before the authority although a condition is not met that nobody may waive
     */
    public ReviewOutcome reviewed(String caseId, ReviewOutcome outcome, String reason) {
        file.locked(caseId);
        if (outcome == ReviewOutcome.PROCEED && conditions.check(caseId).stream().anyMatch(TransferCondition::blocks)) {
            throw Refusal.field("reviewOutcome", "Hướng xử lý",
                    "Còn điều kiện bắt buộc chưa đạt; hãy trả lại để trao đổi lại hoặc dừng.");
        }
        file.record(caseId, Paper.Kind.CONDITION_CHECK, null, outcome, null, file.today(), reason);
        if (outcome == ReviewOutcome.STOPPED) {
            file.status(caseId, CaseStatus.STOPPED);
        }
        return outcome;
    }

    // ---- decision

    /**
     * Records the decision.
     *
     * @throws Refusal if he no longer holds his post, the new post has no free seat on the first day, a date contradicts
     *                 another one, or the resolution of the People's Council is missing
     */
    public AuthorityOutcome approved(String caseId, Approval approval) {
        PersonnelCase personnelCase = file.locked(caseId);
        Transfer transfer = read(caseId);
        Post target = target(caseId);
        Tenure present = tenures.find(personnelCase.tenureId()).filter(tenure -> tenure.closedOn() == null).orElseThrow(
                () -> Refusal.conflict("Cán bộ không còn giữ chức vụ nêu trong vụ việc."));
        if (!approval.effectiveOn().isAfter(present.startsOn())) {
            throw Refusal.field("effectiveOn", "Ngày hiệu lực", "Phải sau ngày bắt đầu giữ chức vụ hiện tại.");
        }
        LocalDate endsOn = transfer.endsOn(approval.effectiveOn());
        file.decide(caseId, new CaseDecision(personnelCase.officialId(), transfer.kind().act(), approval.number(),
                approval.decidedOn(), approval.effectiveOn(), endsOn == null ? null : endsOn.minusDays(1),
                approval.signerTitle()));
        if (tenures.freeSeats(target, approval.effectiveOn()) < 1) {
            throw Refusal.conflict("Vào ngày " + DAY.format(approval.effectiveOn())
                    + " chức vụ này không còn vị trí trống. Hãy kết thúc chức vụ của người đang giữ trước.");
        }
        recordResolution(caseId, approval);
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, null, AuthorityOutcome.APPROVED, approval.number(),
                approval.decidedOn(), null);
        return AuthorityOutcome.APPROVED;
    }

    /** Whom the People's Council has elected, it alone can release; to a post of that kind only it can elect. */
    private void recordResolution(String caseId, Approval approval) {
        if (electedTitles(caseId).isEmpty()) {
            return;
        }
        if (approval.resolutionNumber() == null) {
            throw Refusal.field("resolutionNumber", "Số nghị quyết của Hội đồng nhân dân",
                    "Phải có đối với chức vụ do Hội đồng nhân dân bầu.");
        }
        if (approval.resolutionOn() == null) {
            throw Refusal.field("resolutionDate", "Ngày nghị quyết", "Phải có đối với chức vụ do Hội đồng nhân dân bầu.");
        }
        file.past(approval.resolutionOn(), "resolutionDate", "Ngày nghị quyết");
        file.record(caseId, Paper.Kind.ELECTED_BODY, null, null, approval.resolutionNumber(), approval.resolutionOn(), null);
    }

    /** Records that the authority sent the case back or refused it. */
    public AuthorityOutcome notApproved(String caseId, AuthorityOutcome outcome, String reason) {
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, null, outcome, null, file.today(), reason);
        if (outcome == AuthorityOutcome.REFUSED) {
            file.status(caseId, CaseStatus.REFUSED);
        }
        return outcome;
    }

    /**
     * Carries the decision out: he takes the new post and leaves the others, or keeps them during a secondment.
     *
     * @return the last day of a secondment, empty for everything else
     * @throws Refusal if the seats were taken in the meantime
     */
    public Optional<LocalDate> carryOut(String caseId) {
        PersonnelCase personnelCase = file.locked(caseId);
        Transfer transfer = read(caseId);
        CaseDecision decision = file.latestDecision(caseId).orElseThrow();
        boolean secondment = transfer.kind() == TransferKind.SECONDMENT;
        Set<String> kept = secondment
                ? held(personnelCase.officialId()).map(Tenure::postId).collect(Collectors.toSet()) : Set.of();
        Tenure taken = tenures.appoint(personnelCase.officialId(), transfer.targetPostId(), decision.effectiveOn(),
                transfer.endsOn(decision.effectiveOn()), new Decision(decision.number(), decision.decidedOn(),
                        Role.STANDING_COMMITTEE.groupName(file.unit(personnelCase.authorityUnit()))), kept);
        file.status(caseId, transfer.kind().status());
        if (secondment) {
            store.update(transfer.hosted(taken.id()));
            return Optional.of(decision.untilOn());
        }
        return Optional.empty();
    }

    private Stream<Tenure> held(String officialId) {
        return tenures.ofOfficial(officialId).stream().filter(tenure -> tenure.closedOn() == null);
    }
}
