package org.tiencu.election.adapter.page;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiencu.election.application.structure.CandidateLists;
import org.tiencu.election.application.structure.CandidateLists.View;
import org.tiencu.election.application.structure.Structures;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.security.CurrentUser;

/** What the lists of a unit are made of, and what they would be with somebody else on them. */
@Controller
@RequestMapping("/elections")
class StructurePages {

    private final CandidateLists lists;
    private final CurrentUser currentUser;

    StructurePages(CandidateLists lists, CurrentUser currentUser) {
        this.lists = lists;
        this.currentUser = currentUser;
    }

    @GetMapping("/{id}/structure")
    String show(@PathVariable String id, @RequestParam(required = false) String unit,
            @RequestParam(required = false) Body body, @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "") String with, Model model) {
        View view = lists.structure(id, unit, null);
        boolean askable = view.inside() && !view.unit().code().equals(Unit.CENTRE);
        List<StructurePage.ListView> shown = view.lists().stream().map(list -> {
            boolean asked = askable && list.body() == body && !without.isEmpty();
            Structures.WhatIf compared = asked ? lists.whatIf(id, view.unit().code(), list.body(), without,
                    with.isEmpty() ? null : with) : null;
            return StructurePage.ListView.of(list, view.unit(),
                    askable ? lists.replacements(id, view.unit().code(), list.body()) : null, compared, without, with);
        }).toList();
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("page", StructurePage.of(view, shown));
        return "election-structure";
    }
}
