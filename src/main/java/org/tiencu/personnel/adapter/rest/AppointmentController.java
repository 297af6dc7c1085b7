package org.tiencu.personnel.adapter.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.personnel.application.appointment.AppointmentView;
import org.tiencu.personnel.application.appointment.Withdrawals;
import org.tiencu.personnel.application.casefile.CaseWorkflow;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.Idempotency;
import org.tiencu.platform.web.Idempotency.Started;

@RestController
@RequestMapping("/api/appointments")
@Tag(name = "Appointments", description = "Appointment cases, from the policy request to the recorded tenure")
class AppointmentController {

    private final CaseWorkflow workflow;
    private final Withdrawals withdrawals;
    private final AppointmentView view;
    private final AppointmentResources resources;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    AppointmentController(CaseWorkflow workflow, Withdrawals withdrawals, AppointmentView view,
            AppointmentResources resources, Idempotency idempotency, CurrentUser currentUser) {
        this.workflow = workflow;
        this.withdrawals = withdrawals;
        this.view = view;
        this.resources = resources;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    /** The fields of the start form; the form itself is what a request is checked against. */
    @Schema(name = "AppointmentStart")
    record StartSchema(@Schema(example = "99001") String unit, @Schema(example = "99001-PCT") String postId,
            @Schema(allowableValues = {"ON_SITE", "ELSEWHERE"}) String source, @Schema(example = "1") int seats,
            @Schema(example = "Khuyết 01 Phó Chủ tịch") String reason) {
    }

    /** Who or what is withdrawn. */
    @Schema(name = "Withdrawal")
    record Withdrawal(@Schema(description = "the person who withdraws; leave out to withdraw the whole case") String officialId,
            @NotBlank @Size(max = 2000) String reason) {
    }

    @PostMapping
    @Operation(summary = "Starts an appointment case; for the office of the proposing unit", requestBody =
            @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(schema = @Schema(implementation = StartSchema.class))))
    ResponseEntity<AppointmentResources.Case> start(@RequestBody Map<String, Object> form,
            @Parameter(description = "repeat a start with the same key and it is not done twice")
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Started started = idempotency.once(currentUser.id(), key, form, () -> workflow.start(CaseKind.APPOINTMENT, form));
        URI location = URI.create("/api/appointments/" + started.id());
        return ResponseEntity.created(location).body(resources.of(view.details(started.id())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One case: status, conferences with the counts that you may see, dossiers, open tasks, decisions")
    AppointmentResources.Case get(@PathVariable String id) {
        return resources.of(view.details(id));
    }

    @GetMapping
    @Operation(summary = "Cases of your units, latest first, at most 200")
    List<AppointmentResources.Summary> list(@RequestParam(required = false) String unit,
            @RequestParam(required = false) AppointmentStatus status) {
        return view.list(unit, status).stream().map(resources::summary).toList();
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws a person, or the whole case; possible until a decision is issued")
    void withdraw(@PathVariable String id, @Valid @RequestBody Withdrawal withdrawal) {
        view.details(id);
        withdrawals.withdraw(id, withdrawal.officialId(), withdrawal.reason());
    }
}
