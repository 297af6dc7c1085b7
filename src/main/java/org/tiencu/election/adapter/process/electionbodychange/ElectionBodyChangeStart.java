package org.tiencu.election.adapter.process.electionbodychange;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.electionbody.ElectionBodyChanges;
import org.tiencu.election.application.electionbody.ElectionBodyChanges.Case;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Opens a change of a body from the start form. */
@Component
class ElectionBodyChangeStart implements StartHandler {

    private final ElectionBodyChanges changes;
    private final ElectionFile file;

    ElectionBodyChangeStart(ElectionBodyChanges changes, ElectionFile file) {
        this.changes = changes;
        this.file = file;
    }

    @Override
    public String processId() {
        return ElectionBodyChangeProcess.ID;
    }

    @Override
    public void requireRight() {
        changes.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("bodyOptions", changes.changeable().stream()
                .map(body -> ElectionForm.option(label(body), String.valueOf(body.id()))).toList());
    }

    private String label(ElectionBody body) {
        ElectionCase electionCase = file.read(body.caseId());
        return body.name() + " – " + file.unitOf(electionCase).name() + " – " + electionCase.id();
    }

    @Override
    public NewCase open(FormData form) {
        Case opened = changes.open(Long.parseLong(form.text("bodyId")));
        return new NewCase(opened.number(), Map.of(ElectionBodyChangeProcess.UNIT.name(),
                file.read(opened.body().caseId()).unitCode()));
    }
}
