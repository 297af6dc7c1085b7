package org.tiencu.election.application.complaint;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.complaint.ComplaintRules.Seat;
import org.tiencu.election.application.complaint.ComplaintRules.Seats;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ComplaintState;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;

/** Everything that is done about a complaint once it is in the register. */
@Service
@Transactional
public class ComplaintHandling {

    /** Whether a complaint that was filed too late is handled. */
    public enum LatenessOutcome { REFUSED, ADMITTED, RETURNED }

    /** What the first settlement comes to. */
    public enum SettleOutcome { SETTLED, FORWARDED, RETURNED }

    /** What the sender says to it. */
    public enum SenderOutcome { ACCEPTED, FURTHER }

    /** What becomes of the final decision. */
    public enum FinalOutcome { DECIDED, RETURNED }

    /** Whether it is clear enough to strike a candidate although handling has stopped. */
    public enum ReviewOutcome { CLEAR, NOT_CLEAR }

    /** What a form says: number and date of a document may be null. */
    public record Document(String number, LocalDate datedOn, String text) {
    }

    /**
     * Where a complaint goes and until when.
     *
     * @param handlerUnit whose election committee settles it first, the centre for the National Election Council
     * @param finalUnit the same for the final decision
     * @param twoSteps whether there is a first settlement at all
     * @param examined whether it is examined at all
     * @param inTime whether it was filed in time, or taken all the same
     * @param stopped whether handling has stopped already
     * @param handlingEnds when it stops
     * @param answerDue when it has to be answered
     */
    public record Route(String handlerUnit, String finalUnit, boolean twoSteps, boolean examined, boolean inTime,
            boolean stopped, Instant handlingEnds, Instant answerDue) {
    }

    /** Handling has stopped: whether a candidate can still be struck, which ends when the election day begins. */
    public record Stop(boolean removable, Instant electionBegins) {
    }

    /** Kind of paper about whether a late complaint is handled. */
    public static final String LATENESS = "COMPLAINT_LATENESS";
    /** Kind of paper about the first settlement. */
    public static final String SETTLEMENT = "COMPLAINT_SETTLEMENT";
    /** Kind of paper with which the sender goes further, or does not. */
    public static final String SENDER_ANSWER = "COMPLAINT_SENDER_ANSWER";
    /** Kind of paper about the final decision. */
    public static final String FINAL_DECISION = "COMPLAINT_FINAL_DECISION";
    /** Kind of paper that proposes to strike a candidate; also in the case of the list, with the complaint as its subject. */
    public static final String REMOVAL_PROPOSED = "CANDIDATE_REMOVAL_PROPOSED";
    /** Kind of paper with which the file is handed over. */
    public static final String HANDED_OVER = "COMPLAINT_HANDED_OVER";
    private static final String REVIEW = "COMPLAINT_REVIEW";

    private final ElectionFile file;
    private final ElectionStore elections;
    private final ComplaintStore store;
    private final ComplaintRules rules;
    private final ComplaintMoments moments;

    ComplaintHandling(ElectionFile file, ElectionStore elections, ComplaintStore store, ComplaintRules rules,
            ComplaintMoments moments) {
        this.file = file;
        this.elections = elections;
        this.store = store;
        this.rules = rules;
        this.moments = moments;
    }

