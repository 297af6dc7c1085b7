package org.tiencu.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/** The audit trail as a page for administrators. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(VietnamTime.ZONE);

    /** A record as it is shown. */
    record Row(long id, String at, String kind, String actor, String onBehalfOf, String caseId, String subject, String details,
            String origin) {
    }

    private final AuditAdministration audit;
    private final AuditKinds kinds;
    private final CurrentUser currentUser;

    AuditPages(AuditAdministration audit, AuditKinds kinds, CurrentUser currentUser) {
        this.audit = audit;
        this.kinds = kinds;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String caseId, @RequestParam(required = false) Long before, Model model) {
        LocalDate today = audit.today();
        AuditAdministration.Search search = new AuditAdministration.Search(from == null ? today : from, to == null ? today : to,
                blankToNull(kind), blankToNull(actor), blankToNull(caseId), before);
        List<Row> rows = audit.find(search).stream().map(this::row).toList();
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("kinds", audit.kinds());
        model.addAttribute("search", search);
        model.addAttribute("rows", rows);
        model.addAttribute("next", rows.size() < AuditAdministration.PAGE ? null : rows.get(rows.size() - 1).id());
        return "audit";
    }

    /** The page again, with what the check found. */
    @PostMapping("/verification")
    String verify(Model model) {
        model.addAttribute("report", audit.verify());
        return show(null, null, "", "", "", null, model);
    }

    /** A line for each day, as {@code verify-audit --heads} reads it; to be printed, or signed and kept. */
    @GetMapping(path = "/heads.txt")
    ResponseEntity<String> heads() {
        String lines = audit.heads().stream().map(head -> head.day() + ";" + head.records() + ";" + head.hash() + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nhat-ky.txt\"").body(lines);
    }

    private Row row(AuditRecord one) {
        return new Row(one.id(), moment(one.at()), kinds.name(one.kind()), one.actor(), one.onBehalfOf(), one.caseId(),
                one.subject(), one.details().equals("{}") ? "" : one.details(), one.origin());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
