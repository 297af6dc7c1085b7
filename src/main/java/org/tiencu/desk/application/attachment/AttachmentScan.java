package org.tiencu.desk.application.attachment;

import java.nio.file.Path;

/** Looks for malware in a file before it is stored. */
public interface AttachmentScan {

    /**
     * Looks at the file.
     *
     * @throws org.tiencu.platform.refusal.Refusal input if it is infected, unavailable if it could not be looked at
     */
    void check(Path file);
}
