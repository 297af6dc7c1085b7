package org.tiencu.desk.adapter.process.datarequest;

import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.datarequest.DataRequestStarts;

@Component
class EngineDataRequestStarts implements DataRequestStarts {

    private final RepositoryService repositoryService;
    private final FormService formService;

    EngineDataRequestStarts(RepositoryService repositoryService, FormService formService) {
        this.repositoryService = repositoryService;
        this.formService = formService;
    }

    @Override
    public String start(Map<String, Object> form) {
        String definition = repositoryService.createProcessDefinitionQuery().processDefinitionKey(DataRequestProcess.ID)
                .latestVersion().singleResult().getId();
        return formService.submitStartForm(definition, form).getBusinessKey();
    }
}
