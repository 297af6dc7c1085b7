package org.tiencu.organisation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.security.CurrentUser;

@RestController
@RequestMapping("/api/officials")
@Tag(name = "Organisation")
class OfficialController {

    private final Officials officials;
    private final OfficialAccess access;
    private final Tenures tenures;
    private final OfficialEntry entry;
    private final CurrentUser currentUser;

    OfficialController(Officials officials, OfficialAccess access, Tenures tenures, OfficialEntry entry,
            CurrentUser currentUser) {
        this.officials = officials;
        this.access = access;
        this.tenures = tenures;
        this.entry = entry;
        this.currentUser = currentUser;
    }

    /** An official's record with his tenures, latest first. */
    record OfficialView(@JsonUnwrapped Official official, List<Tenure> tenures) {
    }

    @GetMapping
    @Operation(summary = "Officials who work in a unit, only those whose records the user may read")
    List<Official> inUnit(@RequestParam String unit, @RequestParam(required = false) String text) {
        return access.readable(officials.list(List.of(unit), text));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An official's record with planning, grades, disciplines and tenures")
    OfficialView official(@PathVariable String id) {
        Official official = access.require(id);
        return new OfficialView(official, tenures.ofOfficial(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Enters an official's record or replaces the whole of it, without tenures; for administrators",
            description = "The id must not be an identity number. The answer of the GET, changed, is accepted as it is.")
    OfficialView put(@PathVariable String id, @RequestBody OfficialEntry.OfficialInput input) {
        currentUser.requireAdministrator();
        entry.put(id, input);
        return official(id);
    }
}
