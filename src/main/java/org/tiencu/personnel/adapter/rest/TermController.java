package org.tiencu.personnel.adapter.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.personnel.application.reappointment.ExpiringTerms;
import org.tiencu.personnel.application.reappointment.ExpiringTerms.ExpiringTerm;
import org.tiencu.platform.refusal.Refusal;

@RestController
@RequestMapping("/api/tenures")
@Tag(name = "Personnel cases")
class TermController {

    private final ExpiringTerms terms;

    TermController(ExpiringTerms terms) {
        this.terms = terms;
    }

    @GetMapping("/expiring")
    @Operation(summary = "Terms that end soon, of the officials whose records you may read, earliest end first",
            description = "With the last day for telling the official, what would be considered, and the open case.")
    List<ExpiringTerm> expiring(
            @Parameter(description = "code of the posts' unit; leave out for every unit")
            @RequestParam(required = false) String unit,
            @Parameter(description = "latest planned end, such as 2027-02-15; leave out for 180 days from today")
            @RequestParam(required = false) String before) {
        return terms.list(unit, before(before));
    }

    /** The latest planned end that was asked for, null if none was. */
    static LocalDate before(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.field("before", "Đến ngày", "Phải là một ngày có dạng năm-tháng-ngày, ví dụ 2027-02-15.");
        }
    }
}
