package org.tiencu.platform.audit;

import java.time.LocalDate;

/**
 * How the chain of a day ends: whoever keeps this, on paper or signed, can tell later whether the day was rewritten.
 *
 * @param day day of Vietnam
 * @param records how many records the day has
 * @param hash last link, 64 hexadecimal digits
 */
public record AuditHead(LocalDate day, int records, String hash) {
}
