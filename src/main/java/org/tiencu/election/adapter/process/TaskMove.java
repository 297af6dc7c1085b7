package org.tiencu.election.adapter.process;

import java.util.Date;

import org.camunda.bpm.engine.task.Task;

/** Moves the last day of a task, and with it the day on which to look after it. */
public final class TaskMove {

    private TaskMove() {
    }

    /** Sets the due date; the follow-up date keeps its distance from it. The task has to be saved. */
    public static void to(Task task, Date due) {
        if (task.getDueDate() != null && task.getFollowUpDate() != null) {
            task.setFollowUpDate(new Date(task.getFollowUpDate().getTime() + due.getTime() - task.getDueDate().getTime()));
        }
        task.setDueDate(due);
    }
}
