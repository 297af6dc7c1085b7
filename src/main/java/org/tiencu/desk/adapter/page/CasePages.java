package org.tiencu.desk.adapter.page;

import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiencu.desk.application.attachment.Attachments;
import org.tiencu.desk.application.cases.CaseDesk;
import org.tiencu.desk.application.cases.Cases;
import org.tiencu.platform.security.CurrentUser;

/** The page of a case, and finding a case by its number. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private final Cases cases;
    private final CaseDesk desk;
    private final Attachments attachments;
    private final CurrentUser currentUser;

    CasePages(Cases cases, CaseDesk desk, Attachments attachments, CurrentUser currentUser) {
        this.cases = cases;
        this.desk = desk;
        this.attachments = attachments;
        this.currentUser = currentUser;
    }

    @GetMapping
    String search(@RequestParam(name = "q", defaultValue = "") String number, Model model, RedirectAttributes redirect) {
        String asked = number.strip().toUpperCase(Locale.ROOT);
        if (!asked.isEmpty() && cases.find(asked).isPresent()) {
            redirect.addAttribute("id", asked);
            return "redirect:/cases/{id}";
        }
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("asked", number.strip());
        return "cases";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("page", CasePage.of(desk.of(id)));
        model.addAttribute("attachments", attachments.ofCase(id));
        model.addAttribute("signedInAs", currentUser.name());
        return "case";
    }

    /** The model as BPMN, for the script that draws it. */
    @GetMapping(path = "/{id}/model", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String model(@PathVariable String id, @RequestParam String of) {
        return desk.model(id, of);
    }
}
