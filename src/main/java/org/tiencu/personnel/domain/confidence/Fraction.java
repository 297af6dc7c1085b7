package org.tiencu.personnel.domain.confidence;

/** A share such as two thirds, compared without rounding. */
public record Fraction(int numerator, int denominator) {

    public Fraction {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException("No fraction: " + numerator + "/" + denominator);
        }
    }
}
