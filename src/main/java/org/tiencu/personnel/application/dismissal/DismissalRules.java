package org.tiencu.personnel.application.dismissal;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.dismissal.DismissalFacts;
import org.tiencu.personnel.domain.dismissal.DismissalKind;
import org.tiencu.personnel.domain.dismissal.Finding;
import org.tiencu.personnel.domain.dismissal.Ground;
import org.tiencu.personnel.domain.dismissal.Placement;

/** What the law says of release, resignation and dismissal on a day. */
public interface DismissalRules {

    /** Limits in working days. */
    enum Limit {
        /** From the ground to the proposal. */
        PROPOSAL,
        /** From the proposal to the decision. */
        DECISION,
        /** The same where there is an objective reason for more time. */
        DECISION_EXTENDED
    }

    /** The grounds in force, in order. */
    List<Ground> grounds(LocalDate day, Regime regime);

    /** Why dismissal is due whatever was asked for, empty if it is not. */
    List<Finding> dismissalDue(LocalDate day, Regime regime, DismissalFacts facts);

    /** Why a case of this kind cannot be considered now, empty if it can. */
    List<Finding> obstacles(LocalDate day, DismissalKind kind, boolean underInvestigation, boolean essentialDuty);

    /** A limit in working days. */
    int workingDays(LocalDate day, Regime regime, Limit limit);

    /** What may be done with the official afterwards. */
    List<Placement> placements(LocalDate day, DismissalKind kind, int monthsToRetirement);
}
