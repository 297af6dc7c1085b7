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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.calendar.Milestone;

@RestController
@RequestMapping("/api/elections")
@Tag(name = "Elections", description = "The calendar of an election by the law of its day")
class CalendarController {

    private static final String BOTH = "NA,PC";

    private final ElectionCalendars calendars;

    CalendarController(ElectionCalendars calendars) {
        this.calendars = calendars;
    }

    /** A milestone; what the law does not give is null, and {@code follows} says what the step depends on. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Step(String milestone, int number, LocalDate date,
            @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "17:00") LocalTime time,
            Integer offsetDays, String law, String article, String responsible, String label, String follows) {

        static Step of(Milestone m, LocalDate electionDay) {
            return new Step(m.id(), m.number(), m.date(electionDay), m.time(), m.offsetDays(),
                    without("Luật ", m.document()), without("Điều ", m.article()), m.responsible(), m.label(), m.follows());
        }

        /** The tables cite in full; here law and article have fields of their own. */
        private static String without(String prefix, String text) {
            return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        }
    }

    @GetMapping("/calendar")
    @Operation(summary = "Every milestone of an election with its last day and article, in the order of the steps")
    List<Step> calendar(@RequestParam LocalDate electionDay, @RequestParam(defaultValue = BOTH)
            @Parameter(description = "NA: National Assembly, PC: People's Councils") Set<Body> bodies) {
        return calendars.milestones(electionDay, bodies).stream().map(one -> Step.of(one, electionDay)).toList();
    }

    @GetMapping(path = "/calendar.ics", produces = "text/calendar;charset=UTF-8")
    @Operation(summary = "The same for a calendar program: one entry for each milestone that has a day")
    ResponseEntity<String> download(@RequestParam LocalDate electionDay,
            @RequestParam(defaultValue = BOTH) Set<Body> bodies) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=lich-bau-cu-" + electionDay + ".ics")
                .body(CalendarFile.of(calendars.milestones(electionDay, bodies), electionDay));
    }
}
