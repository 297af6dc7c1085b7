package org.tiencu.election.domain.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * A conference of the Front about a list: Luật 85/2015/QH13, Điều 38 to 56. It may have to be held again; each time is one.
 *
 * @param id number in the store, null before it is stored
 * @param round which consultation about which list
 * @param attempt how often a conference of this round was summoned, this one included
 * @param status how far it is
 * @param returnReason why it was last sent back or is held again, null if it was not
 * @param summons what the delegates were told
 * @param attendance who came and whether they agreed, null before it was recorded
 * @param vote null if the conference agreed, or has not voted yet
 * @param result null before it was recorded
 * @param minutes null before they were confirmed
 */
public record Consultation(Long id, ListRound round, int attempt, Status status, String returnReason, Summons summons,
        Attendance attendance, Vote vote, Result result, Minutes minutes) {

    /** How far a conference is. */
    public enum Status {
        SUMMONED("Đã triệu tập"),
        HELD("Đã họp"),
        RECORDED("Đã ghi kết quả"),
        RETURNED("Trả lại để sửa"),
        /** It came to nothing; another one is summoned. */
        REPEATED("Tổ chức lại"),
        CONFIRMED("Đã thông qua biên bản"),
        /** The minutes are with those who have to have them. */
        SENT("Đã gửi biên bản");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /**
     * What the delegates were told.
     *
     * @param plannedOn day of the conference
     * @param place where it is
     * @param form how they meet
     * @param documentNumber number of the document that allows another form than in person; null in person
     * @param documentDate its date; null in person
     * @param agenda what it is about
     */
    public record Summons(LocalDate plannedOn, String place, MeetingForm form, String documentNumber, LocalDate documentDate,
            String agenda) {
    }

    /**
     * Who came, and what they did.
     *
     * @param heldOn day of the conference
     * @param delegations those who vote first, then the guests
     * @param agreed whether they agreed, so that nobody had to vote
     * @param proceedings what was said, null if nothing is noted
     */
    public record Attendance(LocalDate heldOn, List<Delegation> delegations, boolean agreed, String proceedings) {

        public Attendance {
            delegations = List.copyOf(delegations);
        }

        /** Delegates with a vote who were summoned. */
        public int summoned() {
            return delegations.stream().filter(Delegation::voting).mapToInt(Delegation::summoned).sum();
        }

        /** Delegates with a vote who came. */
        public int present() {
            return delegations.stream().filter(Delegation::voting).mapToInt(Delegation::present).sum();
        }

        /** Guests who came. */
        public int guests() {
            return delegations.stream().filter(one -> !one.voting()).mapToInt(Delegation::present).sum();
        }
    }

    /**
     * The minutes.
     *
     * @param number their number
     * @param datedOn their date
     * @param recipients where they were sent, empty before
     */
    public record Minutes(String number, LocalDate datedOn, List<Recipient> recipients) {

        public Minutes {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Who has to have the minutes.
     *
     * @param name the body
     * @param sentOn when they were sent there
     */
    public record Recipient(String name, LocalDate sentOn) {
    }

    /** Whether the minutes are confirmed: nothing changes any more. */
    public boolean confirmed() {
        return status == Status.CONFIRMED || status == Status.SENT;
    }

    /** The conference is over, with those who came. Where they agreed, an earlier count falls away. */
    public Consultation held(Attendance recorded) {
        return new Consultation(id, round, attempt, Status.HELD, returnReason, summons, recorded,
                recorded.agreed() ? null : vote, result, null);
    }

    public Consultation voted(Vote counted) {
        return new Consultation(id, round, attempt, status, returnReason, summons, attendance, counted, result, null);
    }

    public Consultation recorded(Result came) {
        return new Consultation(id, round, attempt, Status.RECORDED, returnReason, summons, attendance, vote, came, null);
    }

    /** Sent back, or held again. */
    public Consultation stopped(Status next, String reason) {
        return new Consultation(id, round, attempt, next, reason, summons, attendance, vote, result, null);
    }

    public Consultation confirmed(Minutes written) {
        return new Consultation(id, round, attempt, Status.CONFIRMED, returnReason, summons, attendance, vote, result,
                written);
    }

    public Consultation sent(List<Recipient> recipients) {
        return new Consultation(id, round, attempt, Status.SENT, returnReason, summons, attendance, vote, result,
                new Minutes(minutes.number(), minutes.datedOn(), recipients));
    }
}
