package org.tiencu.personnel.application.transfer;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.personnel.domain.transfer.TransferCondition;
import org.tiencu.personnel.domain.transfer.TransferFacts;
import org.tiencu.personnel.domain.transfer.TransferKind;

/** The limits and conditions of transfer, rotation and secondment on a given day. */
public interface TransferRules {

    /**
     * For how long somebody may go.
     *
     * @param minMonths fewest months, null for no limit
     * @param maxMonths most months, null for no limit
     */
    record Limit(Integer minMonths, Integer maxMonths) {
    }

    /**
     * The limit of a rotation or a secondment; a transfer has none.
     *
     * @throws org.tiencu.platform.refusal.Refusal if there is no rule for that day
     */
    Limit limit(LocalDate day, TransferKind kind);

    /** The conditions of the act itself with their results, in order; none if there is no rule for that day. */
    List<TransferCondition> conditions(TransferFacts facts);

    /**
     * Whether the authority may decide although this condition, which holds for every act, is not met.
     *
     * @param condition code as in the table {@code vetting-eligibility}
     */
    boolean waivable(LocalDate day, String condition);
}
