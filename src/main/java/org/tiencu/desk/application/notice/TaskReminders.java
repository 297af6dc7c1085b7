package org.tiencu.desk.application.notice;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.security.CurrentUser;

/** Lets somebody ask for a task that others have. */
@Service
@Transactional
public class TaskReminders {

    private final NoticeStore store;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskReminders(NoticeStore store, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Tells who holds the task, or everybody it waits for, that the current user asks for it; the mail of the day says so
     * too. Whether he may see the task is for the caller to know.
     *
     * @return false if nobody is told: there is nobody, or it was asked for today
     */
    public boolean remind(String taskId) {
        return store.tellReminded(taskId, currentUser.id(), LocalDate.now(clock), clock.instant()) > 0;
    }
}
