package org.tiencu.platform.time;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;
import org.tiencu.platform.security.CurrentUser;

@RestController
@RequestMapping("/api/holidays")
@Tag(name = "Holidays", description = "Days that differ from the ordinary week; working-day deadlines rest on them")
class HolidayController {

    private final Holidays holidays;
    private final CurrentUser currentUser;

    HolidayController(Holidays holidays, CurrentUser currentUser) {
        this.holidays = holidays;
        this.currentUser = currentUser;
    }

    /** What is sent to set a day. */
    record HolidayInput(Holiday.Kind kind, String name, String source) {
    }

    @GetMapping
    @Operation(summary = "The holidays and swapped days of a year; for every signed-in user")
    List<Holiday> ofYear(@RequestParam int year) {
        if (year < 1900 || year > 2200) {
            throw Refusal.field("year", "Năm", "Phải từ 1900 đến 2200.");
        }
        return holidays.ofYear(year);
    }

    @PutMapping("/{day}")
    @Operation(summary = "Sets a holiday or a weekend day worked in exchange; for administrators")
    Holiday put(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, @RequestBody HolidayInput input) {
        currentUser.requireAdministrator();
        check(day, input);
        Holiday holiday = new Holiday(day, input.kind(), text(input.name()), text(input.source()));
        holidays.put(holiday);
        return holiday;
    }

    @DeleteMapping("/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes it an ordinary day again; for administrators")
    void delete(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        currentUser.requireAdministrator();
        if (!holidays.delete(day)) {
            throw Refusal.notFound("Ngày này không có trong danh sách ngày nghỉ.");
        }
    }

    private static void check(LocalDate day, HolidayInput input) {
        List<Violation> violations = new ArrayList<>();
        if (input.kind() == null) {
            violations.add(new Violation("kind", "Loại ngày", "Phải là HOLIDAY hoặc WORKDAY."));
        }
        if (input.kind() == Holiday.Kind.WORKDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            violations.add(new Violation("kind", "Loại ngày", "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật."));
        }
        requireText(violations, "name", "Tên ngày", input.name());
        requireText(violations, "source", "Căn cứ", input.source());
        if (!violations.isEmpty()) {
            throw Refusal.input("Ngày nghỉ chưa hợp lệ.", violations);
        }
    }

    private static void requireText(List<Violation> violations, String field, String label, String value) {
        if (value == null || value.isBlank()) {
            violations.add(new Violation(field, label, "Không được để trống."));
        } else if (value.length() > 200) {
            violations.add(new Violation(field, label, "Không dài quá 200 ký tự."));
        }
    }

    private static String text(String value) {
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    }
}
