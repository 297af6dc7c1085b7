package org.tiencu.personnel.application.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Holder;
import org.tiencu.organisation.Holders;
import org.tiencu.organisation.Role;
import org.tiencu.platform.security.CurrentUser;

/**
 * About whom the current user may open a case that can come from the unit as well as from above: those in posts of the
 * units in whose office he works, and those in posts that his organisation commission looks after.
 */
@Component
public class PostScope {

    private final Holders holders;
    private final CurrentUser currentUser;
    private final Clock clock;

    public PostScope(Holders holders, CurrentUser currentUser, Clock clock) {
        this.holders = holders;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether he works nowhere where such a case could be opened. */
    public boolean isEmpty() {
        return offices().isEmpty() && commissions().isEmpty();
    }

    /** Those who hold such a post today. */
    public List<Holder> holders() {
        return holders.of(offices(), commissions(), LocalDate.now(clock));
    }

    private List<String> offices() {
        return Role.OFFICE.heldIn(currentUser.groups());
    }

    private List<String> commissions() {
        return Role.ORGANISATION_COMMISSION.heldIn(currentUser.groups());
    }
}
