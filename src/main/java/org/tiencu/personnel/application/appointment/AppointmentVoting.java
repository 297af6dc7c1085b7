package org.tiencu.personnel.application.appointment;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.conference.ConferenceStore;
import org.tiencu.personnel.application.conference.VotedCase;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.platform.refusal.Refusal;

/** Whom the five steps vote on: each step on those whom the one before has left, without those who withdrew. */
@Component
public class AppointmentVoting implements VotedCase {

    private final AppointmentStore store;
    private final AppointmentFile file;
    private final ConferenceStore conferences;

    public AppointmentVoting(AppointmentStore store, AppointmentFile file, ConferenceStore conferences) {
        this.store = store;
        this.file = file;
        this.conferences = conferences;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.APPOINTMENT;
    }

    @Override
    public List<String> candidates(PersonnelCase voted, ConferenceStep step) {
        Set<String> open = Set.copyOf(file.openCandidates(voted.id()));
        List<String> listed = switch (step) {
            case STEP_1, SENDING -> file.candidates(voted.id(), Stage.LISTED);
            case STEP_2, STEP_3 -> chosen(voted, ConferenceStep.STEP_1);
            case STEP_4 -> chosen(voted, ConferenceStep.STEP_3);
            case STEP_5 -> chosen(voted, ConferenceStep.STEP_4);
            case AUTHORITY -> file.candidates(voted.id(), Stage.VETTED);
            default -> throw new IllegalArgumentException("No step of an appointment: " + step);
        };
        return listed.stream().filter(open::contains).toList();
    }

    private List<String> chosen(PersonnelCase voted, ConferenceStep step) {
        return conferences.latest(voted.id(), voted.round(), step)
                .orElseThrow(() -> Refusal.conflict("Bước này chưa triệu tập hội nghị.")).chosen();
    }

    @Override
    public void confirmed(PersonnelCase voted, Conference conference) {
        if (conference.step() == ConferenceStep.STEP_5 && !conference.chosen().isEmpty()) {
            nominate(file.locked(voted.id()), conference.chosen());
        }
    }

    /** Puts these people forward; everybody else on the list is dropped. */
    public void nominate(Appointment appointment, List<String> officialIds) {
        List<String> dropped = file.openCandidates(appointment.id()).stream()
                .filter(id -> !officialIds.contains(id)).toList();
        store.setStage(appointment.id(), dropped, Stage.DROPPED);
        store.setStage(appointment.id(), officialIds, Stage.NOMINATED);
        store.update(appointment.withStatus(AppointmentStatus.VETTING));
    }
}
