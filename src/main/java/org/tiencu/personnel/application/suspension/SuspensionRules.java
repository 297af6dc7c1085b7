package org.tiencu.personnel.application.suspension;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.suspension.SuspensionGround;

/** Grounds and limits of suspensions on a given day. They are rows of decision tables, each with its article. */
public interface SuspensionRules {

    /** What is limited. */
    enum Limit {
        /** The organisation commission's advice, from the day of the ground. */
        ADVICE,
        /** A suspension that is only necessary, its first day included. */
        NECESSARY,
        /** The one extension of such a suspension, from the day after its last day. */
        EXTENSION
    }

    /**
     * @param days how many
     * @param working whether only working days count
     */
    record Length(int days, boolean working) {

        /** As officials say it. */
        public String text() {
            return days + (working ? " ngày làm việc" : " ngày");
        }
    }

    /** The grounds of that day in order, none if there was no rule yet. */
    List<SuspensionGround> grounds(LocalDate day, Regime regime);

    /**
     * A limit.
     *
     * @throws org.tiencu.platform.refusal.Refusal if there is no rule for that day
     */
    Length limit(LocalDate day, Regime regime, Limit limit);
}
