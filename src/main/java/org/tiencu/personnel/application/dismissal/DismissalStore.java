package org.tiencu.personnel.application.dismissal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.dismissal.Dismissal;

/** Where is kept what only these cases have. */
public interface DismissalStore {

    /**
     * Somebody who holds a post.
     *
     * @param tenureId his time in the post
     * @param officialName his name
     * @param postTitle the post
     * @param unitName its unit
     * @param regime its body of rules
     */
    record Holder(String tenureId, String officialName, String postTitle, String unitName, Regime regime) {
    }

    void add(Dismissal dismissal);

    Optional<Dismissal> find(String caseId);

    /** Stores the date of the letter of resignation. */
    void setLetter(String caseId, LocalDate letterOn);

    /**
     * Who holds a post on this day, by name.
     *
     * @param units units of the posts
     * @param authorities units that manage the posts
     */
    List<Holder> holders(Collection<String> units, Collection<String> authorities, LocalDate day);
}
