package org.tiencu.platform.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the outbox again and again. */
@Component
class MailJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    private final MailDispatch dispatch;
    private final MailOutbox outbox;

    MailJob(MailDispatch dispatch, MailOutbox outbox) {
        this.dispatch = dispatch;
        this.outbox = outbox;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhetherThereIsMail() {
        LOG.info(outbox.isOn() ? "Mail is on" : "Mail is off, no spring.mail.host: reminders are shown in the application only");
    }

    @Scheduled(initialDelayString = "${tiencu.mail.interval}", fixedDelayString = "${tiencu.mail.interval}")
    void send() {
        dispatch.sendDue();
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        dispatch.forget();
    }
}
