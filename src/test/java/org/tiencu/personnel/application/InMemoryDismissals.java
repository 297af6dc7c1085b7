package org.tiencu.personnel.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.tiencu.personnel.application.dismissal.DismissalStore;
import org.tiencu.personnel.domain.dismissal.Dismissal;

/** Dismissals as long as a test runs. */
public class InMemoryDismissals implements DismissalStore {

    private final Map<String, Dismissal> dismissals = new HashMap<>();

    @Override
    public void add(Dismissal dismissal) {
        dismissals.put(dismissal.caseId(), dismissal);
    }

    @Override
    public Optional<Dismissal> find(String caseId) {
        return Optional.ofNullable(dismissals.get(caseId));
    }

    @Override
    public void setLetter(String caseId, LocalDate letterOn) {
        dismissals.computeIfPresent(caseId, (id, d) -> new Dismissal(d.caseId(), d.kind(), d.ground(), d.groundLabel(),
                d.document(), d.article(), d.establishedOn(), letterOn));
    }
}
