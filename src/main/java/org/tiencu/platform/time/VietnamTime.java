package org.tiencu.platform.time;

import java.time.ZoneId;

/** The one place that names the time zone. */
public final class VietnamTime {

    /** Every date of the product is a date in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {
    }
}
