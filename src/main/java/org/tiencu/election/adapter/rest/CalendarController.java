package org.tiencu.election.adapter.rest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.application.override.CalendarOverrides;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.preparation.CalendarEntry;

@RestController
@RequestMapping("/api/elections")
@Tag(name = "Elections", description = "Elections, their calendar by the law of its day, and how far they are prepared")
class CalendarController {

    private static final String BOTH = "NA,PC";

    private final ElectionCalendars calendars;
    private final Elections elections;
    private final CalendarOverrides overrides;

    CalendarController(ElectionCalendars calendars, Elections elections, CalendarOverrides overrides) {
        this.calendars = calendars;
        this.elections = elections;
        this.overrides = overrides;
    }

    /** A milestone; what the law does not give is null, and {@code follows} says what the step depends on. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Step(String milestone, int number, LocalDate date,
            @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "17:00") LocalTime time,
            Integer offsetDays, String law, String article, String responsible, String label, String follows,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "the decision that moved the step") Moved moved) {

        static Step of(CalendarEntry entry, LocalDate electionDay) {
            Milestone m = entry.milestone();
            return new Step(m.id(), m.number(), entry.day(), entry.time(), m.offsetDays(), without("Luật ", m.document()),
                    without("Điều ", m.article()), m.responsible(), m.label(), m.follows(), Moved.of(entry, electionDay));
        }

        /** The tables cite in full; here law and article have fields of their own. */
        private static String without(String prefix, String text) {
            return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        }
    }

    /** By which decision a step was moved, and where the law had it. */
    @Schema(name = "MovedStep")
    record Moved(LocalDate lawDate, @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "17:00")
            LocalTime lawTime, String documentNumber, LocalDate documentDate) {

        static Moved of(CalendarEntry entry, LocalDate electionDay) {
            return entry.moved() == null ? null : new Moved(entry.milestone().date(electionDay), entry.milestone().time(),
                    entry.moved().documentNumber(), entry.moved().documentDate());
        }
    }

    @GetMapping("/calendar")
    @Operation(summary = "Every milestone of an election with its last day and article, in the order of the steps")
    List<Step> calendar(@RequestParam LocalDate electionDay, @RequestParam(defaultValue = BOTH)
            @Parameter(description = "NA: National Assembly, PC: People's Councils") Set<Body> bodies) {
        return byLaw(electionDay, bodies).stream().map(one -> Step.of(one, electionDay)).toList();
    }

    @GetMapping(path = "/calendar.ics", produces = "text/calendar;charset=UTF-8")
    @Operation(summary = "The same for a calendar program: one entry for each milestone that has a day")
    ResponseEntity<String> download(@RequestParam LocalDate electionDay,
            @RequestParam(defaultValue = BOTH) Set<Body> bodies) {
        return file(byLaw(electionDay, bodies), electionDay);
    }

    @GetMapping("/{id}/calendar")
    @Operation(summary = "The calendar of one election, with the steps that the National Election Council moved")
    List<Step> calendar(@PathVariable String id) {
        LocalDate electionDay = elections.find(id).electionDay();
        return overrides.calendar(id).stream().map(one -> Step.of(one, electionDay)).toList();
    }

    @GetMapping(path = "/{id}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    @Operation(summary = "The same for a calendar program")
    ResponseEntity<String> download(@PathVariable String id) {
        return file(overrides.calendar(id), elections.find(id).electionDay());
    }

    private List<CalendarEntry> byLaw(LocalDate electionDay, Set<Body> bodies) {
        return calendars.milestones(electionDay, bodies).stream().map(one -> CalendarEntry.byLaw(one, electionDay)).toList();
    }

    private static ResponseEntity<String> file(List<CalendarEntry> entries, LocalDate electionDay) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=lich-bau-cu-" + electionDay + ".ics")
                .body(CalendarFile.of(entries, electionDay));
    }
}
