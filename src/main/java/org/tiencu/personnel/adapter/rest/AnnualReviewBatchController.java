package org.tiencu.personnel.adapter.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.personnel.application.annualreview.AnnualReviewBatch;

@RestController
@RequestMapping("/api/annual-reviews/batch")
@Tag(name = "Personnel cases")
class AnnualReviewBatchController {

    private final AnnualReviewBatch batch;

    AnnualReviewBatchController(AnnualReviewBatch batch) {
        this.batch = batch;
    }

    /** Which units to open reviews of. */
    @Schema(name = "AnnualReviewBatch")
    record Batch(@NotBlank @Schema(description = "code of the unit above", example = "99") String under,
            @NotNull @Schema(description = "level of the units") UnitLevel level,
            @Schema(description = "the year, this year if left out", example = "2026") Integer year) {
    }

    @PostMapping
    @Operation(summary = "Opens an annual review for every unit of a level right under one that has none; may be repeated")
    AnnualReviewBatch.Result run(@Valid @RequestBody Batch asked) {
        return batch.run(asked.under(), asked.level(), asked.year());
    }
}
