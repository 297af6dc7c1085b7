package org.tiencu.personnel.application.reappointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.tiencu.organisation.Regime;

/** Reads many terms at once. */
public interface TermStore {

    /**
     * A term that ends.
     *
     * @param tenureId his time in the post
     * @param officialName who holds the post
     * @param postTitle its title
     * @param regime the body of rules that applies
     * @param unitName name of its unit
     * @param endsOn last day of the term
     * @param openCase number of the open case about it, null if there is none
     */
    record EndingTerm(String tenureId, String officialName, String postTitle, Regime regime, String unitName, LocalDate endsOn,
            String openCase) {
    }

    /** Terms and how many there are altogether. */
    record EndingTerms(List<EndingTerm> first, int total) {
    }

    /**
     * Terms that nobody has ended yet, earliest end first; secondments end by themselves and are left out. One query.
     *
     * @param readableBy only of those whose records members of these units may read, null for everybody
     * @param until latest planned end
     * @param limit at most so many
     */
    EndingTerms endingUntil(Collection<String> readableBy, LocalDate today, LocalDate until, int limit);
}
