package org.tiencu.election.adapter.process.electioncomplaint;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.complaint.ComplaintOpenings;
import org.tiencu.election.application.complaint.ComplaintOpenings.Draft;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.ComplaintKind;
import org.tiencu.election.domain.complaint.ComplaintObject;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Enters a complaint from the start form. */
@Component
class ElectionComplaintStart implements StartHandler {

    private final ComplaintOpenings openings;

    ElectionComplaintStart(ComplaintOpenings openings) {
        this.openings = openings;
    }

    @Override
    public String processId() {
        return ElectionComplaintProcess.ID;
    }

    @Override
    public void requireRight() {
        openings.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("electionOptions", openings.elections().stream().map(one -> ElectionForm.option(
                        one.name() + " (" + ElectionForm.day(one.electionDay()) + ", " + one.id() + ")", one.id())).toList(),
                "unitOptions", openings.units().stream()
                        .map(one -> ElectionForm.option(one.unitName(), one.unitCode())).toList());
    }

    @Override
    public NewCase open(FormData form) {
        ElectionComplaint entered = openings.open(new Draft(form.text("election"), form.text("unit"),
                form.choice("object", ComplaintObject.class), form.choice("kind", ComplaintKind.class),
                form.choice("body", Body.class), form.date("receivedOn"), form.date("announcedOn"),
                ElectionComplaintTasks.sender(form), form.text("content")));
        return new NewCase(entered.id(), Map.of(ElectionComplaintProcess.REGISTER_GROUP.name(),
                ElectionComplaintTasks.group(entered.registerUnit())));
    }
}
