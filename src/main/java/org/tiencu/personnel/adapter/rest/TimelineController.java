package org.tiencu.personnel.adapter.rest;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.personnel.application.timeline.Timelines;
import org.tiencu.personnel.domain.timeline.TimelineEntry;

@RestController
@Tag(name = "Personnel cases")
class TimelineController {

    private final Timelines timelines;

    TimelineController(Timelines timelines) {
        this.timelines = timelines;
    }

    @GetMapping("/api/officials/{id}/timeline")
    @Operation(summary = "An official's career, earliest first: tenures, planning, grades, votes, cases and decisions that you may see")
    List<TimelineEntry> timeline(@PathVariable String id) {
        return timelines.of(id);
    }
}
