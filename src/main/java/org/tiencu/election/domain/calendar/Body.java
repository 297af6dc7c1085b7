package org.tiencu.election.domain.calendar;

/** What is elected. */
public enum Body {
    /** The National Assembly. */
    NA("Đại biểu Quốc hội"),
    /** People's Councils. */
    PC("Đại biểu Hội đồng nhân dân");

    private final String label;

    Body(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
