package org.tiencu.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tiencu.platform.security.Groups;

/** What a user does in a unit. The engine's group of a role in a unit is {@code code@unit}. */
public enum Role {
    OFFICE("office", "Văn phòng"),
    HEAD("head", "Người đứng đầu"),
    COUNTING_BOARD("counting-board", "Ban kiểm phiếu"),
    ORGANISATION_COMMISSION("organisation-commission", "Ban Tổ chức"),
    INSPECTION_COMMISSION("inspection-commission", "Ủy ban Kiểm tra"),
    INTERNAL_AFFAIRS_COMMISSION("internal-affairs-commission", "Ban Nội chính"),
    PUBLIC_SECURITY_COMMITTEE("public-security-committee", "Đảng ủy Công an"),
    STANDING_COMMITTEE("standing-committee", "Ban Thường vụ"),
    PEOPLES_COUNCIL("peoples-council", "Thường trực Hội đồng nhân dân"),
    PEOPLES_COMMITTEE("peoples-committee", "Ủy ban nhân dân"),
    FATHERLAND_FRONT("fatherland-front", "Ban Thường trực Ủy ban Mặt trận Tổ quốc"),
    ELECTION_COMMITTEE("election-committee", "Ủy ban bầu cử"),
    ELECTION_COUNCIL("election-council", "Hội đồng bầu cử quốc gia");

    private final String code;
    private final String displayName;

    Role(String code, String displayName) {
        this.code = code;
        this.displayName = displayName;
    }

    /** The part of the group id in front of the {@code @}. */
    public String code() {
        return code;
    }

    /** Vietnamese name. */
    public String displayName() {
        return displayName;
    }

    /** Id of the group of those who hold this role in the unit. */
    public String in(String unitCode) {
        return Groups.of(code, unitCode);
    }

    /** Vietnamese name of that group. */
    public String groupName(Unit unit) {
        return displayName + " - " + unit.name();
    }

    /** The role of this code. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** Codes of the units in which a member of these groups holds this role, in order. */
    public List<String> heldIn(Set<String> groupIds) {
        String prefix = in("");
        return groupIds.stream().filter(group -> group.startsWith(prefix)).map(group -> group.substring(prefix.length()))
                .sorted().toList();
    }

    /** Codes of the units in which a member of these groups holds any role. */
    public static Set<String> unitsOf(Set<String> groupIds) {
        return groupIds.stream()
                .map(group -> group.split("@", 2))
                .filter(parts -> parts.length == 2 && of(parts[0]).isPresent())
                .map(parts -> parts[1])
                .collect(Collectors.toUnmodifiableSet());
    }
}
