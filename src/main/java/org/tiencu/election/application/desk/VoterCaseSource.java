package org.tiencu.election.application.desk;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.voter.VoterStore;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterComplaint;

/** Tells the desk about changes of voter lists and complaints about them, for those who see the commune. */
@Component
class VoterCaseSource implements CaseSource {

    private final VoterStore store;
    private final ElectionAccess access;
    private final ElectionFile file;

    VoterCaseSource(VoterStore store, ElectionAccess access, ElectionFile file) {
        this.store = store;
        this.access = access;
        this.file = file;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return store.change(caseId).map(this::facts).or(() -> store.complaint(caseId).map(this::facts))
                .filter(found -> access.sees(found.unitCode()));
    }

    @Override
    public CaseRecord record(String caseId) {
        String list = store.change(caseId).map(VoterChange::caseId)
                .orElseGet(() -> store.complaint(caseId).orElseThrow().caseId());
        List<ElectionPaper> own = file.papers(list).stream().filter(paper -> caseId.equals(paper.subject())).toList();
        return new CaseRecord(null, ElectionPapers.withoutText(own), List.of(),
                List.of(new CaseRecord.Link("/cases/" + list, "Việc chuẩn bị bầu cử của đơn vị: " + list)));
    }

    private CaseFacts facts(VoterChange one) {
        return new CaseFacts(one.id(), "Thay đổi danh sách cử tri: " + one.kind().label(), unit(one.caseId()),
                one.status().label(), one.status() == VoterChange.Status.PROPOSED
                || one.oldPlace() == VoterChange.OldPlace.WAITING);
    }

    private CaseFacts facts(VoterComplaint one) {
        return new CaseFacts(one.id(), "Khiếu nại về danh sách cử tri", unit(one.caseId()), one.status().label(),
                one.status() == VoterComplaint.Status.OPEN);
    }

    private String unit(String caseId) {
        return file.read(caseId).unitCode();
    }
}
