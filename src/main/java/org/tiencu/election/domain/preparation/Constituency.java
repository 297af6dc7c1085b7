package org.tiencu.election.domain.preparation;

import org.tiencu.election.domain.calendar.Body;

/**
 * A constituency (đơn vị bầu cử) of a list.
 *
 * @param body which list
 * @param number its number in the list
 * @param area the places that it consists of, in Vietnamese
 * @param seats how many deputies it elects
 */
public record Constituency(Body body, int number, String area, int seats) {

    /** Vietnamese name. */
    public String name() {
        return "Đơn vị bầu cử số " + number;
    }
}
