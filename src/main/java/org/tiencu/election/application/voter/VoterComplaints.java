package org.tiencu.election.application.voter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.voter.VoterChanges.Draft;
import org.tiencu.election.application.voter.VoterListFile.Place;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.VoterChange.Kind;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.election.domain.voter.VoterComplaint.Status;
import org.tiencu.election.domain.voter.VoterComplaint.Subject;
import org.tiencu.election.domain.voter.VoterList;
import org.tiencu.election.domain.voter.VoterSituation;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;

/** Complaints about a posted voter list: the register, the answer in time, and what an accepted one changes. */
@Service
@Transactional
public class VoterComplaints {

    /** What becomes of a complaint. */
    public enum Outcome { ACCEPTED, REJECTED, RETURNED }

    /** What an accepted complaint changes: names in the list, ballots, or only how something is written. */
    public enum Effect { ADD, STRIKE, BALLOTS, NONE }

    /** A complaint as a form has it; {@code place} is the key of the polling area. */
    public record Filing(String place, LocalDate receivedOn, Integer listNumber, Subject subject, String content) {
    }

    /**
     * The answer.
     *
     * @param effect what it changes, null unless it is accepted
     * @param situation what the voter stands in the list as from now on, or did until now if he is struck
     * @param before what he stood in the list as, null unless only his ballots change
     */
    public record Answer(Outcome outcome, LocalDate answeredOn, String documentNumber, String content, Effect effect,
            VoterSituation situation, VoterSituation before, boolean female, Integer listNumber) {
    }

    /** Kind of paper about the answer to a complaint. */
    public static final String ANSWER = "VOTER_COMPLAINT_ANSWER";

    private final ElectionFile file;
    private final VoterListFile lists;
    private final VoterLists voterLists;
    private final VoterChanges changes;
    private final VoterStore store;
    private final VoterRules rules;
    private final ElectionAccess access;

    VoterComplaints(ElectionFile file, VoterListFile lists, VoterLists voterLists, VoterChanges changes, VoterStore store,
            VoterRules rules, ElectionAccess access) {
        this.file = file;
        this.lists = lists;
        this.voterLists = voterLists;
        this.changes = changes;
        this.store = store;
        this.rules = rules;
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

    /** The polling areas of the complaint's own commune. */
    public List<Place> placesOf(VoterComplaint complaint) {
        return lists.places(complaint.caseId());
    }

    /**
     * Enters a complaint in the register.
     *
     * @throws Refusal if the list is not posted, or the complaint came after the time for complaints
     */
    public VoterComplaint register(Filing filing) {
        requireRight();
        Place place = lists.ownPlace(filing.place());
        String caseId = place.electionCase().id();
        requireInTime(lists.requireChangeable(caseId), file.past(filing.receivedOn(), "receivedOn", "Ngày nhận"));
        int year = file.today().getYear();
        Instant due = Deadlines.endOf(filing.receivedOn().plusDays(rules.answerDays(place.election().electionDay())));
        VoterComplaint complaint = new VoterComplaint(String.format("KN-%d-%06d", year, store.nextComplaint(year)), caseId,
                place.area().number(), filing.receivedOn(), due, filing.listNumber(), filing.subject(), filing.content(),
                Status.OPEN, null, null, null);
        store.add(complaint, lists.userId(), file.now());
        return complaint;
    }

    private static void requireInTime(VoterList list, LocalDate receivedOn) {
        if (receivedOn.isBefore(list.postedOn())) {
            throw Refusal.field("receivedOn", "Ngày nhận", "Không được trước ngày niêm yết danh sách.");
        }
        if (receivedOn.atStartOfDay(VietnamTime.ZONE).toInstant().isAfter(list.complaintsUntil())) {
            throw Refusal.conflict("Thời hạn khiếu nại về danh sách cử tri đã hết (Luật 85/2015/QH13, Điều 33).");
        }
    }

    /** Adds what was missing when the complaint was sent back. */
    public void supplement(String id, Filing filing) {
        VoterComplaint complaint = read(id);
        Place place = placesOf(complaint).stream().filter(one -> one.key().equals(filing.place())).findFirst().orElseThrow(
                () -> Refusal.field("place", "Khu vực bỏ phiếu", "Phải là khu vực của cùng đơn vị."));
        store.update(complaint.supplemented(place.area().number(), filing.listNumber(), filing.subject(), filing.content()));
    }

    /**
     * Answers the complaint, or sends it back because facts are missing.
     *
     * @throws Refusal if the answer is dated before the complaint, or a change cannot be made (any more)
     */
    public void resolve(String id, Answer answer) {
        VoterComplaint complaint = read(id);
        if (answer.outcome() != Outcome.RETURNED) {
            file.past(answer.answeredOn(), "documentDate", "Ngày trả lời");
            if (answer.answeredOn().isBefore(complaint.receivedOn())) {
                throw Refusal.field("documentDate", "Ngày trả lời", "Không được trước ngày nhận khiếu nại.");
            }
            store.update(complaint.answered(Status.valueOf(answer.outcome().name()), answer.answeredOn()));
        }
        if (answer.outcome() == Outcome.ACCEPTED && answer.effect() != Effect.NONE) {
            changes.makeForComplaint(id, lists.place(complaint.caseId(), complaint.area()), draft(answer), answer.before());
        }
        file.record(complaint.caseId(), ANSWER, id, answer.outcome(), answer.documentNumber(), answer.answeredOn(),
                answer.content());
    }

    private static Draft draft(Answer answer) {
        return new Draft(null, Kind.valueOf(answer.effect().name()), ChangeGround.COMPLAINT, answer.situation(),
                answer.female(), answer.listNumber(), null, answer.documentNumber(), answer.answeredOn(), null);
    }

    /** The time for the answer is over. */
    public void markLate(String id) {
        store.update(read(id).late(file.now(), null));
    }

    /** Records why the answer is late. */
    public void explainDelay(String id, String reason) {
        VoterComplaint complaint = read(id);
        store.update(complaint.late(complaint.lateAt(), reason));
    }

    public VoterComplaint read(String id) {
        return store.complaint(id).orElseThrow(VoterComplaints::unknown);
    }

    /** The complaint, if the user may see its commune. */
    public VoterComplaint visible(String id) {
        return store.complaint(id).filter(one -> access.sees(file.read(one.caseId()).unitCode()))
                .orElseThrow(VoterComplaints::unknown);
    }

    /** The register of a commune, if the user may see it. */
    public List<VoterComplaint> register(String electionId, String unitCode) {
        return store.complaints(voterLists.visibleCase(electionId, unitCode).id());
    }

    /** Why the complaint was last sent back, an empty text if it was not. */
    public String returnReason(VoterComplaint complaint) {
        return file.returnReason(complaint.caseId(), ANSWER, complaint.id());
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy khiếu nại này.");
    }
}
