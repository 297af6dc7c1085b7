package org.tiencu.personnel.application.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Decision;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;

/** Use cases of the case as a whole: open it, decide on it, close it. */
@Service
@Transactional
public class Appointments {

    /** What the appointing authority concluded. */
    public enum AuthorityOutcome {
        APPROVED, RETURNED, REFUSED
    }

    /** What happened in the authority's meeting. */
    public enum AuthorityAction {
        /** It voted. */
        VOTED,
        /** It sent the file back for completion. */
        RETURNED,
        /** It refused without a vote. */
        REFUSED
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AppointmentStore store;
    private final CaseFile file;
    private final AppointmentFile appointmentFile;
    private final Conferences conferences;
    private final Posts posts;
    private final Units units;
    private final Tenures tenures;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Clock clock;

    Appointments(AppointmentStore store, CaseFile file, AppointmentFile appointmentFile, Conferences conferences,
            Posts posts, Units units, Tenures tenures, Accounts accounts, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.file = file;
        this.appointmentFile = appointmentFile;
        this.conferences = conferences;
        this.posts = posts;
        this.units = units;
        this.tenures = tenures;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Units for which the current user may open a case. */
    public List<Unit> unitsToOpenFor() {
        return Role.OFFICE.heldIn(currentUser.groups()).stream().map(units::find).flatMap(Optional::stream).toList();
    }

    /** The posts of a unit. */
    public List<Post> postsOf(Unit unit) {
        return posts.inUnit(unit.code());
    }

    /**
     * Opens a case for the proposing unit.
     *
     * @throws Refusal if the user does not work in the unit's office, the post is not the unit's, it does not have so
     *                 many seats, nobody could decide on it, or the seats are already the subject of open cases
     */
    public Appointment open(String unitCode, String postId, Source source, int seats, String reason) {
        currentUser.require(Role.OFFICE.code(), unitCode);
        Post post = posts.find(postId).filter(found -> found.unitCode().equals(unitCode)).orElseThrow(
                () -> Refusal.field("postId", "Chức vụ", "Chức vụ không thuộc đơn vị đã chọn."));
        if (seats > post.seats()) {
            throw Refusal.field("seats", "Số lượng cần bổ nhiệm",
                    "Chức vụ này có tối đa " + post.seats() + " người.");
        }
        if (!currentUser.asSystem(() -> accounts.hasMembers(Role.STANDING_COMMITTEE.in(post.authorityUnit())))) {
            throw Refusal.conflict("Cấp có thẩm quyền đối với chức vụ này chưa có người dùng trong hệ thống.");
        }
        List<Appointment> others = store.openForPost(postId);
        if (others.stream().mapToInt(Appointment::seats).sum() + seats > post.seats()) {
            throw Refusal.conflict("Chức vụ này đang có vụ việc bổ nhiệm " + others.get(0).id() + ".");
        }
        Appointment appointment = new Appointment(file.newId(CaseKind.APPOINTMENT), unitCode, postId, post.authorityUnit(), post.regime().name(), source,
                seats, reason, AppointmentStatus.POLICY_REQUEST, 0, null, currentUser.id(), clock.instant());
        store.add(appointment);
        return appointment;
    }

    /** Counts who is left after vetting and puts the case before the authority, if anybody is. */
    public boolean summariseVetting(String appointmentId) {
        boolean anybody = !appointmentFile.candidates(appointmentId, Stage.VETTED).isEmpty();
        if (anybody) {
            store.update(appointmentFile.locked(appointmentId).withStatus(AppointmentStatus.DECISION));
        }
        return anybody;
    }

    /** The people before the authority. */
    public List<String> beforeAuthority(String appointmentId) {
        return appointmentFile.candidates(appointmentId, Stage.VETTED);
    }

    /**
     * Records the vote of the appointing authority.
     *
     * @throws Refusal if the figures contradict each other or the meeting was not quorate
     */
    public AuthorityOutcome authorityVoted(String appointmentId, Conferences.Count count, LocalDate heldOn, int summoned,
            int present) {
        Appointment appointment = appointmentFile.locked(appointmentId);
        List<String> candidates = beforeAuthority(appointmentId);
        file.past(heldOn, "heldOn", "Ngày họp");
        List<String> approved = conferences.recordAtOnce(appointmentId, ConferenceStep.AUTHORITY, appointment.authorityUnit(),
                heldOn, summoned, present, count);
        store.setStage(appointmentId, candidates.stream().filter(id -> !approved.contains(id)).toList(), Stage.REFUSED);
        store.setStage(appointmentId, approved, Stage.APPROVED);
        AuthorityOutcome outcome = approved.isEmpty() ? AuthorityOutcome.REFUSED : AuthorityOutcome.APPROVED;
        file.record(appointmentId, Paper.Kind.AUTHORITY_ANSWER, null, outcome, null, heldOn, null);
        return outcome;
    }

    /** Records that the authority sent the file back or refused it without a vote. */
    public AuthorityOutcome authorityAnswered(String appointmentId, AuthorityOutcome outcome, String reason) {
        Appointment appointment = appointmentFile.locked(appointmentId);
        List<String> candidates = beforeAuthority(appointmentId);
        boolean returned = outcome == AuthorityOutcome.RETURNED;
        store.setStage(appointmentId, candidates, returned ? Stage.NOMINATED : Stage.REFUSED);
        if (returned) {
            store.update(appointment.withStatus(AppointmentStatus.VETTING));
        }
        file.record(appointmentId, Paper.Kind.AUTHORITY_ANSWER, null, outcome, null, null, reason);
        return outcome;
    }

    /**
     * Records the decisions that appoint the approved people, one for each.
     *
     * @throws Refusal if the post has no free seat on the day on which a decision takes effect: the case can then
     *                 still be withdrawn, or wait until the seat is free
     */
    public void issue(String appointmentId, List<AppointmentDecision> decisions) {
        Appointment appointment = appointmentFile.locked(appointmentId);
        Post post = appointmentFile.post(appointment);
        for (int i = 0; i < decisions.size(); i++) {
            AppointmentDecision decision = decisions.get(i);
            file.past(decision.decidedOn(), "decisions[" + i + "].decisionDate", "Ngày ban hành");
            if (decision.effectiveOn().isBefore(decision.decidedOn())) {
                throw Refusal.field("decisions[" + i + "].effectiveOn", "Ngày hiệu lực", "Không được trước ngày ban hành.");
            }
            if (tenures.freeSeats(post, decision.effectiveOn()) - seatsDecided(appointment) < decisions.size()) {
                throw Refusal.conflict("Vào ngày " + DAY.format(decision.effectiveOn())
                        + " chức vụ này không còn đủ vị trí trống. Hãy kết thúc chức vụ của người đang giữ trước.");
            }
            store.addDecision(appointmentId, decision);
        }
        store.update(appointment.withStatus(AppointmentStatus.DECIDED));
    }

    /** Seats of the same post for which other cases have issued a decision that is not carried out yet. */
    private int seatsDecided(Appointment appointment) {
        return store.openForPost(appointment.postId()).stream()
                .filter(other -> !other.id().equals(appointment.id()) && other.status() == AppointmentStatus.DECIDED)
                .mapToInt(other -> store.decisions(other.id()).size()).sum();
    }

    /** Records that the decisions were announced. */
    public void announce(String appointmentId, LocalDate announcedOn, String place) {
        file.past(announcedOn, "announcedOn", "Ngày công bố");
        for (AppointmentDecision decision : store.decisions(appointmentId)) {
            if (announcedOn.isBefore(decision.decidedOn())) {
                throw Refusal.field("announcedOn", "Ngày công bố", "Không được trước ngày ban hành quyết định.");
            }
            store.updateDecision(appointmentId, new AppointmentDecision(decision.officialId(), decision.number(),
                    decision.decidedOn(), decision.effectiveOn(), decision.signerTitle(), announcedOn, null, null));
        }
        file.record(appointmentId, Paper.Kind.ANNOUNCEMENT, null, null, null, announcedOn, place);
    }

    /** Records that the work was handed over. */
    public void handOver(String appointmentId, LocalDate handedOverOn, String minutesNumber, String note) {
        file.past(handedOverOn, "handedOverOn", "Ngày bàn giao");
        for (AppointmentDecision decision : store.decisions(appointmentId)) {
            if (handedOverOn.isBefore(decision.announcedOn())) {
                throw Refusal.field("handedOverOn", "Ngày bàn giao", "Không được trước ngày công bố quyết định.");
            }
            store.updateDecision(appointmentId, new AppointmentDecision(decision.officialId(), decision.number(),
                    decision.decidedOn(), decision.effectiveOn(), decision.signerTitle(), decision.announcedOn(),
                    handedOverOn, null));
        }
        file.record(appointmentId, Paper.Kind.HAND_OVER, null, null, minutesNumber, handedOverOn, note);
    }

    /**
     * Opens the tenures of the appointed and closes the posts they leave.
     *
     * @throws Refusal if the seats of the post were taken in the meantime
     */
    public void recordTenures(String appointmentId) {
        Appointment appointment = appointmentFile.locked(appointmentId);
        String decidedBy = Role.STANDING_COMMITTEE.groupName(units.find(appointment.authorityUnit()).orElseThrow());
        for (AppointmentDecision decision : store.decisions(appointmentId)) {
            Tenure tenure = tenures.appoint(decision.officialId(), appointment.postId(), decision.effectiveOn(),
                    new Decision(decision.number(), decision.decidedOn(), decidedBy));
            store.updateDecision(appointmentId, new AppointmentDecision(decision.officialId(), decision.number(),
                    decision.decidedOn(), decision.effectiveOn(), decision.signerTitle(), decision.announcedOn(),
                    decision.handedOverOn(), tenure.id()));
            store.setStage(appointmentId, List.of(decision.officialId()), Stage.APPOINTED);
        }
        store.update(appointment.withStatus(AppointmentStatus.APPOINTED));
    }

    /** Closes the case without an appointment. */
    public void close(String appointmentId, AppointmentStatus status) {
        store.update(appointmentFile.locked(appointmentId).withStatus(status));
    }
}
