package org.tiencu.personnel.adapter.process.transfer;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.transfer.Secondments;
import org.tiencu.personnel.application.transfer.TransferConditions;
import org.tiencu.personnel.application.transfer.Transfers;
import org.tiencu.personnel.application.transfer.Transfers.Approval;
import org.tiencu.personnel.application.transfer.Transfers.AuthorityOutcome;
import org.tiencu.personnel.application.transfer.Transfers.Opinion;
import org.tiencu.personnel.application.transfer.Transfers.ReviewOutcome;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.time.Deadlines;

/** What happens in the tasks of transfer, rotation and secondment. */
@Configuration(proxyBeanMethods = false)
class TransferTasks {

    private final Transfers transfers;
    private final TransferConditions conditions;
    private final Secondments secondments;
    private final CaseFile file;
    private final TransferForm transferForm;

    TransferTasks(Transfers transfers, TransferConditions conditions, Secondments secondments, CaseFile file,
            TransferForm transferForm) {
        this.transfers = transfers;
        this.conditions = conditions;
        this.secondments = secondments;
        this.file = file;
        this.transferForm = transferForm;
    }

    @Bean
    TaskHandler consultSending() {
        return new TaskHandler(TransferProcess.ID, TransferProcess.CONSULT_SENDING,
                task -> transferForm.heading(task.caseId()), (task, form) -> {
            transfers.sendingAnswered(task.caseId(), form.choice("opinion", Opinion.class), form.text("documentNumber"),
                    form.date("documentDate"), form.text("note"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler consultReceiving() {
        return new TaskHandler(TransferProcess.ID, TransferProcess.CONSULT_RECEIVING,
                task -> transferForm.heading(task.caseId()), (task, form) -> {
            transfers.receivingAnswered(task.caseId(), form.choice("opinion", Opinion.class), form.text("documentNumber"),
                    form.date("documentDate"), form.text("note"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler meetTransferredOfficial() {
        return new TaskHandler(TransferProcess.ID, TransferProcess.MEET_OFFICIAL, task -> {
            Map<String, Object> values = transferForm.withOpinions(task.caseId());
            values.put("returnReason", file.returnReason(task.caseId(), Paper.Kind.CONDITION_CHECK));
            LocalDate certificate = transfers.read(task.caseId()).healthCertificateOn();
            if (certificate != null) {
                values.put("healthCertificateOn", certificate.toString());
            }
            return values;
        }, (task, form) -> {
            transfers.met(task.caseId(), form.date("metOn"), form.choice("consent", Opinion.class), form.text("note"),
                    form.checked("pregnantOrSmallChild"), form.date("healthCertificateOn"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler reviewTransferConditions() {
        return new TaskHandler(TransferProcess.ID, TransferProcess.REVIEW_CONDITIONS, task -> {
            Map<String, Object> values = transferForm.withConditionsNow(task.caseId());
            values.put("returnReason", file.returnReason(task.caseId(), Paper.Kind.AUTHORITY_ANSWER));
            return values;
        }, (task, form) -> Map.of(TransferProcess.REVIEW_OUTCOME.name(), transfers.reviewed(task.caseId(),
                form.choice("reviewOutcome", ReviewOutcome.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler decideTransfer() {
        return new TaskHandler(TransferProcess.ID, TransferProcess.DECIDE, task -> {
            Map<String, Object> values = transferForm.withConditions(task.caseId());
            String elected = String.join("; ", transfers.electedTitles(task.caseId()));
            values.put("electedNote", elected.isEmpty() ? ""
                    : "Chức vụ do Hội đồng nhân dân bầu: " + elected + ". Phải ghi nghị quyết của Hội đồng nhân dân.");
            return values;
        }, (task, form) -> Map.of(TransferProcess.AUTHORITY_OUTCOME.name(), decided(task, form).name()));
    }

    private AuthorityOutcome decided(TaskContext task, FormData form) {
        AuthorityOutcome outcome = form.choice("authorityOutcome", AuthorityOutcome.class);
        return outcome == AuthorityOutcome.APPROVED
                ? transfers.approved(task.caseId(), new Approval(form.text("decisionNumber"), form.date("decisionDate"),
                        form.date("effectiveOn"), form.text("signerTitle"), form.text("resolutionNumber"),
                        form.date("resolutionDate")))
                : transfers.notApproved(task.caseId(), outcome, form.text("reason"));
    }

    @Bean
    TaskHandler followSecondment() {
        return new TaskHandler(TransferProcess.ID, TransferProcess.FOLLOW_SECONDMENT, task -> {
            Map<String, Object> values = transferForm.heading(task.caseId());
            CaseDecision decision = secondments.decision(task.caseId());
            values.put("effectiveOn", CaseForm.day(decision.effectiveOn()));
            values.put("untilOn", CaseForm.day(decision.untilOn()));
            return values;
        }, (task, form) -> {
            secondments.end(task.caseId(), form.text("decisionNumber"), form.date("decisionDate"), form.date("endedOn"),
                    form.text("reason"));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate checkTransferConditionsDelegate() {
        return execution -> conditions.check(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate recordTransferDelegate() {
        return execution -> {
            Optional<LocalDate> lastDay = transfers.carryOut(execution.getProcessBusinessKey());
            TransferProcess.SECONDMENT.set(execution, lastDay.isPresent());
            lastDay.ifPresent(day -> TransferProcess.SECONDMENT_END.set(execution, Date.from(Deadlines.endOf(day))));
        };
    }

    @Bean
    JavaDelegate returnOfficialDelegate() {
        return execution -> secondments.bringBack(execution.getProcessBusinessKey());
    }
}
