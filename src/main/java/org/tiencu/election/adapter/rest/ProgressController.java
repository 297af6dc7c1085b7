package org.tiencu.election.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.progress.ElectionProgress;
import org.tiencu.election.application.progress.ElectionProgress.View;
import org.tiencu.election.application.progress.Progress.Counts;
import org.tiencu.election.application.progress.Progress.StepProgress;
import org.tiencu.election.application.progress.Progress.UnitProgress;
import org.tiencu.election.application.progress.ProgressStore.Part;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.time.VietnamTime;

@RestController
@RequestMapping("/api/elections/{id}/progress")
@Tag(name = "Elections")
class ProgressController {

    private final ElectionProgress progress;

    ProgressController(ElectionProgress progress) {
        this.progress = progress;
    }

    /** Cases and milestones; {@code due} are those that are neither done nor late. */
    @Schema(name = "ElectionCounts")
    record CountsView(int cases, int pending, int open, int ready, int milestones, int done, int due, int late) {

        static CountsView of(Counts counts) {
            return new CountsView(counts.cases(), counts.pending(), counts.open(), counts.ready(), counts.milestones(),
                    counts.done(), counts.due(), counts.late());
        }
    }

    /** A unit with everything under it. */
    @Schema(name = "ElectionUnit")
    record UnitView(String unit, String name, UnitLevel level, @JsonUnwrapped CountsView counts) {

        static UnitView of(UnitProgress unit) {
            return new UnitView(unit.code(), unit.name(), unit.level(), CountsView.of(unit.counts()));
        }
    }

    /** A milestone in all cases of the part. */
    @Schema(name = "ElectionStep")
    record StepView(String milestone, String label, int number, OffsetDateTime due, OffsetDateTime lastDue, int cases,
            int done, int late) {

        static StepView of(View view, StepProgress step) {
            return new StepView(step.milestone(), view.label(step.milestone()), step.number(), vietnam(step.firstDue()),
                    vietnam(step.lastDue()), step.counts().milestones(), step.counts().done(), step.counts().late());
        }
    }

    /** A milestone of one unit. */
    @Schema(name = "ElectionMilestone")
    record MilestoneView(String milestone, String label, int number, OffsetDateTime due, OffsetDateTime reminded,
            OffsetDateTime missed, LocalDate doneOn, boolean late) {

        static MilestoneView of(View view, StepProgress step) {
            return new MilestoneView(step.milestone(), view.label(step.milestone()), step.number(), vietnam(step.firstDue()),
                    vietnam(step.remindedAt()), vietnam(step.missedAt()), step.doneOn(), step.counts().late() > 0);
        }
    }

    /** A part of an election: rows of units, or of milestones if it is one unit. */
    @Schema(name = "ElectionProgress")
    record ProgressView(String election, String name, LocalDate electionDay, Part level, String unit, String unitName,
            OffsetDateTime at, CountsView totals, List<UnitView> units, List<StepView> steps, List<MilestoneView> milestones) {
    }

    @GetMapping
    @Operation(summary = "How far the preparation is: the country by provinces, a province by units, a unit by milestones; "
            + "what is late comes first")
    ProgressView get(@PathVariable String id,
            @RequestParam(required = false) @Parameter(description = "a province or commune; the whole country without it")
            String unit,
            @RequestParam(defaultValue = "false") @Parameter(description = "of the centre or a province only its own case") boolean own) {
        View view = progress.of(id, unit, own);
        boolean one = view.part() == Part.UNIT;
        return new ProgressView(view.election().id(), view.election().name(), view.election().electionDay(), view.part(),
                view.unit().code(), view.unit().name(), vietnam(view.at()), CountsView.of(view.progress().total()),
                one ? null : view.progress().units().stream().map(UnitView::of).toList(),
                one ? null : lateFirst(view).stream().map(step -> StepView.of(view, step)).toList(),
                one ? lateFirst(view).stream().map(step -> MilestoneView.of(view, step)).toList() : null);
    }

    private static List<StepProgress> lateFirst(View view) {
        return view.progress().steps().stream().sorted(Comparator.comparing(step -> step.counts().late() == 0)).toList();
    }

    private static OffsetDateTime vietnam(Instant instant) {
        return instant == null ? null : instant.atZone(VietnamTime.ZONE).toOffsetDateTime();
    }
}
