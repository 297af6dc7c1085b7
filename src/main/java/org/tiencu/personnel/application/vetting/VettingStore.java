package org.tiencu.personnel.application.vetting;

import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.Dossier;
import org.tiencu.personnel.domain.vetting.Opinion;

/** Where dossiers, conditions and opinions are kept, one set for each person in a case. */
public interface VettingStore {

    void saveDossier(String caseId, String officialId, Dossier dossier);

    Optional<Dossier> dossier(String caseId, String officialId);

    /** Replaces the conditions found earlier. */
    void saveConditions(String caseId, String officialId, List<Condition> conditions);

    List<Condition> conditions(String caseId, String officialId);

    /** Asks these bodies anew; what they said earlier about this person in this case no longer counts. */
    void askOpinions(String caseId, String officialId, List<Opinion> unanswered);

    void saveOpinion(String caseId, String officialId, Opinion opinion);

    List<Opinion> opinions(String caseId, String officialId);
}
