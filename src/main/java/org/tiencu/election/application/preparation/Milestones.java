package org.tiencu.election.application.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * The milestones of a case: reminded before their last moment, reported to the higher unit when it has passed, and red
 * until they are done. None is ever skipped.
 */
@Service
@Transactional
public class Milestones {

    private final ElectionFile file;
    private final ElectionStore store;
    private final ElectionWorkflow workflow;
    private final CurrentUser currentUser;

    Milestones(ElectionFile file, ElectionStore store, ElectionWorkflow workflow, CurrentUser currentUser) {
        this.file = file;
        this.store = store;
        this.workflow = workflow;
        this.currentUser = currentUser;
    }

    /** In the order of the calendar. */
    public List<CaseMilestone> of(String caseId) {
        return store.milestones(caseId);
    }

    /** When the milestone is due, null if the case does not have it. */
    public Instant due(String caseId, String milestone) {
        return of(caseId).stream().filter(one -> one.milestone().equals(milestone)).map(CaseMilestone::dueAt).findFirst()
                .orElse(null);
    }

    /**
     * The milestone is done. Doing it again, or doing one that the unit does not answer for, changes nothing.
     *
     * @param doneOn the day on which it was done, as the papers say
     * @throws Refusal if that day lies in the future
     */
    public void done(String caseId, String milestone, LocalDate doneOn) {
        store.done(caseId, milestone, file.past(doneOn, "doneOn", "Ngày thực hiện"), currentUser.id(),
                currentUser.onBehalfOf(), file.now());
    }

    /**
     * Reminds of what comes up and reports what was missed.
     *
     * @return when to look again, null if the case has nothing more to watch: the election day is over, or all is done
     */
    public Instant watch(String caseId) {
        ElectionCase watched = file.locked(caseId);
        Instant now = file.now();
        for (CaseMilestone one : store.milestones(caseId)) {
            if (one.toBeReported(now)) {
                store.missed(caseId, one.milestone(), now);
                workflow.raise(caseId, one.dueAt(), true);
                workflow.escalate(watched, one.milestone(), higher(watched));
            } else if (!one.done() && !one.late(now) && one.remindedAt() == null && !one.remindAt().isAfter(now)) {
                store.reminded(caseId, one.milestone(), now);
                workflow.raise(caseId, one.dueAt(), false);
            }
        }
        return nextWatch(caseId);
    }

    /** When somebody has to look at the milestones of the case next, null if there is nothing more to watch. */
    public Instant nextWatch(String caseId) {
        return store.milestones(caseId).stream().map(CaseMilestone::nextWatch).filter(Objects::nonNull)
                .min(Instant::compareTo).orElse(null);
    }

    /** What was missed, for the task of the higher unit. */
    public CaseMilestone missed(String caseId, String milestone) {
        return of(caseId).stream().filter(one -> one.milestone().equals(milestone)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy mốc này."));
    }

    /** Records what the higher unit did about a missed milestone. */
    public void answerEscalation(String caseId, String milestone, String measure) {
        store.answerEscalation(caseId, milestone, measure, currentUser.id(), file.now());
    }

    /** Who is told when the unit misses something: the unit above it; the centre has none and answers itself. */
    private Unit higher(ElectionCase watched) {
        Unit unit = file.unitOf(watched);
        return unit.level() == UnitLevel.CENTRAL ? unit : file.unit(unit.parentCode());
    }
}
