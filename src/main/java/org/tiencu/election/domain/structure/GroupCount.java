package org.tiencu.election.domain.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many people of a group are on a list.
 *
 * @param share what the law wants of them
 * @param count how many there are
 * @param total people on the list
 */
public record GroupCount(Share share, int count, int total) {

    /** What the count comes to, for reading. */
    public enum Verdict {
        MET("Đạt"), BELOW_AIM("Chưa đạt mức phấn đấu"), UNMET("Chưa đạt"), NO_SHARE("Không định tỷ lệ");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** In Vietnamese. */
        public String label() {
            return label;
        }
    }

    /** Percent of the list, with two decimals; 0 for an empty list. For reading only: shares are compared exactly. */
    public BigDecimal percent() {
        return total == 0 ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(count * 100L).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
    }

    /** How many of how many, and the percent, as officials write it: {@code 3/10 (30,00%)}. */
    public String text() {
        return count + "/" + total + " (" + percent().toPlainString().replace('.', ',') + "%)";
    }

    /** Whether there are as many as the law requires; true if it requires none. */
    public boolean requirementMet() {
        return reaches(share.requiredPercent());
    }

    /** Whether there are as many as are aimed at; true if there is no aim. */
    public boolean aimMet() {
        return reaches(share.aimedPercent());
    }

    public Verdict verdict() {
        if (share.requiredPercent() == null && share.aimedPercent() == null) {
            return Verdict.NO_SHARE;
        }
        return !requirementMet() ? Verdict.UNMET : aimMet() ? Verdict.MET : Verdict.BELOW_AIM;
    }

    private boolean reaches(Integer percent) {
        return percent == null || count * 100L >= (long) percent * total;
    }
}
