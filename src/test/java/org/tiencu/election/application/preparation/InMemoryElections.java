package org.tiencu.election.application.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.election.domain.preparation.MilestoneDates;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.organisation.UnitLevel;

/** Elections in memory. */
public class InMemoryElections implements ElectionStore, PreparationStore {

    public final Map<String, Election> elections = new LinkedHashMap<>();
    public final Map<String, ElectionCase> cases = new LinkedHashMap<>();
    public final Map<String, List<CaseMilestone>> milestones = new HashMap<>();
    public final Map<String, String> measures = new HashMap<>();
    public final Map<String, MilestoneDates.Moved> moved = new HashMap<>();
    private final Map<String, List<ElectionPaper>> papers = new HashMap<>();
    private final Map<String, CandidateListPlan> plans = new HashMap<>();
    private final Map<String, List<Constituency>> constituencies = new HashMap<>();
    private final Map<String, List<PollingArea>> areas = new HashMap<>();

    @Override
    public int nextNumber(int year) {
        return elections.size() + 1;
    }

    @Override
    public void add(Election election, String openedBy, Instant openedAt) {
        elections.put(election.id(), election);
    }

    @Override
    public Optional<Election> find(String id) {
        return Optional.ofNullable(elections.get(id));
    }

    @Override
    public List<Election> all() {
        return List.copyOf(elections.values());
    }

    @Override
    public int addCases(Election election, Collection<String> unitCodes, int chunkSize) {
        unitCodes.forEach(unit -> cases.put(election.caseId(unit), new ElectionCase(election.caseId(unit), election.id(), unit,
                ElectionCase.Status.PENDING)));
        return 1;
    }

    @Override
    public List<ElectionCase> pending(String electionId, int chunk) {
        return cases.values().stream().filter(one -> one.electionId().equals(electionId)
                && one.status() == ElectionCase.Status.PENDING).toList();
    }

    @Override
    public Optional<ElectionCase> findCase(String caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    @Override
    public Optional<ElectionCase> lockCase(String caseId) {
        return findCase(caseId);
    }

    @Override
    public Optional<ElectionCase> caseOf(String electionId, String unitCode) {
        return cases.values().stream().filter(one -> one.electionId().equals(electionId)
                && one.unitCode().equals(unitCode)).findFirst();
    }

    @Override
    public void status(String caseId, ElectionCase.Status status, Instant at) {
        ElectionCase before = cases.get(caseId);
        cases.put(caseId, new ElectionCase(caseId, before.electionId(), before.unitCode(), status));
    }

    @Override
    public void addMilestones(String caseId, Map<String, MilestoneDates.Dates> dates) {
        List<CaseMilestone> added = new ArrayList<>();
        dates.forEach((id, date) -> added.add(new CaseMilestone(caseId, id, date.number(), date.dueAt(), date.remindAt(), null,
                null, null)));
        added.sort(Comparator.comparingInt(CaseMilestone::number));
        milestones.put(caseId, added);
    }

    @Override
    public List<CaseMilestone> milestones(String caseId) {
        return List.copyOf(milestones.getOrDefault(caseId, List.of()));
    }

    @Override
    public boolean done(String caseId, String milestone, LocalDate doneOn, String doneBy, String onBehalfOf,
            Instant doneAt) {
        boolean open = milestones(caseId).stream().anyMatch(one -> one.milestone().equals(milestone) && !one.done());
        if (open) {
            change(caseId, milestone, m -> new CaseMilestone(caseId, milestone, m.number(), m.dueAt(), m.remindAt(),
                    m.remindedAt(), m.missedAt(), doneOn));
        }
        return open;
    }

    @Override
    public void reminded(String caseId, String milestone, Instant at) {
        change(caseId, milestone, m -> new CaseMilestone(caseId, milestone, m.number(), m.dueAt(), m.remindAt(), at,
                m.missedAt(), m.doneOn()));
    }

    @Override
    public void missed(String caseId, String milestone, Instant at) {
        change(caseId, milestone, m -> new CaseMilestone(caseId, milestone, m.number(), m.dueAt(), m.remindAt(),
                m.remindedAt(), at, m.doneOn()));
    }

    private void change(String caseId, String milestone, UnaryOperator<CaseMilestone> change) {
        milestones.get(caseId).replaceAll(one -> one.milestone().equals(milestone) ? change.apply(one) : one);
    }

    @Override
    public void answerEscalation(String caseId, String milestone, String measure, String answeredBy, Instant answeredAt) {
        measures.put(caseId + milestone, measure);
    }

    @Override
    public Map<String, MilestoneDates.Moved> moved(String electionId) {
        return Map.copyOf(moved);
    }

    @Override
    public void record(String caseId, ElectionPaper paper) {
        papers.computeIfAbsent(caseId, id -> new ArrayList<>()).add(paper);
    }

    @Override
    public List<ElectionPaper> papers(String caseId) {
        return List.copyOf(papers.getOrDefault(caseId, List.of()));
    }

    @Override
    public List<String> knownUnits(Collection<String> unitCodes, Collection<UnitLevel> levels) {
        return List.copyOf(unitCodes);
    }

    @Override
    public void plan(String caseId, CandidateListPlan plan) {
        plans.put(caseId + plan.body(), plan);
    }

    @Override
    public Optional<CandidateListPlan> plan(String caseId, Body body) {
        return Optional.ofNullable(plans.get(caseId + body));
    }

    @Override
    public void published(String caseId, Body body, LocalDate on) {
        plans.computeIfPresent(caseId + body, (key, plan) -> new CandidateListPlan(body, plan.seats(), plan.nominees(),
                plan.unitKind(), plan.population(), on));
    }

    @Override
    public void constituencies(String caseId, List<Constituency> all) {
        constituencies.put(caseId, all);
    }

    @Override
    public List<Constituency> constituencies(String caseId, Body body) {
        return constituencies.getOrDefault(caseId, List.of()).stream().filter(one -> one.body() == body).toList();
    }

    @Override
    public void pollingAreas(String caseId, List<PollingArea> all) {
        areas.put(caseId, all);
    }

    @Override
    public List<PollingArea> pollingAreas(String caseId) {
        return areas.getOrDefault(caseId, List.of());
    }
}
