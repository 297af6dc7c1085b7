package org.tiencu.desk.application.attachment;

import java.util.Locale;

/** The kinds of files that are taken. What a file is, is decided by its content. */
public enum FileKind {
    PDF("application/pdf", "pdf", true),
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false);

    private final String mediaType;
    private final String extension;
    private final boolean shownInBrowser;

    FileKind(String mediaType, String extension, boolean shownInBrowser) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.shownInBrowser = shownInBrowser;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending that a file of this kind gets if it has none that fits. */
    public String extension() {
        return extension;
    }

    /** Whether a browser shows it by itself. */
    public boolean isShownInBrowser() {
        return shownInBrowser;
    }

    /** Whether a file name ends as one of this kind may. */
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("." + extension) || this == JPEG && lower.endsWith(".jpeg");
    }
}
