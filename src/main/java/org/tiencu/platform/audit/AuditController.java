package org.tiencu.platform.audit;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "Who did what, from where and when; for administrators")
class AuditController {

    private final AuditAdministration audit;

    AuditController(AuditAdministration audit) {
        this.audit = audit;
    }

    @GetMapping("/records")
    @Operation(summary = "At most 200 records of these days, the newest first",
            description = "`before` is the id of the last record of the page before. `kind` is a kind or the part in front of its dot.")
    List<AuditRecord> records(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam(required = false) String kind,
            @RequestParam(required = false) String actor, @RequestParam(required = false) String caseId,
            @RequestParam(required = false) Long before) {
        return audit.find(new AuditAdministration.Search(from, to, kind, actor, caseId, before));
    }

    @GetMapping("/heads")
    @Operation(summary = "How the chain of each day ends, the newest first; to be kept outside of the database")
    List<AuditHead> heads() {
        return audit.heads();
    }

    @GetMapping("/verification")
    @Operation(summary = "Checks the whole trail; `findings` is empty if nothing was changed, removed, put in or moved")
    AuditReport verification() {
        return audit.verify();
    }
}
