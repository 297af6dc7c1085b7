package org.tiencu.personnel.application.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseFacts;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.desk.application.cases.CaseSource;
import org.tiencu.personnel.application.appointment.AppointmentView;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.application.casefile.CaseView;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;

/** Tells the desk about personnel cases. */
@Component
class PersonnelCaseSource implements CaseSource {

    /** Papers that would tell how a conference went whose result is still secret. */
    private static final Set<Paper.Kind> TELLING = EnumSet.of(Paper.Kind.HEAD_DECISION, Paper.Kind.DIFFERENCE_REPORT,
            Paper.Kind.DIFFERENCE_ANSWER, Paper.Kind.FAILURE_DECISION);

    private final CaseStore store;
    private final CaseView view;
    private final AppointmentView appointments;
    private final CaseFile file;
    private final CaseVotes votes;

    PersonnelCaseSource(CaseStore store, CaseView view, AppointmentView appointments, CaseFile file, CaseVotes votes) {
        this.store = store;
        this.view = view;
        this.appointments = appointments;
        this.file = file;
        this.votes = votes;
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return store.find(caseId).filter(view::isVisible).map(found -> new CaseFacts(found.id(), found.kind().label(),
                found.unitCode(), found.statusLabel(), found.closedAt() == null));
    }

    @Override
    public CaseRecord record(String caseId) {
        PersonnelCase found = file.read(caseId);
        CaseView.Details details = view.details(found.kind(), caseId);
        return new CaseRecord(found.openedAt(), papers(found, details), votes.of(found, details.conferences()), List.of());
    }

    private List<CaseRecord.Paper> papers(PersonnelCase found, CaseView.Details details) {
        List<AppointmentDecision> appointed = found.kind() == CaseKind.APPOINTMENT ? appointments.decisions(found.id())
                : List.of();
        Map<String, String> names = file.names(Stream.of(details.papers().stream().map(Paper::officialId),
                        details.decisions().stream().map(CaseDecision::officialId),
                        appointed.stream().map(AppointmentDecision::officialId))
                .flatMap(ids -> ids).filter(Objects::nonNull).collect(Collectors.toSet()));
        boolean secret = details.conferences().stream().anyMatch(CaseVotes::isHidden);
        List<CaseRecord.Paper> papers = new ArrayList<>();
        details.papers().forEach(one -> papers.add(new CaseRecord.Paper(one.recordedAt(),
                title(one.kind().label(), names.get(one.officialId())), one.number(), one.datedOn(),
                secret && TELLING.contains(one.kind()) ? null : one.content(), one.recordedBy(), one.onBehalfOf())));
        details.decisions().forEach(one -> papers.add(new CaseRecord.Paper(null,
                title("Quyết định: " + one.act().label(), names.get(one.officialId())), one.number(), one.decidedOn(), null,
                null, null)));
        appointed.forEach(one -> papers.add(new CaseRecord.Paper(null,
                title("Quyết định: Bổ nhiệm", names.get(one.officialId())), one.number(), one.decidedOn(), null, null, null)));
        return papers;
    }

    private static String title(String what, String whom) {
        return whom == null ? what : what + " – " + whom;
    }
}
