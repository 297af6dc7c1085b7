package org.tiencu.organisation;

/**
 * A unit of the organisation.
 *
 * @param code official code, {@code TW} for the centre
 * @param name full Vietnamese name
 * @param level centre, province or commune
 * @param parentCode code of the unit above, null for the centre
 * @param kind Vietnamese kind, such as {@code Phường}
 */
public record Unit(String code, String name, UnitLevel level, String parentCode, String kind) {

    /** Code of the centre, the parent of every province. */
    public static final String CENTRE = "TW";
}
