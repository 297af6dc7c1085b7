package org.tiencu.platform.confirmation;

/** An act that is done when a second person confirms it; a bean of this type is found by itself. */
public interface ConfirmedAct {

    /** Its name in the database and in addresses, such as {@code csv-import}. */
    String kind();

    /**
     * What it is called.
     *
     * @param subject what it is done to, as it was asked for
     * @return Vietnamese name
     */
    String title(String subject);

    /** Whether the current user has the right to ask for it and to confirm it. */
    boolean isAllowed(String subject);

    /** Name of the content as a file, for who looks at it before confirming. */
    String fileName(String subject);

    /**
     * Does it, in the transaction of the confirmation.
     *
     * @return what came of it, to be shown as JSON
     * @throws org.tiencu.platform.refusal.Refusal if it cannot be done any more; it stays open then
     */
    Object perform(String subject, byte[] content);
}
