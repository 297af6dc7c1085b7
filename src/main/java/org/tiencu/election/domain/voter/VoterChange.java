package org.tiencu.election.domain.voter;

import java.time.LocalDate;

/**
 * A change of a posted voter list by one voter.
 *
 * @param id number, such as {@code DC-2026-000001}, also its business key
 * @param caseId the case of the commune whose list is changed
 * @param area number of the polling area
 * @param kind what is done
 * @param ground why
 * @param situation what decides on the voter's ballots
 * @param female whether a woman is added or struck
 * @param listNumber number in the list of the area, null if there is none yet
 * @param oldUnit the commune that has to strike the voter, null unless it is a move
 * @param oldPlace what became of the old entry, null unless it is a move
 * @param documentNumber number of the paper that proves it
 * @param documentDate date of that paper
 * @param note what else there is to know; no personal data
 * @param status how far it is
 * @param complaintId the complaint that led to it, null if none did
 */
public record VoterChange(String id, String caseId, int area, Kind kind, ChangeGround ground, VoterSituation situation,
        boolean female, Integer listNumber, String oldUnit, OldPlace oldPlace, String documentNumber, LocalDate documentDate,
        String note, Status status, String complaintId) {

    /** What is done to the list. */
    public enum Kind {
        ADD("Bổ sung tên"), STRIKE("Xóa tên"), MOVE("Bổ sung tên, xóa tên ở nơi cũ"), BALLOTS("Sửa cơ quan được bầu");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** How far it is. */
    public enum Status {
        PROPOSED("Chờ xác nhận"), CONFIRMED("Đã thay đổi"), REFUSED("Từ chối"), LAPSED("Hết thời hạn thay đổi");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** What became of the voter's entry at the place that he left. */
    public enum OldPlace {
        WAITING("Chờ xóa tên"), STRUCK("Đã xóa tên"), NOT_LISTED("Không có tên"), LATE("Không kịp xóa tên");

        private final String label;

        OldPlace(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    public boolean isMove() {
        return kind == Kind.MOVE;
    }

    public VoterChange withStatus(Status newStatus) {
        return new VoterChange(id, caseId, area, kind, ground, situation, female, listNumber, oldUnit, oldPlace,
                documentNumber, documentDate, note, newStatus, complaintId);
    }

    public VoterChange withOldPlace(OldPlace newOldPlace) {
        return new VoterChange(id, caseId, area, kind, ground, situation, female, listNumber, oldUnit, newOldPlace,
                documentNumber, documentDate, note, status, complaintId);
    }
}
