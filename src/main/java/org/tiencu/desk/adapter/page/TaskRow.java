package org.tiencu.desk.adapter.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.tiencu.desk.application.overview.OpenTask;
import org.tiencu.platform.time.VietnamTime;

/**
 * A task in a list.
 *
 * @param id id of the task, null if the user may only see it
 * @param name what is to be done
 * @param process what kind of work it is
 * @param caseId number of the case, null if there is none
 * @param unit name of the unit that has to do it
 * @param late whether it is late
 * @param due by when, and how far that is
 * @param taken whether somebody has taken it on
 */
record TaskRow(String id, String name, String process, String caseId, String unit, boolean late, String due, boolean taken) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static TaskRow of(OpenTask task, Instant now) {
        return new TaskRow(task.openToUser() ? task.id() : null, task.name(), task.process(), task.caseId(), task.unitName(),
                task.late(), task.dueAt() == null ? "Không có thời hạn" : due(task, now), task.assignee() != null);
    }

    private static String due(OpenTask task, Instant now) {
        LocalDate day = LocalDate.ofInstant(task.dueAt(), VietnamTime.ZONE);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, VietnamTime.ZONE), day);
        String distance = task.late() ? days == 0 ? "vừa quá hạn" : "quá hạn " + -days + " ngày"
                : days == 0 ? "hết hạn hôm nay" : "còn " + days + " ngày";
        return DAY.format(day) + ", " + distance;
    }
}
