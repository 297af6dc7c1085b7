package org.tiencu.organisation;

import java.time.LocalDate;

/**
 * The decision that a tenure rests on.
 *
 * @param number number and symbol
 * @param date date of the decision
 * @param decidedBy body that decided, in Vietnamese
 */
public record Decision(String number, LocalDate date, String decidedBy) {
}
