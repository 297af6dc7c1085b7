package org.tiencu.desk.adapter.rest.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.retention.Retention;

@RestController
@RequestMapping("/api/retention")
@Tag(name = "Retention", description = "Personal data whose time is over; for administrators")
class RetentionController {

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    @Operation(summary = "What would be removed now: kinds of records, how long each is kept, numbers of cases",
            description = "Changes nothing.")
    Retention.Overview due() {
        return retention.overview();
    }

    @PostMapping("/runs")
    @Operation(summary = "Removes now what the next night would remove", description = "It cannot be undone.")
    Retention.Outcome run() {
        return retention.runNow();
    }
}
