package org.tiencu.desk.adapter.rest.notice;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.notice.DigestMode;
import org.tiencu.desk.application.notice.Notice;
import org.tiencu.desk.application.notice.Notices;

@RestController
@RequestMapping("/api/notices")
@Tag(name = "Notices", description = "What the caller was told about tasks that are due")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** What is sent to choose how mail comes. */
    record SettingsInput(DigestMode digest) {
    }

    @GetMapping
    @Operation(summary = "The caller's own notices, unread ones first, 200 at most")
    List<Notice> list(@RequestParam(defaultValue = "false") boolean unread) {
        return notices.list(unread);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks one of the caller's notices as read")
    void read(@PathVariable long id) {
        notices.read(id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks all of the caller's notices as read")
    void readAll() {
        notices.readAll();
    }

    @GetMapping("/settings")
    @Operation(summary = "When the caller gets the mail of the day, and where it goes")
    Notices.Settings settings() {
        return notices.settings();
    }

    @PutMapping("/settings")
    @Operation(summary = "Chooses when the caller gets the mail of the day")
    Notices.Settings choose(@RequestBody SettingsInput input) {
        notices.choose(input.digest());
        return notices.settings();
    }
}
