package org.tiencu.desk.domain.substitute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * A user does the work of another one who is away.
 *
 * @param id number, 0 before it is stored
 * @param absent id of the user who is away
 * @param substitute id of the user who stands in for him
 * @param firstDay first day in Vietnam, from midnight on
 * @param lastDay last day in Vietnam, until midnight
 * @param kinds which cases
 * @param setBy user who set it
 * @param setAt when
 * @param endedBy user who ended it before its last day, null if nobody did
 * @param endedAt when
 */
public record Substitution(long id, String absent, String substitute, LocalDate firstDay, LocalDate lastDay, Kinds kinds,
        String setBy, Instant setAt, String endedBy, Instant endedAt) {

    /** How far it is. */
    public enum State {
        PLANNED("Chưa bắt đầu"),
        IN_FORCE("Đang có hiệu lực"),
        OVER("Đã hết thời hạn"),
        ENDED("Đã chấm dứt sớm");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** Why a substitution cannot be set. */
    public enum Obstacle {
        /** Nobody stands in for himself. */
        SELF,
        /** The last day is before the first. */
        BACKWARDS,
        /** The first day is over. */
        PAST,
        /** The substitute is away himself, and the absent user stands in for him. */
        CYCLE,
        /** Somebody else stands in for the same work at the same time. */
        SECOND
    }

    /** The same without a number, as it is asked for. */
    public static Substitution of(String absent, String substitute, LocalDate firstDay, LocalDate lastDay, Kinds kinds,
            String setBy, Instant setAt) {
        return new Substitution(0, absent, substitute, firstDay, lastDay, kinds, setBy, setAt, null, null);
    }

    public State state(LocalDate today) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (today.isBefore(firstDay)) {
            return State.PLANNED;
        }
        return today.isAfter(lastDay) ? State.OVER : State.IN_FORCE;
    }

    public boolean isInForce(LocalDate today) {
        return state(today) == State.IN_FORCE;
    }

    /** Whether it has ended for good. */
    public boolean isOver(LocalDate today) {
        return state(today) == State.OVER || state(today) == State.ENDED;
    }

    /**
     * What stands in the way of setting it, null if nothing does.
     *
     * @param others those that are stored
     * @param folders the folder of each process
     */
    public Obstacle obstacle(LocalDate today, Collection<Substitution> others, Map<String, String> folders) {
        if (absent.equals(substitute)) {
            return Obstacle.SELF;
        }
        if (lastDay.isBefore(firstDay)) {
            return Obstacle.BACKWARDS;
        }
        if (firstDay.isBefore(today)) {
            return Obstacle.PAST;
        }
        for (Substitution other : others) {
            if (!other.isOver(today) && meets(other, folders)) {
                if (other.absent.equals(substitute) && other.substitute.equals(absent)) {
                    return Obstacle.CYCLE;
                }
                if (other.absent.equals(absent)) {
                    return Obstacle.SECOND;
                }
            }
        }
        return null;
    }

    /** Whether there are a day and a kind of cases for which both hold. */
    private boolean meets(Substitution other, Map<String, String> folders) {
        return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay) && kinds.overlap(other.kinds, folders);
    }
}
