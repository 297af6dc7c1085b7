package org.tiencu.personnel.application.appointment;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.refusal.Refusal;

/** What use cases of an appointment need beside the common file of a case: the appointment, its post, its people. */
@Component
public class AppointmentFile {

    private final AppointmentStore store;
    private final CaseFile file;
    private final Posts posts;
    private final Units units;

    public AppointmentFile(AppointmentStore store, CaseFile file, Posts posts, Units units) {
        this.store = store;
        this.file = file;
        this.posts = posts;
        this.units = units;
    }

    /** The case, locked so that two changes of it wait for each other. */
    public Appointment locked(String appointmentId) {
        return store.lock(appointmentId).orElseThrow(AppointmentFile::unknown);
    }

    public Appointment read(String appointmentId) {
        return store.find(appointmentId).orElseThrow(AppointmentFile::unknown);
    }

    public Post post(Appointment appointment) {
        return posts.find(appointment.postId()).orElseThrow();
    }

    public Unit unit(Appointment appointment) {
        return units.find(appointment.unitCode()).orElseThrow();
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

    /** The latest paper that sent this person's file, or the whole case, back for completion. */
    public Optional<Paper> latestReturn(String appointmentId, String officialId) {
        return file.papers(appointmentId).stream()
                .filter(paper -> "RETURNED".equals(paper.outcome()) && paper.kind() != Paper.Kind.POLICY_ANSWER
                        && (paper.officialId() == null || paper.officialId().equals(officialId)))
                .reduce((earlier, later) -> later);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy vụ việc này.");
    }
}
