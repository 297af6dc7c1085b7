package org.tiencu.desk.application.attachment;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.tiencu.platform.time.VietnamTime;

/**
 * A file that was attached to a task. Two of them may share one content.
 *
 * @param id a random id
 * @param caseId the case, null if the task belongs to none
 * @param taskId the task in the engine
 * @param taskName Vietnamese name of the task when it was attached
 * @param name file name, cleaned
 * @param title what it is, as the user says it; empty if he did not
 * @param kind what kind of file
 * @param size bytes
 * @param sha256 checksum of the content, hexadecimal
 * @param author id of the user who attached it
 * @param authorName his name at that time
 * @param onBehalfOf id of the user for whom he did it, null if for himself
 * @param addedAt when
 * @param seal what keeps it from those who may see the case, as {@link TaskSeals} understands it; null if nothing does
 */
public record Attachment(String id, String caseId, String taskId, String taskName, String name, String title, FileKind kind,
        long size, String sha256, String author, String authorName, String onBehalfOf, Instant addedAt, String seal) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final long KILO = 1024;

    /** The size as people say it, such as {@code 1,5 MB}. */
    public String sizeText() {
        if (size < KILO) {
            return size + " byte";
        }
        return size < KILO * KILO ? (size + KILO / 2) / KILO + " KB"
                : String.format(Locale.forLanguageTag("vi"), "%.1f MB", (double) size / (KILO * KILO));
    }

    /** When it was attached, in Vietnam's time. */
    public String addedAtText() {
        return TIME.format(addedAt);
    }
}
