package org.tiencu.personnel.application.transfer;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.personnel.application.casefile.CaseDetails;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.transfer.Transfer;

/** Where the official is to go and which conditions are met, as part of the case. */
@Component
class TransferDetails implements CaseDetails {

    private final TransferStore store;
    private final CaseFile file;
    private final Posts posts;

    TransferDetails(TransferStore store, CaseFile file, Posts posts) {
        this.store = store;
        this.file = file;
        this.posts = posts;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.TRANSFER;
    }

    @Override
    public Map<String, ?> of(PersonnelCase personnelCase) {
        Transfer transfer = store.find(personnelCase.id()).orElseThrow();
        Post target = posts.find(transfer.targetPostId()).orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", transfer.kind());
        values.put("kindName", transfer.kind().label());
        values.put("targetPostId", target.id());
        values.put("targetPostTitle", target.title());
        values.put("receivingUnit", target.unitCode());
        values.put("months", transfer.months());
        values.put("plannedOn", transfer.plannedOn());
        values.put("planNumber", transfer.planNumber());
        values.put("until", transfer.endedOn() != null ? transfer.endedOn()
                : file.latestDecision(personnelCase.id()).map(CaseDecision::untilOn).orElse(null));
        values.put("conditions", store.conditions(personnelCase.id()));
        return values;
    }
}
