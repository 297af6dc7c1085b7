package org.tiencu.personnel.domain.appointment;

/** Where the person comes from: Decree 170/2025/NĐ-CP, Article 33. */
public enum Source {
    /** From the unit itself: five steps (clause 2). */
    ON_SITE("Nguồn nhân sự tại chỗ"),
    /** From another unit: three steps (clause 3). */
    ELSEWHERE("Nguồn nhân sự từ nơi khác");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
