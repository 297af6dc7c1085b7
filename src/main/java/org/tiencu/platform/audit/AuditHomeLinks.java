package org.tiencu.platform.audit;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads administrators to the audit trail. */
@Component
class AuditHomeLinks implements HomeLinks {

    private final CurrentUser currentUser;

    AuditHomeLinks(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public List<HomeLink> links() {
        return currentUser.isAdministrator() ? List.of(new HomeLink("/audit", "Nhật ký hệ thống",
                "Xem ai đã làm gì, khi nào, từ đâu; kiểm tra nhật ký còn nguyên vẹn.")) : List.of();
    }
}
