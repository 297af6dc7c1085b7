package org.tiencu.personnel.application.conference;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.Conference.State;
import org.tiencu.platform.security.CurrentUser;

/**
 * Who may know the result of a conference. Those of steps 2 and 4 of an appointment are for the chair and the counting
 * board until step 5 is concluded; not even administrators see them before: Decree 170/2025/NĐ-CP, Article 33(2). The
 * same holds for the other acts in which the leadership votes after the staff.
 */
@Component
public class ResultSecrecy {

    private final ConferenceStore store;
    private final CurrentUser currentUser;

    ResultSecrecy(ConferenceStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    /** Whether the current user may see the count and the result. */
    public boolean isOpenToUser(Conference conference) {
        return !conference.secret()
                || currentUser.holds(Role.HEAD.code(), conference.unitCode())
                || currentUser.holds(Role.COUNTING_BOARD.code(), conference.unitCode())
                || store.latest(conference.caseId(), conference.round(), conference.step().announcedWith())
                        .filter(last -> last.state() == State.CONFIRMED).isPresent();
    }
}
