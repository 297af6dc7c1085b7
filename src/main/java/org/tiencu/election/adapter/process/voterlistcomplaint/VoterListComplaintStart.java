package org.tiencu.election.adapter.process.voterlistcomplaint;

import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.VoterForm;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.voter.VoterComplaints;
import org.tiencu.election.application.voter.VoterComplaints.Filing;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Enters a complaint about a voter list in the register from the start form. */
@Component
class VoterListComplaintStart implements StartHandler {

    private final VoterComplaints complaints;
    private final ElectionFile file;

    VoterListComplaintStart(VoterComplaints complaints, ElectionFile file) {
        this.complaints = complaints;
        this.file = file;
    }

    @Override
    public String processId() {
        return VoterListComplaintProcess.ID;
    }

    @Override
    public void requireRight() {
        complaints.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("placeOptions", VoterForm.options(complaints.places()));
    }

    static Filing filing(FormData form) {
        return new Filing(form.text("place"), form.date("receivedOn"), VoterForm.number(form, "listNumber"),
                form.choice("subject", VoterComplaint.Subject.class), form.text("content"));
    }

    @Override
    public NewCase open(FormData form) {
        VoterComplaint complaint = complaints.register(filing(form));
        return new NewCase(complaint.id(), Map.of(
                VoterListComplaintProcess.UNIT.name(), file.read(complaint.caseId()).unitCode(),
                VoterListComplaintProcess.ANSWER_DUE.name(), Date.from(complaint.answerDue())));
    }
}
