package org.tiencu.election.domain.consultation;

import java.util.List;

/**
 * A vote that was taken because the conference did not agree. Ballots are secret: there are only counts.
 *
 * @param method how the delegates voted
 * @param tellers how many people counted
 * @param issued ballots handed out; in a vote by hand the delegates present
 * @param returned ballots in the box; in a vote by hand the delegates present
 * @param invalid ballots that do not count; 0 in a vote by hand
 * @param subjects what was voted on
 */
public record Vote(Method method, int tellers, int issued, int returned, int invalid, List<Subject> subjects) {

    /** The one subject of the first consultation. */
    public static final String STRUCTURE = "STRUCTURE";

    public Vote {
        subjects = List.copyOf(subjects);
    }

    /** How the delegates voted. */
    public enum Method {
        HAND("giơ tay"), BALLOT("bỏ phiếu kín");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /**
     * One line of the count.
     *
     * @param id {@link #STRUCTURE} or the id of a candidate
     * @param approvals delegates who were for it
     * @param carried whether they were enough
     */
    public record Subject(String id, int approvals, boolean carried) {
    }

    /** What was voted about this subject, null if it was not put to the vote. */
    public Subject on(String subject) {
        return subjects.stream().filter(one -> one.id().equals(subject)).findFirst().orElse(null);
    }
}
