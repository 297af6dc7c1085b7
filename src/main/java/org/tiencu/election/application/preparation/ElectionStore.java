package org.tiencu.election.application.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.election.domain.preparation.MilestoneDates;
import org.tiencu.organisation.UnitLevel;

/** Elections, their cases and milestones as they are stored. */
public interface ElectionStore {

    /** How many elections this year has so far, plus one; waits for whoever opens another one. */
    int nextNumber(int year);

    void add(Election election, String openedBy, Instant openedAt);

    Optional<Election> find(String id);

    /** Latest election day first. */
    List<Election> all();

    /**
     * Adds a waiting case for each unit of the scope that has none, and numbers them in chunks. If provinces take part in an
     * election of the National Assembly, the centre has one as well.
     *
     * @param unitCodes the units, null for every province and commune
     * @return how many chunks there are
     */
    int addCases(Election election, Collection<String> unitCodes, int chunkSize);

    /** The waiting cases of a chunk, locked. */
    List<ElectionCase> pending(String electionId, int chunk);

    Optional<ElectionCase> findCase(String caseId);

    /** The case, locked so that two changes of it wait for each other. */
    Optional<ElectionCase> lockCase(String caseId);

    /** The case of the unit. */
    Optional<ElectionCase> caseOf(String electionId, String unitCode);

    void status(String caseId, ElectionCase.Status status, Instant at);

    /** Level of the units of these cases is the same for all. */
    void addMilestones(String caseId, Map<String, MilestoneDates.Dates> milestones);

    /** In the order of the calendar. */
    List<CaseMilestone> milestones(String caseId);

    /**
     * Marks it done if it was not; false if it was, or the case has no such milestone.
     *
     * @param onBehalfOf user in whose place it was done, null if it was the own work of who did it
     */
    boolean done(String caseId, String milestone, LocalDate doneOn, String doneBy, String onBehalfOf, Instant doneAt);

    void reminded(String caseId, String milestone, Instant at);

    /** Marks it missed and opens its escalation. */
    void missed(String caseId, String milestone, Instant at);

    void answerEscalation(String caseId, String milestone, String measure, String answeredBy, Instant answeredAt);

    /** Steps that were moved, by id; the latest decision holds. */
    Map<String, MilestoneDates.Moved> moved(String electionId);

    void record(String caseId, ElectionPaper paper);

    /** In the order in which they were recorded. */
    List<ElectionPaper> papers(String caseId);

    /** How many of these units exist on a level that prepares elections. */
    List<String> knownUnits(Collection<String> unitCodes, Collection<UnitLevel> levels);
}
