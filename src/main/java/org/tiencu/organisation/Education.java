package org.tiencu.organisation;

/** Highest professional qualification, in ascending order. */
public enum Education {
    UPPER_SECONDARY("Trung học phổ thông"),
    INTERMEDIATE("Trung cấp"),
    COLLEGE("Cao đẳng"),
    UNIVERSITY("Đại học"),
    MASTER("Thạc sĩ"),
    DOCTORATE("Tiến sĩ");

    private final String displayName;

    Education(String displayName) {
        this.displayName = displayName;
    }

    /** Vietnamese name. */
    public String displayName() {
        return displayName;
    }
}
