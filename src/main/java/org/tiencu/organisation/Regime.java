package org.tiencu.organisation;

/** Which body of rules a post follows. */
public enum Regime {
    PARTY("Quy định của Đảng"),
    STATE("Quy định của Nhà nước");

    private final String displayName;

    Regime(String displayName) {
        this.displayName = displayName;
    }

    /** Vietnamese name. */
    public String displayName() {
        return displayName;
    }
}
