package org.tiencu.personnel.application.dismissal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.casefile.CaseDetails;
import org.tiencu.personnel.application.conference.VotedCase;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.dismissal.Dismissal;

/** The case as voting and reading see it: the one person it is about, and on which ground. */
@Component
public class DismissalCase implements VotedCase, CaseDetails {

    private final DismissalStore store;

    public DismissalCase(DismissalStore store) {
        this.store = store;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.DISMISSAL;
    }

    @Override
    public List<String> candidates(PersonnelCase voted, ConferenceStep step) {
        return List.of(voted.officialId());
    }

    @Override
    public Map<String, ?> of(PersonnelCase personnelCase) {
        Dismissal dismissal = store.find(personnelCase.id()).orElseThrow();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("dismissalKind", dismissal.kind());
        details.put("dismissalKindName", dismissal.kind().label());
        details.put("ground", dismissal.ground());
        details.put("groundName", dismissal.groundLabel());
        details.put("document", dismissal.document());
        details.put("article", dismissal.article());
        details.put("establishedOn", dismissal.establishedOn());
        details.put("letterOn", dismissal.letterOn());
        return details;
    }
}
