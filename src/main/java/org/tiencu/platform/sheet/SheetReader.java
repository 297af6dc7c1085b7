package org.tiencu.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.tiencu.platform.refusal.Refusal;

/** Reads the rows of a file, one after the other, without keeping them. */
public final class SheetReader {

    /** The most rows below the heading. */
    public static final int MOST_ROWS = 20_000;

    /** The last row that a spreadsheet can have. */
    private static final int LAST_ROW = 1_048_576;

    /** Name of the sheet with the rows; without one of that name the first sheet is read. */
    static final String DATA = "Dữ liệu";

    /** Takes what is read. */
    public interface Rows {

        /** A row whose cells are right. */
        void row(SheetRow row);

        /** A row in which something is wrong. */
        void wrong(List<CellError> errors);

        /** The sample row of the template, left as it was. */
        default void sample() {
        }

        /** Where the columns are in this file, by their keys, from 0; comes before the rows. */
        default void places(Map<String, Integer> ofColumns) {
        }
    }

    /** A row as it is in the file: cells by their place, null for those that are not there. */
    interface RawRows {
        void take(int number, List<Cell> cells) throws IOException;
    }

    private final SheetLayout layout;
    private final int mostRows;
    private final List<CellReader> cells;

    /** A reader for files with these columns. */
    public SheetReader(SheetLayout layout, int mostRows) {
        this.layout = layout;
        this.mostRows = mostRows;
        this.cells = layout.columns().stream().map(CellReader::new).toList();
    }

    /**
     * Reads a file to its end.
     *
     * @throws Refusal if it is no such file as a whole
     */
    public void read(byte[] file, Rows rows) {
        int[] places = new int[layout.columns().size()];
        int[] count = new int[1];
        boolean[] headed = new boolean[1];
        raw(file, (number, found) -> {
            if (!headed[0]) {
                headed[0] = true;
                heading(found, places);
                rows.places(IntStream.range(0, places.length).boxed().collect(Collectors.toMap(
                        i -> layout.columns().get(i).key(), i -> places[i])));
            } else if (found.stream().anyMatch(SheetReader::isFilled)) {
                if (++count[0] > mostRows) {
                    throw Refusal.input("Tệp có nhiều hơn " + mostRows + " dòng. Hãy chia thành nhiều tệp.");
                }
                row(number, found, places, rows);
            }
        });
        if (!headed[0]) {
            throw Refusal.input("Tệp không có dòng nào. Hãy dùng tệp mẫu.");
        }
        if (count[0] == 0) {
            throw Refusal.input("Tệp chỉ có dòng tiêu đề, chưa có dòng dữ liệu nào.");
        }
    }

    private void heading(List<Cell> found, int[] places) {
        Map<String, Integer> placeOf = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String heading = found.get(i) == null ? "" : plain(found.get(i).getText());
            if (heading.isEmpty()) {
                continue;
            }
            if (layout.columns().stream().noneMatch(column -> plain(column.header()).equals(heading))
                    || placeOf.putIfAbsent(heading, i) != null) {
                unknown.add(new CellError(1, i, "", "", "").cell());
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Integer place = placeOf.get(plain(layout.columns().get(i).header()));
            if (place == null) {
                missing.add("“" + layout.columns().get(i).header() + "”");
            } else {
                places[i] = place;
            }
        }
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw Refusal.input("Dòng tiêu đề không đúng tệp mẫu."
                    + (missing.isEmpty() ? "" : " Thiếu cột " + String.join(", ", missing) + ".")
                    + (unknown.isEmpty() ? "" : " Cột lạ hoặc lặp lại ở ô " + String.join(", ", unknown) + "."));
        }
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC).replace("*", "").strip().replaceAll("\\s+", " ");
    }

    private void row(int number, List<Cell> found, int[] places, Rows rows) {
        Map<String, Object> values = new HashMap<>();
        List<CellError> errors = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            SheetColumn column = layout.columns().get(i);
            int place = places[i];
            Object value = cells.get(i).read(place < found.size() ? found.get(place) : null,
                    sentence -> errors.add(new CellError(number, place, column.key(), column.header(), sentence)));
            if (value != null) {
                values.put(column.key(), value);
            }
        }
        if (values.equals(layout.sample())) {
            rows.sample();
        } else if (hasSampleKey(values)) {
            SheetColumn first = layout.columns().get(layout.index(layout.keys().get(0)));
            rows.wrong(List.of(new CellError(number, places[layout.index(first.key())], first.key(), first.header(),
                    "Dòng này sửa từ dòng mẫu nhưng còn mã của mẫu; hãy ghi mã thật.")));
        } else if (errors.isEmpty()) {
            rows.row(new SheetRow(number, values));
        } else {
            rows.wrong(errors);
        }
    }

    private boolean hasSampleKey(Map<String, Object> values) {
        return !layout.keys().isEmpty() && layout.sample().containsKey(layout.keys().get(0))
                && Objects.equals(values.get(layout.keys().get(0)), layout.sample().get(layout.keys().get(0)));
    }

    private static boolean isFilled(Cell cell) {
        return cell != null && cell.getType() != CellType.EMPTY
                && (cell.getType() != CellType.STRING || !cell.getText().isBlank());
    }

    /** Goes through the rows as they are in the file, the heading too. */
    static void raw(byte[] file, RawRows rows) {
        WorkbookGuard.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file),
                new ReadingOptions(true, true))) {
            Sheet sheet = workbook.findSheet(DATA).or(() -> workbook.getSheet(0)).orElseThrow(WorkbookGuard::unreadable);
            try (Stream<Row> stream = sheet.openStream()) {
                for (Iterator<Row> all = stream.iterator(); all.hasNext();) {
                    Row row = all.next();
                    if (row.getRowNum() < 1 || row.getRowNum() > LAST_ROW) {
                        throw WorkbookGuard.unreadable();
                    }
                    List<Cell> cells = new ArrayList<>();
                    row.iterator().forEachRemaining(cells::add);
                    rows.take(row.getRowNum(), cells);
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | ExcelReaderException | IllegalStateException | IllegalArgumentException
                | IndexOutOfBoundsException | NullPointerException e) {
            throw defect(e);
        }
    }

    /** The library stumbles over a broken file in many ways; what happens behind it is not the file's fault. */
    private static RuntimeException defect(Exception exception) {
        boolean ofLibrary = exception instanceof IOException || exception.getStackTrace().length > 0
                && Stream.of(exception.getStackTrace()).takeWhile(at -> !at.getClassName().startsWith("org.tiencu"))
                        .anyMatch(at -> at.getClassName().startsWith("org.dhatim"));
        return ofLibrary ? WorkbookGuard.unreadable() : (RuntimeException) exception;
    }
}
