package org.tiencu.desk.application.draft;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.opentask.OpenTask;
import org.tiencu.desk.application.opentask.OpenTasks;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Drafts live here and not in the browser, which may stand in a room that others enter. Only who has taken a task has a
 * draft of it, and only he reads it; it goes when the task is completed or leaves him.
 */
@Service
@Transactional
public class FormDrafts {

    /** The largest draft, in bytes of its JSON. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final int DEEPEST = 20;

    private final DraftStore store;
    private final OpenTasks tasks;
    private final CurrentUser currentUser;
    private final Clock clock;

    public FormDrafts(DraftStore store, OpenTasks tasks, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The current user's own draft, empty if he has none.
     *
     * @throws Refusal if he may not work on the task
     */
    @Transactional(readOnly = true)
    public Optional<FormDraft> find(String taskId) {
        return isTaken(tasks.requireWorkable(taskId)) ? store.find(currentUser.id(), taskId) : Optional.empty();
    }

    /**
     * Saves what the current user has typed in the place of what he saved before.
     *
     * @throws Refusal if he may not work on the task or has not taken it, or if it is too large
     */
    public FormDraft save(String taskId, JsonNode data) {
        if (data == null || !data.isObject()) {
            throw Refusal.input("Bản nháp phải là các giá trị của biểu mẫu.");
        }
        if (data.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.input("Bản nháp quá dài (hơn " + MOST_BYTES / 1024 + " KB) nên chưa được lưu.");
        }
        // a task that is completed at this moment leaves no draft behind
        tasks.lock(taskId);
        if (!isTaken(tasks.requireWorkable(taskId))) {
            throw Refusal.conflict("Hãy nhận công việc trước khi lưu bản nháp.");
        }
        FormDraft draft = new FormDraft(normalized(data, DEEPEST), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.save(currentUser.id(), taskId, draft);
        return draft;
    }

    /** Removes the current user's own draft; nothing happens if there is none. */
    public void discard(String taskId) {
        store.remove(currentUser.id(), taskId);
    }

    /** The task is completed or cancelled. */
    public void taskEnded(String taskId) {
        store.removeAll(taskId);
    }

    /** The task belongs to somebody else now, or to nobody. */
    public void taskGiven(String taskId, String assignee) {
        if (assignee == null) {
            store.removeAll(taskId);
        } else {
            store.removeOthers(taskId, assignee);
        }
    }

    private boolean isTaken(OpenTask task) {
        return currentUser.id().equals(task.assignee());
    }

    /** Texts in NFC and without the one character that the database does not take. */
    private static JsonNode normalized(JsonNode node, int depth) {
        if (depth == 0) {
            throw Refusal.input("Bản nháp không đúng cấu trúc của biểu mẫu.");
        }
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(normalized(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> array.add(normalized(one, depth - 1)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(one -> object.set(normalized(one.getKey()), normalized(one.getValue(), depth - 1)));
            return object;
        }
        return node;
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text.replace("\0", ""), Normalizer.Form.NFC);
    }
}
