package org.tiencu.election.application.preparation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Who may see a unit's part of an election: administrators and the National Election Council all of it, those who hold a
 * role in a province that province and its communes, those who hold one in a commune that commune. To everybody else a
 * unit's case does not exist.
 */
@Service
public class ElectionAccess {

    private final CurrentUser currentUser;
    private final ElectionStore store;
    private final Units units;

    public ElectionAccess(CurrentUser currentUser, ElectionStore store, Units units) {
        this.currentUser = currentUser;
        this.store = store;
        this.units = units;
    }

    /** Whether the current user sees every unit. */
    public boolean seesAll() {
        return currentUser.isAdministrator() || currentUser.holds(Role.ELECTION_COUNCIL.code(), Unit.CENTRE);
    }

    /**
     * Refuses everybody who does not see the whole election.
     *
     * @throws Refusal not found, as if there were no such thing
     */
    public void requireAll() {
        if (!seesAll()) {
            throw unknown();
        }
    }

    /** Whether the current user sees the part of this unit; false if there is no such unit. */
    public boolean sees(String unitCode) {
        return visible(units.chain(unitCode));
    }

    /**
     * The unit, if the current user sees its part.
     *
     * @throws Refusal not found if not, or if there is no such unit
     */
    public Unit require(String unitCode) {
        List<Unit> chain = units.chain(unitCode);
        if (!visible(chain)) {
            throw unknown();
        }
        return chain.get(0);
    }

    /**
     * The case, if the current user sees the part of its unit.
     *
     * @throws Refusal not found if not, or if there is no such case
     */
    public ElectionCase requireCase(String caseId) {
        return store.findCase(caseId).filter(one -> sees(one.unitCode())).orElseThrow(ElectionAccess::unknown);
    }

    /**
     * Where the current user begins to look: the highest units whose parts he sees, in the order of their codes; only the
     * centre for those who see everything; none for whoever holds no role in a province or commune.
     */
    public List<Unit> entrances() {
        if (seesAll()) {
            return units.find(Unit.CENTRE).stream().toList();
        }
        Map<String, Unit> own = new HashMap<>(units.find(Role.unitsOf(currentUser.groups())));
        own.values().removeIf(unit -> !Elections.LEVELS.contains(unit.level()));
        return own.values().stream().filter(unit -> !own.containsKey(unit.parentCode()))
                .sorted(Comparator.comparing(Unit::code)).toList();
    }

    /** A role at the centre other than the council's opens nothing, so the centre does not count as above a province. */
    private boolean visible(List<Unit> chain) {
        if (chain.isEmpty() || seesAll()) {
            return !chain.isEmpty();
        }
        Set<String> own = Role.unitsOf(currentUser.groups());
        return chain.stream().filter(unit -> Elections.LEVELS.contains(unit.level())).map(Unit::code).anyMatch(own::contains);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy việc chuẩn bị bầu cử này.");
    }
}
