package org.tiencu.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Figures of one count, as the counting board wrote them down.
 *
 * <p>A record may hold figures that cannot be true: it is what somebody typed. {@link Ballot#evaluate} checks it before
 * anything is decided.
 *
 * @param summoned people summoned to the conference; for a vote of the collective leadership its whole membership
 * @param present people summoned who were there
 * @param issued ballots handed out
 * @param returned ballots found in the box
 * @param invalid ballots among the returned ones that do not count
 * @param seats posts of this title to be filled, that is how many persons a voter may name
 * @param candidates the persons in the order of the ballot, with their votes; {@code null} is read as an empty list
 */
public record CountRecord(int summoned, int present, int issued, int returned, int invalid, int seats,
        List<CandidateVotes> candidates) {

    /** Copies the candidates, so that a record never changes. */
    public CountRecord {
        candidates = candidates == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(candidates));
    }

    /**
     * Ballots that count.
     *
     * @return returned minus invalid; has a meaning only if {@link Ballot#evaluate} accepts the record
     */
    public int valid() {
        return returned - invalid;
    }
}
