package org.tiencu.election.adapter.rest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.preparation.ElectionStarts;
import org.tiencu.election.application.voter.VoterChanges;
import org.tiencu.election.application.voter.VoterComplaints;
import org.tiencu.election.domain.voter.Ballots;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.Idempotency;
import org.tiencu.platform.web.Idempotency.Started;

@RestController
@RequestMapping("/api")
@Tag(name = "Voters")
class VoterCaseController {

    private static final String KEY = "repeat a start with the same key and it is not done twice";

    private final ElectionStarts starts;
    private final VoterChanges changes;
    private final VoterComplaints complaints;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    VoterCaseController(ElectionStarts starts, VoterChanges changes, VoterComplaints complaints, Idempotency idempotency,
            CurrentUser currentUser) {
        this.starts = starts;
        this.changes = changes;
        this.complaints = complaints;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    /** A change of a voter list by one voter, who stands here only as a number in the list. */
    @Schema(name = "VoterChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(String id, String caseId, int area, VoterChange.Kind kind, String kindName, ChangeGround ground,
            String groundName, Residence residence, Ballots ballots, Integer listNumber, String oldUnit,
            VoterChange.OldPlace oldPlace, VoterChange.Status status, String statusName, String complaintId) {
    }

    /** An entry in the register of complaints. */
    @Schema(name = "VoterListComplaint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComplaintView(String id, String caseId, int area, LocalDate receivedOn, Instant answerDue, Integer listNumber,
            VoterComplaint.Subject subject, String subjectName, VoterComplaint.Status status, String statusName,
            LocalDate answeredOn, boolean late, String lateReason) {

        static ComplaintView of(VoterComplaint one) {
            return new ComplaintView(one.id(), one.caseId(), one.area(), one.receivedOn(), one.answerDue(), one.listNumber(),
                    one.subject(), one.subject().label(), one.status(), one.status().label(), one.answeredOn(),
                    one.lateAt() != null, one.lateReason());
        }
    }

    @PostMapping("/voter-changes")
    @Operation(summary = "Records a change of a voter list; the body is checked against the start form of its process")
    ResponseEntity<ChangeView> startChange(@RequestBody Map<String, Object> form,
            @Parameter(description = KEY) @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return start("voter-change", form, key, this::change);
    }

    @GetMapping("/voter-changes/{id}")
    @Operation(summary = "One change of a voter list")
    ChangeView change(@PathVariable String id) {
        VoterChange one = changes.visible(id);
        return new ChangeView(one.id(), one.caseId(), one.area(), one.kind(), one.kind().label(), one.ground(),
                one.ground().label(), one.situation().residence(), changes.entitlement(one).ballots(), one.listNumber(),
                one.oldUnit(), one.oldPlace(), one.status(), one.status().label(), one.complaintId());
    }

    @PostMapping("/voter-list-complaints")
    @Operation(summary = "Enters a complaint about a voter list; the body is checked against the start form of its process")
    ResponseEntity<ComplaintView> startComplaint(@RequestBody Map<String, Object> form,
            @Parameter(description = KEY) @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return start("voter-list-complaint", form, key, this::complaint);
    }

    @GetMapping("/voter-list-complaints/{id}")
    @Operation(summary = "One complaint about a voter list")
    ComplaintView complaint(@PathVariable String id) {
        return ComplaintView.of(complaints.visible(id));
    }

    private <T> ResponseEntity<T> start(String processId, Map<String, Object> form, String key, Function<String, T> view) {
        Started started = idempotency.once(currentUser.id(), key, Map.of("process", processId, "form", form),
                () -> starts.start(processId, form));
        return ResponseEntity.created(URI.create("/api/" + processId + "s/" + started.id())).body(view.apply(started.id()));
    }
}
