package org.tiencu.desk.adapter.rest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.substitute.Substitutes;
import org.tiencu.desk.application.substitute.Substitutes.Choice;
import org.tiencu.desk.application.substitute.Substitutes.Done;
import org.tiencu.desk.application.substitute.Substitutes.Entry;
import org.tiencu.desk.domain.substitute.Substitution;

/** Who stands in for whom. */
@RestController
@RequestMapping("/api/substitutes")
@Tag(name = "Substitutes")
class SubstituteController {

    /** A substitution that is asked for. */
    @Schema(name = "SubstitutionRequest")
    record Asked(@Schema(description = "user who is away; left out: yourself. Another one only as administrator")
            String absent,
            @Schema(example = "head") String substitute, LocalDate firstDay,
            @Schema(description = "the substitute works until midnight of this day in Vietnam") LocalDate lastDay,
            @Schema(description = "* for all, folder/* for a folder of processes, or ids of processes",
                    example = "[\"personnel/*\"]") Set<String> kinds) {
    }

    record Person(String id, String name) {
    }

    /** A substitution as it stands. */
    @Schema(name = "Substitution")
    record Shown(long id, Person absent, Person substitute, LocalDate firstDay, LocalDate lastDay, List<String> kinds,
            List<String> kindNames, Substitution.State state, String stateName, Person setBy, Instant setAt, Person endedBy,
            Instant endedAt) {

        static Shown of(Entry one) {
            Substitution s = one.substitution();
            return new Shown(s.id(), new Person(s.absent(), one.absentName()),
                    new Person(s.substitute(), one.substituteName()), s.firstDay(), s.lastDay(), s.kinds().chosen().stream().sorted().toList(), one.kindNames(), one.state(),
                    one.state().label(), new Person(s.setBy(), one.setByName()), s.setAt(),
                    s.endedBy() == null ? null : new Person(s.endedBy(), one.endedByName()), s.endedAt());
        }
    }

    /** Something done on behalf of the absent user; without a task the case was started. */
    record ActShown(Instant at, String caseId, String process, String processName, String task) {

        static ActShown of(Done one) {
            return new ActShown(one.act().at(), one.act().caseId(), one.act().processId(), one.kindName(), one.act().task());
        }
    }

    private final Substitutes substitutes;

    SubstituteController(Substitutes substitutes) {
        this.substitutes = substitutes;
    }

    @GetMapping
    @Operation(summary = "Those in which you are absent or substitute, latest first; every one for administrators")
    List<Shown> list() {
        return substitutes.visible().stream().map(Shown::of).toList();
    }

    @GetMapping("/kinds")
    @Operation(summary = "Kinds of cases to choose from, by folder")
    List<Choice> kinds() {
        return substitutes.choices();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One substitution")
    Shown get(@PathVariable long id) {
        return Shown.of(substitutes.read(id));
    }

    @GetMapping("/{id}/acts")
    @Operation(summary = "What the substitute did on behalf of the absent user, latest first")
    List<ActShown> acts(@PathVariable long id) {
        return substitutes.done(id).stream().map(ActShown::of).toList();
    }

    @PostMapping
    @Operation(summary = "Names a substitute; an administrator also for somebody else")
    ResponseEntity<Shown> add(@RequestBody Asked asked) {
        Entry added = substitutes.add(new Substitutes.Request(asked.absent(), asked.substitute(), asked.firstDay(),
                asked.lastDay(), asked.kinds()));
        return ResponseEntity.created(URI.create("/api/substitutes/" + added.substitution().id())).body(Shown.of(added));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Ends it now, for the absent user, the substitute and administrators; it stays in the record")
    Shown end(@PathVariable long id) {
        return Shown.of(substitutes.end(id));
    }
}
