package org.tiencu.desk.adapter.page.notice;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads from the start page to the notices. */
@Component
class NoticeHomeLinks implements HomeLinks {

    @Override
    public List<HomeLink> links() {
        return List.of(new HomeLink("/notices", "Thông báo", "Việc sắp đến hạn, đến hạn hôm nay, quá hạn."));
    }
}
