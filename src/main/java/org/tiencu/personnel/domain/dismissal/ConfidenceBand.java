package org.tiencu.personnel.domain.dismissal;

/** How much low confidence the latest vote of confidence showed. */
public enum ConfidenceBand {
    NONE, HALF, TWO_THIRDS;

    /**
     * The band that the ground of a case speaks of: a result of a vote becomes known here only as the ground that is
     * chosen, or proposed by the case of the vote.
     */
    public static ConfidenceBand of(String ground) {
        return switch (ground) {
            case "CONFIDENCE_LOW_TWO_THIRDS" -> TWO_THIRDS;
            case "CONFIDENCE_LOW_HALF" -> HALF;
            default -> NONE;
        };
    }
}
