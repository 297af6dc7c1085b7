package org.tiencu.election.adapter.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.sheet.ElectionRegisters;
import org.tiencu.election.application.sheet.ElectionTables;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.sheet.SheetTable;

@RestController
@RequestMapping(path = "/api/elections/{id}", produces = SheetTable.XLSX)
@Tag(name = "Elections")
class ElectionSheetController {

    private final ElectionTables tables;
    private final ElectionRegisters registers;

    ElectionSheetController(ElectionTables tables, ElectionRegisters registers) {
        this.tables = tables;
        this.registers = registers;
    }

    @GetMapping("/progress")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable progress(@PathVariable String id, @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "false") boolean own) {
        return tables.progress(id, unit, own);
    }

    @GetMapping("/candidates")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable candidates(@PathVariable String id, @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "PC") Body body, @RequestParam(required = false) Integer constituency,
            @RequestParam(required = false) CandidateState state) {
        return tables.candidates(id, unit, body, constituency, state);
    }

    @GetMapping("/structure")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable structure(@PathVariable String id, @RequestParam(required = false) String unit,
            @RequestParam(required = false) Body body) {
        return tables.structure(id, unit, body);
    }

    @GetMapping("/calendar")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable calendar(@PathVariable String id) {
        return registers.calendar(id);
    }

    @GetMapping("/overrides")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable overrides(@PathVariable String id) {
        return registers.overrides(id);
    }

    @GetMapping("/complaints")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable complaints(@PathVariable String id, @RequestParam String unit) {
        return registers.complaints(id, unit);
    }

    @GetMapping("/voter-list-complaints")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable voterComplaints(@PathVariable String id, @RequestParam String unit) {
        return registers.voterComplaints(id, unit);
    }
}
