package org.tiencu.personnel.application.planning;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.conference.ConferenceStore;
import org.tiencu.personnel.application.conference.VotedCase;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.personnel.domain.planning.PlanningCandidate.Stage;
import org.tiencu.platform.refusal.Refusal;

/** Whom the four conferences of a plan vote on: each on those who had the majority in the one before. */
@Component
public class PlanningVoting implements VotedCase {

    private final PlanningStore store;
    private final ConferenceStore conferences;

    public PlanningVoting(PlanningStore store, ConferenceStore conferences) {
        this.store = store;
        this.conferences = conferences;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SUCCESSION_PLANNING;
    }

    @Override
    public List<String> candidates(PersonnelCase voted, ConferenceStep step) {
        return switch (step) {
            case PLANNING_LEADERSHIP_1 -> newPeople(voted);
            case PLANNING_KEY_STAFF -> chosen(voted, ConferenceStep.PLANNING_LEADERSHIP_1);
            case PLANNING_ENLARGED -> chosen(voted, ConferenceStep.PLANNING_KEY_STAFF);
            case PLANNING_LEADERSHIP_2 -> chosen(voted, ConferenceStep.PLANNING_ENLARGED);
            default -> throw new IllegalArgumentException("No step of a plan: " + step);
        };
    }

    private List<String> newPeople(PersonnelCase voted) {
        return store.candidates(voted.id()).stream().filter(PlanningCandidate::isNew).map(PlanningCandidate::officialId)
                .toList();
    }

    private List<String> chosen(PersonnelCase voted, ConferenceStep step) {
        return conferences.latest(voted.id(), voted.round(), step)
                .orElseThrow(() -> Refusal.conflict("Bước này chưa triệu tập hội nghị.")).chosen();
    }

    /** The results of the two secret votes between stay where they are until the leadership has voted again. */
    @Override
    public void confirmed(PersonnelCase voted, Conference conference) {
        switch (conference.step()) {
            case PLANNING_LEADERSHIP_1 -> settle(voted, conference.chosen(), Stage.LISTED);
            case PLANNING_LEADERSHIP_2 -> settle(voted, conference.chosen(), Stage.SELECTED);
            default -> { }
        }
    }

    private void settle(PersonnelCase voted, List<String> chosen, Stage stage) {
        store.setStage(voted.id(), newPeople(voted).stream().filter(id -> !chosen.contains(id)).toList(), Stage.DROPPED);
        store.setStage(voted.id(), chosen, stage);
    }
}
