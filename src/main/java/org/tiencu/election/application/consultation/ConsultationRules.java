package org.tiencu.election.application.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.consultation.MeetingForm;
import org.tiencu.organisation.UnitLevel;

/** What the law says about a consultation. The day is the day of the election. */
public interface ConsultationRules {

    /** How many candidates a list must have beyond those to be elected. */
    enum Surplus {
        /** The consultation makes no list. */
        NONE,
        /** At least the surplus of the law. */
        NEEDED,
        /** More than the surplus of the law. */
        LARGER
    }

    /**
     * One of the three consultations.
     *
     * @param title its name
     * @param result what comes out of it, in Vietnamese
     * @param tellersMinimum fewest people who count a vote
     * @param tellersMaximum most people who count a vote
     * @param surplus what the list needs
     * @param law where it stands
     */
    record Conference(String title, String result, int tellersMinimum, int tellersMaximum, Surplus surplus, String law) {
    }

    /**
     * Who takes part.
     *
     * @param name what they are
     * @param voting whether they vote, or are invited
     * @param law where it stands
     */
    record Participant(String name, boolean voting, String law) {
    }

    /**
     * A form of meeting that the law knows.
     *
     * @param decidedBy who has to allow it in writing, empty if nobody has to
     * @param condition when it may be allowed, empty if always
     * @param law where it stands
     */
    record Meeting(String decidedBy, String condition, String law) {
    }

    /**
     * When something that is voted on is carried.
     *
     * @param percent more than this percentage of the delegates with a vote who are present
     * @param base of whom, in Vietnamese
     * @param law where it stands
     */
    record Majority(int percent, String base, String law) {
    }

    Conference conference(int round, LocalDate electionDay);

    /** Those who vote first, then those who are invited. */
    List<Participant> participants(Body body, UnitLevel level, LocalDate electionDay);

    /** Who has to have the minutes. */
    List<String> recipients(Body body, UnitLevel level, LocalDate electionDay);

    /** The rule for a form of meeting in a unit of this level, empty if it may not be used there. */
    Optional<Meeting> meeting(MeetingForm form, UnitLevel level, LocalDate electionDay);

    Majority majority(LocalDate electionDay);

    /** Fewest candidates for a constituency that elects so many: the surplus of the law is in it. */
    int minimumCandidates(Body body, int seats);
}
