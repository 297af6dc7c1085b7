package org.tiencu.election.application.voter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.PreparationStore;
import org.tiencu.election.application.voter.VoterRules.Entitlement;
import org.tiencu.election.application.voter.VoterStore.Stage;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterEntry;
import org.tiencu.election.domain.voter.VoterList;
import org.tiencu.election.domain.voter.VoterSituation;
import org.tiencu.organisation.Role;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** What everybody who works with a voter list needs: whose list it is, whether it may still be changed, its totals. */
@Component
public class VoterListFile {

    /** The last moment for additions and strikes: 24 hours before voting begins, unless it was moved. */
    static final String FROZEN = "voter-list-frozen";

    /** A polling area of a commune's case. */
    public record Place(ElectionCase electionCase, Election election, PollingArea area) {

        /** How a form says which one it is. */
        public String key() {
            return electionCase.id() + "/" + area.number();
        }
    }

    private final ElectionFile file;
    private final ElectionStore elections;
    private final PreparationStore preparations;
    private final Milestones milestones;
    private final VoterStore store;
    private final VoterRules rules;
    private final CurrentUser currentUser;

    public VoterListFile(ElectionFile file, ElectionStore elections, PreparationStore preparations, Milestones milestones,
            VoterStore store, VoterRules rules, CurrentUser currentUser) {
        this.file = file;
        this.elections = elections;
        this.preparations = preparations;
        this.milestones = milestones;
        this.store = store;
        this.rules = rules;
        this.currentUser = currentUser;
    }

    /** Refuses everybody who holds no role in a People's Committee. */
    void requireRight() {
        if (ownUnits().isEmpty()) {
            throw Refusal.forbidden("Chỉ Ủy ban nhân dân cấp xã được ghi thay đổi, khiếu nại về danh sách cử tri.");
        }
    }

    private List<String> ownUnits() {
        return Role.PEOPLES_COMMITTEE.heldIn(currentUser.groups());
    }

    /** Who records something. */
    String userId() {
        return currentUser.id();
    }

    /** Elections that are not over. */
    List<Election> ahead() {
        return elections.all().stream().filter(one -> !one.electionDay().isBefore(file.today())).toList();
    }

    /** The polling areas of the current user's units, in every election that they prepare. */
    List<Place> ownPlaces() {
        return ahead().stream().flatMap(election -> ownUnits().stream()
                .map(unit -> elections.caseOf(election.id(), unit)).flatMap(Optional::stream)
                .filter(one -> one.status() == ElectionCase.Status.OPEN)
                .flatMap(one -> places(one, election).stream())).toList();
    }

    /** The polling areas of a case. */
    List<Place> places(String caseId) {
        ElectionCase electionCase = file.read(caseId);
        return places(electionCase, file.electionOf(electionCase));
    }

    private List<Place> places(ElectionCase electionCase, Election election) {
        return preparations.pollingAreas(electionCase.id()).stream().map(area -> new Place(electionCase, election, area))
                .toList();
    }

    /**
     * The polling area that a form names.
     *
     * @throws Refusal if there is no such area, or it is not one of the current user's units
     */
    Place ownPlace(String key) {
        return ownPlaces().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(
                () -> Refusal.field("place", "Khu vực bỏ phiếu", "Không có khu vực này trong đơn vị của bạn."));
    }

    /** The area of the case by its number. */
    Place place(String caseId, int area) {
        return places(caseId).stream().filter(one -> one.area().number() == area).findFirst()
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy khu vực bỏ phiếu này."));
    }

    Election election(String caseId) {
        return file.electionOf(file.read(caseId));
    }

    LocalDate electionDay(String caseId) {
        return election(caseId).electionDay();
    }

    /** From this moment on the list is not changed. */
    Instant freezeDue(String caseId) {
        return Objects.requireNonNull(milestones.due(caseId, FROZEN), "a commune has this milestone in every election");
    }

    VoterList list(String caseId) {
        return store.list(caseId).orElseGet(() -> new VoterList(caseId, null, null, null, null, null));
    }

    /**
     * Waits for whoever else changes this list, and refuses if it may not be changed.
     *
     * @throws Refusal if it is not posted yet, or the time for changes is over
     */
    VoterList requireChangeable(String caseId) {
        file.locked(caseId);
        VoterList list = list(caseId);
        if (list.postedOn() == null) {
            throw Refusal.conflict("Danh sách cử tri chưa được niêm yết, hãy ghi thẳng vào danh sách khi lập.");
        }
        if (list.frozenAt() != null || !file.now().isBefore(freezeDue(caseId))) {
            throw Refusal.conflict("Thời hạn thay đổi danh sách cử tri trước giờ bắt đầu bỏ phiếu đã hết "
                    + "(Luật 85/2015/QH13, Điều 29, Điều 30).");
        }
        return list;
    }

    /**
     * What a voter in this situation gets in the election of the case.
     *
     * @throws Refusal if something is missing on which it depends
     */
    Entitlement entitlement(String caseId, VoterSituation situation) {
        Entitlement all = rules.entitlement(situation).orElseThrow(() -> Refusal.field("residence", "Trường hợp của cử tri",
                "Phải ghi thêm số tháng tạm trú hoặc loại nơi ở."));
        return new Entitlement(all.ballots().of(election(caseId).bodies()), all.listedAt(), all.law());
    }

    /**
     * Enters what a change does to an area.
     *
     * @throws Refusal if a number would fall below zero
     */
    void enter(VoterEntry entry) {
        store.enter(entry);
        if (current(entry.caseId()).getOrDefault(entry.area(), Totals.NONE).impossible()) {
            throw Refusal.conflict("Khu vực bỏ phiếu số " + entry.area() + " không còn cử tri nào như vậy trong danh sách.");
        }
    }

    /** The totals as they stand now: compiled, and every confirmed change; by area. */
    Map<Integer, Totals> current(String caseId) {
        Map<Integer, Totals> totals = new TreeMap<>(store.totals(caseId, Stage.COMPILED));
        store.changed(caseId).forEach((area, change) -> totals.merge(area, change, Totals::plus));
        return totals;
    }
}
