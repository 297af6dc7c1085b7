package org.tiencu.desk.adapter.persistence.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.imports.ImportFileStore;

@Repository
class JdbcImportFileStore implements ImportFileStore {

    private final JdbcClient jdbc;

    JdbcImportFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String userId, String kind, Kept file, Instant at) {
        jdbc.sql("""
                insert into tiencu.import_file (user_id, kind, checksum, content, faultless, checked_at)
                values (:user, :kind, :checksum, :content, :faultless, :at)
                on conflict (user_id, kind) do update set checksum = excluded.checksum, content = excluded.content,
                    faultless = excluded.faultless, checked_at = excluded.checked_at
                """).param("user", userId).param("kind", kind).param("checksum", file.checksum())
                .param("content", file.content()).param("faultless", file.faultless()).param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<Kept> find(String userId, String kind, String checksum, Instant since) {
        return jdbc.sql("""
                select checksum, content, faultless from tiencu.import_file
                where user_id = :user and kind = :kind and checksum = :checksum and checked_at >= :since
                """).param("user", userId).param("kind", kind).param("checksum", checksum)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Kept(row.getString(1), row.getBytes(2), row.getBoolean(3))).optional();
    }

    @Override
    public void forget(String userId, String kind) {
        jdbc.sql("delete from tiencu.import_file where user_id = :user and kind = :kind").param("user", userId)
                .param("kind", kind).update();
    }

    @Override
    public void forgetBefore(Instant then) {
        jdbc.sql("delete from tiencu.import_file where checked_at < :then").param("then", Timestamp.from(then)).update();
    }
}
