package org.tiencu.personnel.application.reappointment;

import java.time.LocalDate;

import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.reappointment.RouteRule;
import org.tiencu.personnel.domain.reappointment.TermLimit;

/** The rules about the end of a term on a given day. They are rows of decision tables, each with its article. */
public interface ReappointmentRules {

    /** What has to be done before a term ends. */
    enum Limit {
        /** The official is told. */
        NOTICE,
        /** The authority decides. */
        DECISION
    }

    /** How long before the end of a term this has to be done. */
    TermLimit limit(LocalDate day, Regime regime, Limit limit);

    /**
     * What is considered for an official.
     *
     * @param retiresInTerm whether he retires on or before the day on which the term ends
     * @param deferred whether he is under review or suspended
     * @param monthsToRetirement whole months from the end of the term until he retires
     */
    RouteRule route(LocalDate day, Regime regime, boolean retiresInTerm, boolean deferred, int monthsToRetirement);
}
