package org.tiencu.platform.audit;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Records each start, with what an administrator can set that changes who gets in or where data goes. */
@Component
class SystemRecord {

    private final AuditTrail audit;

    SystemRecord(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        audit.record(AuditEntry.of("system.started").detail("version", getClass().getPackage().getImplementationVersion())
                .detail("mail", !settings.getProperty("spring.mail.host", "").isEmpty())
                .detail("scanner", !settings.getProperty("tiencu.attachments.clamd", "").isEmpty())
                .detail("ownDatabase", settings.getProperty("spring.datasource.url", "").isEmpty()));
    }
}
