package org.tiencu.platform.mail;

/**
 * An event: a mail was given up, and administrators should know. It is published in the transaction that gives it up.
 *
 * @param id number of the mail in the outbox
 */
public record MailGivenUp(long id) {
}
