package org.tiencu.platform.form;

/** A single value that cannot be read; the message is one of {@link Messages}. */
final class UnreadableValue extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableValue(String message) {
        super(message, null, false, false);
    }
}
