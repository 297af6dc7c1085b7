package org.tiencu.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.security.CurrentUser;

@RestController
@RequestMapping("/api/tenures")
@Tag(name = "Organisation")
class TenureController {

    private final TenureEntry entry;
    private final CurrentUser currentUser;

    TenureController(TenureEntry entry, CurrentUser currentUser) {
        this.entry = entry;
        this.currentUser = currentUser;
    }

    @PostMapping
    @Operation(summary = "Enters the tenure of an official who holds a post already or has held one; for administrators",
            description = "201 for a new tenure, 200 if it was there. `closedOn` and `closingReason` only for one that has "
                    + "ended. A new appointment goes through the process instead.")
    ResponseEntity<Tenure> open(@RequestBody TenureEntry.TenureInput input) {
        currentUser.requireAdministrator();
        TenureEntry.Entered entered = entry.open(input);
        return ResponseEntity.status(entered.created() ? HttpStatus.CREATED : HttpStatus.OK).body(entered.tenure());
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "Ends a tenure: the last day in the post and why; for administrators")
    Tenure close(@PathVariable String id, @RequestBody TenureEntry.TenureClosing closing) {
        currentUser.requireAdministrator();
        return entry.close(id, closing);
    }
}
