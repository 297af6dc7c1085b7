package org.tiencu.personnel.adapter.process.withdrawal;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.appointment.Withdrawals;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.refusal.Refusal;

/** Opens the withdrawal of a case from the start form. */
@Component
class WithdrawalStart implements StartHandler {

    private final Withdrawals withdrawals;
    private final CaseForm caseForm;

    WithdrawalStart(Withdrawals withdrawals, CaseForm caseForm) {
        this.withdrawals = withdrawals;
        this.caseForm = caseForm;
    }

    @Override
    public String processId() {
        return WithdrawalProcess.ID;
    }

    @Override
    public void requireRight() {
        if (withdrawals.withdrawable().isEmpty()) {
            throw Refusal.forbidden("Bạn không có vụ việc bổ nhiệm nào có thể rút.");
        }
    }

    @Override
    public Map<String, ?> prefill() {
        List<Appointment> cases = withdrawals.withdrawable();
        return Map.of(
                "caseOptions", cases.stream().map(appointment -> CaseForm.option(
                        appointment.id() + " – " + caseForm.heading(appointment.id()).get("postTitle"), appointment.id())).toList(),
                "candidateOptions", cases.stream().flatMap(appointment -> withdrawals.people(appointment).stream()
                        .map(id -> CaseForm.option(caseForm.name(id) + " – " + appointment.id(), id))).distinct().toList());
    }

    @Override
    public NewCase open(FormData form) {
        Appointment appointment = withdrawals.ask(form.text("caseId"), form.text("officialId"), form.text("reason"));
        return new NewCase(appointment.id(), Map.of(WithdrawalProcess.UNIT.name(), appointment.unitCode()));
    }
}
