package org.tiencu.election.adapter.page;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.progress.ElectionProgress;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads from the start page to the elections, for those who see a part of them. */
@Component
class ElectionHomeLinks implements HomeLinks {

    private final ElectionProgress progress;

    ElectionHomeLinks(ElectionProgress progress) {
        this.progress = progress;
    }

    @Override
    public List<HomeLink> links() {
        return progress.entrances().isEmpty() ? List.of() : List.of(new HomeLink("/elections", "Chuẩn bị bầu cử",
                "Xem tiến độ từng tỉnh, từng đơn vị: mốc đã xong, sắp đến hạn, quá hạn."));
    }
}
