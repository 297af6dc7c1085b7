package org.tiencu.desk.application.draft;

import java.util.Optional;

/** Where drafts are kept, one for each user and task. */
public interface DraftStore {

    Optional<FormDraft> find(String userId, String taskId);

    /** Stores it in the place of an older one; drafts of this user whose tasks are gone go with it. */
    void save(String userId, String taskId, FormDraft draft);

    void remove(String userId, String taskId);

    /** Removes the drafts of a task but that of this user. */
    void removeOthers(String taskId, String userId);

    /** Removes all drafts of a task. */
    void removeAll(String taskId);
}
