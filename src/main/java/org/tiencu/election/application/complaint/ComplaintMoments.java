package org.tiencu.election.application.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.MilestoneDates.Moved;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;

/** Moments of an election that matter for complaints, by its calendar and every decision to move a step. */
@Component
class ComplaintMoments {

    /** From the beginning of this day nothing about candidates is handled. */
    private static final String STOP = "candidate-complaints-stop";
    /** Until the end of this day the bodies of the election exist at the latest. */
    private static final String FIRST_SESSION = "first-session";

    private final ElectionFile file;
    private final ElectionStore elections;
    private final ElectionCalendars calendars;
    private final ComplaintRules rules;

    ComplaintMoments(ElectionFile file, ElectionStore elections, ElectionCalendars calendars, ComplaintRules rules) {
        this.file = file;
        this.elections = elections;
        this.calendars = calendars;
        this.rules = rules;
    }

    Election election(ElectionComplaint complaint) {
        return file.election(complaint.electionId());
    }

    ComplaintRules.Limits limits(ElectionComplaint complaint) {
        return rules.limits(complaint.object(), complaint.kind(), election(complaint).electionDay());
    }

    /**
     * From when the complaint is not handled any more: about candidates the beginning of the day of the stop, or its hour if
     * it was moved to one; about everything else when the bodies of the election have done their work.
     */
    Instant handlingEnds(ElectionComplaint complaint) {
        Election election = election(complaint);
        boolean stops = limits(complaint).stops();
        Milestone milestone = calendars.milestones(election.electionDay(), Set.of(complaint.body())).stream()
                .filter(one -> one.id().equals(stops ? STOP : FIRST_SESSION)).findFirst().orElseThrow();
        Moved moved = elections.moved(election.id()).get(milestone.id());
        LocalDate day = moved == null ? milestone.date(election.electionDay()) : moved.day();
        LocalTime hour = moved == null || moved.hour() == null ? milestone.time() : moved.hour();
        if (hour == null && !stops) {
            return Deadlines.endOf(day);
        }
        return day.atTime(hour == null ? LocalTime.MIN : hour).atZone(VietnamTime.ZONE).toInstant();
    }

    /** The beginning of the election day; from then on nobody is struck from the list. */
    Instant electionBegins(ElectionComplaint complaint) {
        return election(complaint).electionDay().atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    /** The last moment for an answer to what came in on this day: never later than handling ends. */
    Instant answerDue(ElectionComplaint complaint, LocalDate from) {
        Instant byLaw = Deadlines.endOf(from.plusDays(limits(complaint).answerDays()));
        Instant ends = handlingEnds(complaint);
        return byLaw.isBefore(ends) ? byLaw : ends;
    }

    /** The last day for filing, null if there is none. */
    LocalDate fileBy(ElectionComplaint complaint) {
        Integer days = limits(complaint).fileWithinDays();
        return days == null || complaint.announcedOn() == null ? null : complaint.announcedOn().plusDays(days);
    }
}
