package org.tiencu.personnel.domain.annualreview;

/** Officials of a unit whose duties are similar; the share of the best level is counted within a group. */
public enum DutyGroup {
    HEADS("Người đứng đầu"),
    OTHERS("Cấp phó và cán bộ khác");

    private final String label;

    DutyGroup(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
