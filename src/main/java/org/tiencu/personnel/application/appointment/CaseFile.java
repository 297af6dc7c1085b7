package org.tiencu.personnel.application.appointment;

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
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.appointment.Paper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** What every use case of a case needs: the case itself, its post, its people, and a place to record what was written. */
@Component
public class CaseFile {

    private final AppointmentStore store;
    private final Posts posts;
    private final Units units;
    private final Officials officials;
    private final CurrentUser currentUser;
    private final Clock clock;

    public CaseFile(AppointmentStore store, Posts posts, Units units, Officials officials, CurrentUser currentUser,
            Clock clock) {
        this.store = store;
        this.posts = posts;
        this.units = units;
        this.officials = officials;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The case, locked so that two changes of it wait for each other. */
    public Appointment locked(String appointmentId) {
        return store.lock(appointmentId).orElseThrow(CaseFile::unknown);
    }

    public Appointment read(String appointmentId) {
        return store.find(appointmentId).orElseThrow(CaseFile::unknown);
    }

    public Post post(Appointment appointment) {
        return posts.find(appointment.postId()).orElseThrow();
    }

    public Unit unit(Appointment appointment) {
        return units.find(appointment.unitCode()).orElseThrow();
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

    /** The people still considered, in the order of the list. */
    public List<String> openCandidates(String appointmentId) {
        return store.candidates(appointmentId).stream().filter(Candidate::isOpen).map(Candidate::officialId).toList();
    }

    /** The people at this stage, in the order of the list. */
    public List<String> candidates(String appointmentId, Candidate.Stage stage) {
        return store.candidates(appointmentId).stream().filter(candidate -> candidate.stage() == stage)
                .map(Candidate::officialId).toList();
    }

    /** Records a paper in the name of the current user. */
    public void record(String appointmentId, Paper.Kind kind, String officialId, Enum<?> outcome, String number,
            LocalDate datedOn, String content) {
        store.record(appointmentId, new Paper(kind, officialId, outcome == null ? null : outcome.name(), number, datedOn,
                content, currentUser.id(), clock.instant()));
    }

    /** The latest paper of this kind. */
    public Optional<Paper> latest(String appointmentId, Paper.Kind kind) {
        return store.papers(appointmentId).stream().filter(paper -> paper.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The latest paper that sent this person's file, or the whole case, back for completion. */
    public Optional<Paper> latestReturn(String appointmentId, String officialId) {
        return store.papers(appointmentId).stream()
                .filter(paper -> "RETURNED".equals(paper.outcome()) && paper.kind() != Paper.Kind.POLICY_ANSWER
                        && (paper.officialId() == null || paper.officialId().equals(officialId)))
                .reduce((earlier, later) -> later);
    }

    /** The officials' names by id. */
    public Map<String, String> names(Collection<String> officialIds) {
        return officials.names(officialIds);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy vụ việc này.");
    }
}
