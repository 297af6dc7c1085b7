package org.tiencu.personnel.application.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** What every use case of a case needs: the case itself, its post, and a place to record what was written and decided. */
@Component
public class CaseFile {

    private final CaseStore store;
    private final Posts posts;
    private final Units units;
    private final Officials officials;
    private final CurrentUser currentUser;
    private final Clock clock;

    public CaseFile(CaseStore store, Posts posts, Units units, Officials officials, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.units = units;
        this.officials = officials;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public PersonnelCase read(String caseId) {
        return store.find(caseId).orElseThrow(CaseFile::unknown);
    }

    /** The case, locked so that two changes of it wait for each other. */
    public PersonnelCase locked(String caseId) {
        return store.lock(caseId).orElseThrow(CaseFile::unknown);
    }

    /** The number of a case that is to be opened now. */
    public String newId(CaseKind kind) {
        int year = today().getYear();
        return kind.number(year, store.nextNumber(kind, year));
    }

    /** Gives the case this status; it is closed if the status is an end. */
    public void status(String caseId, CaseStatus status) {
        store.update(locked(caseId).withStatus(status, clock.instant()));
    }

    /** The post that the case is about, null if it is about a whole unit. */
    public Post post(PersonnelCase personnelCase) {
        return personnelCase.postId() == null ? null : posts.find(personnelCase.postId()).orElseThrow();
    }

    public Unit unit(String code) {
        return units.find(code).orElseThrow();
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A date of something that has happened cannot lie in the future. */
    public LocalDate past(LocalDate date, String field, String label) {
        if (date != null && date.isAfter(today())) {
            throw Refusal.field(field, label, "Không được sau ngày hôm nay.");
        }
        return date;
    }

    /** Records a paper in the name of the current user. */
    public void record(String caseId, Paper.Kind kind, String officialId, Enum<?> outcome, String number, LocalDate datedOn,
            String content) {
        store.record(caseId, new Paper(kind, officialId, outcome == null ? null : outcome.name(), number, datedOn, content,
                currentUser.id(), currentUser.onBehalfOf(), clock.instant()));
    }

    public List<Paper> papers(String caseId) {
        return store.papers(caseId);
    }

    /** The latest paper of this kind. */
    public Optional<Paper> latest(String caseId, Paper.Kind kind) {
        return papers(caseId).stream().filter(paper -> paper.kind() == kind).reduce((earlier, later) -> later);
    }

    /** Why the case was last sent back for completion, an empty text if it was not. */
    public String returnReason(String caseId, Paper.Kind kind) {
        return latest(caseId, kind).filter(paper -> "RETURNED".equals(paper.outcome())).map(Paper::content).orElse("");
    }

    /**
     * Records a decision in the name of the current user.
     *
     * @throws Refusal if it is dated in the future, or takes effect before it was made
     */
    public void decide(String caseId, CaseDecision decision) {
        past(decision.decidedOn(), "decisionDate", "Ngày ban hành");
        if (decision.effectiveOn().isBefore(decision.decidedOn())) {
            throw Refusal.field("effectiveOn", "Ngày hiệu lực", "Không được trước ngày ban hành.");
        }
        store.addDecision(caseId, decision, currentUser.id(), currentUser.onBehalfOf());
    }

    public List<CaseDecision> decisions(String caseId) {
        return store.decisions(caseId);
    }

    /** The latest decision of the case. */
    public Optional<CaseDecision> latestDecision(String caseId) {
        return decisions(caseId).stream().reduce((earlier, later) -> later);
    }

    /** The officials' names by id. */
    public Map<String, String> names(Collection<String> officialIds) {
        return officials.names(officialIds);
    }

    /** The same, but those of them who have one name are told apart by their days of birth. */
    public Map<String, String> distinctNames(Collection<String> officialIds) {
        return officials.distinctNames(officialIds);
    }

    /** The post and the unit in which each of the officials is found today, by id. */
    public Map<String, String> workplaces(Collection<String> officialIds) {
        return officials.workplaces(officialIds, today());
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy vụ việc này.");
    }
}
