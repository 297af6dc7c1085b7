package org.tiencu.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Spreadsheets as users make them, and what is in those that come back. */
public final class Sheets {

    /** A formula in a cell. */
    public record Formula(String text) {
    }

    /** What is written while a workbook is open. */
    public interface Content {
        void write(Worksheet sheet) throws IOException;
    }

    private Sheets() {
    }

    /** A file with one sheet: texts, numbers, days, formulas, yes or no; null for an empty cell. */
    public static byte[] file(List<?> heading, List<?>... rows) {
        return file(heading, Arrays.asList(rows));
    }

    public static byte[] file(List<?> heading, List<? extends List<?>> rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(heading);
        all.addAll(rows);
        return write(sheet -> {
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < all.get(row).size(); column++) {
                    cell(sheet, row, column, all.get(row).get(column));
                }
            }
        });
    }

    public static byte[] write(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Dữ liệu");
            content.write(sheet);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.text());
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** The cells of a sheet, null for those that are not there. */
    public static List<List<Cell>> cells(byte[] file, String sheet) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true,
                true));
                Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return rows.map(row -> {
                List<Cell> cells = new ArrayList<>();
                row.iterator().forEachRemaining(cells::add);
                return cells;
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a sheet, empty for cells that are not there. */
    public static List<List<String>> texts(byte[] file, String sheet) {
        return cells(file, sheet).stream().map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
                .toList();
    }

    /** The parts of a file by their names. */
    public static Map<String, String> parts(byte[] file) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** A file of these parts. */
    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The file with a part replaced, or added if there was none. */
    public static byte[] with(byte[] file, String part, String content) {
        Map<String, String> parts = parts(file);
        parts.put(part, content);
        return zip(parts);
    }
}
