package org.tiencu.personnel.application.casefile;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseSource;

/** Tells the desk about personnel cases. */
@Component
class PersonnelCaseSource implements CaseSource {

    private final CaseStore store;
    private final CaseView view;

    PersonnelCaseSource(CaseStore store, CaseView view) {
        this.store = store;
        this.view = view;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return store.find(caseId).filter(view::isVisible).map(found -> new CaseFacts(found.id(), found.kind().label(),
                found.unitCode(), found.statusLabel(), found.closedAt() == null));
    }
}
