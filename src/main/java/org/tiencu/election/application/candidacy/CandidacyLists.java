package org.tiencu.election.application.candidacy;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Role;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** The lists of candidates with which the current user works. */
@Component
public class CandidacyLists {

    /**
     * A list of candidates.
     *
     * @param caseId the case of the unit that makes it
     * @param body which list of that unit
     */
    public record ListOf(String caseId, Body body) {

        /** As a value of a form. */
        public String key() {
            return caseId + "/" + body;
        }

        /** The list of this value. */
        public static ListOf of(String key) {
            int slash = key.lastIndexOf('/');
            return new ListOf(key.substring(0, slash), Body.valueOf(key.substring(slash + 1)));
        }
    }

    private final ElectionFile file;
    private final ElectionStore elections;
    private final Preparations preparations;
    private final CurrentUser currentUser;

    CandidacyLists(ElectionFile file, ElectionStore elections, Preparations preparations, CurrentUser currentUser) {
        this.file = file;
        this.elections = elections;
        this.preparations = preparations;
        this.currentUser = currentUser;
    }

    /** Refuses everybody who belongs to neither the Front nor the election committee of any unit. */
    void requireRight() {
        if (units().isEmpty()) {
            throw Refusal.forbidden("Chỉ Mặt trận Tổ quốc và Ủy ban bầu cử được ghi việc ứng cử.");
        }
    }

    /** The lists of his units in the elections that are not over. */
    List<ListOf> mine() {
        TreeSet<String> units = units();
        return elections.all().stream().filter(election -> !election.electionDay().isBefore(file.today()))
                .flatMap(election -> units.stream().map(unit -> elections.caseOf(election.id(), unit)))
                .flatMap(Optional::stream).filter(found -> found.status() != ElectionCase.Status.PENDING)
                .flatMap(found -> preparations.lists(found.id()).stream().map(body -> new ListOf(found.id(), body)))
                .toList();
    }

    private TreeSet<String> units() {
        TreeSet<String> units = new TreeSet<>();
        Stream.of(Role.FATHERLAND_FRONT, Role.ELECTION_COMMITTEE)
                .forEach(role -> units.addAll(role.heldIn(currentUser.groups())));
        return units;
    }
}
