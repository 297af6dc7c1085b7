package org.tiencu.election.application.preparation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.calendar.ElectionCalendars;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Opening an election: it is there at once, the cases of its units follow in jobs. */
@Service
@Transactional
public class Elections {

    /** Levels that prepare an election; the centre leads it. */
    static final Set<UnitLevel> LEVELS = Set.of(UnitLevel.PROVINCE, UnitLevel.COMMUNE);

    /** Cases that are opened in one transaction: few enough that a crash repeats little. */
    private static final int CHUNK = 20;
    private static final int MOST_UNITS = 1000;

    /** An election that was just registered, and in how many chunks its cases wait to be opened. */
    public record Opened(Election election, int chunks) {
    }

    private final ElectionFile file;
    private final ElectionStore store;
    private final ElectionCalendars calendars;
    private final ElectionWorkflow workflow;
    private final Units units;
    private final CurrentUser currentUser;

    Elections(ElectionFile file, ElectionStore store, ElectionCalendars calendars, ElectionWorkflow workflow, Units units,
            CurrentUser currentUser) {
        this.file = file;
        this.store = store;
        this.calendars = calendars;
        this.workflow = workflow;
        this.units = units;
        this.currentUser = currentUser;
    }

    /** Refuses everybody but administrators and the National Election Council. */
    public void requireRight() {
        if (!currentUser.isAdministrator()) {
            currentUser.require(Role.ELECTION_COUNCIL.code(), Unit.CENTRE);
        }
    }

    /**
     * Opens an election.
     *
     * @param scope codes of the units that take part, null for every province and commune
     * @throws Refusal if the user may not, the day is not a Sunday or has passed, no law is known for it, nothing is elected,
     *                 or a unit does not exist
     */
    public Election open(String name, LocalDate electionDay, Set<Body> bodies, Collection<String> scope) {
        Opened opened = register(name, electionDay, bodies, scope);
        workflow.startOpening(opened.election(), opened.chunks());
        return opened.election();
    }

    /** The same, when the process is being started already. */
    public Opened register(String name, LocalDate electionDay, Set<Body> bodies, Collection<String> scope) {
        requireRight();
        if (bodies.isEmpty()) {
            throw Refusal.field("bodies", "Cơ quan được bầu", "Phải chọn ít nhất một cơ quan.");
        }
        calendars.milestones(electionDay, bodies);
        if (electionDay.isBefore(file.today())) {
            throw Refusal.field("electionDay", "Ngày bầu cử", "Không được trước ngày hôm nay.");
        }
        requireUnits(scope);
        String known = named(name);
        Election election = new Election(Election.number(electionDay.getYear(), store.nextNumber(electionDay.getYear())),
                known, electionDay, bodies);
        store.add(election, currentUser.id(), file.now());
        return new Opened(election, store.addCases(election, scope, CHUNK));
    }

    /** The provinces and cities. */
    public List<Unit> provinces() {
        return units.list(UnitLevel.PROVINCE, null, null, MOST_UNITS);
    }

    /** These provinces and all their communes. */
    public List<Unit> unitsOf(Collection<String> provinceCodes) {
        return units.all().values().stream().filter(unit -> provinceCodes.contains(unit.code())
                || provinceCodes.contains(unit.parentCode())).toList();
    }

    /** The same name typed on another keyboard is the same text. */
    private static String named(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw Refusal.field("name", "Tên cuộc bầu cử", "Không được để trống.");
        }
        return text;
    }

    private void requireUnits(Collection<String> scope) {
        if (scope == null) {
            return;
        }
        Set<String> unknown = new HashSet<>(scope);
        unknown.removeAll(store.knownUnits(scope, LEVELS));
        if (scope.isEmpty() || !unknown.isEmpty()) {
            throw Refusal.field("scope", "Phạm vi", scope.isEmpty() ? "Phải có ít nhất một đơn vị."
                    : "Không có đơn vị cấp tỉnh hoặc cấp xã với mã: " + String.join(", ", unknown.stream().sorted()
                            .limit(10).toList()) + ".");
        }
    }

    /** The election. */
    public Election find(String id) {
        return file.election(id);
    }

    /** Latest election day first. */
    public List<Election> all() {
        return store.all();
    }
}
