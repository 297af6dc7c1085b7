package org.tiencu.organisation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/officials")
@Tag(name = "Organisation")
class OfficialController {

    private final Officials officials;
    private final OfficialAccess access;
    private final Tenures tenures;

    OfficialController(Officials officials, OfficialAccess access, Tenures tenures) {
        this.officials = officials;
        this.access = access;
        this.tenures = tenures;
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
}
