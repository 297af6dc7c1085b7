package org.tiencu.personnel.domain.annualreview;

/** Results of an annual review, from best to worst. */
public enum GradeLevel {
    EXCELLENT("Hoàn thành xuất sắc nhiệm vụ"),
    GOOD("Hoàn thành tốt nhiệm vụ"),
    COMPLETED("Hoàn thành nhiệm vụ"),
    NOT_COMPLETED("Không hoàn thành nhiệm vụ");

    private final String label;

    GradeLevel(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    public boolean isBetterThan(GradeLevel other) {
        return ordinal() < other.ordinal();
    }
}
