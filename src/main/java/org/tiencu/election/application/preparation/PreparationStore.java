package org.tiencu.election.application.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.PollingArea;

/** Lists, constituencies and polling areas of a case as they are stored. */
public interface PreparationStore {

    /** Stores the plan of a list, in place of an earlier one. */
    void plan(String caseId, CandidateListPlan plan);

    Optional<CandidateListPlan> plan(String caseId, Body body);

    void published(String caseId, Body body, LocalDate on);

    /** Stores the constituencies of the case, in place of earlier ones. */
    void constituencies(String caseId, List<Constituency> constituencies);

    /** In the order of their numbers. */
    List<Constituency> constituencies(String caseId, Body body);

    /** Stores the polling areas of the case, in place of earlier ones. */
    void pollingAreas(String caseId, List<PollingArea> areas);

    /** In the order of their numbers. */
    List<PollingArea> pollingAreas(String caseId);
}
