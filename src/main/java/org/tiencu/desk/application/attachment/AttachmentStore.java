package org.tiencu.desk.application.attachment;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where attachments are kept. A content is kept once, however many attachments have it. */
public interface AttachmentStore {

    /** How much a case has. */
    record Usage(int files, long bytes) {
    }

    /** Waits for those who attach something to the same case; until the end of the transaction. */
    void lockCase(String caseId);

    Usage usage(String caseId);

    /** Stores the attachment, and the content of the file if it is new. */
    void add(Attachment attachment, Path file);

    Optional<Attachment> find(String id);

    /** Attachments of a task, oldest first. */
    List<Attachment> ofTask(String taskId);

    /** Attachments of all tasks of a case, oldest first. */
    List<Attachment> ofCase(String caseId);

    /** The content, read piece by piece. */
    InputStream open(Attachment attachment);

    /** Removes the attachment, and its content if no other attachment has it. */
    void remove(Attachment attachment);
}
