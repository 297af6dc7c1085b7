package org.tiencu.desk.adapter.page;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads from the start page to who stands in for whom. */
@Component
class SubstituteHomeLinks implements HomeLinks {

    @Override
    public List<HomeLink> links() {
        return List.of(new HomeLink("/substitutes", "Người làm thay",
                "Cử người làm thay khi vắng mặt; xem việc mình đang làm thay người khác."));
    }
}
