package org.tiencu.election.adapter.page;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiencu.election.application.override.CalendarOverrides;
import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.application.progress.ElectionProgress;
import org.tiencu.election.application.progress.ElectionProgress.View;
import org.tiencu.election.domain.preparation.CalendarEntry;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** The elections, and how far one is: the country, a province, a unit. */
@Controller
@RequestMapping("/elections")
class ElectionPages {

    /** An election in the list. */
    record Listed(String id, String name, String day) {
    }

    /** A step that was moved. */
    record MovedStep(String label, String before, String after, String document, String reason) {

        static MovedStep of(CalendarOverrides.Trace trace) {
            return new MovedStep(trace.after().milestone().label(), moment(trace.before()), moment(trace.after()),
                    trace.after().moved().documentNumber() + " ngày " + ElectionMoments.day(trace.after().moved().documentDate()),
                    trace.after().moved().reason());
        }

        private static String moment(CalendarEntry entry) {
            return entry.day() == null ? "luật không định ngày"
                    : (entry.time() == null ? "" : entry.time() + ", ") + ElectionMoments.day(entry.day());
        }
    }

    private final ElectionProgress progress;
    private final CalendarOverrides overrides;
    private final CurrentUser currentUser;

    ElectionPages(ElectionProgress progress, CalendarOverrides overrides, CurrentUser currentUser) {
        this.progress = progress;
        this.overrides = overrides;
        this.currentUser = currentUser;
    }

    @GetMapping
    String list(Model model) {
        requireEntrance();
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("elections", progress.elections().stream()
                .map(one -> new Listed(one.id(), one.name(), ElectionMoments.day(one.electionDay()))).toList());
        return "elections";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "false") boolean own, Model model, RedirectAttributes redirect) {
        List<Unit> entrances = requireEntrance();
        boolean centre = entrances.get(0).code().equals(Unit.CENTRE);
        if (unit == null && !centre && entrances.size() == 1) {
            redirect.addAttribute("unit", entrances.get(0).code());
            return "redirect:/elections/" + id;
        }
        model.addAttribute("signedInAs", currentUser.name());
        if (unit == null && !centre) {
            model.addAttribute("electionId", id);
            model.addAttribute("entrances", entrances);
            return "election-entrances";
        }
        View view = progress.of(id, unit, own);
        model.addAttribute("page", ProgressPage.of(view));
        model.addAttribute("listUnit", view.unit().code());
        model.addAttribute("commune", view.unit().level() == UnitLevel.COMMUNE);
        model.addAttribute("moved", overrides.trace(id).stream().map(MovedStep::of).toList());
        return "election";
    }

    private List<Unit> requireEntrance() {
        List<Unit> entrances = progress.entrances();
        if (entrances.isEmpty()) {
            throw Refusal.notFound("Bạn không có vai trò trong việc chuẩn bị bầu cử của đơn vị nào.");
        }
        return entrances;
    }
}
