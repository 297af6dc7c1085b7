package org.tiencu.election.adapter.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tiencu.election.application.sheet.ElectionRegisters;
import org.tiencu.election.application.sheet.ElectionTables;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.platform.sheet.SheetTable;

/** What the pages of an election show, its calendar and its registers, as spreadsheets. */
@Controller
@RequestMapping("/elections/{id}")
class ElectionDownloads {

    private final ElectionTables tables;
    private final ElectionRegisters registers;

    ElectionDownloads(ElectionTables tables, ElectionRegisters registers) {
        this.tables = tables;
        this.registers = registers;
    }

    @GetMapping(path = "/progress.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable progress(@PathVariable String id, @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "false") boolean own) {
        return tables.progress(id, unit, own);
    }

    @GetMapping(path = "/candidates.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable candidates(@PathVariable String id, @RequestParam String unit, @RequestParam Body body) {
        return tables.candidates(id, unit, body, null, null);
    }

    @GetMapping(path = "/structure.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable structure(@PathVariable String id, @RequestParam(required = false) String unit) {
        return tables.structure(id, unit, null);
    }

    @GetMapping(path = "/calendar.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable calendar(@PathVariable String id) {
        return registers.calendar(id);
    }

    @GetMapping(path = "/overrides.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable overrides(@PathVariable String id) {
        return registers.overrides(id);
    }

    @GetMapping(path = "/complaints.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable complaints(@PathVariable String id, @RequestParam String unit) {
        return registers.complaints(id, unit);
    }

    @GetMapping(path = "/voter-list-complaints.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable voterComplaints(@PathVariable String id, @RequestParam String unit) {
        return registers.voterComplaints(id, unit);
    }
}
