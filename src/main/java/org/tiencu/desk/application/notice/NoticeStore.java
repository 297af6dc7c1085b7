package org.tiencu.desk.application.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What people were told. */
public interface NoticeStore {

    /** Unread ones first, then the latest first. */
    List<Notice> list(String userId, boolean unreadOnly, int limit);

    /** How many are unread and still wait for him. */
    int unread(String userId);

    /** False if the user has no such notice. Reading it again changes nothing. */
    boolean read(String userId, long id, Instant now);

    void readAll(String userId, Instant now);

    /** Every day if he never said. */
    DigestMode digest(String userId);

    void digest(String userId, DigestMode mode);

    /** The address of the user, null if he has none. */
    String address(String userId);

    /**
     * Tells those who may work on a task of the case that it is due soon, each task that is due after {@code now} and by
     * {@code dueBy}; who was told before is not told again.
     */
    void tellWorkers(String caseId, Instant now, Instant dueBy);

    /**
     * Tells everybody in the group.
     *
     * @param key the same thing is told once
     * @param caseId may be null
     */
    void tellGroup(String group, NoticeKind kind, String key, String caseId, String title, Instant now);

    /**
     * Tells who holds the task, or everybody it waits for if nobody does, that somebody asks for it.
     *
     * @param by who asks; he is not told
     * @return how many were told, those left out who were told today
     */
    int tellReminded(String taskId, String by, LocalDate today, Instant now);

    /** Forgets notices made before. */
    void forgetBefore(Instant moment);
}
