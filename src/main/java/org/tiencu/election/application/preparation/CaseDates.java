package org.tiencu.election.application.preparation;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.domain.preparation.Duty;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.MilestoneDates;
import org.tiencu.election.domain.preparation.MilestoneDates.Dates;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.time.VietnamTime;

/** When the milestones of an election's cases are due, with every decision to move one. */
@Component
public class CaseDates {

    private final ElectionStore store;
    private final ElectionCalendars calendars;
    private final DutyRules duties;

    CaseDates(ElectionStore store, ElectionCalendars calendars, DutyRules duties) {
        this.store = store;
        this.calendars = calendars;
        this.duties = duties;
    }

    /** Everything that a unit of this level answers for. */
    public Map<String, Dates> of(Election election, UnitLevel level) {
        return dates(election).of(own(election, level));
    }

    /** Only what moves when this step is moved. */
    public Map<String, Dates> dependingOn(String milestone, Election election, UnitLevel level) {
        MilestoneDates dates = dates(election);
        return dates.of(own(election, level).stream().filter(duty -> dates.dependsOn(duty, milestone)).toList());
    }

    private MilestoneDates dates(Election election) {
        return new MilestoneDates(election.electionDay(), calendars.milestones(election.electionDay(), election.bodies()),
                store.moved(election.id()), VietnamTime.ZONE);
    }

    private List<Duty> own(Election election, UnitLevel level) {
        return duties.duties(level, election.electionDay()).stream()
                .filter(duty -> duty.bodies().stream().anyMatch(election.bodies()::contains)).toList();
    }
}
