package org.tiencu.platform.mail;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mail is sent.
 *
 * @param from address of the sender
 * @param interval how often the outbox is looked through
 * @param giveUpAfter how long a mail is tried
 * @param keep how long a sent mail stays in the outbox
 */
@ConfigurationProperties("tiencu.mail")
public record MailSettings(String from, Duration interval, Duration giveUpAfter, Duration keep) {
}
