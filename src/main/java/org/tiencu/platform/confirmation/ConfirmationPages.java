package org.tiencu.platform.confirmation;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

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
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/** What waits for a second person, as a page. */
@Controller
@RequestMapping("/confirmations")
class ConfirmationPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

    private final Confirmations confirmations;
    private final CurrentUser currentUser;

    ConfirmationPages(Confirmations confirmations, CurrentUser currentUser) {
        this.confirmations = confirmations;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("waiting", confirmations.waiting());
        model.addAttribute("moment", MOMENT);
        return "confirmations";
    }

    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable long id) {
        return file(confirmations.content(id));
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable long id, Model model, HttpServletResponse response) {
        return answer(() -> confirmations.confirm(id), "Đã xác nhận và thực hiện.", model, response);
    }

    @PostMapping("/{id}/refusal")
    String refuse(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Model model,
            HttpServletResponse response) {
        return answer(() -> confirmations.refuse(id, reason), "Đã bỏ đề nghị.", model, response);
    }

    /** What is refused is said on the same page, where it still waits. */
    private String answer(Runnable act, String done, Model model, HttpServletResponse response) {
        try {
            act.run();
            model.addAttribute("done", done);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.violations().isEmpty() ? refusal.getMessage()
                    : refusal.violations().get(0).label() + ": " + refusal.violations().get(0).message());
            response.setStatus(refusal.kind().status());
        }
        return show(model);
    }

    static ResponseEntity<byte[]> file(Confirmations.Content content) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(content.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(content.bytes());
    }
}
