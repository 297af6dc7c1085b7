package org.tiencu.desk.application.notice;

import java.time.LocalDate;
import java.util.List;

/** When people are told: the office's own rule. */
public interface ReminderRules {

    /** Where today is, seen from the day on which a task is due. */
    enum Moment {
        BEFORE, TODAY, AFTER
    }

    /**
     * What is to be said of a task.
     *
     * @param today the day whose rule applies
     * @param processId the process of the task
     * @param workingDays between today and the due day, counted as limits are; never negative
     */
    List<Stage> stages(LocalDate today, String processId, Moment moment, int workingDays);
}
