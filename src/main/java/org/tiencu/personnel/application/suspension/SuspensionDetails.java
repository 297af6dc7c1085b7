package org.tiencu.personnel.application.suspension;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.casefile.CaseDetails;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.suspension.Suspension;

/** Why somebody is suspended, and from when until when, for whoever may see the case. */
@Component
class SuspensionDetails implements CaseDetails {

    private final SuspensionStore store;

    SuspensionDetails(SuspensionStore store) {
        this.store = store;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SUSPENSION;
    }

    @Override
    public Map<String, ?> of(PersonnelCase personnelCase) {
        Suspension suspension = store.find(personnelCase.id()).orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ground", suspension.ground());
        values.put("category", suspension.ground().category());
        values.put("establishedOn", suspension.establishedOn());
        values.put("requestedBy", suspension.requestedBy());
        values.put("requestedUntil", suspension.requestedUntil());
        values.put("startsOn", suspension.startsOn());
        values.put("endsOn", suspension.endsOn());
        values.put("extended", suspension.extended());
        values.values().removeIf(value -> value == null);
        return values;
    }
}
