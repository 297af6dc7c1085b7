package org.tiencu.platform.mail;

import java.time.Instant;

/**
 * A mail in the outbox.
 *
 * @param attempts how often it was tried in vain
 * @param giveUpAt when it is tried for the last time
 * @param problem what the last attempt failed for, one Vietnamese sentence; null if none did
 */
record OutboxMail(long id, String messageKey, String recipient, String subject, String bodyText, String bodyHtml, int attempts,
        Instant createdAt, Instant giveUpAt, String problem) {
}
