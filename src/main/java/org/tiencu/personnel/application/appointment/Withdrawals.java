package org.tiencu.personnel.application.appointment;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.Paper.Kind;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Use cases of a withdrawal: of the whole case by the proposing unit, or of one person. It cannot be undone, so in
 * Tasklist the unit's head has to agree; over REST the office says that it has his consent.
 */
@Service
@Transactional
public class Withdrawals {

    /** What the head says. */
    public enum WithdrawalOutcome {
        CONFIRMED, DECLINED
    }

    private static final int MOST = 200;

    private final AppointmentStore store;
    private final AppointmentWorkflow workflow;
    private final CaseFile file;
    private final AppointmentFile appointmentFile;
    private final CurrentUser currentUser;

    Withdrawals(AppointmentStore store, AppointmentWorkflow workflow, CaseFile file, AppointmentFile appointmentFile,
            CurrentUser currentUser) {
        this.store = store;
        this.workflow = workflow;
        this.file = file;
        this.appointmentFile = appointmentFile;
        this.currentUser = currentUser;
    }

    /** The cases of the units in whose office the current user works that can still be withdrawn, latest first. */
    public List<Appointment> withdrawable() {
        return store.list(null, null, Role.unitsOf(currentUser.groups()), MOST).stream()
                .filter(appointment -> appointment.status().isWithdrawable()
                        && currentUser.holds(Role.OFFICE.code(), appointment.unitCode())).toList();
    }

    /** The people who can withdraw from the case. */
    public List<String> people(Appointment appointment) {
        return appointmentFile.openCandidates(appointment.id());
    }

    /** Files the request to withdraw; the head answers it. */
    public Appointment ask(String appointmentId, String officialId, String reason) {
        Appointment appointment = appointmentFile.locked(appointmentId);
        currentUser.require(Role.OFFICE.code(), appointment.unitCode());
        requirePossible(appointment, officialId);
        if (count(appointmentId, Kind.WITHDRAWAL_REQUEST) > count(appointmentId, Kind.WITHDRAWAL_ANSWER)) {
            throw Refusal.conflict("Vụ việc này đang có một văn bản xin rút chờ người đứng đầu xem xét.");
        }
        file.record(appointmentId, Kind.WITHDRAWAL_REQUEST, officialId, null, null, file.today(), reason);
        return appointment;
    }

    /** The latest request in the case. */
    public Paper request(String appointmentId) {
        return file.latest(appointmentId, Kind.WITHDRAWAL_REQUEST).orElseThrow();
    }

    /** Records what the head says to the request. */
    public WithdrawalOutcome answer(String appointmentId, WithdrawalOutcome outcome, String reason) {
        file.record(appointmentId, Kind.WITHDRAWAL_ANSWER, request(appointmentId).officialId(), outcome, null, file.today(),
                reason);
        return outcome;
    }

    /** Does what was asked for and agreed to. */
    public void carryOut(String appointmentId) {
        Paper request = request(appointmentId);
        end(appointmentFile.locked(appointmentId), request.officialId(), request.content());
    }

    /**
     * Withdraws at once.
     *
     * @param officialId the person who withdraws, null if the unit withdraws its proposal
     * @throws Refusal if the case is closed or a decision was issued: that one has to be undone by an act of its own
     */
    public void withdraw(String appointmentId, String officialId, String reason) {
        Appointment appointment = appointmentFile.locked(appointmentId);
        if (!currentUser.isAdministrator()) {
            currentUser.require(Role.OFFICE.code(), appointment.unitCode());
        }
        end(appointment, officialId, reason);
    }

    private long count(String appointmentId, Kind kind) {
        return file.papers(appointmentId).stream().filter(paper -> paper.kind() == kind).count();
    }

    private void end(Appointment appointment, String officialId, String reason) {
        requirePossible(appointment, officialId);
        List<String> open = appointmentFile.openCandidates(appointment.id());
        file.record(appointment.id(), Kind.WITHDRAWAL, officialId, null, null, file.today(), reason);
        store.setStage(appointment.id(), officialId == null ? open : List.of(officialId), Stage.WITHDRAWN);
        if (officialId == null || open.size() == 1) {
            workflow.withdraw(appointment.id());
        } else {
            workflow.withdrawCandidate(appointment.id(), officialId);
        }
    }

    private void requirePossible(Appointment appointment, String officialId) {
        if (!appointment.status().isWithdrawable()) {
            throw Refusal.conflict(appointment.status().isClosed() ? "Vụ việc này đã kết thúc."
                    : "Quyết định đã ban hành nên không rút được; phải ra quyết định khác để thay thế.");
        }
        if (officialId != null && !appointmentFile.openCandidates(appointment.id()).contains(officialId)) {
            throw Refusal.field("officialId", "Nhân sự", "Người này không còn trong danh sách của vụ việc.");
        }
    }
}
