package org.tiencu.desk.adapter.rest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tiencu.desk.application.imports.ImportOutcome;
import org.tiencu.desk.application.imports.SheetImports;
import org.tiencu.platform.sheet.CellError;
import org.tiencu.platform.sheet.SheetTable;

@RestController
@RequestMapping("/api/imports/{kind}")
@Tag(name = "Imports", description = "Posts, officials, tenures and candidates from spreadsheets, all rows or none")
class SheetImportController {

    /** One byte more than is accepted, so that a larger file is seen to be larger without being read. */
    private static final int MOST_BYTES = 10_000_001;

    private final SheetImports imports;

    SheetImportController(SheetImports imports) {
        this.imports = imports;
    }

    /** What is wrong with a cell. */
    @Schema(name = "CellViolation")
    record CellView(String cell, int row, String field, String label, String message) {

        static CellView of(CellError error) {
            return new CellView(error.cell(), error.row(), error.field(), error.label(), error.message());
        }
    }

    /** What came of a file; nothing is stored if there is a violation. */
    @Schema(name = "ImportOutcome")
    record OutcomeView(boolean stored, int rows, int created, int updated, int unchanged, boolean sampleSkipped,
            boolean moreViolations, List<CellView> violations, Long confirmation) {

        static OutcomeView of(ImportOutcome one) {
            return new OutcomeView(one.stored(), one.rows(), one.created(), one.updated(), one.unchanged(),
                    one.sampleSkipped(), one.moreErrors(), one.errors().stream().map(CellView::of).toList(),
                    one.confirmation());
        }
    }

    @GetMapping("/template")
    @Operation(summary = "The empty spreadsheet with a sample row, explanations and lists to choose from")
    ResponseEntity<byte[]> template(@PathVariable String kind) {
        return file(HttpStatus.OK, imports.template(kind), "mau-" + kind);
    }

    @PostMapping(consumes = SheetTable.XLSX)
    @Operation(summary = "Checks a spreadsheet and stores it, all rows or none",
            description = "202 where a second person has to confirm. 422 with every wrong cell, or the file with the cells marked if a spreadsheet is accepted.",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = SheetTable.XLSX,
                    schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<?> importBody(@PathVariable String kind, @RequestParam(defaultValue = "true") boolean dryRun,
            @Parameter(hidden = true) InputStream file, HttpServletRequest request) throws IOException {
        imports.require(kind);
        return run(kind, file.readNBytes(MOST_BYTES), dryRun, request);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Checks a spreadsheet and stores it, all rows or none")
    ResponseEntity<?> importFile(@PathVariable String kind, @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestPart("file") MultipartFile file, HttpServletRequest request) throws IOException {
        return run(kind, file.getBytes(), dryRun, request);
    }

    private ResponseEntity<?> run(String kind, byte[] file, boolean dryRun, HttpServletRequest request) {
        ImportOutcome outcome = imports.run(kind, file, dryRun);
        HttpStatus status = !outcome.faultless() ? HttpStatus.UNPROCESSABLE_ENTITY
                : outcome.confirmation() == null ? HttpStatus.OK : HttpStatus.ACCEPTED;
        boolean sheet = SheetTable.XLSX.equals(request.getHeader(HttpHeaders.ACCEPT));
        return sheet && !outcome.faultless() ? file(status, imports.marked(kind, file, outcome), "loi-" + kind)
                : ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(OutcomeView.of(outcome));
    }

    private static ResponseEntity<byte[]> file(HttpStatus status, byte[] content, String name) {
        return ResponseEntity.status(status).contentType(MediaType.parseMediaType(SheetTable.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".xlsx").build()
                        .toString())
                .body(content);
    }
}
