package org.tiencu.personnel.application.suspension;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.personnel.application.InMemoryCases;
import org.tiencu.personnel.domain.suspension.Suspension;

/** Suspensions as long as a test runs. */
class InMemorySuspensions implements SuspensionStore {

    private final Map<String, Suspension> suspensions = new LinkedHashMap<>();
    private final InMemoryCases cases;

    InMemorySuspensions(InMemoryCases cases) {
        this.cases = cases;
    }

    @Override
    public void add(Suspension suspension) {
        suspensions.put(suspension.caseId(), suspension);
    }

    @Override
    public void update(Suspension suspension) {
        suspensions.put(suspension.caseId(), suspension);
    }

    @Override
    public Optional<Suspension> find(String caseId) {
        return Optional.ofNullable(suspensions.get(caseId));
    }

    @Override
    public List<Suspension> decidedOf(String officialId) {
        return cases.ofOfficial(officialId).stream().map(one -> suspensions.get(one.id()))
                .filter(one -> one != null && one.startsOn() != null).toList();
    }
}
