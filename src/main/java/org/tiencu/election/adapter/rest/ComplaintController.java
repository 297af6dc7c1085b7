package org.tiencu.election.adapter.rest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.complaint.ComplaintRegisters;
import org.tiencu.election.application.complaint.ComplaintRegisters.Details;
import org.tiencu.election.application.preparation.ElectionStarts;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ComplaintKind;
import org.tiencu.election.domain.complaint.ComplaintObject;
import org.tiencu.election.domain.complaint.ComplaintState;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.Idempotency;
import org.tiencu.platform.web.Idempotency.Started;

@RestController
@RequestMapping("/api")
@Tag(name = "Election complaints", description = "Registers of complaints, denunciations and petitions about an election")
class ComplaintController {

    private static final String PROCESS = "election-complaint";

    private final ComplaintRegisters registers;
    private final ElectionStarts starts;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    ComplaintController(ComplaintRegisters registers, ElectionStarts starts, Idempotency idempotency, CurrentUser currentUser) {
        this.registers = registers;
        this.starts = starts;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    /** An entry in a register, without the sender and without what he says. */
    @Schema(name = "ElectionComplaintEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(String id, String registerUnit, int registerNumber, String unit, ComplaintObject object, String objectName,
            ComplaintKind kind, Body body, LocalDate receivedOn, ComplaintState state, String stateName, String handler,
            String finalAuthority, Instant due, boolean late) {

        static Entry of(ElectionComplaint one) {
            return new Entry(one.id(), one.registerUnit(), one.registerNumber(), one.unitCode(), one.object(),
                    one.object().label(), one.kind(), one.body(), one.receivedOn(), one.state(), one.state().label(),
                    one.currentUnit(), one.finalUnit(), one.dueAt(), one.lateAt() != null);
        }
    }

    /** Who sent it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sender(Complainant.Naming naming, String name, String address) {
    }

    /** Something that was put in writing about it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Paper(String kind, String outcome, String number, LocalDate datedOn, String content, String recordedBy,
            String onBehalfOf) {

        static Paper of(ElectionPaper one) {
            return new Paper(one.kind(), one.outcome(), one.number(), one.datedOn(), one.content(), one.recordedBy(),
                    one.onBehalfOf());
        }
    }

    /** A complaint as those see it who work on it. */
    @Schema(name = "ElectionComplaint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Complaint(String id, String election, Entry entry, Sender sender, String content, LocalDate announcedOn,
            LocalDate fileBy, String firstAddress, String finalAddress, String law, Instant handlingEnds, List<Paper> papers) {

        static Complaint of(Details details) {
            ElectionComplaint one = details.complaint();
            return new Complaint(one.id(), one.electionId(), Entry.of(one),
                    new Sender(one.sender().naming(), one.sender().name(), one.sender().address()), one.content(),
                    one.announcedOn(), details.fileBy(), details.limits().firstAddress(), details.limits().finalAddress(),
                    details.limits().law(), details.handlingEnds(), details.papers().stream().map(Paper::of).toList());
        }
    }

    @PostMapping("/election-complaints")
    @Operation(summary = "Enters a complaint in the register; the body is checked against the start form of its process")
    ResponseEntity<Complaint> start(@RequestBody Map<String, Object> form,
            @Parameter(description = "repeat a start with the same key and it is not done twice")
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Started started = idempotency.once(currentUser.id(), key, Map.of("process", PROCESS, "form", form),
                () -> starts.start(PROCESS, form));
        return ResponseEntity.created(URI.create("/api/election-complaints/" + started.id()))
                .body(Complaint.of(registers.visible(started.id())));
    }

    @GetMapping("/election-complaints/{id}")
    @Operation(summary = "One complaint with its sender, for those who keep the register or decide about it")
    Complaint get(@PathVariable String id) {
        return Complaint.of(registers.visible(id));
    }

    @GetMapping("/elections/{id}/complaints")
    @Operation(summary = "What a unit has received or handles, and what concerns it; without senders")
    List<Entry> register(@PathVariable String id, @RequestParam
            @Parameter(description = "code of the unit, TW for the National Election Council") String unit) {
        return registers.ofUnit(id, unit).stream().map(Entry::of).toList();
    }
}
