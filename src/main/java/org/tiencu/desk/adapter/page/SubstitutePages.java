package org.tiencu.desk.adapter.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiencu.desk.adapter.page.SubstitutePage.ActRow;
import org.tiencu.desk.adapter.page.SubstitutePage.Form;
import org.tiencu.desk.adapter.page.SubstitutePage.Row;
import org.tiencu.desk.application.substitute.Substitutes;
import org.tiencu.desk.application.substitute.Substitutes.Entry;
import org.tiencu.desk.domain.substitute.Substitution;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.sheet.SheetTable;

/** Who stands in for whom: naming a substitute, ending it, taking over what the absent one has begun. */
@Controller
@RequestMapping("/substitutes")
class SubstitutePages {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final String NOTE = "note";

    private final Substitutes substitutes;
    private final CurrentUser currentUser;
    private final Clock clock;

    SubstitutePages(Substitutes substitutes, CurrentUser currentUser, Clock clock) {
        this.substitutes = substitutes;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return list(model, Form.empty(LocalDate.now(clock)), null);
    }

    @PostMapping
    String add(@RequestParam(defaultValue = "") String absent, @RequestParam(defaultValue = "") String absentText,
            @RequestParam(defaultValue = "") String substitute, @RequestParam(defaultValue = "") String substituteText,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @RequestParam(defaultValue = "") Set<String> kinds, Model model, RedirectAttributes redirect,
            HttpServletResponse response) {
        // what is typed but not chosen would silently be the administrator's own absence
        String away = absent.isBlank() && !absentText.isBlank() ? "?" : absent;
        try {
            Entry added = substitutes.add(new Substitutes.Request(away, substitute, firstDay, lastDay, kinds));
            redirect.addFlashAttribute(NOTE, "Đã cử " + added.substituteName() + " làm thay " + added.absentName() + ".");
            return "redirect:/substitutes";
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return list(model, new Form(absent, absentText, substitute, substituteText, firstDay, lastDay, kinds),
                    refusal.getMessage());
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        Entry one = substitutes.read(id);
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("row", Row.of(one, List.of()));
        model.addAttribute("acts", substitutes.done(id).stream().map(ActRow::of).toList());
        return "substitute";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, RedirectAttributes redirect) {
        Entry ended = substitutes.end(id);
        redirect.addFlashAttribute(NOTE, "Đã chấm dứt việc " + ended.substituteName() + " làm thay "
                + ended.absentName() + ".");
        return "redirect:/substitutes";
    }

    @PostMapping("/{id}/tasks/{taskId}/take")
    String take(@PathVariable long id, @PathVariable String taskId) {
        substitutes.take(id, taskId);
        return "redirect:" + TASK + taskId;
    }

    /** All that the user may see, as a spreadsheet. */
    @GetMapping(path = "/list.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable download() {
        return new SheetTable("nguoi-lam-thay", "Người làm thay", SheetTable.columns("Người vắng mặt", 28, "Người làm thay", 28,
                "Từ ngày", 14, "Đến hết ngày", 14, "Loại việc", 44, "Tình trạng", 20, "Người cử", 28, "Cử lúc", 18,
                "Người chấm dứt", 28, "Chấm dứt lúc", 18), List.copyOf(substitutes.visible().stream().map(one -> {
                    Substitution s = one.substitution();
                    return SheetTable.row(one.absentName(), one.substituteName(), s.firstDay(), s.lastDay(),
                            String.join("; ", one.kindNames()), one.state().label(), one.setByName(), s.setAt(),
                            one.endedByName(), s.endedAt());
                }).toList()));
    }

    /** What was done for the absent one, as a spreadsheet. */
    @GetMapping(path = "/{id}/acts.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable downloadActs(@PathVariable long id) {
        return new SheetTable("viec-da-lam-thay", "Việc đã làm thay", SheetTable.columns("Lúc", 18, "Việc", 44, "Quy trình", 36,
                "Vụ việc", 20), List.copyOf(substitutes.done(id).stream().map(one -> SheetTable.row(one.act().at(),
                        ActRow.task(one.act()), one.kindName(), one.act().caseId())).toList()));
    }

    private String list(Model model, Form form, String refusal) {
        String me = currentUser.id();
        List<Entry> all = substitutes.visible();
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("administrator", currentUser.isAdministrator());
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        model.addAttribute("choices", substitutes.choices());
        model.addAttribute("mine", all.stream().filter(one -> one.substitution().absent().equals(me))
                .map(one -> Row.of(one, List.of())).toList());
        model.addAttribute("standingIn", all.stream().filter(one -> one.substitution().substitute().equals(me))
                .map(one -> Row.of(one, substitutes.held(one.substitution()))).toList());
        model.addAttribute("others", all.stream().filter(one -> !one.substitution().absent().equals(me)
                && !one.substitution().substitute().equals(me)).map(one -> Row.of(one, List.of())).toList());
        return "substitutes";
    }
}
