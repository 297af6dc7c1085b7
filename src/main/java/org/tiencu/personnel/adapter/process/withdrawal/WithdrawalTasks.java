package org.tiencu.personnel.adapter.process.withdrawal;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.appointment.Withdrawals;
import org.tiencu.personnel.application.appointment.Withdrawals.WithdrawalOutcome;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of the withdrawal process. */
@Configuration(proxyBeanMethods = false)
class WithdrawalTasks {

    private final Withdrawals withdrawals;
    private final CaseForm caseForm;

    WithdrawalTasks(Withdrawals withdrawals, CaseForm caseForm) {
        this.withdrawals = withdrawals;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler confirmWithdrawal() {
        return new TaskHandler(WithdrawalProcess.ID, WithdrawalProcess.CONFIRM_WITHDRAWAL, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            Paper request = withdrawals.request(task.caseId());
            values.put("request", (request.officialId() == null ? "Xin rút cả vụ việc."
                    : "Nhân sự xin rút: " + caseForm.name(request.officialId()) + ".") + " Lý do: " + request.content());
            return values;
        }, (task, form) -> Map.of(WithdrawalProcess.WITHDRAWAL_OUTCOME.name(), withdrawals.answer(task.caseId(),
                form.choice("withdrawalOutcome", WithdrawalOutcome.class), form.text("reason")).name()));
    }

    @Bean
    JavaDelegate withdrawDelegate() {
        return execution -> withdrawals.carryOut(execution.getProcessBusinessKey());
    }
}
