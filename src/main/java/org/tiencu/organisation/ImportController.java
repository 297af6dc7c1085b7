package org.tiencu.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
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

    private final Map<String, Function<byte[], ImportResult>> imports;
    private final CurrentUser currentUser;

    ImportController(UnitImport units, EntryImport entries, CurrentUser currentUser) {
        this.imports = Map.of("units", units::run, "posts", entries::posts, "officials", entries::officials,
                "tenures", entries::tenures);
        this.currentUser = currentUser;
    }

    @PostMapping(consumes = "text/csv")
    @Operation(summary = "Imports a CSV file, all rows or none; for administrators",
            description = "A file with another header is refused with the header that it should have.",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = "text/csv",
                    schema = @Schema(type = "string"))))
    ImportResult importCsv(@Parameter(schema = @Schema(type = "string",
            allowableValues = {"units", "posts", "officials", "tenures"})) @PathVariable String what,
            @Parameter(hidden = true) InputStream file) throws IOException {
        currentUser.requireAdministrator();
        return imports.get(what).apply(file.readNBytes(CsvUpload.MAX_BYTES + 1));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Imports a CSV file, all rows or none; for administrators")
    ImportResult importFile(@PathVariable String what, @RequestPart("file") MultipartFile file) throws IOException {
        currentUser.requireAdministrator();
        return imports.get(what).apply(file.getBytes());
    }
}
