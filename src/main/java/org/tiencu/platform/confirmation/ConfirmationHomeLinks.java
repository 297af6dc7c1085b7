package org.tiencu.platform.confirmation;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads to what waits for a second person, while something does. */
@Component
class ConfirmationHomeLinks implements HomeLinks {

    private final Confirmations confirmations;

    ConfirmationHomeLinks(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public List<HomeLink> links() {
        return confirmations.concerns() ? List.of(new HomeLink("/confirmations", "Chờ người thứ hai xác nhận",
                "Xem, xác nhận hoặc từ chối những đề nghị cần hai người.")) : List.of();
    }
}
