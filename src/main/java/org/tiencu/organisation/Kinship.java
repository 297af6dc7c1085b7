package org.tiencu.organisation;

/** How a user is related to an official whose cases he must not handle. */
public enum Kinship {
    SELF("Chính người đó"),
    SPOUSE("Vợ, chồng"),
    PARENT("Cha, mẹ của người đó hoặc của vợ, chồng"),
    CHILD("Con, con dâu, con rể"),
    SIBLING("Anh, chị, em của người đó hoặc của vợ, chồng");

    private final String displayName;

    Kinship(String displayName) {
        this.displayName = displayName;
    }

    /** Vietnamese name. */
    public String displayName() {
        return displayName;
    }
}
