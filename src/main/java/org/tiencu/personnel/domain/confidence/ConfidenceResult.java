package org.tiencu.personnel.domain.confidence;

import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;

/**
 * One person on the list of a vote.
 *
 * @param officialId who
 * @param postId the post in which he is voted on
 * @param levels what he got, null before the count
 * @param consequence what follows, null before the minutes are confirmed
 */
public record ConfidenceResult(String officialId, String postId, Levels levels, Consequence consequence) {

    /** Somebody who is to be voted on. */
    public static ConfidenceResult listed(String officialId, String postId) {
        return new ConfidenceResult(officialId, postId, null, null);
    }

    ConfidenceResult counted(Levels got) {
        return new ConfidenceResult(officialId, postId, got, null);
    }

    ConfidenceResult concluded(Consequence follows) {
        return new ConfidenceResult(officialId, postId, levels, follows);
    }
}
