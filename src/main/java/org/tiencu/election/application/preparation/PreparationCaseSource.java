package org.tiencu.election.application.preparation;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.election.domain.preparation.ElectionCase;

/** Tells the desk about the units' part in elections. */
@Component
class PreparationCaseSource implements CaseSource {

    private final ElectionStore store;
    private final ElectionAccess access;

    PreparationCaseSource(ElectionStore store, ElectionAccess access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return store.findCase(caseId).filter(found -> access.sees(found.unitCode())).map(found -> new CaseFacts(found.id(),
                "Chuẩn bị bầu cử", found.unitCode(), found.status().label(), found.status() != ElectionCase.Status.READY));
    }
}
