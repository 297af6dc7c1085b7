package org.tiencu.election.application.desk;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.election.application.override.OverrideStore;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.MilestoneOverride;
import org.tiencu.organisation.Unit;

/** Tells the desk about elections and moved steps, for those who see a part of any election. */
@Component
class ElectionCaseSource implements CaseSource {

    private final ElectionStore elections;
    private final OverrideStore overrides;
    private final ElectionAccess access;
    private final ElectionFile file;

    ElectionCaseSource(ElectionStore elections, OverrideStore overrides, ElectionAccess access, ElectionFile file) {
        this.elections = elections;
        this.overrides = overrides;
        this.access = access;
        this.file = file;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return elections.find(caseId).map(this::facts).or(() -> moved(caseId).map(ElectionCaseSource::facts))
                .filter(found -> !access.entrances().isEmpty());
    }

    @Override
    public CaseRecord record(String caseId) {
        return moved(caseId).map(one -> new CaseRecord(one.setAt(), List.of(new CaseRecord.Paper(one.setAt(),
                        "Quyết định dời mốc bầu cử", one.documentNumber(), one.documentDate(), one.reason(), one.setBy(), null)),
                        List.of(), links(one.electionId())))
                .orElseGet(() -> new CaseRecord(null, List.of(), List.of(), links(caseId)));
    }

    private Optional<MilestoneOverride> moved(String caseId) {
        return MilestoneOverride.parse(caseId).flatMap(overrides::find).filter(one -> one.key().equals(caseId));
    }

    private CaseFacts facts(Election one) {
        boolean ahead = !one.electionDay().isBefore(file.today());
        return new CaseFacts(one.id(), "Mở cuộc bầu cử", Unit.CENTRE, ahead ? "Đã mở" : "Đã qua ngày bầu cử", ahead);
    }

    private static CaseFacts facts(MilestoneOverride one) {
        return new CaseFacts(one.key(), "Dời mốc bầu cử", Unit.CENTRE, "Đã quyết định", false);
    }

    private static List<CaseRecord.Link> links(String electionId) {
        return List.of(new CaseRecord.Link("/elections/" + electionId, "Tiến độ của cuộc bầu cử " + electionId));
    }
}
