package org.tiencu.election.adapter.process.milestoneescalation;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the task of the higher unit. */
@Configuration(proxyBeanMethods = false)
class MilestoneEscalationTasks {

    @Bean
    TaskHandler handleMissedMilestone(Milestones milestones, ElectionForm form) {
        return new TaskHandler(MilestoneEscalationProcess.ID, MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE, task -> {
            CaseMilestone missed = milestones.missed(task.caseId(), task.get(MilestoneEscalationProcess.MILESTONE));
            Map<String, Object> values = form.heading(task.caseId(), missed.milestone(), missed.dueAt());
            values.put("milestoneState", missed.done() ? "Đơn vị đã làm xong ngày " + ElectionForm.day(missed.doneOn()) + "."
                    : "Đơn vị vẫn chưa làm xong.");
            return values;
        }, (task, answer) -> {
            milestones.answerEscalation(task.caseId(), task.get(MilestoneEscalationProcess.MILESTONE), answer.text("measure"));
            return Map.of();
        });
    }
}
