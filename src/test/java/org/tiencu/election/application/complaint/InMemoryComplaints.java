package org.tiencu.election.application.complaint;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tiencu.election.domain.complaint.ElectionComplaint;

/** Registers in memory. */
class InMemoryComplaints implements ComplaintStore {

    final Map<String, ElectionComplaint> complaints = new LinkedHashMap<>();
    private final List<Participant> participants;
    private final Map<String, String> parents;

    InMemoryComplaints(List<Participant> participants, Map<String, String> parents) {
        this.participants = participants;
        this.parents = parents;
    }

    @Override
    public List<Participant> participants(Collection<String> unitCodes) {
        return participants.stream().filter(one -> unitCodes.contains(one.unitCode())
                || unitCodes.contains(parents.get(one.unitCode()))).toList();
    }

    @Override
    public int nextNumber(int year) {
        return complaints.size() + 1;
    }

    @Override
    public int nextRegisterNumber(String electionId, String registerUnit) {
        return (int) complaints.values().stream().filter(one -> one.registerUnit().equals(registerUnit)).count() + 1;
    }

    @Override
    public void add(ElectionComplaint complaint, String recordedBy, Instant recordedAt) {
        complaints.put(complaint.id(), complaint);
    }

    @Override
    public Optional<ElectionComplaint> find(String id) {
        return Optional.ofNullable(complaints.get(id));
    }

    @Override
    public Optional<ElectionComplaint> lock(String id) {
        return find(id);
    }

    @Override
    public void update(ElectionComplaint complaint) {
        complaints.put(complaint.id(), complaint);
    }

    @Override
    public List<ElectionComplaint> ofElection(String electionId) {
        return List.copyOf(complaints.values());
    }

    @Override
    public List<ElectionComplaint> ofUnit(String electionId, String unitCode) {
        return complaints.values().stream().filter(one -> one.electionId().equals(electionId))
                .filter(one -> Stream.of(one.registerUnit(), one.unitCode(), one.handlerUnit(), one.finalUnit())
                        .anyMatch(unitCode::equals)).toList();
    }
}
