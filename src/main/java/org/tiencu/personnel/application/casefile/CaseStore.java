package org.tiencu.personnel.application.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;

/** Where cases of every kind are kept. */
public interface CaseStore {

    /** The next number of this kind in this year. */
    int nextNumber(CaseKind kind, int year);

    void add(PersonnelCase personnelCase);

    /** Stores status, seats and round. */
    void update(PersonnelCase personnelCase);

    Optional<PersonnelCase> find(String id);

    /** The case, locked until the end of the transaction. */
    Optional<PersonnelCase> lock(String id);

    Optional<PersonnelCase> ofCause(String cause);

    /** Open cases about the official or in which he has been put forward; he is locked until the transaction ends. */
    List<PersonnelCase> openForOfficial(String officialId);

    /** All cases about the official, in which he is a candidate or in which something was decided about him, oldest first. */
    List<PersonnelCase> ofOfficial(String officialId);

    /** Whom the case is about, and who is put forward in it; nobody for a case about all officials of a unit. */
    List<String> officialsOf(String caseId);

    /**
     * Cases, latest first.
     *
     * @param unit only of this unit, or null
     * @param status only with this status, or null
     * @param visibleTo units of which one must be the case's unit or its authority, null for no limit
     */
    List<PersonnelCase> list(CaseKind kind, String unit, String status, Collection<String> visibleTo, int limit);

    void record(String caseId, Paper paper);

    /** Papers in the order in which they were recorded. */
    List<Paper> papers(String caseId);

    /**
     * @param recordedBy user who entered it
     * @param onBehalfOf user in whose place he did, null if it was his own work
     */
    void addDecision(String caseId, CaseDecision decision, String recordedBy, String onBehalfOf);

    /** Decisions in the order in which they were recorded. */
    List<CaseDecision> decisions(String caseId);
}
