package org.tiencu.desk.application.datarequest;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;

/** Tells the desk about requests; who asks and what he asks stays in the forms. */
@Component
class DataRequestCaseSource implements CaseSource {

    private final DataRequests requests;

    DataRequestCaseSource(DataRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return requests.find(caseId).map(one -> new CaseFacts(one.id(), "Yêu cầu về dữ liệu cá nhân", one.unitCode(),
                one.status().label(), one.status() == DataRequest.Status.OPEN));
    }

    @Override
    public CaseRecord record(String caseId) {
        DataRequest request = requests.visible(caseId);
        List<CaseRecord.Paper> papers = request.documentNumber() == null ? List.of() : List.of(new CaseRecord.Paper(null,
                "Văn bản trả lời", request.documentNumber(), request.documentDate(), null, null, null));
        return new CaseRecord(null, papers, List.of(), request.status() != DataRequest.Status.OPEN ? List.of()
                : List.of(new CaseRecord.Link("/data-requests/" + caseId + "/data.xlsx",
                        "Tải dữ liệu đang lưu về người yêu cầu")));
    }
}
