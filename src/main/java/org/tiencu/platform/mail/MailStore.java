package org.tiencu.platform.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tiencu.mail_outbox}. */
@Repository
class MailStore {

    private static final String SELECT = """
            select id, message_key, recipient, subject, body_text, body_html, attempts, created_at, give_up_at, problem
            from tiencu.mail_outbox
            """;

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the mails in, except those whose key is there already; says how many are new. */
    int add(Collection<Mail> mails, Instant now, Instant giveUpAt) {
        return jdbc.sql("""
                insert into tiencu.mail_outbox (message_key, recipient, subject, body_text, body_html, state, next_attempt_at,
                                                give_up_at, created_at)
                select m.*, 'WAITING', cast(:now as timestamptz), cast(:giveUpAt as timestamptz), cast(:now as timestamptz)
                from unnest(:keys, :recipients, :subjects, :texts, :htmls) m
                on conflict (message_key) do nothing
                """)
                .param("keys", column(mails, Mail::key)).param("recipients", column(mails, Mail::recipient))
                .param("subjects", column(mails, Mail::subject)).param("texts", column(mails, Mail::text))
                .param("htmls", column(mails, Mail::html))
                .param("now", Timestamp.from(now)).param("giveUpAt", Timestamp.from(giveUpAt))
                .update();
    }

    /** The next mail that is to be tried, locked until the transaction ends; one that another node has is passed over. */
    Optional<OutboxMail> next(Instant now) {
        return jdbc.sql(SELECT + """
                where state = 'WAITING' and next_attempt_at <= :now
                order by next_attempt_at, id limit 1 for update skip locked
                """).param("now", Timestamp.from(now)).query(OutboxMail.class).optional();
    }

    void sent(long id, Instant now) {
        jdbc.sql("update tiencu.mail_outbox set state = 'SENT', sent_at = :now, problem = null where id = :id")
                .param("id", id).param("now", Timestamp.from(now)).update();
    }

    void postpone(long id, String problem, Instant nextAttempt) {
        jdbc.sql("""
                update tiencu.mail_outbox set attempts = attempts + 1, problem = :problem, next_attempt_at = :next where id = :id
                """).param("id", id).param("problem", problem).param("next", Timestamp.from(nextAttempt)).update();
    }

    void giveUp(long id, String problem) {
        jdbc.sql("""
                update tiencu.mail_outbox set attempts = attempts + 1, problem = :problem, state = 'GIVEN_UP' where id = :id
                """).param("id", id).param("problem", problem).update();
    }

    /** Has a mail tried anew that was given up; false if there is no such mail. */
    boolean retry(long id, Instant now, Instant giveUpAt) {
        return jdbc.sql("""
                update tiencu.mail_outbox set state = 'WAITING', attempts = 0, next_attempt_at = :now, give_up_at = :giveUpAt
                where id = :id and state = 'GIVEN_UP'
                """).param("id", id).param("now", Timestamp.from(now)).param("giveUpAt", Timestamp.from(giveUpAt)).update() > 0;
    }

    List<OutboxMail> givenUp(int limit) {
        return jdbc.sql(SELECT + "where state = 'GIVEN_UP' order by id desc limit :limit").param("limit", limit)
                .query(OutboxMail.class).list();
    }

    /** What the mail that waits longest failed for, empty if nothing waits or nothing failed. */
    Optional<String> presentProblem() {
        return jdbc.sql("""
                select problem from tiencu.mail_outbox where state = 'WAITING' and problem is not null
                order by created_at limit 1
                """).query(String.class).optional();
    }

    MailCounts counts() {
        return jdbc.sql("""
                select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'SENT') as sent,
                       count(*) filter (where state = 'GIVEN_UP') as given_up
                from tiencu.mail_outbox
                """).query(MailCounts.class).single();
    }

    /** Forgets what was sent before. */
    void forgetSentBefore(Instant moment) {
        jdbc.sql("delete from tiencu.mail_outbox where state = 'SENT' and sent_at < :moment")
                .param("moment", Timestamp.from(moment)).update();
    }

    private static String[] column(Collection<Mail> mails, Function<Mail, String> value) {
        return mails.stream().map(value).toArray(String[]::new);
    }
}
