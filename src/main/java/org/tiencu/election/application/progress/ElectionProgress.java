package org.tiencu.election.application.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.progress.ProgressStore.Outlook;
import org.tiencu.election.application.progress.ProgressStore.Part;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;

/** How far an election is prepared, for those who may see that part of it. */
@Service
@Transactional(readOnly = true)
public class ElectionProgress {

    /**
     * A part of an election as it stands.
     *
     * @param unit the unit, the centre for the whole country
     * @param at the moment at which it was looked at
     * @param above the units above it whose parts the user sees as well, from the top
     * @param labels Vietnamese names of the milestones by id
     */
    public record View(Election election, Part part, Unit unit, List<Unit> above, Instant at, Progress progress,
            Map<String, String> labels) {

        /** Vietnamese name of a milestone; its id if the law of the day no longer has it. */
        public String label(String milestone) {
            return labels.getOrDefault(milestone, milestone);
        }
    }

    /**
     * What lies ahead in an election, for the part that the user sees.
     *
     * @param at the moment at which it was looked at
     * @param labels Vietnamese names of the milestones by id
     */
    public record Ahead(Outlook outlook, Instant at, Map<String, String> labels) {

        /** Vietnamese name of a milestone; its id if the law of the day no longer has it. */
        public String label(String milestone) {
            return labels.getOrDefault(milestone, milestone);
        }
    }

    private static final int NEXT = 4;

    private final ElectionFile file;
    private final ElectionAccess access;
    private final ElectionCalendars calendars;
    private final ProgressStore store;
    private final ElectionStore elections;

    ElectionProgress(ElectionFile file, ElectionAccess access, ElectionCalendars calendars, ProgressStore store,
            ElectionStore elections) {
        this.file = file;
        this.access = access;
        this.calendars = calendars;
        this.store = store;
        this.elections = elections;
    }

    /**
     * Looks at a part of an election.
     *
     * @param unitCode code of a province or commune, null or the centre's for the whole country
     * @param own of the centre or a province only its own case, without the units below it
     * @throws Refusal not found if there is no such election, the user may not see that part, or it takes no part
     */
    public View of(String electionId, String unitCode, boolean own) {
        Election election = file.election(electionId);
        if (unitCode == null || unitCode.equals(Unit.CENTRE)) {
            access.requireAll();
            return view(election, unitCode != null && own ? Part.UNIT : Part.COUNTRY, file.unit(Unit.CENTRE));
        }
        Unit unit = access.require(unitCode);
        return view(election, unit.level() == UnitLevel.PROVINCE && !own ? Part.PROVINCE : Part.UNIT, unit);
    }

    private View view(Election election, Part part, Unit unit) {
        Instant now = file.now();
        Progress progress = store.read(election.id(), part, part == Part.COUNTRY ? null : unit.code(), now);
        if (progress.total().cases() == 0) {
            throw Refusal.notFound("Không tìm thấy việc chuẩn bị bầu cử này.");
        }
        return new View(election, part, unit, above(unit), now, progress, labels(election));
    }

    private List<Unit> above(Unit unit) {
        List<Unit> above = new ArrayList<>();
        for (String code = unit.parentCode(); code != null; code = above.get(0).parentCode()) {
            above.add(0, file.unit(code));
        }
        return above.stream().filter(one -> access.sees(one.code())).toList();
    }

    /** What is late and what comes next in the elections that the current user sees a part of, nearest election first. */
    public List<Ahead> ahead() {
        List<Unit> entrances = access.entrances();
        if (entrances.isEmpty()) {
            return List.of();
        }
        Instant now = file.now();
        return store.outlook(access.seesAll() ? null : entrances.stream().map(Unit::code).toList(), file.today(), now, NEXT)
                .stream().map(outlook -> new Ahead(outlook, now, labels(outlook.election()))).toList();
    }

    private Map<String, String> labels(Election election) {
        return calendars.milestones(election.electionDay(), election.bodies()).stream()
                .collect(Collectors.toMap(Milestone::id, Milestone::label, (one, other) -> one));
    }

    /** Elections, latest election day first. */
    public List<Election> elections() {
        return elections.all();
    }

    /** Where the current user begins to look; none if he sees no part of any election. */
    public List<Unit> entrances() {
        return access.entrances();
    }
}
