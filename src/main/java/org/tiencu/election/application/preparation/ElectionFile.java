package org.tiencu.election.application.preparation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** What every use case of an election needs: the election, the case of a unit, and a place to record what was written. */
@Component
public class ElectionFile {

    private final ElectionStore store;
    private final Units units;
    private final CurrentUser currentUser;
    private final Clock clock;

    public ElectionFile(ElectionStore store, Units units, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.units = units;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public Election election(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("Không tìm thấy cuộc bầu cử này."));
    }

    /** The case of a unit. */
    public ElectionCase read(String caseId) {
        return store.findCase(caseId).orElseThrow(ElectionFile::unknown);
    }

    /** The case, locked so that two changes of it wait for each other. */
    public ElectionCase locked(String caseId) {
        return store.lockCase(caseId).orElseThrow(ElectionFile::unknown);
    }

    /** The election of a case. */
    public Election electionOf(ElectionCase electionCase) {
        return election(electionCase.electionId());
    }

    public Unit unit(String code) {
        return units.find(code).orElseThrow();
    }

    public Unit unitOf(ElectionCase electionCase) {
        return unit(electionCase.unitCode());
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /** A date of something that has happened cannot lie in the future. */
    public LocalDate past(LocalDate date, String field, String label) {
        if (date != null && date.isAfter(today())) {
            throw Refusal.field(field, label, "Không được sau ngày hôm nay.");
        }
        return date;
    }

    /** Records a paper in the name of the current user. */
    public void record(String caseId, String kind, String subject, Enum<?> outcome, String number, LocalDate datedOn,
            String content) {
        store.record(caseId, new ElectionPaper(kind, subject, outcome == null ? null : outcome.name(), number, datedOn,
                content, currentUser.id(), currentUser.onBehalfOf(), clock.instant()));
    }

    public List<ElectionPaper> papers(String caseId) {
        return store.papers(caseId);
    }

    /** The latest paper of this kind about this subject; null asks for papers about the whole case. */
    public Optional<ElectionPaper> latest(String caseId, String kind, String subject) {
        return papers(caseId).stream().filter(paper -> paper.kind().equals(kind)
                && Objects.equals(paper.subject(), subject)).reduce((earlier, later) -> later);
    }

    /** Why the work was last sent back for correction, an empty text if it was not. */
    public String returnReason(String caseId, String kind, String subject) {
        return latest(caseId, kind, subject).filter(paper -> "RETURNED".equals(paper.outcome())).map(ElectionPaper::content)
                .orElse("");
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy việc chuẩn bị bầu cử này.");
    }
}
