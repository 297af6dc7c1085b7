package org.tiencu.desk.adapter.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseModels;
import org.tiencu.platform.security.CurrentUser;

/** The engine's models. Everybody who sees a case may see the model that it follows. */
@Component
class EngineCaseModels implements CaseModels {

    private final RepositoryService repositoryService;
    private final CurrentUser currentUser;

    EngineCaseModels(RepositoryService repositoryService, CurrentUser currentUser) {
        this.repositoryService = repositoryService;
        this.currentUser = currentUser;
    }

    @Override
    public Next after(String definition, String element) {
        FlowNode from = model(definition).getModelElementById(element);
        return from == null ? new Next(Set.of(), false) : new Search().from(from);
    }

    @Override
    public String xml(String definition) {
        return Bpmn.convertToString(model(definition));
    }

    private BpmnModelInstance model(String definition) {
        return currentUser.asSystem(() -> repositoryService.getBpmnModelInstance(definition));
    }

    /** Follows the arrows until somebody has something to do. */
    private static final class Search {

        private final Set<String> steps = new LinkedHashSet<>();
        private final Set<FlowNode> seen = new HashSet<>();
        private final Deque<FlowNode> ahead = new ArrayDeque<>();
        private boolean ends;

        Next from(FlowNode node) {
            ahead.addAll(targets(node));
            while (!ahead.isEmpty()) {
                FlowNode next = ahead.remove();
                if (seen.add(next)) {
                    pass(next);
                }
            }
            return new Next(steps, ends);
        }

        private void pass(FlowNode node) {
            if (node instanceof UserTask || node instanceof CallActivity) {
                steps.add(node.getName());
            } else if (node instanceof SubProcess part) {
                part.getChildElementsByType(StartEvent.class).forEach(start -> ahead.addAll(targets(start)));
            } else if (node instanceof EndEvent end) {
                leave(end);
            } else {
                ahead.addAll(targets(node));
            }
        }

        /** An error goes on where somebody catches it, which the arrows do not tell. */
        private void leave(EndEvent end) {
            if (!end.getChildElementsByType(ErrorEventDefinition.class).isEmpty()) {
                return;
            }
            if (end.getParentElement() instanceof SubProcess part) {
                ahead.addAll(targets(part));
            } else {
                ends = true;
            }
        }

        private static List<FlowNode> targets(FlowNode node) {
            Collection<SequenceFlow> flows = node.getOutgoing();
            return flows.stream().map(SequenceFlow::getTarget).toList();
        }
    }
}
