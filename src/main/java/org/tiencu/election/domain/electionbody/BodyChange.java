package org.tiencu.election.domain.electionbody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A change among the members of a body that exists.
 *
 * @param id number of the change
 * @param bodyId the body
 * @param kind what changes, null before it is proposed
 * @param reason why somebody leaves, null before it is proposed and when nobody leaves
 * @param memberId who leaves, null when nobody does
 * @param joining who joins, null when nobody does
 * @param note what it is about, null before it is proposed
 * @param status how far it is
 * @param decidedOn date of the decision, null before
 */
public record BodyChange(long id, long bodyId, Kind kind, Reason reason, Long memberId, BodyMember joining, String note,
        Status status, LocalDate decidedOn) {

    /** What changes. */
    public enum Kind {
        STRIKE("Xóa tên, cho thôi tham gia"),
        REPLACE("Thay bằng người khác"),
        ADD("Bổ sung người mới");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** Why somebody leaves. */
    public enum Reason {
        /** He stands for election in the constituency of the body: Luật 85/2015/QH13, Điều 27. */
        CANDIDATE("Là người ứng cử ở đơn vị bầu cử của Ban, Tổ này (Luật 85/2015/QH13, Điều 27)"),
        OTHER("Lý do khác");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** How far a change is. */
    public enum Status { OPEN, DECIDED, DROPPED }

    /** Whether somebody joins: those who agreed to the body have to agree to him. */
    public boolean needsAgreement() {
        return joining != null;
    }

    /** Whether it does what the law demands whatever it leaves behind: a candidate leaves, also a body of the least size. */
    public boolean demanded() {
        return kind == Kind.STRIKE && reason == Reason.CANDIDATE;
    }

    /** The members as they will be. */
    public List<BodyMember> applied(List<BodyMember> members) {
        List<BodyMember> changed = new ArrayList<>(members);
        changed.removeIf(member -> member.id().equals(memberId));
        if (joining != null) {
            changed.add(joining);
        }
        return changed;
    }
}
