package org.tiencu.personnel.domain.reappointment;

/** What is considered when a term ends. */
public enum Route {
    /** For a full term. */
    REAPPOINTMENT("Bổ nhiệm lại"),
    /** Until the official retires, which is before the end of a full term. */
    UNTIL_RETIREMENT("Bổ nhiệm lại đến tuổi nghỉ hưu"),
    /** Not a new term: the present one is extended until the official retires. */
    EXTENSION("Kéo dài thời gian giữ chức vụ đến tuổi nghỉ hưu"),
    /** Nothing yet, because the official is under review or suspended. */
    DEFERRED("Tạm hoãn xem xét"),
    /** Nothing, because the official retires before the term ends. */
    NONE("Không xem xét");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
