package org.tiencu.election.application.desk;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.election.application.electionbody.ElectionBodyChanges;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.electionbody.BodyChange;

/** Tells the desk about changes in the bodies of an election; who leaves and who joins stays in the forms. */
@Component
class BodyChangeCaseSource implements CaseSource {

    private final ElectionBodyChanges changes;
    private final ElectionAccess access;
    private final ElectionFile file;

    BodyChangeCaseSource(ElectionBodyChanges changes, ElectionAccess access, ElectionFile file) {
        this.changes = changes;
        this.access = access;
        this.file = file;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return changes.find(caseId).map(one -> new CaseFacts(one.number(), "Thay đổi " + one.body().name(),
                file.read(one.body().caseId()).unitCode(), status(one.change().status()),
                one.change().status() == BodyChange.Status.OPEN)).filter(found -> access.sees(found.unitCode()));
    }

    @Override
    public CaseRecord record(String caseId) {
        ElectionBodyChanges.Case one = changes.find(caseId).orElseThrow();
        return new CaseRecord(null, ElectionPapers.withoutText(file.papers(one.body().caseId()).stream()
                .filter(paper -> one.subject().equals(paper.subject())).toList()), List.of(), List.of(new CaseRecord.Link(
                        "/cases/" + one.body().caseId(), "Việc chuẩn bị bầu cử của đơn vị: " + one.body().caseId())));
    }

    private static String status(BodyChange.Status status) {
        return switch (status) {
            case OPEN -> "Đang xử lý";
            case DECIDED -> "Đã quyết định";
            case DROPPED -> "Không thay đổi nữa";
        };
    }
}
