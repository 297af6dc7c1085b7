package org.tiencu.organisation;

/** Level of political theory, in ascending order. */
public enum PoliticalTheory {
    NONE("Chưa qua đào tạo"),
    ELEMENTARY("Sơ cấp"),
    INTERMEDIATE("Trung cấp"),
    ADVANCED("Cao cấp"),
    BACHELOR("Cử nhân");

    private final String displayName;

    PoliticalTheory(String displayName) {
        this.displayName = displayName;
    }

    /** Vietnamese name. */
    public String displayName() {
        return displayName;
    }
}
