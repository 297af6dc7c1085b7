package org.tiencu.desk.adapter.persistence.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.notice.DigestMode;
import org.tiencu.desk.application.notice.Notice;
import org.tiencu.desk.application.notice.NoticeKind;
import org.tiencu.desk.application.notice.NoticeStore;

@Repository
class JdbcNoticeStore implements NoticeStore {

    /** What is read of a notice; one about a task that was done since no longer waits. */
    private static final String NOTICES = """
            from (
                select n.id, n.kind, n.task_id, n.case_id, n.title, n.due_at, n.created_at, n.read_at,
                       n.task_id is null or exists (select from act_ru_task t where t.id_ = n.task_id) as open
                from tiencu.notice n
                where n.user_id = :user and (n.read_at is null or :readToo)
            ) n
            """;

    private final JdbcClient jdbc;

    JdbcNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notice> list(String userId, boolean unreadOnly, int limit) {
        return jdbc.sql("select * " + NOTICES + """
                where open or :readToo
                order by read_at is null and open desc, created_at desc, id desc
                limit :limit
                """).param("user", userId).param("readToo", !unreadOnly).param("limit", limit).query(Notice.class).list();
    }

    @Override
    public int unread(String userId) {
        return jdbc.sql("select count(*) " + NOTICES + " where open").param("user", userId).param("readToo", false)
                .query(Integer.class).single();
    }

    @Override
    public boolean read(String userId, long id, Instant now) {
        return jdbc.sql("""
                update tiencu.notice set read_at = coalesce(read_at, :now) where id = :id and user_id = :user
                """).param("id", id).param("user", userId).param("now", Timestamp.from(now)).update() > 0;
    }

    @Override
    public void readAll(String userId, Instant now) {
        jdbc.sql("update tiencu.notice set read_at = :now where user_id = :user and read_at is null")
                .param("user", userId).param("now", Timestamp.from(now)).update();
    }

    @Override
    public DigestMode digest(String userId) {
        return jdbc.sql("select digest from tiencu.notice_setting where user_id = :user").param("user", userId)
                .query(DigestMode.class).optional().orElse(DigestMode.EVERY_DAY);
    }

    @Override
    public void digest(String userId, DigestMode mode) {
        jdbc.sql("""
                insert into tiencu.notice_setting (user_id, digest) values (:user, :digest)
                on conflict (user_id) do update set digest = excluded.digest
                """).param("user", userId).param("digest", mode.name()).update();
    }

    @Override
    public String address(String userId) {
        return jdbc.sql("select nullif(trim(email_), '') from act_id_user where id_ = :user").param("user", userId)
                .query(String.class).optional().orElse(null);
    }

    @Override
    public void tellWorkers(String caseId, Instant now, Instant dueBy) {
        jdbc.sql("""
                insert into tiencu.notice (user_id, kind, notice_key, task_id, case_id, title, due_at, told, created_at)
                select distinct u.id_, :kind, t.id_ || '/' || :kind || '/' || t.due_date_::date, t.id_, e.business_key_, t.name_,
                       t.due_date_ at time zone 'Asia/Ho_Chi_Minh', true, cast(:now as timestamptz)
                from act_ru_execution e
                join act_ru_task t on t.proc_inst_id_ = e.id_
                left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                left join act_id_membership m on m.group_id_ = l.group_id_ and t.assignee_ is null
                join act_id_user u on u.id_ in (t.assignee_, l.user_id_, m.user_id_)
                where e.business_key_ = :case and e.id_ = e.proc_inst_id_
                  and t.due_date_ at time zone 'Asia/Ho_Chi_Minh' > :now
                  and t.due_date_ at time zone 'Asia/Ho_Chi_Minh' <= :dueBy
                on conflict (user_id, notice_key) do nothing
                """).param("case", caseId).param("kind", NoticeKind.DUE_SOON.name()).param("now", Timestamp.from(now))
                .param("dueBy", Timestamp.from(dueBy)).update();
    }

    @Override
    public void tellGroup(String group, NoticeKind kind, String key, String caseId, String title, Instant now) {
        jdbc.sql("""
                insert into tiencu.notice (user_id, kind, notice_key, case_id, title, told, told_group, created_at)
                select m.user_id_, :kind, :key, cast(:case as text), :title, true, :group, cast(:now as timestamptz)
                from act_id_membership m
                where m.group_id_ = :group
                on conflict (user_id, notice_key) do nothing
                """).param("group", group).param("kind", kind.name()).param("key", key).param("case", caseId)
                .param("title", title).param("now", Timestamp.from(now)).update();
    }

    @Override
    public int tellReminded(String taskId, String by, LocalDate today, Instant now) {
        return jdbc.sql("""
                insert into tiencu.notice (user_id, kind, notice_key, task_id, case_id, title, due_at, told, created_at)
                select distinct u.id_, :kind, t.id_ || '/' || :kind || '/' || :today, t.id_, e.business_key_, t.name_,
                       t.due_date_ at time zone 'Asia/Ho_Chi_Minh', true, cast(:now as timestamptz)
                from act_ru_task t
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and t.assignee_ is null
                left join act_id_membership m on m.group_id_ = l.group_id_
                join act_id_user u on u.id_ in (t.assignee_, l.user_id_, m.user_id_)
                where t.id_ = :task and t.suspension_state_ = 1 and u.id_ <> :by
                on conflict (user_id, notice_key) do nothing
                """).param("task", taskId).param("by", by).param("kind", NoticeKind.REMINDED.name())
                .param("today", today.toString()).param("now", Timestamp.from(now)).update();
    }

    @Override
    public void forgetBefore(Instant moment) {
        Timestamp before = Timestamp.from(moment);
        jdbc.sql("delete from tiencu.notice where created_at < :before").param("before", before).update();
        jdbc.sql("delete from tiencu.notice_digest where day < :before").param("before", before).update();
        jdbc.sql("delete from tiencu.reminder_run where day < :before").param("before", before).update();
    }
}
