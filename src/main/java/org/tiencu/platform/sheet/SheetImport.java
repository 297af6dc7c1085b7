package org.tiencu.platform.sheet;

/** Something that comes in by spreadsheet; a bean of this type is found by itself. */
public interface SheetImport {

    /** What storing one row did. */
    enum Saved {
        CREATED, UPDATED, UNCHANGED
    }

    /** Its name in addresses, such as {@code officials}. */
    String kind();

    /** Vietnamese name. */
    String title();

    /** Whether the current user may bring it in; the same right as for entering one by hand. */
    boolean isAllowed();

    /** The columns, with the options that the current user has. */
    SheetLayout layout();

    /** The most rows that one file may have. */
    default int mostRows() {
        return SheetReader.MOST_ROWS;
    }

    /**
     * Stores a row in the caller's transaction, by the rules that hold for entering one by hand. The same row again changes
     * nothing.
     *
     * @throws org.tiencu.platform.refusal.Refusal if it is not acceptable; fields of its violations are keys of columns
     */
    Saved save(SheetRow row);
}
