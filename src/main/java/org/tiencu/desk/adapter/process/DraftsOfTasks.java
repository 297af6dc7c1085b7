package org.tiencu.desk.adapter.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.draft.FormDrafts;

/** Lets drafts go with their tasks, in the transaction in which the task changes. */
@Component
class DraftsOfTasks {

    private final FormDrafts drafts;

    DraftsOfTasks(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @EventListener
    public void changed(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> drafts.taskEnded(task.getId());
            case TaskListener.EVENTNAME_ASSIGNMENT -> drafts.taskGiven(task.getId(), task.getAssignee());
            default -> { }
        }
    }
}
