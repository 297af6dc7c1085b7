package org.tiencu.election.application.electionbody;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.electionbody.BodySize;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Shows the bodies that run an election in a unit. */
@Service
@Transactional(readOnly = true)
public class ElectionBodies {

    /** A body, how many members it has, and how many it has by law. */
    public record Sized(ElectionBody body, int memberCount, BodySize size) {

        private Sized withoutMembers() {
            return new Sized(body.with(List.of()), memberCount, size);
        }
    }

    /** The bodies of a unit; without their members if the current user may not see those. */
    public record OfUnit(Unit unit, boolean membersShown, List<Sized> bodies) {
    }

    private final ElectionFile file;
    private final ElectionStore elections;
    private final ElectionBodyStore store;
    private final ElectionBodyRules rules;
    private final ElectionAccess access;
    private final Units units;
    private final CurrentUser currentUser;

    ElectionBodies(ElectionFile file, ElectionStore elections, ElectionBodyStore store, ElectionBodyRules rules,
            ElectionAccess access, Units units, CurrentUser currentUser) {
        this.file = file;
        this.elections = elections;
        this.store = store;
        this.rules = rules;
        this.access = access;
        this.units = units;
        this.currentUser = currentUser;
    }

    /** The bodies that were set up in the case, with their members: whoever calls this has to know who may see them. */
    public List<Sized> of(String caseId) {
        LocalDate electionDay = file.electionOf(file.read(caseId)).electionDay();
        return store.bodies(caseId).stream().filter(ElectionBody::established)
                .map(body -> new Sized(body, body.members().size(), rules.size(body.sizeKind(), electionDay))).toList();
    }

    /**
     * The bodies of a unit in an election. Whoever has no part in elections there or above it sees how many members
     * they have, but not who they are.
     *
     * @throws Refusal not found if the user does not see the unit's part, or it has none
     */
    public OfUnit of(String electionId, String unitCode) {
        Election election = file.election(electionId);
        Unit unit = access.require(unitCode);
        String caseId = elections.caseOf(election.id(), unitCode)
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy việc chuẩn bị bầu cử này.")).id();
        boolean shown = seesMembers(unitCode);
        return new OfUnit(unit, shown, of(caseId).stream().map(one -> shown ? one : one.withoutMembers()).toList());
    }

    private boolean seesMembers(String unitCode) {
        return access.seesAll() || units.chain(unitCode).stream().anyMatch(unit -> Stream.of(Role.PEOPLES_COMMITTEE,
                Role.PEOPLES_COUNCIL, Role.FATHERLAND_FRONT, Role.ELECTION_COMMITTEE)
                .anyMatch(role -> currentUser.holds(role.code(), unit.code())));
    }
}
