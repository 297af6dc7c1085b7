package org.tiencu.election.adapter.rest;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.consultation.ConsultationViews;

@RestController
@Tag(name = "Elections")
class ConsultationController {

    private final ConsultationViews views;

    ConsultationController(ConsultationViews views) {
        this.views = views;
    }

    @GetMapping("/api/elections/{id}/consultations")
    @Operation(summary = "The three consultations of a unit about each of its lists: days, delegates, how many candidates "
            + "were kept, where the minutes were sent")
    List<ConsultationViews.View> list(@PathVariable String id, @RequestParam String unit) {
        return views.of(id, unit);
    }
}
