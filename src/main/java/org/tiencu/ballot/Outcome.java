package org.tiencu.ballot;

/** How one voting step ends. */
public enum Outcome {
    /** People have the majority; in a nomination possibly fewer than there are seats. */
    SELECTED,
    /** People go to the next step without being finally selected in this one. */
    CARRIED,
    /** The head has to choose among people the vote could not separate: see {@link Ballot#decideByHead}. */
    HEAD_DECIDES,
    /** Nobody is selected or carried. */
    FAILED,
    /** Too few people were present; there is no result and the conference has to be summoned again. */
    NO_QUORUM
}
