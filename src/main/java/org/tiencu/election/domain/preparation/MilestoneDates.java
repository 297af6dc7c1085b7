package org.tiencu.election.domain.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tiencu.election.domain.calendar.Milestone;

/** The last moments of an election's milestones, for those of one level. */
public final class MilestoneDates {

    /** A moved step: its new day and hour; the hour may be null. */
    public record Moved(LocalDate day, LocalTime hour) {
    }

    /** When a step is due and when its unit is reminded. */
    public record Dates(int number, Instant dueAt, Instant remindAt) {
    }

    private final LocalDate electionDay;
    private final Map<String, Milestone> calendar;
    private final Map<String, Moved> moved;
    private final ZoneId zone;

    /**
     * @param calendar the milestones by the law
     * @param moved steps that were moved, by their id
     * @param zone where the days and hours hold
     */
    public MilestoneDates(LocalDate electionDay, List<Milestone> calendar, Map<String, Moved> moved, ZoneId zone) {
        this.electionDay = electionDay;
        this.calendar = calendar.stream().collect(Collectors.toMap(Milestone::id, Function.identity(), (one, other) -> one));
        this.moved = Map.copyOf(moved);
        this.zone = zone;
    }

    /** When each of these duties is due. A step that the calendar of this election does not have is left out. */
    public Map<String, Dates> of(List<Duty> duties) {
        Map<String, Dates> dates = new LinkedHashMap<>();
        for (Duty duty : duties) {
            Milestone milestone = calendar.get(duty.milestone());
            if (milestone != null) {
                Instant due = due(duty);
                dates.put(duty.milestone(), new Dates(milestone.number(), due,
                        due.minusSeconds(duty.remindDays() * 24L * 60 * 60)));
            }
        }
        return dates;
    }

    /** Whether the last moment of the duty is that of this step: its own, or the one that it is due with. */
    public boolean dependsOn(Duty duty, String milestone) {
        return calendar.containsKey(duty.milestone())
                && (duty.milestone().equals(milestone) || !hasOwnDay(duty) && milestone.equals(duty.dueWith()));
    }

    private boolean hasOwnDay(Duty duty) {
        return moved.containsKey(duty.milestone()) || calendar.get(duty.milestone()).offsetDays() != null;
    }

    private Instant due(Duty duty) {
        return hasOwnDay(duty) ? moment(duty.milestone(), 0) : moment(duty.dueWith(), duty.daysAfter());
    }

    /** The last second of the day, or the hour if there is one. */
    private Instant moment(String id, int daysAfter) {
        Milestone milestone = calendar.get(id);
        Moved override = moved.get(id);
        LocalDate day = (override == null ? milestone.date(electionDay) : override.day()).plusDays(daysAfter);
        LocalTime hour = override == null || override.hour() == null ? milestone.time() : override.hour();
        return hour == null ? day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant()
                : day.atTime(hour).atZone(zone).toInstant();
    }
}
