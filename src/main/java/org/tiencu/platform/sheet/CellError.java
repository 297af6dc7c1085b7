package org.tiencu.platform.sheet;

/**
 * What is wrong with a cell.
 *
 * @param row number of the row as the spreadsheet shows it, from 1
 * @param column place of the column in the file, from 0
 * @param field key of the column
 * @param label its heading
 * @param message one Vietnamese sentence, without the value
 */
public record CellError(int row, int column, String field, String label, String message) {

    /** The cell as a spreadsheet names it, such as {@code C7}. */
    public String cell() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
