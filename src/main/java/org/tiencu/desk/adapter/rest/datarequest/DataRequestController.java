package org.tiencu.desk.adapter.rest.datarequest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import org.tiencu.desk.application.datarequest.DataRequest;
import org.tiencu.desk.application.datarequest.DataRequestStarts;
import org.tiencu.desk.application.datarequest.DataRequests;
import org.tiencu.desk.application.datarequest.HeldData;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.Idempotency;
import org.tiencu.platform.web.Idempotency.Started;

@RestController
@RequestMapping("/api/data-requests")
@Tag(name = "Data requests", description = "Requests of officials about their own data")
class DataRequestController {

    /** A request; what is asked and answered is in its forms. */
    @Schema(name = "DataRequest")
    record View(String id, String unit, DataRequest.Kind kind, String kindName, LocalDate receivedOn, Instant acknowledgeDue,
            Instant answerDue, DataRequest.Status status, String statusName, String documentNumber, LocalDate documentDate) {

        static View of(DataRequest one) {
            return new View(one.id(), one.unitCode(), one.kind(), one.kind().label(), one.receivedOn(), one.acknowledgeDue(),
                    one.answerDue(), one.status(), one.status().label(), one.documentNumber(), one.documentDate());
        }
    }

    private final DataRequestStarts starts;
    private final DataRequests requests;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    DataRequestController(DataRequestStarts starts, DataRequests requests, Idempotency idempotency,
            CurrentUser currentUser) {
        this.starts = starts;
        this.requests = requests;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    @PostMapping
    @Operation(summary = "Records a request; the body is checked against the start form of its process")
    ResponseEntity<View> start(@RequestBody Map<String, Object> form,
            @Parameter(description = "repeat a start with the same key and it is not done twice")
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Started started = idempotency.once(currentUser.id(), key, Map.of("process", "data-request", "form", form),
                () -> starts.start(form));
        return ResponseEntity.created(URI.create("/api/data-requests/" + started.id())).body(get(started.id()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One request, for the office and the head of its unit")
    View get(@PathVariable String id) {
        return View.of(requests.visible(id));
    }

    @GetMapping("/{id}/data")
    @Operation(summary = "What is held about the official who asks, for those who answer, while the request is open")
    List<HeldData.Piece> data(@PathVariable String id) {
        return requests.held(id);
    }
}
