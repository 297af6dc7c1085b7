package org.tiencu.organisation;

/** Sex as in the official's papers; the retirement age depends on it. */
public enum Sex {
    MALE("Nam"),
    FEMALE("Nữ");

    private final String displayName;

    Sex(String displayName) {
        this.displayName = displayName;
    }

    /** Vietnamese name. */
    public String displayName() {
        return displayName;
    }
}
