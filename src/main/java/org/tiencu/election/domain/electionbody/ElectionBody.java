package org.tiencu.election.domain.electionbody;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.election.domain.calendar.Body;

/**
 * A body that runs an election in a unit.
 *
 * @param id null before it is stored
 * @param caseId the case of the unit
 * @param kind what it is
 * @param list of a board: the list of its constituency; null for all others
 * @param number number of its constituency or polling area, null for a committee
 * @param sizeKind constant of the table {@code body-size}
 * @param decisionNumber number of the decision that set it up, null while its members are only proposed
 * @param decidedOn date of that decision, null while its members are only proposed
 * @param members those who belong to it now, in the order in which they were entered
 */
public record ElectionBody(Long id, String caseId, BodyKind kind, Body list, Integer number, String sizeKind,
        String decisionNumber, LocalDate decidedOn, List<BodyMember> members) {

    public ElectionBody {
        members = List.copyOf(members);
    }

    /** A body that has to be set up. */
    public static ElectionBody needed(String caseId, BodyKind kind, Body list, Integer number, String sizeKind) {
        return new ElectionBody(null, caseId, kind, list, number, sizeKind, null, null, List.of());
    }

    public ElectionBody with(List<BodyMember> changed) {
        return new ElectionBody(id, caseId, kind, list, number, sizeKind, decisionNumber, decidedOn, changed);
    }

    /** Tells it from the other bodies of its kind in the case. */
    public String key() {
        return (list == null ? kind : list) + (number == null ? "" : "-" + number);
    }

    /** Vietnamese name. */
    public String name() {
        return switch (kind) {
            case COMMITTEE -> kind.label();
            case BOARD -> kind.label() + (list == Body.NA ? " đại biểu Quốc hội" : " đại biểu Hội đồng nhân dân")
                    + ", đơn vị bầu cử số " + number;
            case POLLING_TEAM -> kind.label() + " khu vực bỏ phiếu số " + number;
        };
    }

    /** Whether it exists, and is not only proposed. */
    public boolean established() {
        return decidedOn != null;
    }
}
