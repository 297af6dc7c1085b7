package org.tiencu.desk.adapter.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.attachment.Attachment;
import org.tiencu.desk.application.attachment.AttachmentStore;
import org.tiencu.desk.application.attachment.FileKind;

@Repository
class JdbcAttachmentStore implements AttachmentStore {

    /** Bytes that are in memory at a time for one file that is stored or read. */
    static final int PIECE = 256 * 1024;

    private static final String SELECT = "select a.*, c.size from tiencu.attachment a "
            + "join tiencu.attachment_content c on c.sha256 = a.sha256 ";
    private static final String OLDEST_FIRST = " order by a.added_at, a.id";

    private final JdbcClient jdbc;

    JdbcAttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockCase(String caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attachment/' || :case, 0))").param("case", caseId)
                .query((row, number) -> number).single();
    }

    @Override
    public Usage usage(String caseId) {
        return jdbc.sql("select count(*) as files, coalesce(sum(c.size), 0) as bytes from tiencu.attachment a "
                        + "join tiencu.attachment_content c on c.sha256 = a.sha256 where a.case_id = :case")
                .param("case", caseId).query((row, number) -> new Usage(row.getInt("files"), row.getLong("bytes"))).single();
    }

    @Override
    public void add(Attachment attachment, Path file) {
        if (keepsNew(attachment)) {
            addPieces(attachment.sha256(), file);
        }
        jdbc.sql("insert into tiencu.attachment (id, sha256, case_id, task_id, task_name, name, title, kind, author, "
                        + "author_name, on_behalf_of, added_at, seal) values (:id, :sha256, :case, :task, :taskName, :name, "
                        + ":title, :kind, :author, :authorName, :onBehalfOf, :addedAt, :seal)")
                .param("id", attachment.id()).param("sha256", attachment.sha256()).param("case", attachment.caseId())
                .param("task", attachment.taskId()).param("taskName", attachment.taskName())
                .param("name", attachment.name()).param("title", attachment.title())
                .param("kind", attachment.kind().name()).param("author", attachment.author())
                .param("authorName", attachment.authorName()).param("onBehalfOf", attachment.onBehalfOf())
                .param("addedAt", Timestamp.from(attachment.addedAt())).param("seal", attachment.seal()).update();
    }

    /** Whether the content is new. Its row is locked in any case, so that nobody removes it before this is committed. */
    private boolean keepsNew(Attachment attachment) {
        return jdbc.sql("insert into tiencu.attachment_content (sha256, size) values (:sha256, :size) "
                        + "on conflict (sha256) do update set size = excluded.size returning xmax = 0 as fresh")
                .param("sha256", attachment.sha256()).param("size", attachment.size()).query(Boolean.class).single();
    }

    private void addPieces(String sha256, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into tiencu.attachment_piece (sha256, number, bytes) values (:sha256, :number, :bytes)")
                        .param("sha256", sha256).param("number", number++).param("bytes", piece).update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Attachment> find(String id) {
        return jdbc.sql(SELECT + "where a.id = :id").param("id", id).query(JdbcAttachmentStore::attachment).optional();
    }

    @Override
    public List<Attachment> ofTask(String taskId) {
        return jdbc.sql(SELECT + "where a.task_id = :task" + OLDEST_FIRST).param("task", taskId)
                .query(JdbcAttachmentStore::attachment).list();
    }

    @Override
    public List<Attachment> ofCase(String caseId) {
        return jdbc.sql(SELECT + "where a.case_id = :case" + OLDEST_FIRST).param("case", caseId)
                .query(JdbcAttachmentStore::attachment).list();
    }

    @Override
    public InputStream open(Attachment attachment) {
        return new PiecesInputStream(number -> jdbc.sql(
                        "select bytes from tiencu.attachment_piece where sha256 = :sha256 and number = :number")
                .param("sha256", attachment.sha256()).param("number", number).query((row, at) -> row.getBytes(1)).optional(),
                attachment.size());
    }

    @Override
    public void remove(Attachment attachment) {
        jdbc.sql("delete from tiencu.attachment where id = :id").param("id", attachment.id()).update();
        // a statement of its own: whoever attaches the same content now is seen by the next one
        jdbc.sql("select 1 from tiencu.attachment_content where sha256 = :sha256 for update")
                .param("sha256", attachment.sha256()).query((row, number) -> number).optional();
        jdbc.sql("delete from tiencu.attachment_content c where c.sha256 = :sha256 "
                        + "and not exists (select from tiencu.attachment a where a.sha256 = c.sha256)")
                .param("sha256", attachment.sha256()).update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(row.getString("id"), row.getString("case_id"), row.getString("task_id"),
                row.getString("task_name"), row.getString("name"), row.getString("title"),
                FileKind.valueOf(row.getString("kind")), row.getLong("size"), row.getString("sha256"),
                row.getString("author"), row.getString("author_name"), row.getString("on_behalf_of"),
                row.getTimestamp("added_at").toInstant(), row.getString("seal"));
    }
}
