package org.tiencu.desk.application.datarequest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request of an official about his own data.
 *
 * @param id number, also the business key
 * @param unitCode the unit that answers
 * @param acknowledgeDue until when he has to be told that it was received
 * @param answerDue until when it has to be answered
 * @param content what he asks for
 * @param fieldName of a correction: which part of his record, a constant of {@link
 *                org.tiencu.organisation.OfficialCorrections}
 * @param oldValue what stood there when it was corrected, null before
 * @param newValue what he wants to stand there
 * @param outcome what was prepared, null before
 * @param preparedBy user who prepared the answer, null before
 * @param returnReason why the answer was sent back, null if it was not
 */
public record DataRequest(String id, String unitCode, String officialId, Kind kind, LocalDate receivedOn,
        Instant acknowledgeDue, Instant answerDue, String content, String fieldName, String oldValue, String newValue,
        Outcome outcome, String answer, String preparedBy, String returnReason, String documentNumber,
                LocalDate documentDate,
        Status status) {

    /** What is asked for. */
    public enum Kind {
        ACCESS("Xem, được cung cấp dữ liệu của mình"), CORRECTION("Chỉnh sửa dữ liệu của mình");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** What the office proposes. */
    public enum Outcome {
        GRANTED("Đáp ứng yêu cầu"), REFUSED("Từ chối"), WITHDRAWN("Người yêu cầu đã rút");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** How far it is. */
    public enum Status {
        OPEN("Đang xử lý"), ANSWERED("Đã trả lời"), REFUSED("Đã từ chối"), WITHDRAWN("Đã rút");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }
}
