package org.tiencu.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** The outbox and its sender as they are with a mail server, beside an application that has none. */
public final class MailRig {

    public static final Duration GIVE_UP_AFTER = Duration.ofDays(4);

    private final MailDispatch dispatch;
    private final MailOutbox outbox;

    public MailRig(ApplicationContext context, JavaMailSender sender) {
        MailSettings settings = new MailSettings("tien-cu@minhson.example", Duration.ofSeconds(20), GIVE_UP_AFTER,
                Duration.ofDays(30));
        Clock clock = context.getBean(Clock.class);
        MailStore store = context.getBean(MailStore.class);
        outbox = new MailOutbox(store, settings, provider(sender), clock);
        dispatch = new MailDispatch(outbox, store, settings, context, context.getBean(PlatformTransactionManager.class), clock);
    }

    /** A sender to a server on this machine. */
    public static JavaMailSenderImpl smtp(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        return sender;
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        return new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return sender;
            }

            @Override
            public JavaMailSender getIfAvailable() {
                return sender;
            }

            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.ofNullable(sender);
            }
        };
    }

    public MailOutbox outbox() {
        return outbox;
    }

    /** A round of the sender; says how many it sent. */
    public int sendDue() {
        return dispatch.sendDue();
    }

    /** What the nightly job does. */
    void forget() {
        dispatch.forget();
    }
}
