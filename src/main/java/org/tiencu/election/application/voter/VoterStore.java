package org.tiencu.election.application.voter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.election.domain.voter.VoterEntry;
import org.tiencu.election.domain.voter.VoterList;

/** Voter lists, their changes and complaints as they are stored. */
public interface VoterStore {

    /** Which totals. */
    enum Stage { COMPILED, FINAL }

    /** A commune that takes part in an election. */
    record Commune(String code, String name, String provinceName) {
    }

    /** How many voters of this kind were added and struck after the list was posted. */
    record SituationCount(Residence residence, int added, int struck) {
    }

    /** How many changes this year has so far, plus one; waits for whoever records another one. */
    int nextChange(int year);

    /** The same for complaints. */
    int nextComplaint(int year);

    Optional<VoterList> list(String caseId);

    /** Stores the compiled totals by area, in place of earlier ones. */
    void compiled(String caseId, Map<Integer, Totals> totals);

    void posted(String caseId, LocalDate on, String places, Instant complaintsUntil);

    void complaintsClosed(String caseId, LocalDate on);

    /** Stores the final totals by area. */
    void frozen(String caseId, Instant at, Map<Integer, Totals> totals);

    /** By area, in the order of their numbers; empty if there are none yet. */
    Map<Integer, Totals> totals(String caseId, Stage stage);

    /** What confirmed changes come to, by area; areas without changes are left out. */
    Map<Integer, Totals> changed(String caseId);

    List<SituationCount> situations(String caseId);

    void add(VoterChange change, String recordedBy, Instant recordedAt);

    void update(VoterChange change);

    Optional<VoterChange> change(String id);

    void enter(VoterEntry entry);

    /** Takes back what the change did to the totals. */
    void takeBack(String changeId);

    void add(VoterComplaint complaint, String recordedBy, Instant recordedAt);

    void update(VoterComplaint complaint);

    Optional<VoterComplaint> complaint(String id);

    /** In the order of their numbers. */
    List<VoterComplaint> complaints(String caseId);

    /** The communes that take part in one of these elections, by province and name. */
    List<Commune> communes(Collection<String> electionIds);
}
