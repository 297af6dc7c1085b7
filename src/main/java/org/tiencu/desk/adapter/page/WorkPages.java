package org.tiencu.desk.adapter.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiencu.desk.application.overview.Age;
import org.tiencu.desk.application.overview.UnitWork.StepRow;
import org.tiencu.desk.application.overview.WorkOverview;
import org.tiencu.desk.application.overview.WorkOverview.TaskList;
import org.tiencu.desk.application.overview.WorkOverview.TaskPage;
import org.tiencu.desk.application.overview.WorkOverview.View;
import org.tiencu.desk.application.overview.WorkStore.Filter;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/** The open work of the user's units, down to the single task. */
@Controller
class WorkPages {

    /** The tasks that are shown, and what limits them: in words, and as it is in the address. */
    record Listed(List<TaskRow> tasks, int total, int page, int pages, String step, String age, boolean late) {

        /** Whether not all tasks of the units are asked for. */
        public boolean limited() {
            return step != null || age != null || late;
        }
    }

    private static final MediaType XLSX = MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final WorkOverview overview;
    private final CurrentUser currentUser;
    private final Clock clock;

    WorkPages(WorkOverview overview, CurrentUser currentUser, Clock clock) {
        this.overview = overview;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Links name what is not chosen as well, without a value. */
    @InitBinder
    void emptyIsNotChosen(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @GetMapping("/work")
    String show(@RequestParam(required = false) String unit, @RequestParam(required = false) String process,
            @RequestParam(required = false) String step, @RequestParam(required = false) Age age,
            @RequestParam(defaultValue = "false") boolean late, @RequestParam(defaultValue = "1") int page, Model model) {
        View view = overview.of(unit);
        TaskPage tasks = overview.tasks(view, new Filter(process, step, age, late), page);
        Instant now = clock.instant();
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("view", view);
        model.addAttribute("title", title(view));
        model.addAttribute("unit", unit);
        model.addAttribute("charts", WorkCharts.of(unit, view.work()));
        model.addAttribute("listed", new Listed(tasks.tasks().stream().map(task -> TaskRow.of(task, now)).toList(),
                tasks.total(), tasks.number(), tasks.pages(), step(view, process, step), age == null ? null : age.label(), late));
        return "work";
    }

    /** The same as a file; a page of tasks is all of them there. */
    @GetMapping("/work.xlsx")
    ResponseEntity<byte[]> download(@RequestParam(required = false) String unit,
            @RequestParam(required = false) String process, @RequestParam(required = false) String step, @RequestParam(required = false) Age age,
            @RequestParam(defaultValue = "false") boolean late) {
        TaskList list = overview.list(unit, new Filter(process, step, age, late));
        Instant now = clock.instant();
        List<String> chosen = Stream.of(step(list.view(), process, step), age == null ? null : age.label(),
                late ? "Quá hạn" : null).filter(Objects::nonNull).toList();
        String name = "cong-viec-" + (list.view().unit() == null ? "" : list.view().unit().code() + "-")
                + LocalDate.ofInstant(now, VietnamTime.ZONE) + ".xlsx";
        return ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(WorkSheet.of(title(list.view()), chosen, list, now));
    }

    private static String title(View view) {
        return view.unit() == null ? "Các đơn vị của tôi" : view.unit().name();
    }

    private static String step(View view, String process, String step) {
        return process == null && step == null ? null : view.work().steps().stream()
                .filter(row -> (process == null || row.process().equals(process))
                        && (step == null || row.step().equals(step)))
                .findFirst().map(row -> step == null ? row.processName() : name(row)).orElse("Bước không còn việc");
    }

    private static String name(StepRow row) {
        return row.name() + " (" + row.processName() + ")";
    }
}
