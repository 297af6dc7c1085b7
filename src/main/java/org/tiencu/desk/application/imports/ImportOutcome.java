package org.tiencu.desk.application.imports;

import java.util.List;

import org.tiencu.platform.sheet.CellError;

/**
 * What came of a file.
 *
 * @param checksum SHA-256 of the file
 * @param stored whether it is stored; false for a dry run, and whenever there are errors
 * @param rows rows with data, without the sample row
 * @param created new entries, in a dry run those that there would be
 * @param updated entries that change
 * @param unchanged entries that are the same already
 * @param sampleSkipped whether the sample row of the template was still there and was passed over
 * @param errors what is wrong, in the order of the rows
 * @param moreErrors whether reading stopped because there were too many
 * @param confirmation number under which the file waits for a second person; null if it does not
 */
public record ImportOutcome(String checksum, boolean stored, int rows, int created, int updated, int unchanged,
        boolean sampleSkipped, List<CellError> errors, boolean moreErrors, Long confirmation) {

    public ImportOutcome {
        errors = List.copyOf(errors);
    }

    ImportOutcome waitingAs(long id) {
        return new ImportOutcome(checksum, false, rows, created, updated, unchanged, sampleSkipped, errors, moreErrors, id);
    }

    /** Whether nothing is wrong with the file. */
    public boolean faultless() {
        return errors.isEmpty();
    }
}
