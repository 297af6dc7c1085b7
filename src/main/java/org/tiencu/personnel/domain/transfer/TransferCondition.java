package org.tiencu.personnel.domain.transfer;

/**
 * One condition of a transfer, rotation or secondment and whether it is met.
 *
 * @param condition code of the condition
 * @param position order in which to show it
 * @param label Vietnamese name
 * @param met whether it is met
 * @param waivable whether the authority may decide although it is not met
 * @param reason why, or why not
 * @param document document that sets it
 * @param article its article
 */
public record TransferCondition(String condition, int position, String label, boolean met, boolean waivable, String reason,
        String document, String article) {

    /** Whether the case cannot go before the authority because of it. */
    public boolean blocks() {
        return !met && !waivable;
    }

    public TransferCondition at(int place) {
        return new TransferCondition(condition, place, label, met, waivable, reason, document, article);
    }
}
