package org.tiencu.personnel.adapter.process.caseproposal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of a proposal. */
@Configuration(proxyBeanMethods = false)
class CaseProposalTasks {

    private final Proposals proposals;
    private final CaseFile file;
    private final CaseForm caseForm;

    CaseProposalTasks(Proposals proposals, CaseFile file, CaseForm caseForm) {
        this.proposals = proposals;
        this.file = file;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler reviewProposal() {
        return new TaskHandler(CaseProposalProcess.ID, CaseProposalProcess.REVIEW_PROPOSAL, task -> {
            CaseProposal proposal = proposals.read(task.caseId());
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("proposalNumber", proposal.id());
            values.put("kindName", proposal.kind().label());
            values.put("unitName", file.unit(proposal.unitCode()).name());
            values.put("officialName", proposal.officialId() == null ? "" : caseForm.name(proposal.officialId()));
            values.put("proposalReason", proposal.reason());
            values.put("sourceCase", CaseForm.text(proposal.sourceCaseId()));
            return values;
        }, (task, form) -> Map.of(CaseProposalProcess.PROPOSAL_OUTCOME.name(), proposals.answer(task.caseId(),
                form.choice("proposalOutcome", CaseProposal.Outcome.class), form.text("reason")).name()));
    }

    @Bean
    JavaDelegate openProposedCaseDelegate() {
        return execution -> proposals.open(execution.getProcessBusinessKey());
    }
}
