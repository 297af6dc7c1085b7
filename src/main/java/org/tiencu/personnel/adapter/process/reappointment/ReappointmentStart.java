package org.tiencu.personnel.adapter.process.reappointment;

import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.adapter.process.CaseStart;
import org.tiencu.personnel.application.reappointment.Reappointments;
import org.tiencu.personnel.application.reappointment.Reappointments.Dates;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.time.Deadlines;

/** Opens a case of reappointment from the start form, or because a term runs out. */
@Component
class ReappointmentStart implements StartHandler, CaseStart {

    private final Reappointments reappointments;

    ReappointmentStart(Reappointments reappointments) {
        this.reappointments = reappointments;
    }

    @Override
    public String processId() {
        return ReappointmentProcess.ID;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REAPPOINTMENT;
    }

    @Override
    public void requireRight() {
        reappointments.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        return Map.of("tenureOptions", reappointments.options().stream().map(option -> CaseForm.option(
                option.officialName() + " – " + option.postTitle() + " – " + option.unitName() + " – hết thời hạn "
                        + CaseForm.day(option.endsOn()), option.tenureId())).toList());
    }

    @Override
    public NewCase open(FormData form) {
        return newCase(reappointments.open(form.text("tenureId"), form.text("reason")));
    }

    @Override
    public NewCase open(CaseProposal proposal) {
        return newCase(reappointments.open(proposal));
    }

    private NewCase newCase(PersonnelCase opened) {
        Dates dates = reappointments.dates(opened.id());
        return new NewCase(opened.id(), Map.of(
                ReappointmentProcess.UNIT.name(), opened.unitCode(),
                ReappointmentProcess.AUTHORITY_UNIT.name(), opened.authorityUnit(),
                ReappointmentProcess.NOTICE_DUE.name(), Date.from(Deadlines.endOf(dates.noticeBy())),
                ReappointmentProcess.EXPIRY_DUE.name(), Date.from(Deadlines.endOf(dates.endsOn()))));
    }
}
