package org.tiencu.election.domain.voter;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A complaint about a voter list, as it stands in the register. Who complains stands on paper only.
 *
 * @param id number, such as {@code KN-2026-000001}, also its business key
 * @param caseId the case of the commune whose list it is about
 * @param area number of the polling area
 * @param receivedOn when it was handed in
 * @param answerDue the last moment for the answer
 * @param listNumber number in the list of the voter whom it is about, null if he is not listed
 * @param subject what it is about
 * @param content the complaint in short; no personal data
 * @param status how far it is
 * @param answeredOn date of the answer, null before
 * @param lateAt when it was found that the answer is late, null if it was not
 * @param lateReason why, null before that was recorded
 */
public record VoterComplaint(String id, String caseId, int area, LocalDate receivedOn, Instant answerDue, Integer listNumber,
        Subject subject, String content, Status status, LocalDate answeredOn, Instant lateAt, String lateReason) {

    /** What it is about. */
    public enum Subject {
        NOT_LISTED("Không có tên trong danh sách"),
        WRONG_ENTRY("Thông tin ghi sai"),
        WRONG_BALLOTS("Ghi sai cơ quan được bầu"),
        SHOULD_NOT_BE_LISTED("Có tên người không được ghi vào danh sách");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** How far it is. */
    public enum Status {
        OPEN("Đang giải quyết"), ACCEPTED("Chấp nhận"), REJECTED("Không chấp nhận");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** The same with what was added to it. */
    public VoterComplaint supplemented(int newArea, Integer newListNumber, Subject newSubject, String newContent) {
        return new VoterComplaint(id, caseId, newArea, receivedOn, answerDue, newListNumber, newSubject, newContent, status,
                answeredOn, lateAt, lateReason);
    }

    public VoterComplaint answered(Status outcome, LocalDate on) {
        return new VoterComplaint(id, caseId, area, receivedOn, answerDue, listNumber, subject, content, outcome, on, lateAt,
                lateReason);
    }

    public VoterComplaint late(Instant at, String reason) {
        return new VoterComplaint(id, caseId, area, receivedOn, answerDue, listNumber, subject, content, status, answeredOn,
                at, reason);
    }
}
