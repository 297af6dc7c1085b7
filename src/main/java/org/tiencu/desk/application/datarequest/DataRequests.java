package org.tiencu.desk.application.datarequest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.datarequest.DataRequest.Kind;
import org.tiencu.desk.application.datarequest.DataRequest.Outcome;
import org.tiencu.desk.application.datarequest.DataRequest.Status;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.OfficialCorrections;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Role;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;

/**
 * Answers what officials ask about their own data. The office of their unit records the request and prepares the answer,
 * the head checks it; nobody checks what he prepared. A correction is made when it is approved.
 */
@Service
@Transactional
public class DataRequests {

    private static final String ACKNOWLEDGE = "ACKNOWLEDGE";

    /** A request as it is recorded. */
    public record Received(String officialId, Kind kind, LocalDate receivedOn, String content, String fieldName,
            String newValue) {
    }

    /**
     * A correction before and after.
     *
     * @param label the part of the record, in Vietnamese
     */
    public record Change(String label, String before, String after) {
    }

    private final DataRequestStore store;
    private final DataRequestRules rules;
    private final List<HeldData> sources;
    private final Officials officials;
    private final OfficialCorrections corrections;
    private final Deadlines deadlines;
    private final CurrentUser currentUser;
    private final Clock clock;

    public DataRequests(DataRequestStore store, DataRequestRules rules, List<HeldData> sources, Officials officials,
            OfficialCorrections corrections, Deadlines deadlines, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.sources = sources;
        this.officials = officials;
        this.corrections = corrections;
        this.deadlines = deadlines;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Refuses everybody who is not in the office of a unit. */
    public void requireRight() {
        if (offices().isEmpty()) {
            throw Refusal.forbidden("Chỉ văn phòng của đơn vị ghi yêu cầu về dữ liệu cá nhân.");
        }
    }

    private List<String> offices() {
        return Role.OFFICE.heldIn(currentUser.groups());
    }

    /** Officials whose requests the current user may record: those who work in his unit. */
    @Transactional(readOnly = true)
    public List<Official> officials() {
        return offices().isEmpty() ? List.of() : officials.list(offices(), null);
    }

    /**
     * Records a request.
     *
     * @throws Refusal if the official is not of the user's unit, the day is in the future, or the correction is not
     * acceptable
     */
    public DataRequest receive(Received received) {
        requireRight();
        Official official = officials().stream().filter(one -> one.id().equals(received.officialId())).findFirst()
                .orElseThrow(() -> Refusal.field("officialId", "Cán bộ", "Không phải cán bộ của đơn vị."));
        requirePast(received.receivedOn(), "receivedOn", "Ngày nhận");
        if (received.kind() == Kind.CORRECTION) {
            corrections.check(official.id(), received.fieldName(), received.newValue());
        }
        DataRequest request = new DataRequest(number(), official.currentUnitCode(), official.id(), received.kind(),
                received.receivedOn(), due(ACKNOWLEDGE, received.receivedOn()), due(received.kind().name(),
                        received.receivedOn()),
                received.content(), received.kind() == Kind.CORRECTION ? received.fieldName() : null, null,
                received.kind() == Kind.CORRECTION ? received.newValue() : null, null, null, null, null, null, null,
                        Status.OPEN);
        store.add(request, currentUser.id(), clock.instant());
        return request;
    }

    private String number() {
        int year = today().getYear();
        return "YC-%d-%06d".formatted(year, store.nextNumber(year));
    }

    private Instant due(String limit, LocalDate receivedOn) {
        DataRequestRules.Limit rule = rules.limit(limit, receivedOn);
        return rule.working() ? deadlines.after(receivedOn, rule.days()) : Deadlines.endOf(receivedOn.plusDays(rule.days()));
    }

    /** Records that the official was told that his request was received. */
    public void acknowledge(String id, LocalDate on, String note) {
        DataRequest request = read(id);
        requirePast(on, "acknowledgedOn", "Ngày phản hồi");
        if (on.isBefore(request.receivedOn())) {
            throw Refusal.field("acknowledgedOn", "Ngày phản hồi", "Không được trước ngày nhận yêu cầu.");
        }
        store.acknowledged(id, on, note);
    }

    /** Stores what the office wants to answer; a request that was withdrawn is over. */
    public void prepare(String id, Outcome outcome, String answer) {
        DataRequest request = read(id);
        if (outcome == Outcome.GRANTED && request.kind() == Kind.CORRECTION) {
            corrections.check(request.officialId(), request.fieldName(), request.newValue());
        }
        store.prepared(id, outcome, answer, currentUser.id());
        if (outcome == Outcome.WITHDRAWN) {
            store.closed(id, Status.WITHDRAWN, null, null, null, clock.instant());
        }
    }

    /** Sends the answer back to who prepared it. */
    public void sendBack(String id, String reason) {
        requireSomebodyElse(read(id));
        store.returned(id, reason);
    }

    /**
     * Approves the answer; a granted correction is made.
     *
     * @throws Refusal conflict if the user prepared it himself
     */
    public void approve(String id, String documentNumber, LocalDate documentDate) {
        DataRequest request = read(id);
        requireSomebodyElse(request);
        requirePast(documentDate, "documentDate", "Ngày văn bản");
        boolean granted = request.outcome() == Outcome.GRANTED;
        if (granted && request.kind() == Kind.CORRECTION) {
            store.corrected(id, corrections.value(request.officialId(), request.fieldName()));
            corrections.correct(request.officialId(), request.fieldName(), request.newValue());
        }
        store.closed(id, granted ? Status.ANSWERED : Status.REFUSED, documentNumber, documentDate, currentUser.id(),
                clock.instant());
    }

    private void requireSomebodyElse(DataRequest request) {
        if (currentUser.id().equals(request.preparedBy())) {
            throw Refusal.conflict("Người chuẩn bị câu trả lời không được tự kiểm tra.");
        }
    }

    private void requirePast(LocalDate day, String field, String label) {
        if (day.isAfter(today())) {
            throw Refusal.field(field, label, "Không được sau hôm nay.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }

    /** The request of this number, whoever asks. */
    @Transactional(readOnly = true)
    public DataRequest read(String id) {
        return store.find(id).orElseThrow(DataRequests::unknown);
    }

    /** The request, if the current user may see it: those who record and check in the unit, and administrators. */
    @Transactional(readOnly = true)
    public Optional<DataRequest> find(String id) {
        return store.find(id).filter(one -> currentUser.isAdministrator()
                || currentUser.holds(Role.OFFICE.code(), one.unitCode()) || currentUser.holds(Role.HEAD.code(),
                        one.unitCode()));
    }

    /**
     * The same.
     *
     * @throws Refusal not found if he may not, or if there is none
     */
    @Transactional(readOnly = true)
    public DataRequest visible(String id) {
        return find(id).orElseThrow(DataRequests::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy yêu cầu này.");
    }

    /** Name of the official who asks. */
    @Transactional(readOnly = true)
    public String officialName(DataRequest request) {
        return official(request).fullName();
    }

    private Official official(DataRequest request) {
        return officials.find(request.officialId()).orElseThrow(DataRequests::unknown);
    }

    /** What is held about the official who asks; for those who may see the request, while it is open. */
    @Transactional(readOnly = true)
    public List<HeldData.Piece> held(DataRequest request) {
        Official official = official(request);
        return sources.stream().flatMap(source -> source.of(official).stream()).toList();
    }

    /**
     * The same for the one who answers.
     *
     * @throws Refusal not found if he may not see the request, conflict if it is answered
     */
    @Transactional(readOnly = true)
    public List<HeldData.Piece> held(String id) {
        DataRequest request = visible(id);
        if (request.status() != Status.OPEN) {
            throw Refusal.conflict("Yêu cầu này đã kết thúc.");
        }
        return held(request);
    }

    /** What a correction changes: what stands there now, or stood there when it was made; null if it is none. */
    @Transactional(readOnly = true)
    public Change change(DataRequest request) {
        if (request.kind() != Kind.CORRECTION) {
            return null;
        }
        String before = request.oldValue() == null ? corrections.value(request.officialId(), request.fieldName())
                : request.oldValue();
        return new Change(corrections.label(request.fieldName()), before, request.newValue());
    }

    /** Parts of a record that may be corrected, constant and Vietnamese name. */
    public List<OfficialCorrections.Part> parts() {
        return corrections.parts();
    }
}
