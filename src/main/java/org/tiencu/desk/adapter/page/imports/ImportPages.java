package org.tiencu.desk.adapter.page.imports;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tiencu.desk.application.imports.ImportOutcome;
import org.tiencu.desk.application.imports.SheetImports;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.sheet.SheetImport;
import org.tiencu.platform.sheet.SheetTable;

/** Files from spreadsheets: template, dry run, the marked copy, storing. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private static final int SHOWN_ERRORS = 100;
    private static final int UNPROCESSABLE = 422;

    /** What came of a file, in the words of the page. */
    record Result(String kind, String title, ImportOutcome outcome, List<?> errors, boolean cut) {

        static Result of(SheetImport target, ImportOutcome outcome) {
            return new Result(target.kind(), target.title(), outcome,
                    outcome.errors().subList(0, Math.min(SHOWN_ERRORS, outcome.errors().size())),
                    outcome.errors().size() > SHOWN_ERRORS || outcome.moreErrors());
        }
    }

    private final SheetImports imports;
    private final CurrentUser currentUser;

    ImportPages(SheetImports imports, CurrentUser currentUser) {
        this.imports = imports;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(Model model) {
        List<SheetImport> allowed = imports.allowed();
        if (allowed.isEmpty()) {
            throw Refusal.notFound("Bạn không có quyền nhập dữ liệu nào.");
        }
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("kinds", allowed);
        return "imports";
    }

    @GetMapping("/{kind}/template")
    ResponseEntity<byte[]> template(@PathVariable String kind) {
        return file(imports.template(kind), "mau-" + kind);
    }

    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(@PathVariable String kind, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        byte[] content = file.getBytes();
        return answer(kind, () -> imports.check(kind, content), model, response);
    }

    @GetMapping("/{kind}/marked")
    ResponseEntity<byte[]> marked(@PathVariable String kind, @RequestParam String checksum) {
        return file(imports.markedKept(kind, checksum), "loi-" + kind);
    }

    @PostMapping("/{kind}/store")
    String store(@PathVariable String kind, @RequestParam String checksum, Model model, HttpServletResponse response) {
        return answer(kind, () -> imports.store(kind, checksum), model, response);
    }

    /** What is refused is said on the same page, where the next file can be chosen. */
    private String answer(String kind, Supplier<ImportOutcome> work, Model model, HttpServletResponse response) {
        SheetImport target = imports.require(kind);
        show(model);
        try {
            ImportOutcome outcome = work.get();
            model.addAttribute("result", Result.of(target, outcome));
            response.setStatus(outcome.faultless() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.getMessage());
            response.setStatus(refusal.kind().status());
        }
        return "imports";
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(SheetTable.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".xlsx").build()
                        .toString())
                .body(content);
    }
}
