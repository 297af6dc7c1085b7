package org.tiencu.election.adapter.rest;

import java.time.LocalDate;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.preparation.CalendarEntry;
import org.tiencu.platform.time.VietnamTime;

/** Milestones as an iCalendar file (RFC 5545). */
final class CalendarFile {

    private CalendarFile() {
    }

    static String of(List<CalendarEntry> entries, LocalDate electionDay) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Tien Cu//Lich bau cu//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        entries.stream().filter(one -> one.day() != null).map(one -> event(one, electionDay)).forEach(calendar::add);
        return calendar.toString();
    }

    private static VEvent event(CalendarEntry entry, LocalDate electionDay) {
        Milestone milestone = entry.milestone();
        VEvent event = entry.time() == null ? new VEvent(entry.day(), milestone.label())
                : new VEvent(entry.day().atTime(entry.time()).atZone(VietnamTime.ZONE).toInstant(), milestone.label());
        // the same milestone keeps its id, so that a calendar program replaces an entry that was moved
        event.add(new Uid(milestone.id() + "-" + electionDay + "-" + milestone.bodies().stream().sorted().toList()
                .toString().replaceAll("[^A-Z]", "") + "@tiencu.org"));
        event.add(new Description(milestone.responsible() + ". " + milestone.document() + ", " + milestone.article()
                + moved(entry)));
        return event;
    }

    private static String moved(CalendarEntry entry) {
        return entry.moved() == null ? "" : ". Điều chỉnh theo văn bản số " + entry.moved().documentNumber();
    }
}
