package org.tiencu.desk.adapter.process.retention;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.retention.CaseHistory;
import org.tiencu.platform.security.CurrentUser;

@Component
class EngineCaseHistory implements CaseHistory {

    private final HistoryService historyService;
    private final CurrentUser currentUser;

    EngineCaseHistory(HistoryService historyService, CurrentUser currentUser) {
        this.historyService = historyService;
        this.currentUser = currentUser;
    }

    @Override
    public void remove(Collection<String> caseIds) {
        currentUser.asSystem(() -> {
            caseIds.forEach(this::remove);
            return null;
        });
    }

    /** A called process has the number of the case as well, or none: then it is found through the one that called it. */
    private void remove(String caseId) {
        List<String> ids = historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).list()
                .stream()
                .map(HistoricProcessInstance::getId).toList();
        ids.forEach(this::removeCalled);
        if (!ids.isEmpty()) {
            historyService.deleteHistoricProcessInstancesIfExists(ids);
        }
    }

    private void removeCalled(String processInstanceId) {
        List<String> called = historyService.createHistoricProcessInstanceQuery().superProcessInstanceId(processInstanceId)
                .list().stream().map(HistoricProcessInstance::getId).toList();
        called.forEach(this::removeCalled);
        if (!called.isEmpty()) {
            historyService.deleteHistoricProcessInstancesIfExists(called);
        }
    }
}
