package org.tiencu.platform.time;

import java.time.LocalDate;

/**
 * A day that differs from the ordinary week.
 *
 * @param day the date
 * @param kind whether it is off or worked
 * @param name what it is, in Vietnamese
 * @param source the notice or article it rests on
 */
public record Holiday(LocalDate day, Kind kind, String name, String source) {

    /** Off or worked. */
    public enum Kind {
        /** A day off. */
        HOLIDAY,
        /** A Saturday or Sunday worked in exchange for another day. */
        WORKDAY
    }
}
