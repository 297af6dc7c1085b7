package org.tiencu.desk.adapter.page.bulk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tiencu.desk.application.bulk.BulkAction;
import org.tiencu.desk.application.bulk.BulkFilter;
import org.tiencu.desk.application.bulk.BulkForm;
import org.tiencu.desk.application.bulk.BulkOrder;
import org.tiencu.desk.application.bulk.BulkOrders;
import org.tiencu.desk.application.bulk.BulkOrders.Choice;
import org.tiencu.desk.application.bulk.BulkRow;
import org.tiencu.desk.application.substitute.SubstituteUsers;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.sheet.SheetTable;

/** Many tasks at once: choose a kind, say what is to be done, look at the preview, let it run, see the results. */
@Controller
@RequestMapping("/bulk")
class BulkPages {

    /** In front of the paths of the fields, which are parameters as well. */
    private static final String FIELD = "answer.";
    private static final String REFRESH_SECONDS = "3";

    /** What was typed before, so that a refusal loses nothing. */
    record Given(BulkAction action, String unit, LocalDate dueUntil, boolean freeOnly, String text, String assignee,
            String assigneeText, Map<String, List<String>> answer) {

        static final Given NOTHING = new Given(null, "", null, false, "", "", "", Map.of());

        /** Whether an option of a field was chosen. */
        public boolean chose(String path, String value) {
            return answer.getOrDefault(path, List.of()).contains(value);
        }

        /** What was typed into a field. */
        public String typed(String path) {
            return answer.getOrDefault(path, List.of()).stream().findFirst().orElse("");
        }

        BulkFilter filter() {
            return new BulkFilter(unit, dueUntil, freeOnly, text);
        }
    }

    private final BulkOrders orders;
    private final SubstituteUsers users;
    private final CurrentUser currentUser;

    BulkPages(BulkOrders orders, SubstituteUsers users, CurrentUser currentUser) {
        this.orders = orders;
        this.users = users;
        this.currentUser = currentUser;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("kinds", orders.kinds().stream().map(BulkText.Kind::of).toList());
        model.addAttribute("orders", orders.mine().stream().map(one -> BulkText.Order.of(one, true)).toList());
        return "bulk";
    }

    @GetMapping("/new")
    String choose(@RequestParam String process, @RequestParam String task, Model model) {
        return choose(orders.choice(process, task), Given.NOTHING, null, model);
    }

    @PostMapping
    String preview(@RequestParam String process, @RequestParam String task,
            @RequestParam(required = false) BulkAction action, @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueUntil,
            @RequestParam(defaultValue = "false") boolean freeOnly, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String assignee, @RequestParam(defaultValue = "") String assigneeText,
            @RequestParam MultiValueMap<String, String> all, Model model, HttpServletResponse response) {
        Choice choice = orders.choice(process, task);
        Given given = new Given(action, unit, dueUntil, freeOnly, text, assignee, assigneeText, answers(all));
        try {
            if (action == null) {
                throw Refusal.field("action", "Thao tác", "Hãy chọn một thao tác.");
            }
            Map<String, Object> answer = action != BulkAction.COMPLETE || choice.form() == null ? null
                    : choice.form().answer(given.answer());
            long id = orders.preview(new BulkOrders.Request(process, task, action, given.filter(), assignee, answer));
            return "redirect:/bulk/" + id;
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return choose(choice, given, refusal.getMessage(), model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(required = false) BulkRow.State state,
            @RequestParam(defaultValue = "1") int page, Model model, HttpServletResponse response) {
        BulkOrder order = orders.read(id);
        boolean own = order.orderedBy().equals(currentUser.id());
        boolean preview = order.state() == BulkOrder.State.PREVIEW;
        int shown = state == null ? order.total() : switch (state) {
            case PENDING -> order.pending();
            case DONE -> order.done();
            case REFUSED -> order.refused();
        };
        if (order.state() == BulkOrder.State.RUNNING) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        Map<String, String> names = users.names(order.assignee() == null ? List.of(order.orderedBy())
                : List.of(order.orderedBy(), order.assignee()));
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("order", BulkText.Order.of(order, own));
        model.addAttribute("orderedBy", own ? null : names.get(order.orderedBy()));
        model.addAttribute("assignee", order.assignee() == null ? null : names.get(order.assignee()));
        model.addAttribute("answer", order.answer());
        model.addAttribute("answerGone", own && !order.answered());
        model.addAttribute("rows", orders.rows(id, state, page).stream()
                .map(row -> BulkText.Row.of(row, order.action(), preview)).toList());
        model.addAttribute("state", state);
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("pages", Math.max(1, (shown + BulkOrders.PAGE - 1) / BulkOrders.PAGE));
        return "bulk-order";
    }

    @PostMapping("/{id}/run")
    String run(@PathVariable long id) {
        orders.run(id);
        return "redirect:/bulk/" + id;
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable long id) {
        orders.stop(id);
        return "redirect:/bulk/" + id;
    }

    @GetMapping("/{id}/rows.xlsx")
    @ResponseBody
    SheetTable rows(@PathVariable long id) {
        BulkOrder order = orders.read(id);
        boolean preview = order.state() == BulkOrder.State.PREVIEW;
        return new SheetTable("lam-hang-loat-" + id, "Kết quả", SheetTable.columns("Vụ việc", 22, "Đơn vị", 36, "Hạn", 14,
                "Kết quả", 18, "Lý do", 60, "Lúc", 18),
                orders.rows(id).stream().<List<?>>map(row -> {
                    BulkText.Row text = BulkText.Row.of(row, order.action(), preview);
                    return SheetTable.row(text.caseId(), text.unit(), text.due(), text.state(), text.note(),
                            row.changedAt());
                }).toList());
    }

    private String choose(Choice choice, Given given, String refusal, Model model) {
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("kind", BulkText.Kind.of(choice.kind()));
        model.addAttribute("fields", choice.form() == null ? List.of() : choice.form().fields());
        model.addAttribute("apart", choice.form() == null ? List.of()
                : choice.form().apart().stream().map(BulkForm.Apart::label).toList());
        model.addAttribute("obstacle", choice.obstacle());
        model.addAttribute("assignable", choice.assignable());
        model.addAttribute("units", choice.units());
        model.addAttribute("given", given);
        model.addAttribute("refusal", refusal);
        return "bulk-new";
    }

    private static Map<String, List<String>> answers(MultiValueMap<String, String> all) {
        Map<String, List<String>> answers = new HashMap<>();
        all.forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                answers.put(name.substring(FIELD.length()), values);
            }
        });
        return answers;
    }
}
