package org.tiencu.desk.application.imports;

import java.time.Instant;
import java.util.Optional;

/** Checked files that wait for their user to store them, one for each user and kind. */
public interface ImportFileStore {

    /**
     * A file.
     *
     * @param checksum SHA-256 of the content in hexadecimal digits
     * @param faultless whether nothing was wrong with it
     */
    record Kept(String checksum, byte[] content, boolean faultless) {
    }

    /** Keeps the file in place of the one before. */
    void keep(String userId, String kind, Kept file, Instant at);

    /** The file of this checksum, if it was checked since then. */
    Optional<Kept> find(String userId, String kind, String checksum, Instant since);

    /** Throws the user's file away. */
    void forget(String userId, String kind);

    /** Throws away everybody's files that were checked before then. */
    void forgetBefore(Instant then);
}
