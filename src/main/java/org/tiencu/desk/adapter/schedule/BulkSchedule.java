package org.tiencu.desk.adapter.schedule;

import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.bulk.BulkWork;

/** Looks again and again whether something was ordered for many tasks, and so goes on after a restart by itself. */
@Component
class BulkSchedule {

    private final BulkWork work;
    private final AtomicBoolean closing = new AtomicBoolean();

    BulkSchedule(BulkWork work) {
        this.work = work;
    }

    @Scheduled(initialDelayString = "${tiencu.bulk.interval}", fixedDelayString = "${tiencu.bulk.interval}")
    void work() {
        work.run(() -> !closing.get());
    }

    /** The task at hand is finished, no other is begun. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.set(true);
    }

    @Scheduled(cron = "0 45 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        work.forget();
    }
}
