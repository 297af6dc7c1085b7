package org.tiencu.desk.application.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a name that is safe on every computer and in every list of the one that came with a file. */
final class FileName {

    /** The longest name, in characters. */
    static final int LONGEST = 150;

    /** What is not seen: controls, direction and zero-width marks, half pairs, private use, joiners, variation selectors. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{3164}\\x{FFA0}"
                    + "\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern FORBIDDEN_SOMEWHERE = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern DOTS_AROUND = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {
    }

    /**
     * @param sent the name as it was sent, with or without a path; may be null
     * @param kind what the file is; its ending is added if the name has another one
     */
    static String clean(String sent, FileKind kind) {
        String name = text(sent == null ? "" : sent);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = DOTS_AROUND.matcher(FORBIDDEN_SOMEWHERE.matcher(name).replaceAll("_")).replaceAll("");
        if (name.isEmpty() || name.equalsIgnoreCase(kind.extension())) {
            name = "tài liệu." + kind.extension();
        }
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return kind.fits(name) ? shorten(name, name.substring(name.lastIndexOf('.')))
                : shorten(name + "." + kind.extension(), "." + kind.extension());
    }

    /** A line of text without what is not seen, in NFC, with single spaces. */
    static String text(String sent) {
        String visible = INVISIBLE.matcher(SPACES.matcher(sent).replaceAll(" ")).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    private static String shorten(String name, String ending) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int kept = LONGEST - ending.length();
        return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + ending;
    }
}
