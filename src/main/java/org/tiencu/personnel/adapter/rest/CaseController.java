package org.tiencu.personnel.adapter.rest;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.personnel.application.casefile.CaseView;
import org.tiencu.personnel.application.casefile.CaseWorkflow;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.Idempotency;
import org.tiencu.platform.web.Idempotency.Started;

@RestController
@RequestMapping("/api/{kind:" + CaseController.KINDS + "}")
@Tag(name = "Personnel cases", description = "Cases of every other kind: the fields of a start are those of its start form")
class CaseController {

    static final String KINDS =
            "reappointments|dismissals|suspensions|annual-reviews|confidence-votes|transfers|succession-plannings";

    private final CaseWorkflow workflow;
    private final CaseView view;
    private final CaseResources resources;
    private final Idempotency idempotency;
    private final CurrentUser currentUser;

    CaseController(CaseWorkflow workflow, CaseView view, CaseResources resources, Idempotency idempotency,
            CurrentUser currentUser) {
        this.workflow = workflow;
        this.view = view;
        this.resources = resources;
        this.idempotency = idempotency;
        this.currentUser = currentUser;
    }

    @PostMapping
    @Operation(summary = "Starts a case; the body is checked against the start form of its process")
    ResponseEntity<CaseResources.Case> start(@PathVariable String kind, @RequestBody Map<String, Object> form,
            @Parameter(description = "repeat a start with the same key and it is not done twice")
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Started started = idempotency.once(currentUser.id(), key, Map.of("kind", kind, "form", form),
                () -> workflow.start(kind(kind), form));
        return ResponseEntity.created(URI.create("/api/" + kind + "/" + started.id()))
                .body(resources.of(view.details(kind(kind), started.id())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One case: status, papers, conferences with the counts that you may see, decisions, open tasks")
    CaseResources.Case get(@PathVariable String kind, @PathVariable String id) {
        return resources.of(view.details(kind(kind), id));
    }

    @GetMapping
    @Operation(summary = "Cases of your units, latest first, at most 200")
    List<CaseResources.Summary> list(@PathVariable String kind, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String status) {
        return view.list(kind(kind), unit, status).stream().map(resources::summary).toList();
    }

    /** The kind of the cases under this path. */
    static CaseKind kind(String path) {
        return CaseKind.valueOf(path.substring(0, path.length() - 1).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** Name of the cases of this kind in addresses. */
    static String path(CaseKind kind) {
        return processId(kind) + "s";
    }

    /** Name of the process of this kind of case and of its folder. */
    static String processId(CaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
