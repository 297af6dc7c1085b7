package org.tiencu.platform.mail;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads administrators to the outbox. */
@Component
class MailHomeLinks implements HomeLinks {

    private final CurrentUser currentUser;

    MailHomeLinks(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public List<HomeLink> links() {
        return currentUser.isAdministrator() ? List.of(new HomeLink("/mails", "Thư điện tử",
                "Xem thư nhắc việc có gửi được không, gửi lại thư bị trả về.")) : List.of();
    }
}
