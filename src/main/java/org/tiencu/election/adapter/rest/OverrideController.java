package org.tiencu.election.adapter.rest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.override.CalendarOverrides;
import org.tiencu.election.application.override.CalendarOverrides.Asked;
import org.tiencu.election.application.override.CalendarOverrides.Trace;
import org.tiencu.election.domain.preparation.MilestoneOverride;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.platform.web.Idempotency;

@RestController
@RequestMapping("/api/elections/{id}/overrides")
@Tag(name = "Elections")
class OverrideController {

    private static final String HOUR = "HH:mm";

    private final CalendarOverrides overrides;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    OverrideController(CalendarOverrides overrides, Idempotency idempotency, CurrentUser currentUser) {
        this.overrides = overrides;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    /** A step to be moved. */
    record NewOverride(@NotBlank String milestone, @NotNull LocalDate day,
            @JsonFormat(pattern = HOUR) @Schema(type = "string", example = "17:00") LocalTime hour,
            @NotBlank @Size(max = 50) String documentNumber, @NotNull LocalDate documentDate,
            @NotBlank @Size(max = 2000) String reason) {

        Asked asked() {
            return new Asked(milestone, day, hour, documentNumber, documentDate, reason);
        }
    }

    /** The decision that was accepted; its number is the business key of the process that moves what runs. */
    record Accepted(String id) {
    }

    /** A decision: what was before it and what it made. */
    @Schema(name = "CalendarOverride")
    record OverrideView(String id, String milestone, String label, LocalDate oldDay,
            @JsonFormat(pattern = HOUR) @Schema(type = "string", example = "17:00") LocalTime oldHour, LocalDate day,
            @JsonFormat(pattern = HOUR) @Schema(type = "string", example = "17:00") LocalTime hour, String documentNumber,
            LocalDate documentDate, String reason, String setBy, OffsetDateTime setAt) {

        static OverrideView of(Trace trace) {
            MilestoneOverride made = trace.after().moved();
            return new OverrideView(made.key(), made.milestone(), trace.after().milestone().label(), trace.before().day(),
                    trace.before().time(), trace.after().day(), trace.after().time(), made.documentNumber(),
                    made.documentDate(), made.reason(), made.setBy(), made.setAt().atZone(VietnamTime.ZONE).toOffsetDateTime());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Moves a step; jobs move the timers of the running cases")
    Accepted move(@PathVariable String id, @Valid @RequestBody NewOverride asked,
            @Parameter(description = "repeat a request with the same key and it is not done twice")
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return new Accepted(idempotency.once(currentUser.id(), key, List.of(id, asked),
                () -> overrides.move(id, asked.asked()).key()).id());
    }

    @GetMapping
    @Operation(summary = "Every decision to move a step: who, when, the old and the new day, the document")
    List<OverrideView> list(@PathVariable String id) {
        return overrides.trace(id).stream().map(OverrideView::of).toList();
    }
}
