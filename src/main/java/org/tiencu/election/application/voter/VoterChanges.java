package org.tiencu.election.application.voter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.voter.VoterListFile.Place;
import org.tiencu.election.application.voter.VoterRules.Entitlement;
import org.tiencu.election.application.voter.VoterRules.Permission;
import org.tiencu.election.application.voter.VoterStore.Commune;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterChange.Kind;
import org.tiencu.election.domain.voter.VoterChange.OldPlace;
import org.tiencu.election.domain.voter.VoterChange.Status;
import org.tiencu.election.domain.voter.VoterEntry;
import org.tiencu.election.domain.voter.VoterSituation;
import org.tiencu.platform.refusal.Refusal;

/** Changes of a posted voter list by one voter. Who it is stands on paper: here is only the number in the list. */
@Service
@Transactional
public class VoterChanges {

    /** What becomes of a change that was asked for. */
    public enum Outcome { CONFIRMED, RETURNED, REFUSED }

    /** What the commune answers that the voter has left. */
    public enum OldPlaceOutcome { STRUCK, NOT_LISTED, RETURNED }

    /**
     * A change as a form has it.
     *
     * @param place key of the polling area
     * @param oldUnit the commune that the voter leaves, null unless it is a move
     */
    public record Draft(String place, Kind kind, ChangeGround ground, VoterSituation situation, boolean female,
            Integer listNumber, String oldUnit, String documentNumber, LocalDate documentDate, String note) {
    }

    /** The voter's entry at the place that he left; what does not matter for the answer is null. */
    public record OldEntry(Integer area, Integer listNumber, VoterSituation situation) {
    }

    /** Kind of paper about the decision on a change. */
    public static final String DECISION = "VOTER_CHANGE";
    private static final String OLD_ENTRY = "VOTER_OLD_ENTRY";

    private final ElectionFile file;
    private final VoterListFile lists;
    private final VoterStore store;
    private final VoterRules rules;
    private final ElectionStore elections;
    private final ElectionAccess access;

    VoterChanges(ElectionFile file, VoterListFile lists, VoterStore store, VoterRules rules, ElectionStore elections,
            ElectionAccess access) {
        this.file = file;
        this.lists = lists;
        this.store = store;
        this.rules = rules;
        this.elections = elections;
        this.access = access;
    }

    /** Refuses everybody who holds no role in a People's Committee. */
    public void requireRight() {
        lists.requireRight();
    }

    /** The polling areas among which the user may choose. */
    public List<Place> places() {
        return lists.ownPlaces();
    }

    /** The polling areas of the change's own commune. */
    public List<Place> placesOf(VoterChange change) {
        return lists.places(change.caseId());
    }

    /** The polling areas of the commune that the voter leaves. */
    public List<Place> oldPlaces(VoterChange change) {
        return lists.places(oldCase(change).id());
    }

    /** The communes that a voter may come from. */
    public List<Commune> communes() {
        return store.communes(lists.ahead().stream().map(Election::id).toList());
    }

    /**
     * Records a change that was asked for.
     *
     * @throws Refusal if the list may not be changed (any more), or not so for this reason
     */
    public VoterChange register(Draft draft) {
        requireRight();
        Place place = lists.ownPlace(draft.place());
        int year = file.today().getYear();
        lists.requireChangeable(place.electionCase().id());
        VoterChange change = change(String.format("DC-%d-%06d", year, store.nextChange(year)), place, draft, null);
        requireAllowed(change);
        store.add(change, lists.userId(), file.now());
        return change;
    }

    /** The same with corrections; the commune stays. */
    public VoterChange correct(String id, Draft draft) {
        VoterChange before = read(id);
        lists.requireChangeable(before.caseId());
        Place place = placesOf(before).stream().filter(one -> one.key().equals(draft.place())).findFirst().orElseThrow(
                () -> Refusal.field("place", "Khu vực bỏ phiếu", "Phải là khu vực của cùng đơn vị."));
        VoterChange change = change(id, place, draft, null);
        requireAllowed(change);
        store.update(change);
        return change;
    }

    private static VoterChange change(String id, Place place, Draft draft, String complaintId) {
        boolean move = draft.kind() == Kind.MOVE;
        return new VoterChange(id, place.electionCase().id(), place.area().number(), draft.kind(), draft.ground(),
                draft.situation(), draft.female(), draft.listNumber(), move ? draft.oldUnit() : null,
                move ? OldPlace.WAITING : null, draft.documentNumber(), draft.documentDate(), draft.note(), Status.PROPOSED,
                complaintId);
    }

    private void requireAllowed(VoterChange change) {
        file.past(change.documentDate(), "documentDate", "Ngày văn bản");
        boolean otherCommune = permission(change).otherCommune();
        lists.entitlement(change.caseId(), change.situation());
        if (change.kind() == Kind.STRIKE && change.listNumber() == null) {
            throw Refusal.field("listNumber", "Số thứ tự trong danh sách", "Phải ghi số thứ tự của người bị xóa tên.");
        }
        if (change.isMove()) {
            if (change.oldUnit() == null) {
                throw Refusal.field("oldUnit", "Nơi cũ", "Phải ghi nơi cử tri đã có tên.");
            }
            boolean sameCommune = oldCase(change).id().equals(change.caseId());
            if (otherCommune && sameCommune) {
                throw Refusal.field("oldUnit", "Nơi cũ", "Phải là đơn vị cấp xã khác: chuyển nơi ở trong cùng đơn vị thì "
                        + "danh sách không thay đổi (" + law(change) + ").");
            }
        }
    }

