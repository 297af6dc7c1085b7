package org.tiencu.desk.adapter.page.notice;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.notice.Notices;

/** The number beside "Thông báo" in the head of every page, asked by the template. */
@Component("noticeBadge")
public class NoticeBadge {

    private final Notices notices;

    NoticeBadge(Notices notices) {
        this.notices = notices;
    }

    /** How many notices wait for the current user. */
    public int unread() {
        return notices.unread();
    }
}
