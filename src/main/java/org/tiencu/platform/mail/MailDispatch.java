package org.tiencu.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is in the outbox, each mail in a transaction of its own that holds the row while the server is asked. Two nodes
 * never have the same mail; a node that dies leaves it to the other.
 */
@Component
class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLED_AT_MOST = 6;
    private static final String SENDER_NAME = "Tiến Cử";

    /** What became of the next mail. */
    private enum Step {
        NONE_DUE, SENT, FAILED, ALL_FAIL
    }

    private final MailOutbox outbox;
    private final MailStore store;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailDispatch(MailOutbox outbox, MailStore store, MailSettings settings, ApplicationEventPublisher events,
            PlatformTransactionManager transactions, Clock clock) {
        this.outbox = outbox;
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Sends every mail that is due, until there is none or the server is away.
     *
     * @return how many were sent
     */
    int sendDue() {
        JavaMailSender sender = outbox.sender().orElse(null);
        int sent = 0;
        Step step = sender == null ? Step.NONE_DUE : Step.FAILED;
        while (step == Step.SENT || step == Step.FAILED) {
            step = transaction.execute(status -> sendNext(sender));
            sent += step == Step.SENT ? 1 : 0;
        }
        return sent;
    }

    /** Forgets what was sent long ago. */
    void forget() {
        store.forgetSentBefore(clock.instant().minus(settings.keep()));
    }

    private Step sendNext(JavaMailSender sender) {
        OutboxMail mail = store.next(clock.instant()).orElse(null);
        if (mail == null) {
            return Step.NONE_DUE;
        }
        try {
            sender.send(message(sender, mail));
            store.sent(mail.id(), clock.instant());
            return Step.SENT;
        } catch (MailException e) {
            MailProblem problem = MailProblem.of(e);
            failed(mail, problem);
            return problem.isOfAll() ? Step.ALL_FAIL : Step.FAILED;
        }
    }

    private void failed(OutboxMail mail, MailProblem problem) {
        Instant next = clock.instant().plus(pause(mail.attempts()));
        if (problem.isLasting() || next.isAfter(mail.giveUpAt())) {
            store.giveUp(mail.id(), problem.text());
            events.publishEvent(new MailGivenUp(mail.id()));
            LOG.warn("Mail {} was given up after {} attempts: {}", mail.id(), mail.attempts() + 1, problem);
        } else {
            store.postpone(mail.id(), problem.text(), next);
            LOG.info("Mail {} is tried again at {}: {}", mail.id(), next, problem);
        }
    }

    /** 1, 2, 4, … minutes, an hour at most. */
    static Duration pause(int failedBefore) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failedBefore, DOUBLED_AT_MOST));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private MimeMessage message(JavaMailSender sender, OutboxMail mail) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from(), SENDER_NAME);
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setText(mail.bodyText(), mail.bodyHtml());
            message.setHeader("Message-ID", messageId(mail));
            // no answers of the kind "I am on holiday"
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    /** The same for every attempt, so that a mailbox can tell a second copy from a second mail. */
    private String messageId(OutboxMail mail) {
        return "<" + UUID.nameUUIDFromBytes((mail.id() + mail.messageKey()).getBytes(StandardCharsets.UTF_8)) + "@"
                + settings.from().replaceFirst(".*@", "") + ">";
    }
}
