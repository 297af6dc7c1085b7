package org.tiencu.personnel.domain.annualreview;

/** What makes somebody "not completed" whatever his points are. */
public enum Trigger {
    NONE("Không có"),
    DECLINE("Suy thoái về tư tưởng chính trị, đạo đức, lối sống"),
    DISCIPLINED("Bị kỷ luật liên quan đến công vụ trong năm"),
    CORRUPTION_IN_UNIT("Đơn vị phụ trách có tham ô, tham nhũng, lãng phí bị xử lý");

    private final String label;

    Trigger(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
