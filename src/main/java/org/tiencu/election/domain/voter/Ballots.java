package org.tiencu.election.domain.voter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tiencu.election.domain.calendar.Body;

/**
 * Which ballots a voter gets.
 *
 * @param na for the National Assembly
 * @param province for the People's Council of the province
 * @param commune for the People's Council of the commune
 */
public record Ballots(boolean na, boolean province, boolean commune) {

    /** Those for what is elected. */
    public Ballots of(Set<Body> bodies) {
        boolean councils = bodies.contains(Body.PC);
        return new Ballots(na && bodies.contains(Body.NA), province && councils, commune && councils);
    }

    /** What they are for, in Vietnamese. */
    public String label() {
        List<String> names = new ArrayList<>();
        if (na) {
            names.add("Quốc hội");
        }
        if (province) {
            names.add("Hội đồng nhân dân cấp tỉnh");
        }
        if (commune) {
            names.add("Hội đồng nhân dân cấp xã");
        }
        return String.join(", ", names);
    }
}