    /**
     * Where it stands that the list may be changed so.
     *
     * @throws Refusal if it may not
     */
    public String law(VoterChange change) {
        return permission(change).law();
    }

    private Permission permission(VoterChange change) {
        return rules.permission(change.ground(), change.kind(), change.situation().residence(),
                lists.electionDay(change.caseId())).orElseThrow(() -> Refusal.field("ground", "Căn cứ",
                        "Căn cứ này không cho phép thay đổi như vậy với trường hợp của cử tri."));
    }

    /** The ballots that the voter gets, or got. */
    public Entitlement entitlement(VoterChange change) {
        return lists.entitlement(change.caseId(), change.situation());
    }

    /** From this moment on the change cannot be made. */
    public Instant lastMoment(VoterChange change) {
        return lists.freezeDue(change.caseId());
    }

    /**
     * Makes the change, sends it back, or refuses it.
     *
     * @throws Refusal if the list may not be changed any more, or nobody is left to strike
     */
    public void decide(String id, Outcome outcome, String reason) {
        VoterChange change = read(id);
        if (outcome == Outcome.CONFIRMED) {
            lists.requireChangeable(change.caseId());
            make(change);
        } else if (outcome == Outcome.REFUSED) {
            store.update(change.withStatus(Status.REFUSED));
        }
        file.record(change.caseId(), DECISION, id, outcome, change.documentNumber(), change.documentDate(), reason);
    }

    private void make(VoterChange change) {
        store.update(change.withStatus(Status.CONFIRMED));
        enter(change, change.caseId(), change.area(), change.kind() == Kind.STRIKE ? -1 : 1, change.situation());
    }

    private void enter(VoterChange change, String caseId, int area, int sign, VoterSituation situation) {
        lists.enter(new VoterEntry(change.id(), caseId, area, sign, situation.residence(), change.female(),
                lists.entitlement(caseId, situation).ballots()));
    }

    /**
     * Makes the change that an accepted complaint leads to.
     *
     * @param before what the voter stood in the list as, null unless only his ballots change
     * @throws Refusal if the list may not be changed any more
     */
    void makeForComplaint(String complaintId, Place place, Draft draft, VoterSituation before) {
        int year = file.today().getYear();
        lists.requireChangeable(place.electionCase().id());
        VoterChange change = change(String.format("DC-%d-%06d", year, store.nextChange(year)), place, draft, complaintId);
        requireAllowed(change);
        store.add(change, lists.userId(), file.now());
        if (before != null) {
            enter(change, change.caseId(), change.area(), -1, before);
        }
        make(change);
    }

    /**
     * What the commune answers that the voter has left: he is struck, was never listed, or the move is sent back and does
     * not count until it is confirmed again.
     *
     * @throws Refusal if the list of that commune may not be changed any more, or nobody is left to strike
     */
    public void answerOldPlace(String id, OldPlaceOutcome outcome, OldEntry entry, String reason) {
        VoterChange change = read(id);
        String oldCase = oldCase(change).id();
        switch (outcome) {
            case STRUCK -> {
                lists.requireChangeable(oldCase);
                enter(change, oldCase, lists.place(oldCase, entry.area()).area().number(), -1, entry.situation());
                store.update(change.withOldPlace(OldPlace.STRUCK));
            }
            case NOT_LISTED -> store.update(change.withOldPlace(OldPlace.NOT_LISTED));
            case RETURNED -> {
                lists.requireChangeable(change.caseId());
                store.takeBack(id);
                store.update(change.withStatus(Status.PROPOSED));
                file.record(change.caseId(), DECISION, id, outcome, null, null, reason);
            }
        }
        file.record(oldCase, OLD_ENTRY, id, outcome, null, null,
                entry.listNumber() == null ? reason : "Số thứ tự " + entry.listNumber());
    }

    /** The time for changes is over: what is not confirmed is not done, and what was not struck at the old place is late. */
    public void lapse(String id) {
        VoterChange change = read(id);
        store.update(change.status() == Status.PROPOSED ? change.withStatus(Status.LAPSED)
                : change.withOldPlace(OldPlace.LATE));
    }

    public VoterChange read(String id) {
        return store.change(id).orElseThrow(VoterChanges::unknown);
    }

    /** The change, if the user may see its commune. */
    public VoterChange visible(String id) {
        return store.change(id).filter(one -> access.sees(file.read(one.caseId()).unitCode()))
                .orElseThrow(VoterChanges::unknown);
    }

    /** Why the change was last sent back, an empty text if it was not. */
    public String returnReason(VoterChange change) {
        return file.returnReason(change.caseId(), DECISION, change.id());
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy thay đổi này.");
    }

    private ElectionCase oldCase(VoterChange change) {
        return elections.caseOf(file.read(change.caseId()).electionId(), change.oldUnit()).orElseThrow(
                () -> Refusal.field("oldUnit", "Nơi cũ", "Đơn vị này không tham gia cuộc bầu cử."));
    }
}
