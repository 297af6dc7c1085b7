package org.tiencu.desk.application.overview;

import java.time.Duration;
import java.time.Instant;

/** How long a task has been waiting since it was given to its group. */
public enum Age {
    WEEK("Đến 7 ngày", 0, 7),
    TWO_WEEKS("8 đến 15 ngày", 7, 15),
    MONTH("16 đến 30 ngày", 15, 30),
    TWO_MONTHS("31 đến 60 ngày", 30, 60),
    LONGER("Trên 60 ngày", 60, 36_500);

    private final String label;
    private final int from;
    private final int to;

    Age(String label, int from, int to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Tasks of this age were made at or before this moment. */
    public Instant latest(Instant now) {
        return from == 0 ? now.plus(Duration.ofDays(1)) : now.minus(Duration.ofDays(from));
    }

    /** Tasks of this age were made after this moment. */
    public Instant earliest(Instant now) {
        return now.minus(Duration.ofDays(to));
    }
}
