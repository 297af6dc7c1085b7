package org.tiencu.platform.form;

/** A single value that cannot be read; the message is one of {@link Messages}. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message, null, false, false);
    }
}
