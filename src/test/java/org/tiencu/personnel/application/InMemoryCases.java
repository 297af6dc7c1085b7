package org.tiencu.personnel.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;

/** Cases of every kind as long as a test runs. */
public class InMemoryCases implements CaseStore {

    private final Map<String, PersonnelCase> cases = new LinkedHashMap<>();
    private final Map<String, List<Paper>> papers = new HashMap<>();
    private final Map<String, List<CaseDecision>> decisions = new HashMap<>();
    private int number;

    @Override
    public int nextNumber(CaseKind kind, int year) {
        return ++number;
    }

    @Override
    public void add(PersonnelCase personnelCase) {
        cases.put(personnelCase.id(), personnelCase);
    }

    @Override
    public void update(PersonnelCase personnelCase) {
        cases.put(personnelCase.id(), personnelCase);
    }

    @Override
    public Optional<PersonnelCase> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public Optional<PersonnelCase> lock(String id) {
        return find(id);
    }

    @Override
    public Optional<PersonnelCase> ofCause(String cause) {
        return cases.values().stream().filter(one -> cause.equals(one.cause())).findFirst();
    }

    @Override
    public List<PersonnelCase> openForOfficial(String officialId) {
        return ofOfficial(officialId).stream().filter(one -> one.closedAt() == null).toList();
    }

    @Override
    public List<PersonnelCase> ofOfficial(String officialId) {
        return cases.values().stream().filter(one -> officialId.equals(one.officialId())).toList();
    }

    @Override
    public List<PersonnelCase> list(CaseKind kind, String unit, String status, Collection<String> visibleTo, int limit) {
        return cases.values().stream().filter(one -> one.kind() == kind)
                .filter(one -> unit == null || one.unitCode().equals(unit))
                .filter(one -> status == null || one.status().equals(status))
                .filter(one -> visibleTo == null || visibleTo.contains(one.unitCode())
                        || visibleTo.contains(one.authorityUnit())).limit(limit).toList();
    }

    @Override
    public void record(String caseId, Paper paper) {
        papers.computeIfAbsent(caseId, id -> new ArrayList<>()).add(paper);
    }

    @Override
    public List<Paper> papers(String caseId) {
        return papers.getOrDefault(caseId, List.of());
    }

    @Override
    public void addDecision(String caseId, CaseDecision decision, String recordedBy, String onBehalfOf) {
        decisions.computeIfAbsent(caseId, id -> new ArrayList<>()).add(decision);
    }

    @Override
    public List<CaseDecision> decisions(String caseId) {
        return decisions.getOrDefault(caseId, List.of());
    }

    @Override
    public List<String> officialsOf(String caseId) {
        return find(caseId).map(PersonnelCase::officialId).stream().toList();
    }
}
