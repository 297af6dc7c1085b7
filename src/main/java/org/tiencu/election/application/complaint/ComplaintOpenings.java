package org.tiencu.election.application.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.complaint.ComplaintStore.Participant;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ComplaintKind;
import org.tiencu.election.domain.complaint.ComplaintObject;
import org.tiencu.election.domain.complaint.ComplaintState;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Entering a complaint in the register of who received it (Luật 85/2015/QH13, Điều 61 khoản 1 điểm c). */
@Service
@Transactional
public class ComplaintOpenings {

    /**
     * A complaint as the start form has it.
     *
     * @param unitCode the unit that it concerns
     * @param body asked for only if the object does not say it
     * @param announcedOn asked for only if it is about a result
     */
    public record Draft(String electionId, String unitCode, ComplaintObject object, ComplaintKind kind, Body body,
            LocalDate receivedOn, LocalDate announcedOn, Complainant sender, String content) {
    }

    private final ElectionFile file;
    private final ElectionStore elections;
    private final ComplaintStore store;
    private final CurrentUser currentUser;

    ComplaintOpenings(ElectionFile file, ElectionStore elections, ComplaintStore store, CurrentUser currentUser) {
        this.file = file;
        this.elections = elections;
        this.store = store;
        this.currentUser = currentUser;
    }

    /** Refuses everybody but election committees and the National Election Council: they keep the registers. */
    public void requireRight() {
        if (registers().isEmpty()) {
            throw Refusal.forbidden("Chỉ Ủy ban bầu cử, Hội đồng bầu cử quốc gia được ghi đơn vào sổ.");
        }
    }

    private Set<String> registers() {
        Set<String> groups = currentUser.groups();
        Set<String> own = new TreeSet<>(Role.ELECTION_COMMITTEE.heldIn(groups));
        own.addAll(Role.ELECTION_COUNCIL.heldIn(groups));
        return own;
    }

    /** Elections in which a unit of the user takes part, latest election day first. */
    public List<Election> elections() {
        Set<String> ids = store.participants(registers()).stream().map(Participant::electionId).collect(Collectors.toSet());
        return elections.all().stream().filter(one -> ids.contains(one.id())).toList();
    }

    /** The units that a complaint may concern, each once: the user's own, and those right under it. */
    public List<Participant> units() {
        Set<String> seen = new TreeSet<>();
        return store.participants(registers()).stream().filter(one -> seen.add(one.unitCode())).toList();
    }

    /**
     * Enters a complaint.
     *
     * @throws Refusal if the user may not, it is about a voter list, the unit does not take part, the body is not elected, or
     *                 its days cannot be right
     */
    public ElectionComplaint open(Draft draft) {
        requireRight();
        if (draft.object() == ComplaintObject.VOTER_LIST) {
            throw Refusal.field("object", "Về việc", "Khiếu nại về danh sách cử tri được ghi và giải quyết theo quy trình "
                    + "“Khiếu nại về danh sách cử tri” (Luật 85/2015/QH13, Điều 33).");
        }
        if (store.participants(registers()).stream().noneMatch(one -> one.electionId().equals(draft.electionId())
                && one.unitCode().equals(draft.unitCode()))) {
            throw Refusal.field("unit", "Liên quan đến đơn vị", "Đơn vị này không tham gia cuộc bầu cử đã chọn.");
        }
        Election election = file.election(draft.electionId());
        Body body = body(draft, election);
        requirePossibleDays(file, election, draft.object(), draft.receivedOn(), draft.announcedOn());
        int year = file.today().getYear();
        String register = register(file.unit(draft.unitCode()));
        ElectionComplaint entered = new ElectionComplaint(String.format("TC-%d-%06d", year, store.nextNumber(year)),
                election.id(), register, store.nextRegisterNumber(election.id(), register), draft.unitCode(), draft.object(),
                draft.kind(), body, draft.receivedOn(), draft.object().isResult() ? draft.announcedOn() : null, draft.sender(),
                draft.content().strip(), ComplaintState.REGISTERED, null, null, null, null, false);
        store.add(entered, currentUser.id(), file.now());
        return entered;
    }

    /** The user's register that the complaint goes into: the one of the unit, or of the unit above. */
    private String register(Unit unit) {
        return registers().contains(unit.code()) ? unit.code() : unit.parentCode();
    }

    private static Body body(Draft draft, Election election) {
        Body body = draft.object().body() == null ? draft.body() : draft.object().body();
        if (!election.bodies().contains(body)) {
            throw Refusal.field(draft.object().body() == null ? "body" : "object", "Về việc",
                    "Cuộc bầu cử này không bầu " + body.label().toLowerCase() + ".");
        }
        return body;
    }

    static void requirePossibleDays(ElectionFile file, Election election, ComplaintObject object, LocalDate receivedOn,
            LocalDate announcedOn) {
        file.past(receivedOn, "receivedOn", "Ngày nhận đơn");
        if (object.isAfterVoting() && receivedOn.isBefore(election.electionDay())) {
            throw Refusal.field("receivedOn", "Ngày nhận đơn", "Việc này chỉ có từ ngày bầu cử.");
        }
        if (object.isResult()) {
            if (announcedOn == null || announcedOn.isBefore(election.electionDay())) {
                throw Refusal.field("announcedOn", "Ngày công bố kết quả", "Phải ghi, và không được trước ngày bầu cử.");
            }
            if (announcedOn.isAfter(receivedOn)) {
                throw Refusal.field("announcedOn", "Ngày công bố kết quả", "Không được sau ngày nhận đơn.");
            }
        }
    }
}
