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
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.candidacy.CandidacyView;
import org.tiencu.election.application.candidacy.CandidacyView.View;
import org.tiencu.election.application.candidate.CandidateStore.Change;
import org.tiencu.election.application.preparation.ElectionStarts;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.Idempotency;
import org.tiencu.platform.web.Idempotency.Started;

@RestController
@RequestMapping("/api/candidacies")
@Tag(name = "Candidacies", description = "One case per candidate and list")
class CandidacyController {

    private static final String PROCESS = "candidacy";

    private final ElectionStarts starts;
    private final CandidacyView view;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    CandidacyController(ElectionStarts starts, CandidacyView view, Idempotency idempotency, CurrentUser currentUser) {
        this.starts = starts;
        this.view = view;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    /** A state and since when. */
    record StateView(CandidateState state, String stateName, Instant since) {

        static StateView of(Change change) {
            return new StateView(change.state(), change.state().label(), change.since());
        }
    }

    /** A conference with its counts. */
    record ConferenceView(CandidacyConference.Kind kind, String kindName, LocalDate heldOn, int summoned, int present,
            CandidacyConference.Method method, int inFavour, int against, int invalid, String minutesNumber,
            CandidacyConference.Outcome outcome, String outcomeName) {

        static ConferenceView of(CandidacyConference one) {
            return new ConferenceView(one.kind(), one.kind().label(), one.heldOn(), one.summoned(), one.present(),
                    one.method(), one.inFavour(), one.against(), one.invalid(), one.minutesNumber(), one.outcome(),
                    one.outcome().label());
        }
    }

    /** What the list says about a candidate; his identity number is shown to nobody. */
    record PersonView(String fullName, LocalDate birthDate, Person.Sex sex, String nativePlace, String residence,
            String ethnicity, String religion, String education, String speciality, String occupation, String post,
            String workplace, boolean partyMember, boolean reelected) {

        static PersonView of(Person one) {
            return new PersonView(one.fullName(), one.birthDate(), one.sex(), one.nativePlace(), one.residence(),
                    one.ethnicity(), one.religion(), one.education(), one.speciality(), one.occupation(), one.post(),
                    one.workplace(), one.partyMember(), one.reelected());
        }
    }

    /** A candidacy as others see it. */
    @Schema(name = "Candidacy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidacyDetails(String id, String electionId, String caseId, String unit, Body body, NominationRoute route,
            String residenceUnit, CandidateState state, String stateName, Integer constituency, List<StateView> history,
            List<ConferenceView> conferences,
            @Schema(description = "only for the Front and the election committee of the list's unit, the Front of the"
                    + " commune in which he lives, and the National Election Council") PersonView person) {

        static CandidacyDetails of(View view) {
            var one = view.candidate();
            return new CandidacyDetails(one.id(), one.electionId(), one.caseId(), view.unit(), one.body(), one.route(),
                    one.residenceUnit(), one.state(), one.state().label(), one.constituency(),
                    view.history().stream().map(StateView::of).toList(),
                    view.conferences().stream().map(ConferenceView::of).toList(),
                    view.personal() ? PersonView.of(one.person()) : null);
        }
    }

    @PostMapping
    @Operation(summary = "Records a nominee or self-nominee; the body is checked against the start form")
    ResponseEntity<CandidacyDetails> start(@RequestBody Map<String, Object> form,
            @Parameter(description = "repeat a start with the same key and it is not done twice")
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Started started = idempotency.once(currentUser.id(), key, Map.of("process", PROCESS, "form", form),
                () -> starts.start(PROCESS, form));
        return ResponseEntity.created(URI.create("/api/candidacies/" + started.id()))
                .body(CandidacyDetails.of(view.read(started.id())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One candidacy: state, states so far, conferences with their counts")
    CandidacyDetails get(@PathVariable String id) {
        return CandidacyDetails.of(view.read(id));
    }
}
