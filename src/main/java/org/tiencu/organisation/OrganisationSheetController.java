package org.tiencu.organisation;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.sheet.ListDownload;
import org.tiencu.platform.sheet.ListDownloads;
import org.tiencu.platform.sheet.SheetLayout;
import org.tiencu.platform.sheet.SheetTable;

@RestController
@RequestMapping(path = "/api", produces = SheetTable.XLSX)
@Tag(name = "Organisation")
@Order(1)
class OrganisationSheetController implements ListDownloads {

    private final OrganisationSheets sheets;
    private final Officials officials;
    private final OfficialAccess access;
    private final Posts posts;
    private final Units units;

    OrganisationSheetController(OrganisationSheets sheets, Officials officials, OfficialAccess access, Posts posts,
            Units units) {
        this.sheets = sheets;
        this.officials = officials;
        this.access = access;
        this.posts = posts;
        this.units = units;
    }

    @Override
    public List<ListDownload> downloads() {
        return List.of(new ListDownload("officials", "Cán bộ", unit -> officials(unit, null)),
                new ListDownload("posts", "Chức vụ", this::posts));
    }

    @GetMapping("/officials")
    @Operation(summary = "The same as a spreadsheet with the columns of the template, `?format=xlsx`")
    SheetTable officials(@RequestParam String unit, @RequestParam(required = false) String text) {
        SheetLayout layout = sheets.officials();
        return layout.table("can-bo", access.readable(officials.list(List.of(unit), text)).stream()
                .map(one -> OrganisationSheets.row(layout, one)).toList());
    }

    @GetMapping("/posts")
    @Operation(summary = "The same as a spreadsheet with the columns of the template, `?format=xlsx`")
    SheetTable posts(@RequestParam String unit) {
        units.find(unit).orElseThrow(() -> Refusal.notFound("Không tìm thấy đơn vị."));
        SheetLayout layout = sheets.posts();
        return layout.table("chuc-vu", posts.inUnit(unit).stream().map(one -> OrganisationSheets.row(layout, one)).toList());
    }
}
