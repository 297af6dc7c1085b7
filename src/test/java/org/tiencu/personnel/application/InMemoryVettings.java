package org.tiencu.personnel.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.personnel.application.vetting.VettingStore;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.Dossier;
import org.tiencu.personnel.domain.vetting.Opinion;

/** Dossiers, conditions and opinions as long as a test runs. */
public class InMemoryVettings implements VettingStore {

    private final Map<String, Dossier> dossiers = new HashMap<>();
    private final Map<String, List<Condition>> conditions = new HashMap<>();
    private final Map<String, List<Opinion>> opinions = new HashMap<>();

    @Override
    public void saveDossier(String caseId, String officialId, Dossier dossier) {
        dossiers.put(caseId + officialId, dossier);
    }

    @Override
    public Optional<Dossier> dossier(String caseId, String officialId) {
        return Optional.ofNullable(dossiers.get(caseId + officialId));
    }

    @Override
    public void saveConditions(String caseId, String officialId, List<Condition> found) {
        conditions.put(caseId + officialId, found);
    }

    @Override
    public List<Condition> conditions(String caseId, String officialId) {
        return conditions.getOrDefault(caseId + officialId, List.of());
    }

    @Override
    public void askOpinions(String caseId, String officialId, List<Opinion> unanswered) {
        opinions.put(caseId + officialId, new ArrayList<>(unanswered));
    }

    @Override
    public void saveOpinion(String caseId, String officialId, Opinion opinion) {
        opinions.get(caseId + officialId).replaceAll(one -> one.groupId().equals(opinion.groupId()) ? opinion : one);
    }

    @Override
    public List<Opinion> opinions(String caseId, String officialId) {
        return List.copyOf(opinions.getOrDefault(caseId + officialId, List.of()));
    }
}
