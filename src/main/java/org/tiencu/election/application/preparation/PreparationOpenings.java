package org.tiencu.election.application.preparation;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.domain.preparation.Duty;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.MilestoneDates;
import org.tiencu.election.domain.preparation.MilestoneDates.Dates;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.time.VietnamTime;

/**
 * Opens the cases of an election, a chunk in one transaction. A chunk that broke off is simply opened again: it goes on
 * with the cases that still wait.
 */
@Service
@Transactional
public class PreparationOpenings {

    private final ElectionFile file;
    private final ElectionStore store;
    private final ElectionCalendars calendars;
    private final DutyRules duties;
    private final ElectionWorkflow workflow;

    PreparationOpenings(ElectionFile file, ElectionStore store, ElectionCalendars calendars, DutyRules duties,
            ElectionWorkflow workflow) {
        this.file = file;
        this.store = store;
        this.calendars = calendars;
        this.duties = duties;
        this.workflow = workflow;
    }

    /** Opens the waiting cases of this chunk. */
    public void open(String electionId, int chunk) {
        Election election = file.election(electionId);
        Map<UnitLevel, Map<String, Dates>> dates = new EnumMap<>(UnitLevel.class);
        for (ElectionCase waiting : store.pending(electionId, chunk)) {
            Unit unit = file.unitOf(waiting);
            open(election, waiting, unit, dates.computeIfAbsent(unit.level(), level -> dates(election, level)));
        }
    }

    private void open(Election election, ElectionCase waiting, Unit unit, Map<String, Dates> dates) {
        store.addMilestones(waiting.id(), dates);
        store.status(waiting.id(), ElectionCase.Status.OPEN, file.now());
        Instant firstWatch = dates.values().stream().map(Dates::remindAt).min(Comparator.naturalOrder()).orElseThrow();
        workflow.startPreparation(election, waiting, unit, firstWatch);
    }

    /** When the milestones of a unit of this level are due, with every decision to move one. */
    Map<String, Dates> dates(Election election, UnitLevel level) {
        List<Duty> own = duties.duties(level, election.electionDay()).stream()
                .filter(duty -> duty.bodies().stream().anyMatch(election.bodies()::contains)).toList();
        return new MilestoneDates(election.electionDay(), calendars.milestones(election.electionDay(), election.bodies()),
                store.moved(election.id()), VietnamTime.ZONE).of(own);
    }
}
