package org.tiencu.desk.application.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For contexts that watch their own limits: what they say reaches people as notices and in the next mail. It does not double
 * what the run over the due tasks says, since both tell about a task and its day once.
 */
@Service
@Transactional
public class CaseNotices {

    private final NoticeStore store;
    private final Clock clock;

    CaseNotices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The tasks of the case that are due by this moment come up. */
    public void comesUp(String caseId, Instant dueBy) {
        store.tellWorkers(caseId, clock.instant(), dueBy);
    }

    /**
     * The unit of the case has missed something, and the group has a task because of it; once a day for each case.
     *
     * @param title name of that task
     */
    public void missed(String caseId, String group, String title) {
        store.tellGroup(group, NoticeKind.ESCALATED_ABOVE, "missed/" + caseId + "/" + LocalDate.now(clock), caseId, title,
                clock.instant());
    }
}
