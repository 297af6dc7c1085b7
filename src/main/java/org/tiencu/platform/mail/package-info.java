/**
 * Mail that loses nothing: a use case puts it into the outbox in its own transaction, a job sends it afterwards and tries again
 * while the server is away. A mail that was sent but not yet marked as such when the power went is sent again with the same
 * Message-ID. Without {@code spring.mail.host} there is no mail at all.
 */
package org.tiencu.platform.mail;
