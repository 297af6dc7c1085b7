package org.tiencu.election.application.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.election.application.consultation.ConsultationViews;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.preparation.ElectionCase;

/** Tells the desk about the units' part in elections. */
@Component
class PreparationCaseSource implements CaseSource {

    private static final List<String> COLUMNS =
            List.of("Danh sách", "Trạng thái", "Ngày họp", "Đại biểu triệu tập", "Có mặt", "Biên bản");

    private final ElectionStore store;
    private final ElectionAccess access;
    private final ElectionFile file;
    private final ConsultationViews consultations;

    PreparationCaseSource(ElectionStore store, ElectionAccess access, ElectionFile file, ConsultationViews consultations) {
        this.store = store;
        this.access = access;
        this.file = file;
        this.consultations = consultations;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return store.findCase(caseId).filter(found -> access.sees(found.unitCode())).map(found -> new CaseFacts(found.id(),
                "Chuẩn bị bầu cử", found.unitCode(), found.status().label(), found.status() != ElectionCase.Status.READY));
    }

    @Override
    public CaseRecord record(String caseId) {
        ElectionCase found = file.read(caseId);
        return new CaseRecord(null, ElectionPapers.withoutText(file.papers(caseId)),
                consultations.of(found.electionId(), found.unitCode()).stream().map(PreparationCaseSource::vote).toList(),
                List.of(new CaseRecord.Link("/elections/" + found.electionId() + "?unit=" + found.unitCode() + "&own=true",
                        "Các mốc của đơn vị: đã xong, chưa đến hạn, quá hạn")));
    }

    private static CaseRecord.Vote vote(ConsultationViews.View one) {
        return new CaseRecord.Vote(one.title(), one.attempt() > 1 ? "Lần " + one.attempt() + "." : "", COLUMNS,
                List.of(List.of(one.body().label(), one.statusLabel(), ElectionMoments.day(one.heldOn()),
                        Objects.toString(one.delegatesSummoned(), ""), Objects.toString(one.delegatesPresent(), ""),
                        one.minutesNumber() == null ? "" : "số " + one.minutesNumber())));
    }
}
