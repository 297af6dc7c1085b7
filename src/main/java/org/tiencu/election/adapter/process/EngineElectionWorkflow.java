package org.tiencu.election.adapter.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.notice.CaseNotices;
import org.tiencu.election.adapter.process.electionopening.ElectionOpeningProcess;
import org.tiencu.election.adapter.process.electionpreparation.ElectionPreparationProcess;
import org.tiencu.election.adapter.process.milestoneescalation.MilestoneEscalationProcess;
import org.tiencu.election.adapter.process.nationallist.NationalListProcess;
import org.tiencu.election.application.preparation.ElectionWorkflow;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.security.CurrentUser;

/** The processes of an election as the use cases see them. */
@Component
class EngineElectionWorkflow implements ElectionWorkflow {

    static final int REMINDED = 75;
    static final int MISSED = 100;
    /** Name of the higher unit's task, as in the model. */
    static final String HANDLE_MISSED = "Xử lý mốc quá hạn của đơn vị";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CaseNotices notices;
    private final CurrentUser currentUser;

    EngineElectionWorkflow(RuntimeService runtimeService, TaskService taskService, CaseNotices notices,
            CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.notices = notices;
        this.currentUser = currentUser;
    }

    @Override
    public void startOpening(Election election, int chunks) {
        currentUser.asSystem(() -> runtimeService.startProcessInstanceByKey(ElectionOpeningProcess.ID, election.id(),
                ElectionOpeningProcess.variables(chunks)));
    }

    @Override
    public void startPreparation(Election election, ElectionCase opened, Unit unit, Instant firstWatch) {
        currentUser.asSystem(() -> unit.level() == UnitLevel.CENTRAL
                ? runtimeService.startProcessInstanceByKey(NationalListProcess.ID, opened.id(),
                        NationalListProcess.variables(firstWatch))
                : runtimeService.startProcessInstanceByKey(ElectionPreparationProcess.ID, opened.id(),
                        ElectionPreparationProcess.variables(election, unit, firstWatch)));
    }

    @Override
    public void raise(String caseId, Instant dueBy, boolean missed) {
        List<Task> due = currentUser.asSystem(() -> taskService.createTaskQuery().processInstanceBusinessKey(caseId)
                .dueBefore(Date.from(dueBy.plusSeconds(1))).taskMaxPriority(missed ? MISSED - 1 : REMINDED - 1).list());
        currentUser.asSystem(() -> {
            due.forEach(task -> taskService.setPriority(task.getId(), missed ? MISSED : REMINDED));
            return null;
        });
        if (!missed) {
            notices.comesUp(caseId, dueBy);
        }
    }

    @Override
    public void escalate(ElectionCase missedIn, String milestone, Unit higher) {
        Role told = higher.level() == UnitLevel.CENTRAL ? Role.ELECTION_COUNCIL : Role.ELECTION_COMMITTEE;
        currentUser.asSystem(() -> runtimeService.startProcessInstanceByKey(MilestoneEscalationProcess.ID, missedIn.id(),
                Map.of(MilestoneEscalationProcess.MISSED_MILESTONE.name(), milestone,
                        MilestoneEscalationProcess.ESCALATION_GROUP.name(), told.in(higher.code()))));
        notices.missed(missedIn.id(), told.in(higher.code()), HANDLE_MISSED);
    }
}
