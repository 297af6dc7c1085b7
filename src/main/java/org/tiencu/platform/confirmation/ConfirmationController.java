package org.tiencu.platform.confirmation;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/confirmations")
@Tag(name = "Confirmations", description = "What takes two people: who asked cannot confirm")
class ConfirmationController {

    private final Confirmations confirmations;

    ConfirmationController(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** Something that waits for a second person. */
    record WaitingView(long id, String kind, String subject, String title, String summary, String askedBy, Instant askedAt) {

        static WaitingView of(Confirmations.Waiting one) {
            return new WaitingView(one.one().id(), one.one().kind(), one.one().subject(), one.title(), one.one().summary(),
                    one.one().askedBy(), one.one().askedAt());
        }
    }

    /** Why something is refused. */
    record RefusalInput(String reason) {
    }

    @GetMapping
    @Operation(summary = "What waits for a second person, as far as the user has the right to it")
    List<WaitingView> waiting() {
        return confirmations.waiting().stream().map(WaitingView::of).toList();
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "What would be done, as the file that was sent")
    ResponseEntity<byte[]> content(@PathVariable long id) {
        return ConfirmationPages.file(confirmations.content(id));
    }

    @PostMapping("/{id}/confirmation")
    @Operation(summary = "Does it; the answer is what came of it")
    Object confirm(@PathVariable long id) {
        return confirmations.confirm(id);
    }

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refuses it with a reason; who asked takes it back")
    void refuse(@PathVariable long id, @RequestBody RefusalInput input) {
        confirmations.refuse(id, input.reason());
    }
}
