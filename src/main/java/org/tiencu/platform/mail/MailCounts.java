package org.tiencu.platform.mail;

/** How many mails are in the outbox, by state; sent ones as long as they are kept. */
record MailCounts(long waiting, long sent, long givenUp) {
}
