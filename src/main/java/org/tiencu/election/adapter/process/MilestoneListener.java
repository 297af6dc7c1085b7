package org.tiencu.election.adapter.process;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.platform.process.Variable;

/**
 * Looks up when an activity is due that carries the extension property {@code milestone}, as it stands when the activity
 * begins: a milestone that was moved before has its new day.
 */
@Component("milestoneListener")
public class MilestoneListener implements ExecutionListener {

    /** Id of the milestone, seen by the activity only. */
    public static final Variable<String> MILESTONE = Variable.text("milestone");
    /** When it is due, seen by the activity and by the process it calls. */
    public static final Variable<Date> MILESTONE_DUE = Variable.instant("milestoneDue");

    private final Milestones milestones;

    MilestoneListener(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String milestone = milestone(execution.getBpmnModelElementInstance());
        Instant due = milestones.due(execution.getProcessBusinessKey(), milestone);
        execution.setVariableLocal(MILESTONE.name(), milestone);
        execution.setVariableLocal(MILESTONE_DUE.name(), due == null ? null : Date.from(due));
    }

    private static String milestone(BaseElement activity) {
        return activity.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult()
                .getCamundaProperties().stream().filter(one -> MILESTONE.name().equals(one.getCamundaName()))
                .map(CamundaProperty::getCamundaValue).findFirst().orElseThrow();
    }
}
