package org.tiencu.organisation;

import java.util.Set;

/** The three levels of the organisation, each with the kinds of unit it has and the level of the parent. */
public enum UnitLevel {
    CENTRAL("Trung ương", Set.of("Trung ương"), null),
    PROVINCE("cấp tỉnh", Set.of("Tỉnh", "Thành phố"), CENTRAL),
    COMMUNE("cấp xã", Set.of("Xã", "Phường", "Đặc khu"), PROVINCE);

    private final String displayName;
    private final Set<String> kinds;
    private final UnitLevel parentLevel;

    UnitLevel(String displayName, Set<String> kinds, UnitLevel parentLevel) {
        this.displayName = displayName;
        this.kinds = kinds;
        this.parentLevel = parentLevel;
    }

    /** Vietnamese name. */
    public String displayName() {
        return displayName;
    }

    /** The kinds that a unit of this level may be, in Vietnamese. */
    public Set<String> kinds() {
        return kinds;
    }

    /** The level that the parent has, null for the top. */
    public UnitLevel parentLevel() {
        return parentLevel;
    }
}
