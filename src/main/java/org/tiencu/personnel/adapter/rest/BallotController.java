package org.tiencu.personnel.adapter.rest;

import java.time.LocalDate;
import java.util.List;

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
import org.tiencu.ballot.BallotResult;
import org.tiencu.ballot.CandidateResult;
import org.tiencu.ballot.CandidateVotes;
import org.tiencu.ballot.CountRecord;
import org.tiencu.ballot.Outcome;
import org.tiencu.ballot.SelectionRule;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.PersonnelRules;
import org.tiencu.personnel.application.conference.Counting;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.platform.refusal.Refusal;

@RestController
@RequestMapping("/api/ballots")
@Tag(name = "Ballots", description = "A calculator for voting steps; nothing is stored")
class BallotController {

    private final PersonnelRules rules;

    BallotController(PersonnelRules rules) {
        this.rules = rules;
    }

    /**
     * A count.
     *
     * @param regime PARTY or STATE; STATE if left out
     * @param step 1 to 5, SENDING (the unit where a person from elsewhere works), AUTHORITY, or another
     *             {@link ConferenceStep} by its code
     */
    @Schema(name = "BallotCount")
    record Count(@NotNull LocalDate ruleDate, Regime regime, @NotBlank @Schema(example = "2") String step,
            @NotNull Integer summoned, @NotNull Integer present, @NotNull Integer issued, @NotNull Integer returned,
            @NotNull Integer invalid, @NotNull Integer seats, @NotNull List<@Valid @NotNull Votes> candidates) {
    }

    record Votes(@NotBlank String id, @NotNull Integer votes) {
    }

    /**
     * @param base how many votes are 100 percent
     * @param selected those who are selected, or go on to the next step
     * @param headChoices those among whom the head decides
     */
    record Result(boolean quorum, int base, Outcome outcome, List<String> selected, List<String> headChoices,
            List<CandidateResult> results, Rule rule) {
    }

    record Rule(String document, String article) {
    }

    @PostMapping("/evaluate")
    @Operation(summary = "Quorum, percentages and outcome of a voting step by the rule of a day")
    Result evaluate(@Valid @RequestBody Count count) {
        ConferenceStep step = ConferenceStep.of(count.step()).orElseThrow(
                () -> Refusal.field("step", "Bước", "Phải là 1 đến 5, SENDING, AUTHORITY hoặc mã của một cuộc bỏ phiếu khác."));
        SelectionRule rule = rules.step(count.ruleDate(), count.regime() == null ? Regime.STATE : count.regime(), step)
                .selection();
        BallotResult result = Counting.evaluate(rule, new CountRecord(count.summoned(), count.present(), count.issued(),
                count.returned(), count.invalid(), count.seats(), count.candidates().stream()
                        .map(votes -> new CandidateVotes(votes.id(), votes.votes())).toList()));
        return new Result(result.quorum(), result.base(), result.outcome(), result.selected(), result.headChoices(),
                result.results(), new Rule(rule.document(), rule.article()));
    }
}
