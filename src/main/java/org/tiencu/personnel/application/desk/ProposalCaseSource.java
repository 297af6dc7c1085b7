package org.tiencu.personnel.application.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.application.casefile.ProposalStore;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.platform.security.CurrentUser;

/** Tells the desk about proposals of cases, for those who answer them and administrators. */
@Component
class ProposalCaseSource implements CaseSource {

    private final ProposalStore store;
    private final CurrentUser currentUser;

    ProposalCaseSource(ProposalStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return store.find(caseId).filter(this::isVisible).map(one -> new CaseFacts(one.id(),
                "Đề xuất: " + one.kind().label(), one.unitCode(), status(one), one.outcome() == null));
    }

    @Override
    public CaseRecord record(String caseId) {
        CaseProposal one = store.find(caseId).orElseThrow();
        return new CaseRecord(one.proposedAt(),
                List.of(new CaseRecord.Paper(one.proposedAt(), "Lý do đề xuất", null, null, one.reason(), null, null)), List.of(),
                Stream.of(link(one.sourceCaseId(), "Vụ việc dẫn đến đề xuất"), link(one.caseId(), "Vụ việc đã mở"))
                        .filter(Objects::nonNull).toList());
    }

    private boolean isVisible(CaseProposal one) {
        return currentUser.isAdministrator()
                || currentUser.holds(Role.ORGANISATION_COMMISSION.code(), one.authorityUnit());
    }

    private static String status(CaseProposal one) {
        return one.outcome() == null ? "Chờ trả lời" : switch (one.outcome()) {
            case CONFIRMED -> "Đồng ý";
            case DECLINED -> "Không đồng ý";
        };
    }

    private static CaseRecord.Link link(String caseId, String name) {
        return caseId == null ? null : new CaseRecord.Link("/cases/" + caseId, name + ": " + caseId);
    }
}
