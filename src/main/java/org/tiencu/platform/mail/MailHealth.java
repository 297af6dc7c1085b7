package org.tiencu.platform.mail;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells how mail stands, and is never a reason to restart the application: what cannot be sent now waits. */
@Component("outbox")
class MailHealth implements HealthIndicator {

    private final MailOutbox outbox;
    private final MailStore store;

    MailHealth(MailOutbox outbox, MailStore store) {
        this.outbox = outbox;
        this.store = store;
    }

    @Override
    public Health health() {
        MailCounts counts = store.counts();
        return Health.up().withDetail("mail", outbox.isOn() ? "on" : "off").withDetail("waiting", counts.waiting())
                .withDetail("givenUp", counts.givenUp()).build();
    }
}
