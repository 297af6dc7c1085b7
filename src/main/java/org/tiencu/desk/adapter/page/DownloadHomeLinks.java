package org.tiencu.desk.adapter.page;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Role;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads from the start page to the lists that can be taken away. */
@Component
class DownloadHomeLinks implements HomeLinks {

    private final CurrentUser currentUser;

    DownloadHomeLinks(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public List<HomeLink> links() {
        return currentUser.isAdministrator() || !Role.unitsOf(currentUser.groups()).isEmpty()
                ? List.of(new HomeLink("/lists", "Tải danh sách",
                        "Cán bộ, chức vụ, vụ việc và thời hạn giữ chức vụ của một đơn vị, dạng bảng tính."))
                : List.of();
    }
}
