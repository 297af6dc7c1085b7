package org.tiencu.election.adapter.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.Idempotency;
import org.tiencu.platform.web.Idempotency.Started;

@RestController
@RequestMapping("/api/elections")
@Tag(name = "Elections")
class ElectionController {

    private final Elections elections;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    ElectionController(Elections elections, Idempotency idempotency, CurrentUser currentUser) {
        this.elections = elections;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    /** An election to be opened. */
    record NewElection(@NotBlank @Size(max = 200) String name, @NotNull LocalDate electionDay, @NotEmpty Set<@NotNull Body> bodies,
            @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            @Schema(description = "\"ALL\" for every province and commune, or the codes of the units that take part")
            List<@NotBlank String> scope) {

        /** The units, null for all. */
        List<String> units() {
            return scope.equals(List.of("ALL")) ? null : scope;
        }
    }

    /** An election as others see it. */
    @Schema(name = "Election")
    record ElectionView(String id, String name, LocalDate electionDay, Set<Body> bodies) {

        static ElectionView of(Election election) {
            return new ElectionView(election.id(), election.name(), election.electionDay(), election.bodies());
        }
    }

    @PostMapping
    @Operation(summary = "Opens an election; jobs open the case of every unit in its scope, see its progress")
    ResponseEntity<ElectionView> open(@Valid @RequestBody NewElection asked,
            @Parameter(description = "repeat a start with the same key and it is not done twice")
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Started started = idempotency.once(currentUser.id(), key, asked,
                () -> elections.open(asked.name(), asked.electionDay(), asked.bodies(), asked.units()).id());
        return ResponseEntity.created(URI.create("/api/elections/" + started.id()))
                .body(ElectionView.of(elections.find(started.id())));
    }

    @GetMapping
    @Operation(summary = "All elections, latest election day first")
    List<ElectionView> list() {
        return elections.all().stream().map(ElectionView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One election")
    ElectionView get(@PathVariable String id) {
        return ElectionView.of(elections.find(id));
    }
}
