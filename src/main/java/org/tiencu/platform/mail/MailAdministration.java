package org.tiencu.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** The outbox for administrators. */
@Service
@Transactional
class MailAdministration {

    private static final int SHOWN = 100;

    /**
     * How mail stands.
     *
     * @param on whether there is a mail server
     * @param problem why mails wait, null if they only wait for their turn
     * @param givenUp the latest of those that were given up
     */
    record Overview(boolean on, MailCounts counts, String problem, List<OutboxMail> givenUp) {
    }

    private final MailStore store;
    private final MailOutbox outbox;
    private final MailSettings settings;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    MailAdministration(MailStore store, MailOutbox outbox, MailSettings settings, CurrentUser currentUser,
            AuditTrail audit, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.settings = settings;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Overview overview() {
        currentUser.requireAdministrator();
        return new Overview(outbox.isOn(), store.counts(), store.presentProblem().orElse(null), store.givenUp(SHOWN));
    }

    /** Has a mail tried anew that was given up. */
    void retry(long id) {
        currentUser.requireAdministrator();
        Instant now = clock.instant();
        if (!store.retry(id, now, now.plus(settings.giveUpAfter()))) {
            throw Refusal.notFound("Không tìm thấy thư này trong các thư không gửi được.");
        }
        audit.record(AuditEntry.of("mail.retried").on("mail", id));
    }
}
