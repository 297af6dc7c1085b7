package org.tiencu.platform.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.platform.time.VietnamTime;

/** The outbox as a page for administrators. */
@Controller
@RequestMapping("/mails")
class MailPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

    /** A mail that was given up. */
    record Row(long id, String recipient, String subject, String created, int attempts, String problem) {

        static Row of(OutboxMail mail) {
            return new Row(mail.id(), mail.recipient(), mail.subject(), moment(mail.createdAt()), mail.attempts(), mail.problem());
        }

        private static String moment(Instant instant) {
            return MOMENT.format(instant);
        }
    }

    private final MailAdministration mails;
    private final CurrentUser currentUser;

    MailPages(MailAdministration mails, CurrentUser currentUser) {
        this.mails = mails;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(Model model) {
        MailAdministration.Overview overview = mails.overview();
        List<Row> rows = overview.givenUp().stream().map(Row::of).toList();
        model.addAttribute("signedInAs", currentUser.name());
        model.addAttribute("mail", overview);
        model.addAttribute("rows", rows);
        return "mails";
    }

    /** The mails that were given up, as a spreadsheet. */
    @GetMapping(path = "/given-up.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable download() {
        return new SheetTable("thu-khong-gui-duoc", "Thư không gửi được", SheetTable.columns("Người nhận", 30, "Tiêu đề", 44,
                "Lập lúc", 18, "Số lần gửi", 12, "Lý do", 44), List.copyOf(mails.overview().givenUp().stream().map(one ->
                        SheetTable.row(one.recipient(), one.subject(), one.createdAt(), one.attempts(), one.problem()))
                        .toList()));
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable long id) {
        mails.retry(id);
        return "redirect:/mails";
    }
}
