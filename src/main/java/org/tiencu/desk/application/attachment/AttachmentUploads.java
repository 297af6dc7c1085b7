package org.tiencu.desk.application.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.stereotype.Service;
import org.tiencu.desk.application.attachment.Attachments.Checked;
import org.tiencu.desk.application.opentask.OpenTasks;
import org.tiencu.platform.refusal.Refusal;

/**
 * Takes a file that was sent: right, size, content and scanner first, and only then the database. No transaction is open
 * while the file is looked at, which may take a while.
 */
@Service
public class AttachmentUploads {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 200;

    private final OpenTasks tasks;
    private final Attachments attachments;
    private final AttachmentScan scan;
    private final AttachmentLimits limits;

    public AttachmentUploads(OpenTasks tasks, Attachments attachments, AttachmentScan scan, AttachmentLimits limits) {
        this.tasks = tasks;
        this.attachments = attachments;
        this.scan = scan;
        this.limits = limits;
    }

    /**
     * Attaches a file to a task.
     *
     * @param name file name as it was sent, may be null
     * @param title what it is, may be null
     * @param file the whole content; it stays the caller's
     * @throws Refusal if the user may not work on the task, or the file is not taken
     */
    public Attachment add(String taskId, String name, String title, Path file) {
        tasks.requireWorkable(taskId);
        String cleanTitle = title == null ? "" : FileName.text(title);
        if (cleanTitle.length() > LONGEST_TITLE) {
            throw Refusal.field("title", "Tên tài liệu", "Không được dài quá " + LONGEST_TITLE + " ký tự.");
        }
        try {
            Checked content = check(file);
            return attachments.add(taskId, content, FileName.clean(name, content.kind()), cleanTitle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checked check(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.field("file", "Tệp", "Tệp rỗng.");
        }
        if (size > limits.maxSize().toBytes()) {
            throw Refusal.field("file", "Tệp", "Không được lớn hơn " + limits.maxSize().toMegabytes() + " MB.");
        }
        FileKind kind = ContentCheck.kindOf(file);
        scan.check(file);
        return new Checked(file, kind, size, sha256(file));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
