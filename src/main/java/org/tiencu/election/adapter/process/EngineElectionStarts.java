package org.tiencu.election.adapter.process;

import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.preparation.ElectionStarts;

/** Start forms of an election's processes, submitted to the engine. */
@Component
class EngineElectionStarts implements ElectionStarts {

    private final RepositoryService repositoryService;
    private final FormService formService;

    EngineElectionStarts(RepositoryService repositoryService, FormService formService) {
        this.repositoryService = repositoryService;
        this.formService = formService;
    }

    @Override
    public String start(String processId, Map<String, Object> form) {
        String definition = repositoryService.createProcessDefinitionQuery().processDefinitionKey(processId)
                .latestVersion().singleResult().getId();
        return formService.submitStartForm(definition, form).getBusinessKey();
    }
}
