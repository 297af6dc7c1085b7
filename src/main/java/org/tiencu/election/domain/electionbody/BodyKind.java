package org.tiencu.election.domain.electionbody;

import java.util.List;
import java.util.stream.Stream;

/** Bodies that run an election in a unit: Luật 85/2015/QH13, Điều 22, Điều 24, Điều 25. */
public enum BodyKind {
    /** One in each province and commune. */
    COMMITTEE("Ủy ban bầu cử", "election-committees", "Chủ tịch", "Phó Chủ tịch"),
    /** One for each constituency. */
    BOARD("Ban bầu cử", "election-boards", "Trưởng ban", "Phó Trưởng ban"),
    /** One for each polling area; the law gives it no deputy head. */
    POLLING_TEAM("Tổ bầu cử", "polling-teams", "Tổ trưởng", null);

    private final String label;
    private final String milestone;
    private final String chair;
    private final String viceChair;

    BodyKind(String label, String milestone, String chair, String viceChair) {
        this.label = label;
        this.milestone = milestone;
        this.chair = chair;
        this.viceChair = viceChair;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Id of the milestone by which they have to be there. */
    public String milestone() {
        return milestone;
    }

    /** The roles that such a body has, the head first. */
    public List<BodyRole> roles() {
        return Stream.of(BodyRole.values()).filter(role -> title(role) != null).toList();
    }

    /** Vietnamese title of a role in such a body, null if it does not have this role. */
    public String title(BodyRole role) {
        return switch (role) {
            case CHAIR -> chair;
            case VICE_CHAIR -> viceChair;
            case SECRETARY -> "Thư ký";
            case MEMBER -> "Ủy viên";
        };
    }
}
