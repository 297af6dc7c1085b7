package org.tiencu.platform.mail;

/**
 * A mail that is to be sent. No personal data belongs into one: it lies on servers that are not ours.
 *
 * @param key what it is about; a second mail with the same key is not taken
 * @param recipient address
 * @param subject one line
 * @param text the whole content as plain text
 * @param html the same as HTML
 */
public record Mail(String key, String recipient, String subject, String text, String html) {
}
