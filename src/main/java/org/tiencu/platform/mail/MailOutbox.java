package org.tiencu.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails that are to be sent. */
@Service
public class MailOutbox {

    private final MailStore store;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> sender;
    private final Clock clock;

    MailOutbox(MailStore store, MailSettings settings, ObjectProvider<JavaMailSender> sender, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
    }

    /** Whether there is a mail server. */
    public boolean isOn() {
        return sender().isPresent();
    }

    /**
     * Puts mails into the outbox, in the transaction of what causes them: they go if it holds. A mail whose key is there
     * already is left out. Without a mail server nothing is taken, so that old mails do not go out when there is one.
     *
     * @return how many were taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int add(Collection<Mail> mails) {
        if (mails.isEmpty() || !isOn()) {
            return 0;
        }
        Instant now = clock.instant();
        return store.add(mails, now, now.plus(settings.giveUpAfter()));
    }

    /** What sends, empty if no host is named: an empty host, as a compose file leaves it, is none. */
    Optional<JavaMailSender> sender() {
        return Optional.ofNullable(sender.getIfAvailable()).filter(one ->
                !(one instanceof JavaMailSenderImpl smtp) || smtp.getHost() != null && !smtp.getHost().isBlank());
    }
}
