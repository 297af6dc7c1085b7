package org.tiencu.desk.adapter.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.sheet.ListDownload;
import org.tiencu.platform.sheet.ListDownloads;
import org.tiencu.platform.sheet.SheetTable;

/** Lists of a unit that have no page of their own, as spreadsheets. */
@Controller
@RequestMapping("/lists")
class DownloadPages {

    private static final int MOST_UNITS = 300;

    private final List<ListDownload> downloads;
    private final Units units;
    private final CurrentUser currentUser;

    DownloadPages(List<ListDownloads> downloads, Units units, CurrentUser currentUser) {
        this.downloads = downloads.stream().flatMap(one -> one.downloads().stream()).toList();
        this.units = units;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String text, Model model) {
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("downloads", downloads);
        model.addAttribute("text", text.strip());
        model.addAttribute("units", text.isBlank() ? own() : units.list(null, null, text, MOST_UNITS));
        return "lists";
    }

    @GetMapping(path = "/file", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable file(@RequestParam String list, @RequestParam String unit) {
        return downloads.stream().filter(one -> one.key().equals(list)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Không có danh sách này.")).table().apply(unit);
    }

    /** The units of the user and those right below them. */
    private List<Unit> own() {
        Set<String> codes = currentUser.isAdministrator() ? Set.of(Unit.CENTRE) : Role.unitsOf(currentUser.groups());
        Collection<Unit> own = codes.isEmpty() ? List.of() : units.find(codes).values();
        List<Unit> all = new ArrayList<>();
        own.stream().sorted(Comparator.comparing(Unit::code)).forEach(unit -> {
            all.add(unit);
            all.addAll(units.list(null, unit.code(), null, MOST_UNITS));
        });
        return all.stream().distinct().toList();
    }
}
