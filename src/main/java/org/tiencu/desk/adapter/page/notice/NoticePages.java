package org.tiencu.desk.adapter.page.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tiencu.desk.application.notice.DigestMode;
import org.tiencu.desk.application.notice.Notice;
import org.tiencu.desk.application.notice.NoticeKind;
import org.tiencu.desk.application.notice.Notices;
import org.tiencu.platform.mail.MailOutbox;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.platform.time.VietnamTime;

/** The notices of the current user, and how he wants mail. */
@Controller
class NoticePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    /** A notice on the page; {@code link} is null if there is nothing to open. */
    record Row(long id, String kind, String style, String caseId, String title, String due, String created, boolean unread,
            boolean open, String link) {

        static Row of(Notice notice) {
            boolean opens = notice.kind().opensTask() && notice.open() && notice.taskId() != null;
            String link = notice.kind() == NoticeKind.MAIL_GIVEN_UP ? "/mails" : opens ? TASK + notice.taskId() : null;
            return new Row(notice.id(), notice.kind().label(), style(notice.kind()), notice.caseId(), notice.title(),
                    text(DAY, notice.dueAt()), text(MOMENT, notice.createdAt()), notice.unread(), notice.open(), link);
        }

        private static String style(NoticeKind kind) {
            return switch (kind) {
                case OVERDUE, ESCALATED, ESCALATED_ABOVE, MAIL_GIVEN_UP -> "text-bg-danger";
                case DUE_TODAY, REMINDED, UNATTENDED -> "text-bg-warning";
                case DUE_SOON -> "text-bg-secondary";
            };
        }

        private static String text(DateTimeFormatter format, Instant instant) {
            return instant == null ? null : format.format(instant);
        }
    }

    private final Notices notices;
    private final MailOutbox outbox;
    private final CurrentUser currentUser;

    NoticePages(Notices notices, MailOutbox outbox, CurrentUser currentUser) {
        this.notices = notices;
        this.outbox = outbox;
        this.currentUser = currentUser;
    }

    @GetMapping("/notices")
    String list(Model model) {
        List<Row> rows = notices.list(false).stream().map(Row::of).toList();
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("rows", rows);
        model.addAttribute("anyUnread", rows.stream().anyMatch(Row::unread));
        return "notices";
    }

    /** The same as a spreadsheet. */
    @GetMapping(path = "/notices.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable download() {
        return new SheetTable("thong-bao", "Thông báo", SheetTable.columns("Loại", 24, "Công việc", 44, "Vụ việc", 20,
                "Thời hạn", 18, "Báo lúc", 18, "Đọc lúc", 18, "Việc đã xong", 14), List.copyOf(notices.list(false).stream()
                        .map(one -> SheetTable.row(one.kind().label(), one.title(), one.caseId(), one.dueAt(),
                                one.createdAt(), one.readAt(), !one.open())).toList()));
    }

    @PostMapping("/notices/{id}/read")
    String read(@PathVariable long id) {
        notices.read(id);
        return "redirect:/notices";
    }

    @PostMapping("/notices/read")
    String readAll() {
        notices.readAll();
        return "redirect:/notices";
    }

    @GetMapping("/notices/settings")
    String settings(Model model) {
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("settings", notices.settings());
        model.addAttribute("modes", DigestMode.values());
        model.addAttribute("mailOn", outbox.isOn());
        return "notice-settings";
    }

    @PostMapping("/notices/settings")
    String choose(@RequestParam DigestMode digest, RedirectAttributes redirect) {
        notices.choose(digest);
        redirect.addFlashAttribute("saved", true);
        return "redirect:/notices/settings";
    }

    /** For the number in the head of Tasklist. */
    @GetMapping("/desk/notices/count")
    @ResponseBody
    Map<String, Integer> count() {
        return Map.of("unread", notices.unread());
    }
}
