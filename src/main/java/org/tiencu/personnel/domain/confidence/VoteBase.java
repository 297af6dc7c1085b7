package org.tiencu.personnel.domain.confidence;

/** Of what a share of votes is taken. */
public enum VoteBase {
    SUMMONED("số người được triệu tập"),
    PRESENT("số người có mặt"),
    RETURNED("số phiếu thu về"),
    VALID("số phiếu hợp lệ");

    private final String label;

    VoteBase(String label) {
        this.label = label;
    }

    /** In Vietnamese. */
    public String label() {
        return label;
    }

    /** The number in this count. */
    public int of(ConfidenceCount count) {
        return switch (this) {
            case SUMMONED -> count.summoned();
            case PRESENT -> count.present();
            case RETURNED -> count.returned();
            case VALID -> count.valid();
        };
    }
}
