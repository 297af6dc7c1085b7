package org.tiencu.desk.application.notice;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.mail.MailGivenUp;
import org.tiencu.platform.security.Groups;

/** Tells administrators that mails were given up, once a day. */
@Service
@Transactional
public class MailFailures {

    private final NoticeStore store;
    private final Clock clock;

    MailFailures(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A mail was given up. */
    @EventListener
    public void givenUp(MailGivenUp mail) {
        store.tellGroup(Groups.ADMINISTRATORS, NoticeKind.MAIL_GIVEN_UP, "mail/" + LocalDate.now(clock), null,
                "Có thư không gửi được, xem trang Thư điện tử", clock.instant());
    }
}