    private ElectionComplaint locked(String id) {
        return store.lock(id).orElseThrow(ComplaintHandling::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy đơn này.");
    }

    // ---- where it goes

    /** Finds out who handles the complaint until when, after it was entered or corrected. */
    public Route route(String id) {
        ElectionComplaint complaint = locked(id);
        Election election = moments.election(complaint);
        Seats seats = seats(complaint);
        String last = unit(seats.last(), complaint);
        String first = seats.first() == Seat.NONE ? last : unit(seats.first(), complaint);
        LocalDate fileBy = moments.fileBy(complaint);
        Instant ends = moments.handlingEnds(complaint);
        Route route = new Route(first, last, seats.first() != Seat.NONE,
                rules.examined(complaint.kind(), complaint.sender().naming(), election.electionDay()),
                complaint.lateAdmitted() || fileBy == null || !complaint.receivedOn().isAfter(fileBy),
                !ends.isAfter(file.now()), ends, moments.answerDue(complaint, complaint.receivedOn()));
        store.update(complaint.routed(first, last, route.answerDue()).in(state(route)));
        return route;
    }

    private static ComplaintState state(Route route) {
        if (!route.examined()) {
            return ComplaintState.NOT_EXAMINED;
        }
        return route.twoSteps() || !route.inTime() ? ComplaintState.HANDLING : ComplaintState.FINAL_STEP;
    }

    private Seats seats(ElectionComplaint complaint) {
        return rules.seats(complaint.object(), complaint.body(), file.unit(complaint.registerUnit()).level(),
                moments.election(complaint).electionDay());
    }

    private String unit(Seat seat, ElectionComplaint complaint) {
        return switch (seat) {
            case UNIT -> complaint.unitCode();
            case PROVINCE -> provinceOf(complaint);
            case CENTRE -> Unit.CENTRE;
            case NONE -> throw new IllegalArgumentException("nobody");
        };
    }

    private String provinceOf(ElectionComplaint complaint) {
        Unit unit = file.unit(complaint.unitCode());
        return unit.level() == UnitLevel.COMMUNE ? unit.parentCode() : unit.code();
    }

    /** Whether the sender may take the first settlement further; nobody can who does not say who he is. */
    public boolean furtherOpen(ElectionComplaint complaint) {
        return seats(complaint).further() && complaint.sender().isNamed();
    }

    /** Whether there is anybody to whom the first settlement can be left. */
    public boolean forwardable(ElectionComplaint complaint) {
        return seats(complaint).further();
    }

    // ---- handling

    /**
     * Decides about a complaint that was filed too late.
     *
     * @throws Refusal if handling has stopped or a day lies in the future
     */
    public void decideLateness(String id, LatenessOutcome outcome, Document document) {
        ElectionComplaint complaint = running(id);
        record(complaint, LATENESS, outcome, document);
        store.update(switch (outcome) {
            case REFUSED -> complaint.in(ComplaintState.OUT_OF_TIME);
            case RETURNED -> complaint.in(ComplaintState.SUPPLEMENTING);
            case ADMITTED -> complaint.admitted()
                    .in(seats(complaint).first() == Seat.NONE ? ComplaintState.FINAL_STEP : ComplaintState.HANDLING);
        });
    }

    /**
     * Settles a complaint first, leaves it to the final authority, or asks for more facts.
     *
     * @throws Refusal if handling has stopped, a day lies in the future, or there is nobody to leave it to
     */
    public ElectionComplaint settle(String id, SettleOutcome outcome, Document document) {
        ElectionComplaint complaint = running(id);
        if (outcome == SettleOutcome.FORWARDED && !forwardable(complaint)) {
            throw Refusal.field("settleOutcome", "Kết quả", "Không có nơi giải quyết tiếp theo để chuyển lên.");
        }
        record(complaint, SETTLEMENT, outcome, document);
        ElectionComplaint settled = switch (outcome) {
            case SETTLED -> complaint.in(furtherOpen(complaint) ? ComplaintState.SETTLED : ComplaintState.CLOSED);
            case FORWARDED -> toFinal(complaint, file.today());
            case RETURNED -> complaint.in(ComplaintState.SUPPLEMENTING);
        };
        store.update(settled);
        return settled;
    }

    /**
     * Records whether the sender goes further.
     *
     * @throws Refusal if handling has stopped or the day cannot be right
     */
    public ElectionComplaint answer(String id, SenderOutcome outcome, LocalDate answeredOn, String text) {
        ElectionComplaint complaint = running(id);
        file.past(answeredOn, "answeredOn", "Ngày có ý kiến");
        requireAfterReceipt(complaint, answeredOn, "answeredOn", "Ngày có ý kiến");
        file.record(id, SENDER_ANSWER, null, outcome, null, answeredOn, text);
        ElectionComplaint answered = outcome == SenderOutcome.FURTHER ? toFinal(complaint, answeredOn)
                : complaint.in(ComplaintState.CLOSED);
        store.update(answered);
        return answered;
    }

    private ElectionComplaint toFinal(ElectionComplaint complaint, LocalDate from) {
        return complaint.due(moments.answerDue(complaint, from)).in(ComplaintState.FINAL_STEP);
    }

    /**
     * Decides finally, or asks for more facts.
     *
     * @throws Refusal if handling has stopped or a day lies in the future
     */
    public void decide(String id, FinalOutcome outcome, Document document) {
        ElectionComplaint complaint = running(id);
        record(complaint, FINAL_DECISION, outcome, document);
        store.update(complaint.in(outcome == FinalOutcome.DECIDED ? ComplaintState.DECIDED : ComplaintState.SUPPLEMENTING));
    }

    /**
     * Corrects the entry in the register.
     *
     * @throws Refusal if handling has stopped or a day cannot be right
     */
    public void correct(String id, LocalDate receivedOn, LocalDate announcedOn, Complainant sender, String content) {
        ElectionComplaint complaint = running(id);
        ComplaintOpenings.requirePossibleDays(file, moments.election(complaint), complaint.object(), receivedOn, announcedOn);
        store.update(complaint.corrected(receivedOn, complaint.object().isResult() ? announcedOn : null, sender,
                content.strip()));
    }

    /** Why the complaint was last sent back, an empty text if it was not. */
    public String returnReason(String id) {
        return file.papers(id).stream().filter(paper -> "RETURNED".equals(paper.outcome()))
                .reduce((earlier, later) -> later).map(paper -> paper.content()).orElse("");
    }

    /** Notes that the answer is late. */
    public void markLate(String id) {
        store.update(locked(id).late(file.now()));
    }

    private void record(ElectionComplaint complaint, String kind, Enum<?> outcome, Document document) {
        file.past(document.datedOn(), "documentDate", "Ngày văn bản");
        requireAfterReceipt(complaint, document.datedOn(), "documentDate", "Ngày văn bản");
        file.record(complaint.id(), kind, null, outcome, document.number(), document.datedOn(), document.text());
    }

    private static void requireAfterReceipt(ElectionComplaint complaint, LocalDate day, String field, String label) {
        if (day != null && day.isBefore(complaint.receivedOn())) {
            throw Refusal.field(field, label, "Không được trước ngày nhận đơn.");
        }
    }

    /** The timer may be a little later than the law. */
    private ElectionComplaint running(String id) {
        ElectionComplaint complaint = locked(id);
        if (!moments.handlingEnds(complaint).isAfter(file.now())) {
            throw Refusal.conflict("Đã đến lúc ngừng giải quyết đơn này (Luật 85/2015/QH13, Điều 61 khoản 2, khoản 4).");
        }
        return complaint;
    }

    // ---- when handling has stopped

    /** Notes that handling has stopped. */
    public Stop stop(String id) {
        ElectionComplaint complaint = locked(id);
        store.update(complaint.in(ComplaintState.STOPPED));
        Instant begins = moments.electionBegins(complaint);
        return new Stop(complaint.object().isCandidate() && file.now().isBefore(begins), begins);
    }

    /**
     * Proposes to strike a candidate if that is clear (Luật 85/2015/QH13, Điều 61 khoản 2); the proposal is put into the case
     * of the list too.
     *
     * @throws Refusal if the election day has begun, or a day lies in the future
     */
    public void review(String id, ReviewOutcome outcome, Document document) {
        ElectionComplaint complaint = locked(id);
        if (!file.now().isBefore(moments.electionBegins(complaint))) {
            throw Refusal.conflict("Đã đến ngày bầu cử, không xóa tên người ứng cử nữa.");
        }
        boolean clear = outcome == ReviewOutcome.CLEAR;
        record(complaint, clear ? REMOVAL_PROPOSED : REVIEW, outcome, document);
        if (clear) {
            elections.caseOf(complaint.electionId(), complaint.body() == Body.NA ? provinceOf(complaint) : complaint.unitCode())
                    .ifPresent(one -> file.record(one.id(), REMOVAL_PROPOSED, id, outcome, document.number(),
                            document.datedOn(), document.text()));
            store.update(complaint.in(ComplaintState.REMOVAL_PROPOSED));
        }
    }

    /**
     * Records that the open file was handed over (Luật 85/2015/QH13, Điều 61 khoản 4).
     *
     * @throws Refusal if the day lies before the election or in the future
     */
    public void handOver(String id, Document document) {
        ElectionComplaint complaint = locked(id);
        if (document.datedOn().isBefore(moments.election(complaint).electionDay())) {
            throw Refusal.field("documentDate", "Ngày chuyển", "Không được trước ngày bầu cử.");
        }
        record(complaint, HANDED_OVER, null, document);
        store.update(complaint.in(ComplaintState.HANDED_OVER));
    }
}
