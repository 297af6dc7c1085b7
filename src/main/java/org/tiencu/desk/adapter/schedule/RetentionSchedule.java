package org.tiencu.desk.adapter.schedule;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.retention.Retention;

/** Removes personal data whose time is over, at night. */
@Component
class RetentionSchedule {

    private final Retention retention;

    RetentionSchedule(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(cron = "${tiencu.retention.cron}", zone = "Asia/Ho_Chi_Minh")
    void night() {
        retention.run();
    }
}
