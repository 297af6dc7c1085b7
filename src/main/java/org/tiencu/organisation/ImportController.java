package org.tiencu.organisation;

import java.io.IOException;
import java.io.InputStream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tiencu.platform.security.CurrentUser;

@RestController
@RequestMapping("/api/{what:units|posts|officials|tenures}/import")
@Tag(name = "Organisation")
class ImportController {

    private final CsvImports imports;
    private final CurrentUser currentUser;

    ImportController(CsvImports imports, CurrentUser currentUser) {
        this.imports = imports;
        this.currentUser = currentUser;
    }

    @PostMapping(consumes = "text/csv")
    @Operation(summary = "Imports a CSV file, all rows or none; for administrators",
            description = "202 with the number of the confirmation where a second person has to confirm. "
            + "A file with another header is refused with the header that it should have.",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = "text/csv",
                    schema = @Schema(type = "string"))))
    ResponseEntity<?> importCsv(@Parameter(schema = @Schema(type = "string",
            allowableValues = {"units", "posts", "officials", "tenures"})) @PathVariable String what,
            @Parameter(hidden = true) InputStream file) throws IOException {
        currentUser.requireAdministrator();
        return answer(imports.run(what, file.readNBytes(CsvUpload.MAX_BYTES + 1)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Imports a CSV file, all rows or none; for administrators")
    ResponseEntity<?> importFile(@PathVariable String what, @RequestPart("file") MultipartFile file) throws IOException {
        currentUser.requireAdministrator();
        return answer(imports.run(what, file.getBytes()));
    }

    private static ResponseEntity<?> answer(CsvImports.Outcome outcome) {
        return outcome.confirmation() == null ? ResponseEntity.ok(outcome.result()) : ResponseEntity.accepted().body(outcome);
    }
}
