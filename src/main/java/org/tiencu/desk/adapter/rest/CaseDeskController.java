package org.tiencu.desk.adapter.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.cases.CaseDesk;

@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases of every kind", description = "What all cases have in common, whatever law they follow")
class CaseDeskController {

    private final CaseDesk desk;

    CaseDeskController(CaseDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One case: what happened, what is open and with whom, what may come next, votes that you may see")
    CaseDesk.View get(@PathVariable String id) {
        return desk.of(id);
    }
}
