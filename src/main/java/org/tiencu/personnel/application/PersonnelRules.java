package org.tiencu.personnel.application;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.conference.StepRule;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.personnel.domain.vetting.EligibilityFacts;
import org.tiencu.personnel.domain.vetting.OpinionBody;

/** The numbers and lists of the law on a given day. They are rows of decision tables, each with its article. */
public interface PersonnelRules {

    /** Limits counted in working days. */
    enum Limit {
        /** The authority's answer to a policy request. */
        POLICY_ANSWER,
        /** The personnel process, from the approval of the policy. */
        PERSONNEL_PROCESS,
        /** The written opinion of a body. */
        OPINION
    }

    /**
     * The rule of a voting step.
     *
     * @throws org.tiencu.platform.refusal.Refusal if there is no rule for that day
     */
    StepRule step(LocalDate day, Regime regime, ConferenceStep step);

    /** A limit in working days. */
    int workingDays(LocalDate day, Regime regime, Limit limit);

    /** The items of a dossier in order. */
    List<DossierItem> dossierItems(LocalDate day);

    /** The bodies that are asked for their opinion. */
    List<OpinionBody> opinionBodies(LocalDate day, Regime regime);

    /** Every condition with its result, in order. */
    List<Condition> conditions(EligibilityFacts facts);
}
