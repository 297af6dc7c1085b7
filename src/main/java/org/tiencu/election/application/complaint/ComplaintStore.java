package org.tiencu.election.application.complaint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.complaint.ElectionComplaint;

/** The registers of complaints as they are stored. */
public interface ComplaintStore {

    /** A unit that takes part in an election. */
    record Participant(String electionId, String unitCode, String unitName) {
    }

    /** These units and those right under them, as far as they take part in an election; in the order of their codes. */
    List<Participant> participants(Collection<String> unitCodes);

    /** How many complaints were entered in this year so far, plus one; waits for whoever enters another one. */
    int nextNumber(int year);

    /** The next number in the register of the unit; waits likewise. */
    int nextRegisterNumber(String electionId, String registerUnit);

    void add(ElectionComplaint complaint, String recordedBy, Instant recordedAt);

    Optional<ElectionComplaint> find(String id);

    /** The complaint, locked so that two changes of it wait for each other. */
    Optional<ElectionComplaint> lock(String id);

    /** Stores what may change: dates, sender, content, state, who handles it until when. */
    void update(ElectionComplaint complaint);

    /** Everything that was entered about the election, in the order of entry. */
    List<ElectionComplaint> ofElection(String electionId);

    /** What the unit has received or handles, and what concerns it, in the order of entry. */
    List<ElectionComplaint> ofUnit(String electionId, String unitCode);
}
