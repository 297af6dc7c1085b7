package org.tiencu.personnel.application.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Official;
import org.tiencu.personnel.application.appointment.AppointmentStore;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.timeline.TimelineEntry;
import org.tiencu.personnel.domain.timeline.TimelineEntry.Type;
import org.tiencu.platform.time.VietnamTime;

/** The cases about the official and what was decided in them. */
@Component
class CaseTimeline implements TimelineSource {

    private final CaseStore cases;
    private final AppointmentStore appointments;

    CaseTimeline(CaseStore cases, AppointmentStore appointments) {
        this.cases = cases;
        this.appointments = appointments;
    }

    @Override
    public List<TimelineEntry> entries(Official official, Predicate<PersonnelCase> visible) {
        List<TimelineEntry> entries = new ArrayList<>();
        cases.ofOfficial(official.id()).stream().filter(visible).forEach(one -> {
            entries.add(entry(day(one.openedAt()), Type.CASE_OPENED, "Mở vụ việc: " + one.kind().label(), one, null));
            if (one.closedAt() != null) {
                entries.add(entry(day(one.closedAt()), Type.CASE_CLOSED,
                        "Kết thúc vụ việc " + one.kind().label() + ": " + one.statusLabel(), one, null));
            }
            addDecisions(entries, official.id(), one);
        });
        return entries;
    }

    private void addDecisions(List<TimelineEntry> entries, String officialId, PersonnelCase one) {
        if (one.kind() == CaseKind.APPOINTMENT) {
            appointments.decisions(one.id()).stream().filter(decision -> decision.officialId().equals(officialId))
                    .forEach(decision -> entries.add(entry(decision.decidedOn(), Type.DECIDED, "Quyết định bổ nhiệm", one,
                            decision.number())));
        }
        cases.decisions(one.id()).stream().filter(decision -> Objects.equals(decision.officialId(), officialId))
                .forEach(decision -> entries.add(entry(decision.decidedOn(), Type.DECIDED,
                        "Quyết định: " + decision.act().label(), one, decision.number())));
    }

    private static TimelineEntry entry(LocalDate date, Type type, String text, PersonnelCase one, String number) {
        return new TimelineEntry(date, type, text, one.unitCode(), one.postId(), one.id(), number);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, VietnamTime.ZONE);
    }
}
