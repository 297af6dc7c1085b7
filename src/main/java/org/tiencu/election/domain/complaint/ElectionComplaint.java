package org.tiencu.election.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;

import org.tiencu.election.domain.calendar.Body;

/**
 * An entry in the register of complaints.
 *
 * @param id number, such as {@code TC-2026-000001}, also the business key
 * @param electionId the election
 * @param registerUnit who received it: a unit whose election committee keeps the register, or the centre
 * @param registerNumber its number in that register
 * @param unitCode the unit that it concerns
 * @param object what it is about
 * @param kind what kind of letter it is
 * @param body the election that it belongs to
 * @param receivedOn when it was received
 * @param announcedOn of one about a result: when that was announced, otherwise null
 * @param sender who sent it
 * @param content what it says
 * @param state how far it is
 * @param handlerUnit who records the first settlement, null before it is routed
 * @param finalUnit who decides finally, null before it is routed
 * @param dueAt the last moment for the answer, null before it is routed
 * @param lateAt when it was found to be late, null if it was not; stays
 * @param lateAdmitted whether it was filed too late and is handled all the same
 */
public record ElectionComplaint(String id, String electionId, String registerUnit, int registerNumber, String unitCode,
        ComplaintObject object, ComplaintKind kind, Body body, LocalDate receivedOn, LocalDate announcedOn, Complainant sender,
        String content, ComplaintState state, String handlerUnit, String finalUnit, Instant dueAt, Instant lateAt,
        boolean lateAdmitted) {

    /** Who has to do something now, who did last if it is closed. */
    public String currentUnit() {
        return switch (state) {
            case REGISTERED, SUPPLEMENTING, SETTLED, NOT_EXAMINED -> registerUnit;
            case FINAL_STEP, STOPPED, DECIDED, REMOVAL_PROPOSED, HANDED_OVER -> finalUnit;
            case HANDLING, CLOSED, OUT_OF_TIME -> handlerUnit;
        };
    }

    /** The same in this state. */
    public ElectionComplaint in(ComplaintState newState) {
        return new ElectionComplaint(id, electionId, registerUnit, registerNumber, unitCode, object, kind, body, receivedOn,
                announcedOn, sender, content, newState, handlerUnit, finalUnit, dueAt, lateAt, lateAdmitted);
    }

    /** The same, to be answered by this moment. */
    public ElectionComplaint due(Instant newDue) {
        return new ElectionComplaint(id, electionId, registerUnit, registerNumber, unitCode, object, kind, body, receivedOn,
                announcedOn, sender, content, state, handlerUnit, finalUnit, newDue, lateAt, lateAdmitted);
    }

    /** The same with those who handle it. */
    public ElectionComplaint routed(String newHandler, String newFinal, Instant newDue) {
        return new ElectionComplaint(id, electionId, registerUnit, registerNumber, unitCode, object, kind, body, receivedOn,
                announcedOn, sender, content, state, newHandler, newFinal, newDue, lateAt, lateAdmitted);
    }

    /** The same, found to be late; whoever found it first stays. */
    public ElectionComplaint late(Instant at) {
        return new ElectionComplaint(id, electionId, registerUnit, registerNumber, unitCode, object, kind, body, receivedOn,
                announcedOn, sender, content, state, handlerUnit, finalUnit, dueAt, lateAt == null ? at : lateAt, lateAdmitted);
    }

    /** The same, taken although it was filed too late. */
    public ElectionComplaint admitted() {
        return new ElectionComplaint(id, electionId, registerUnit, registerNumber, unitCode, object, kind, body, receivedOn,
                announcedOn, sender, content, state, handlerUnit, finalUnit, dueAt, lateAt, true);
    }

    /** The same with corrected facts. */
    public ElectionComplaint corrected(LocalDate newReceivedOn, LocalDate newAnnouncedOn, Complainant newSender,
            String newContent) {
        return new ElectionComplaint(id, electionId, registerUnit, registerNumber, unitCode, object, kind, body, newReceivedOn,
                newAnnouncedOn, newSender, newContent, state, handlerUnit, finalUnit, dueAt, lateAt, lateAdmitted);
    }

    /** Neither the sender nor what he says belongs into a log. */
    @Override
    public String toString() {
        return "ElectionComplaint[" + id + ", " + state + "]";
    }
}
