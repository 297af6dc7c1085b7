package org.tiencu.desk.adapter.schedule;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.notice.Reminders;

/** In the morning, and every hour of the day: a morning that the application slept through is made up for an hour later. */
@Component
class ReminderSchedule {

    private final Reminders reminders;

    ReminderSchedule(Reminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(cron = "${tiencu.reminder.morning-cron}", zone = "Asia/Ho_Chi_Minh")
    void morning() {
        reminders.run();
    }

    @Scheduled(cron = "${tiencu.reminder.hourly-cron}", zone = "Asia/Ho_Chi_Minh")
    void hourly() {
        reminders.run();
    }
}
