package org.tiencu.election.application.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.election.application.candidacy.CandidacyView;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidate.CandidateState;

/** Tells the desk about candidacies and their ends; who the candidate is stays in the list and in the forms. */
@Component
class CandidacyCaseSource implements CaseSource {

    private static final List<String> COLUMNS =
            List.of("Ngày họp", "Triệu tập", "Có mặt", "Tán thành", "Không tán thành", "Không hợp lệ", "Kết quả");

    private final CandidacyView view;
    private final ElectionFile file;

    CandidacyCaseSource(CandidacyView view, ElectionFile file) {
        this.view = view;
        this.file = file;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return view.find(caseId).map(one -> new CaseFacts(one.candidate().id(),
                "Ứng cử " + one.candidate().body().label().toLowerCase(), one.unit(), one.candidate().state().label(),
                one.candidate().state() != CandidateState.OFFICIAL && !one.candidate().state().ended()));
    }

    @Override
    public CaseRecord record(String caseId) {
        CandidacyView.View one = view.read(caseId);
        Instant opened = one.history().isEmpty() ? null : one.history().get(0).since();
        Stream<CaseRecord.Paper> states = one.history().stream().map(change -> new CaseRecord.Paper(change.since(),
                "Trạng thái: " + change.state().label(), null, null, null, null, null));
        return new CaseRecord(opened,
                Stream.concat(states, ElectionPapers.withoutText(file.papers(caseId)).stream()).toList(),
                one.conferences().stream().map(CandidacyCaseSource::vote).toList(), List.of());
    }

    private static CaseRecord.Vote vote(CandidacyConference one) {
        return new CaseRecord.Vote(one.kind().label(), "Biên bản số " + one.minutesNumber() + ".", COLUMNS,
                List.of(List.of(ElectionMoments.day(one.heldOn()), String.valueOf(one.summoned()),
                        String.valueOf(one.present()), String.valueOf(one.inFavour()), String.valueOf(one.against()),
                        String.valueOf(one.invalid()), one.outcome().label())));
    }
}
