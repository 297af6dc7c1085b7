package org.tiencu.election.adapter.process.voterchange;

import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.adapter.process.VoterForm;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.voter.VoterChanges;
import org.tiencu.election.application.voter.VoterChanges.Draft;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Records a change of a voter list from the start form. */
@Component
class VoterChangeStart implements StartHandler {

    private final VoterChanges changes;
    private final ElectionFile file;

    VoterChangeStart(VoterChanges changes, ElectionFile file) {
        this.changes = changes;
        this.file = file;
    }

    @Override
    public String processId() {
        return VoterChangeProcess.ID;
    }

    @Override
    public void requireRight() {
        changes.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("placeOptions", VoterForm.options(changes.places()), "communeOptions", communes(changes));
    }

    /** Communes that a voter may come from. */
    static Object communes(VoterChanges changes) {
        return changes.communes().stream()
                .map(one -> ElectionForm.option(one.name() + ", " + one.provinceName(), one.code())).toList();
    }

    static Draft draft(FormData form) {
        return new Draft(form.text("place"), form.choice("kind", VoterChange.Kind.class),
                form.choice("ground", ChangeGround.class), VoterForm.situation(form, ""), VoterForm.female(form),
                VoterForm.number(form, "listNumber"), form.text("oldUnit"), form.text("documentNumber"),
                form.date("documentDate"), form.text("note"));
    }

    @Override
    public NewCase open(FormData form) {
        VoterChange change = changes.register(draft(form));
        Map<String, Object> variables = VoterChangeProcess.route(change);
        variables.put(VoterChangeProcess.UNIT.name(), file.read(change.caseId()).unitCode());
        variables.put(VoterChangeProcess.CHANGE_DUE.name(), Date.from(changes.lastMoment(change)));
        return new NewCase(change.id(), variables);
    }
}
