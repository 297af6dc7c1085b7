package org.tiencu.personnel.application.dismissal;

import java.time.LocalDate;
import java.util.Optional;

import org.tiencu.personnel.domain.dismissal.Dismissal;

/** Where is kept what only these cases have. */
public interface DismissalStore {

    void add(Dismissal dismissal);

    Optional<Dismissal> find(String caseId);

    /** Stores the date of the letter of resignation. */
    void setLetter(String caseId, LocalDate letterOn);
}
