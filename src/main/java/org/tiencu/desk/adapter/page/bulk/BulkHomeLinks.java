package org.tiencu.desk.adapter.page.bulk;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.bulk.BulkOrders;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads those who see any task to doing many at once. */
@Component
class BulkHomeLinks implements HomeLinks {

    private final BulkOrders orders;

    BulkHomeLinks(BulkOrders orders) {
        this.orders = orders;
    }

    @Override
    public List<HomeLink> links() {
        return orders.any() ? List.of(new HomeLink("/bulk", "Làm hàng loạt",
                "Nhận, giao, nhắc hoặc hoàn thành nhiều việc cùng loại một lần.")) : List.of();
    }
}
