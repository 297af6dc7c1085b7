package org.tiencu.personnel.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.personnel.application.planning.PlanningStore;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.personnel.domain.planning.PlanningPeriod;

/** Plans as long as a test runs. */
public class InMemoryPlannings implements PlanningStore {

    private final InMemoryCases cases;
    private final Map<String, PlanningPeriod> periods = new LinkedHashMap<>();
    private final Map<String, List<PlanningCandidate>> candidates = new HashMap<>();

    public InMemoryPlannings(InMemoryCases cases) {
        this.cases = cases;
    }

    @Override
    public void add(String caseId, PlanningPeriod period) {
        periods.put(caseId, period);
    }

    @Override
    public PlanningPeriod period(String caseId) {
        return periods.get(caseId);
    }

    @Override
    public Optional<String> openCase(String postId, PlanningPeriod period) {
        return periods.entrySet().stream().filter(one -> one.getValue().equals(period))
                .map(one -> cases.find(one.getKey()).orElseThrow())
                .filter(one -> one.closedAt() == null && one.postId().equals(postId)).map(PersonnelCase::id).findFirst();
    }

    @Override
    public List<PlanningCandidate> candidates(String caseId) {
        return candidates.getOrDefault(caseId, List.of());
    }

    @Override
    public void replaceCandidates(String caseId, List<PlanningCandidate> people) {
        candidates.put(caseId, new ArrayList<>(people));
    }

    @Override
    public void setStage(String caseId, Collection<String> officialIds, PlanningCandidate.Stage stage) {
        candidates.getOrDefault(caseId, new ArrayList<>()).replaceAll(one -> officialIds.contains(one.officialId())
                ? new PlanningCandidate(one.officialId(), one.kept(), stage) : one);
    }
}
