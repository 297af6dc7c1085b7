package org.tiencu.election.application.structure;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.structure.Share;
import org.tiencu.organisation.UnitLevel;

/** What the law wants of a list of candidates. */
public interface StructureRules {

    /** How many candidates there have to be at least, and where that stands. */
    record Minimum(int candidates, String law) {
    }

    /** The shares of the groups; the centre's are those of the national list. */
    List<Share> shares(Body body, UnitLevel level, LocalDate electionDay);

    /** The least number of candidates in a constituency with so many seats. */
    Minimum minimumCandidates(Body body, int seats);
}
