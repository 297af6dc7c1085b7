package org.tiencu.support;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.ApplicationContext;

/** What the engine remembers of a process: which ends a case reached, and which nodes of a model were passed at all. */
public class ProcessHistory {

    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final String processId;
    private final Date since = new Date();

    public ProcessHistory(ApplicationContext context, String processId) {
        this.historyService = context.getBean(HistoryService.class);
        this.repositoryService = context.getBean(RepositoryService.class);
        this.processId = processId;
    }

    /** Ids of the end events that instances of this process reached in the case. */
    public List<String> ends(String caseId) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId)
                .processDefinitionKey(processId).list().stream()
                .flatMap(instance -> historyService.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId()).list().stream())
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId).sorted().toList();
    }

    /** Flow nodes of the model that no instance has passed since this object was made. */
    public Set<String> nodesNotPassed() {
        String definition = repositoryService.createProcessDefinitionQuery().processDefinitionKey(processId).latestVersion()
                .singleResult().getId();
        Set<String> nodes = repositoryService.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
        historyService.createHistoricActivityInstanceQuery().processDefinitionId(definition).startedAfter(since).list()
                .forEach(activity -> nodes.remove(activity.getActivityId()));
        return nodes;
    }
}
