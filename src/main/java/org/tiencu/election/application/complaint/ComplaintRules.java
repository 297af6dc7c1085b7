package org.tiencu.election.application.complaint;

import java.time.LocalDate;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ComplaintKind;
import org.tiencu.election.domain.complaint.ComplaintObject;
import org.tiencu.organisation.UnitLevel;

/** What the law says about complaints; the day is always the election day. */
public interface ComplaintRules {

    /** Who records what was decided, seen from the unit that the complaint concerns. */
    enum Seat {
        /** Nobody: there is no first step. */
        NONE,
        /** The election committee of the unit, for its boards and teams too. */
        UNIT,
        /** That of its province. */
        PROVINCE,
        /** The National Election Council. */
        CENTRE
    }

    /**
     * Who settles a complaint first and who decides it finally.
     *
     * @param further whether the sender may take the first settlement further
     */
    record Seats(Seat first, Seat last, boolean further) {
    }

    /**
     * Names and limits; days are calendar days.
     *
     * @param firstAddress Vietnamese names of the bodies that settle it first
     * @param finalAddress that of the body that decides finally
     * @param fileWithinDays days after the announcement within which it has to be filed, null if there is no limit
     * @param answerDays days after its receipt within which it has to be answered
     * @param stops whether handling stops before the election day
     * @param law where that stands
     */
    record Limits(String firstAddress, String finalAddress, Integer fileWithinDays, int answerDays, boolean stops, String law) {
    }

    /** @param receiver level of who received it */
    Seats seats(ComplaintObject object, Body body, UnitLevel receiver, LocalDate electionDay);

    Limits limits(ComplaintObject object, ComplaintKind kind, LocalDate electionDay);

    /** Whether such a letter is examined at all. */
    boolean examined(ComplaintKind kind, Complainant.Naming naming, LocalDate electionDay);
}
