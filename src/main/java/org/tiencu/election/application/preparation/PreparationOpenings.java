package org.tiencu.election.application.preparation;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.MilestoneDates.Dates;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;

/**
 * Opens the cases of an election, a chunk in one transaction. A chunk that broke off is simply opened again: it goes on
 * with the cases that still wait.
 */
@Service
@Transactional
public class PreparationOpenings {

    private final ElectionFile file;
    private final ElectionStore store;
    private final CaseDates caseDates;
    private final ElectionWorkflow workflow;

    PreparationOpenings(ElectionFile file, ElectionStore store, CaseDates caseDates, ElectionWorkflow workflow) {
        this.file = file;
        this.store = store;
        this.caseDates = caseDates;
        this.workflow = workflow;
    }

    /** Opens the waiting cases of this chunk. */
    public void open(String electionId, int chunk) {
        Election election = file.election(electionId);
        Map<UnitLevel, Map<String, Dates>> dates = new EnumMap<>(UnitLevel.class);
        for (ElectionCase waiting : store.pending(electionId, chunk)) {
            Unit unit = file.unitOf(waiting);
            open(election, waiting, unit, dates.computeIfAbsent(unit.level(), level -> caseDates.of(election, level)));
        }
    }

    private void open(Election election, ElectionCase waiting, Unit unit, Map<String, Dates> dates) {
        store.addMilestones(waiting.id(), dates);
        store.status(waiting.id(), ElectionCase.Status.OPEN, file.now());
        Instant firstWatch = dates.values().stream().map(Dates::remindAt).min(Comparator.naturalOrder()).orElseThrow();
        workflow.startPreparation(election, waiting, unit, firstWatch);
    }
}
