package org.tiencu.election.application.voter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.election.domain.voter.VoterEntry;
import org.tiencu.election.domain.voter.VoterList;

class InMemoryVoters implements VoterStore {

    final Map<String, VoterList> lists = new HashMap<>();
    final Map<String, Map<Integer, Totals>> totals = new HashMap<>();
    final Map<String, VoterChange> changes = new LinkedHashMap<>();
    final Map<String, VoterComplaint> complaints = new LinkedHashMap<>();
    final List<VoterEntry> entries = new ArrayList<>();

    @Override
    public int nextChange(int year) {
        return changes.size() + 1;
    }

    @Override
    public int nextComplaint(int year) {
        return complaints.size() + 1;
    }

    @Override
    public Optional<VoterList> list(String caseId) {
        return Optional.ofNullable(lists.get(caseId));
    }

    @Override
    public void compiled(String caseId, Map<Integer, Totals> compiled) {
        lists.putIfAbsent(caseId, new VoterList(caseId, null, null, null, null, null));
        totals.put(caseId + Stage.COMPILED, compiled);
    }

    @Override
    public void posted(String caseId, LocalDate on, String places, Instant complaintsUntil) {
        lists.put(caseId, new VoterList(caseId, on, places, complaintsUntil, null, null));
    }

    @Override
    public void complaintsClosed(String caseId, LocalDate on) {
        VoterList one = lists.get(caseId);
        lists.put(caseId, new VoterList(caseId, one.postedOn(), one.places(), one.complaintsUntil(), on, null));
    }

    @Override
    public void frozen(String caseId, Instant at, Map<Integer, Totals> last) {
        VoterList one = lists.get(caseId);
        lists.put(caseId, new VoterList(caseId, one.postedOn(), one.places(), one.complaintsUntil(),
                one.complaintsClosedOn(), at));
        totals.put(caseId + Stage.FINAL, last);
    }

    @Override
    public Map<Integer, Totals> totals(String caseId, Stage stage) {
        return totals.getOrDefault(caseId + stage, Map.of());
    }

    @Override
    public Map<Integer, Totals> changed(String caseId) {
        Map<Integer, Totals> sums = new TreeMap<>();
        entries.stream().filter(one -> one.caseId().equals(caseId))
                .forEach(one -> sums.merge(one.area(), one.totals(), Totals::plus));
        return sums;
    }

    @Override
    public List<SituationCount> situations(String caseId) {
        return List.of();
    }

    @Override
    public void add(VoterChange change, String recordedBy, Instant recordedAt) {
        changes.put(change.id(), change);
    }

    @Override
    public void update(VoterChange change) {
        changes.put(change.id(), change);
    }

    @Override
    public Optional<VoterChange> change(String id) {
        return Optional.ofNullable(changes.get(id));
    }

    @Override
    public void enter(VoterEntry entry) {
        entries.add(entry);
    }

    @Override
    public void takeBack(String changeId) {
        entries.removeIf(one -> one.changeId().equals(changeId));
    }

    @Override
    public void add(VoterComplaint complaint, String recordedBy, Instant recordedAt) {
        complaints.put(complaint.id(), complaint);
    }

    @Override
    public void update(VoterComplaint complaint) {
        complaints.put(complaint.id(), complaint);
    }

    @Override
    public Optional<VoterComplaint> complaint(String id) {
        return Optional.ofNullable(complaints.get(id));
    }

    @Override
    public List<VoterComplaint> complaints(String caseId) {
        return List.copyOf(complaints.values());
    }

    @Override
    public List<Commune> communes(Collection<String> electionIds) {
        return List.of();
    }
}
