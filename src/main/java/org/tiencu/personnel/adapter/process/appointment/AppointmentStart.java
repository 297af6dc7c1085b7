package org.tiencu.personnel.adapter.process.appointment;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Unit;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.appointment.Appointments;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.refusal.Refusal;

/** Opens an appointment case from the start form. */
@Component
class AppointmentStart implements StartHandler {

    private final Appointments appointments;

    AppointmentStart(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public String processId() {
        return AppointmentProcess.ID;
    }

    @Override
    public void requireRight() {
        if (appointments.unitsToOpenFor().isEmpty()) {
            throw Refusal.forbidden("Chỉ Văn phòng của đơn vị đề nghị được khởi tạo vụ việc bổ nhiệm.");
        }
    }

    @Override
    public Map<String, ?> prefill() {
        List<Unit> units = appointments.unitsToOpenFor();
        return Map.of(
                "unitOptions", units.stream().map(unit -> CaseForm.option(unit.name(), unit.code())).toList(),
                "postOptions", units.stream().flatMap(unit -> appointments.postsOf(unit).stream()
                        .map(post -> CaseForm.option(post.title() + " – " + unit.name(), post.id()))).toList());
    }

    @Override
    public NewCase open(FormData form) {
        Appointment appointment = appointments.open(form.text("unit"), form.text("postId"),
                form.choice("source", Source.class), form.number("seats"), form.text("reason"));
        return new NewCase(appointment.id(), Map.of(
                AppointmentProcess.UNIT.name(), appointment.unitCode(),
                AppointmentProcess.AUTHORITY_UNIT.name(), appointment.authorityUnit(),
                AppointmentProcess.SOURCE.name(), appointment.source().name()));
    }
}
