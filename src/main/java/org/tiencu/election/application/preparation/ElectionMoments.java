package org.tiencu.election.application.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;

/** Days and moments as officials write them. */
public final class ElectionMoments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH 'giờ' mm, dd/MM/yyyy")
            .withZone(VietnamTime.ZONE);

    private ElectionMoments() {
    }

    /** A day; an empty text if there is none. */
    public static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** The hour, then the day; only the day if it is its last second. */
    public static String moment(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, VietnamTime.ZONE);
        return instant.equals(Deadlines.endOf(day)) ? "hết ngày " + day(day) : MOMENT.format(instant);
    }
}
