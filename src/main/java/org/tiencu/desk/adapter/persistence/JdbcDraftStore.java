package org.tiencu.desk.adapter.persistence;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.draft.DraftStore;
import org.tiencu.desk.application.draft.FormDraft;

@Repository
class JdbcDraftStore implements DraftStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcDraftStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<FormDraft> find(String userId, String taskId) {
        return jdbc.sql("select data, saved_at from tiencu.form_draft where user_id = :user and task_id = :task")
                .param("user", userId).param("task", taskId).query(this::draft).optional();
    }

    @Override
    public void save(String userId, String taskId, FormDraft draft) {
        jdbc.sql("delete from tiencu.form_draft d where d.user_id = :user "
                        + "and not exists (select from act_ru_task t where t.id_ = d.task_id)")
                .param("user", userId).update();
        jdbc.sql("insert into tiencu.form_draft (user_id, task_id, data, saved_at) values (:user, :task, :data::jsonb, :at) "
                        + "on conflict (task_id, user_id) do update set data = excluded.data, saved_at = excluded.saved_at")
                .param("user", userId).param("task", taskId).param("data", draft.data().toString())
                .param("at", Timestamp.from(draft.savedAt())).update();
    }

    @Override
    public void remove(String userId, String taskId) {
        jdbc.sql("delete from tiencu.form_draft where user_id = :user and task_id = :task")
                .param("user", userId).param("task", taskId).update();
    }

    @Override
    public void removeOthers(String taskId, String userId) {
        jdbc.sql("delete from tiencu.form_draft where task_id = :task and user_id <> :user")
                .param("task", taskId).param("user", userId).update();
    }

    @Override
    public void removeAll(String taskId) {
        jdbc.sql("delete from tiencu.form_draft where task_id = :task").param("task", taskId).update();
    }

    private FormDraft draft(ResultSet row, int number) throws SQLException {
        try {
            return new FormDraft(json.readTree(row.getString("data")), row.getTimestamp("saved_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
