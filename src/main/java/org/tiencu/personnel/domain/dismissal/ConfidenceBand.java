package org.tiencu.personnel.domain.dismissal;

import org.tiencu.personnel.domain.confidence.Consequence;

/** How much low confidence the latest vote of confidence showed. */
public enum ConfidenceBand {
    NONE, HALF, TWO_THIRDS;

    /** The band that the ground of a case speaks of, such as one of a vote that was held elsewhere. */
    public static ConfidenceBand of(String ground) {
        return switch (ground) {
            case "CONFIDENCE_LOW_TWO_THIRDS" -> TWO_THIRDS;
            case "CONFIDENCE_LOW_HALF" -> HALF;
            default -> NONE;
        };
    }

    /** The band of a vote with this consequence. */
    public static ConfidenceBand of(Consequence consequence) {
        return switch (consequence) {
            case DISMISS -> TWO_THIRDS;
            case RESIGN_OR_DROP_PLAN, DROP_PLAN -> HALF;
            case NONE -> NONE;
        };
    }

    /** The graver of the two. */
    public ConfidenceBand or(ConfidenceBand other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
