package org.tiencu.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.tiencu.platform.time.VietnamTime;

/** Writes spreadsheets: templates, lists, and files that come back with their errors marked. Never writes a formula. */
public final class SheetWriter {

    private static final String DAY = "dd/mm/yyyy";
    private static final String MOMENT = "hh:mm dd/mm/yyyy";
    private static final String GUIDE = "Hướng dẫn";
    private static final String OPTIONS = "Danh mục";
    private static final String ERRORS = "Lỗi";
    private static final String HEADING_COLOUR = "D9E2F3";
    private static final String ERROR_COLOUR = "FFC7CE";
    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final int LONGEST_NAME = 31;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;

    private SheetWriter() {
    }

    private interface Content {
        void write(Workbook workbook) throws IOException;
    }

    private static void workbook(OutputStream out, Content content) throws IOException {
        try (Workbook workbook = new Workbook(out, "Tien Cu", "01.0000")) {
            content.write(workbook);
        }
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook(out, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** How wide a column of a template has to be, in characters. */
    static int width(SheetColumn column) {
        int longest = column.options().stream().limit(100).mapToInt(option -> option.label().length()).max().orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(longest, column.heading().length()) + 2));
    }

    // ---- lists

    /** Writes a list with its heading frozen. */
    public static void write(SheetTable table, OutputStream out) throws IOException {
        workbook(out, workbook -> {
            String name = table.title().length() > LONGEST_NAME ? table.title().substring(0, LONGEST_NAME) : table.title();
            Worksheet sheet = workbook.newWorksheet(name);
            for (int i = 0; i < table.columns().size(); i++) {
                heading(sheet, i, table.columns().get(i).heading(), table.columns().get(i).width());
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.rows().get(row).size(); column++) {
                    value(sheet, row + 1, column, table.rows().get(row).get(column));
                }
                if (row % ROWS_BETWEEN_FLUSHES == ROWS_BETWEEN_FLUSHES - 1) {
                    sheet.flush();
                }
            }
            sheet.finish();
        });
    }

    private static void heading(Worksheet sheet, int column, String text, int width) {
        sheet.value(0, column, text);
        sheet.width(column, width);
        sheet.style(0, column).bold().fillColor(HEADING_COLOUR).wrapText(true).verticalAlignment("top").set();
    }

    private static void value(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof Instant moment) {
            moment(sheet, row, column, moment.atZone(VietnamTime.ZONE).toLocalDateTime());
        } else if (value instanceof OffsetDateTime moment) {
            moment(sheet, row, column, moment.atZoneSameInstant(VietnamTime.ZONE).toLocalDateTime());
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag ? SheetColumn.YES : SheetColumn.NO);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).format("@").set();
        }
    }

    private static void moment(Worksheet sheet, int row, int column, LocalDateTime moment) {
        sheet.value(row, column, moment);
        sheet.style(row, column).format(MOMENT).set();
    }

    // ---- templates

    /** A template with a sample row, a sheet that explains the columns, and lists to choose from. */
    public static byte[] template(SheetLayout layout, int mostRows) {
        return bytes(workbook -> {
            Worksheet sheet = workbook.newWorksheet(SheetReader.DATA);
            Worksheet guide = workbook.newWorksheet(GUIDE);
            Worksheet options = workbook.newWorksheet(OPTIONS);
            for (int i = 0; i < layout.columns().size(); i++) {
                SheetColumn column = layout.columns().get(i);
                heading(sheet, i, column.heading(), width(column));
                switch (column.kind()) {
                    case DATE -> sheet.style(i).format(DAY).set();
                    case NUMBER -> sheet.style(i).format("0").set();
                    default -> sheet.style(i).format("@").set();
                }
                if (column.example() != null) {
                    value(sheet, 1, i, column.shown(column.example()));
                    sheet.style(1, i).italic().fontColor("808080").set();
                }
                if (!column.options().isEmpty()) {
                    options(sheet, options, i, column, mostRows);
                }
            }
            sheet.freezePane(0, 1);
            guide(guide, layout, mostRows);
            sheet.finish();
            guide.finish();
            options.finish();
        });
    }

    private static void options(Worksheet sheet, Worksheet options, int place, SheetColumn column, int mostRows) {
        heading(options, place, column.header(), width(column));
        for (int i = 0; i < column.options().size(); i++) {
            options.value(i + 1, place, column.options().get(i).label());
        }
        String letters = new CellError(0, place, "", "", "").cell().replace("0", "");
        sheet.range(1, place, mostRows, place)
                .validateWithListByFormula("'" + OPTIONS + "'!$" + letters + "$2:$" + letters + "$"
                + (column.options().size() + 1)).showErrorMessage(true).errorTitle("Không có trong danh mục")
                .error("Hãy chọn một giá trị trong danh sách.");
    }

    private static void guide(Worksheet guide, SheetLayout layout, int mostRows) {
        guide.width(0, 34);
        guide.width(1, 12);
        guide.width(2, 90);
        String[] lines = {layout.title(),
            "Ghi dữ liệu vào trang “" + SheetReader.DATA + "”, mỗi dòng một mục, không đổi tên cột. "
                    + "Cột có dấu * bắt buộc ghi.",
            "Dòng mẫu (in nghiêng) được bỏ qua nếu để nguyên; nên xóa đi. Nếu ghi đè lên dòng mẫu thì phải đổi mã của mẫu.",
            "Ngày ghi dạng ngày/tháng/năm, ví dụ 05/09/1980. Mã và số định danh ghi ở ô kiểu Văn bản để giữ các số 0 ở đầu.",
            "Chỉ dùng chữ Unicode (không dùng phông .Vn, VNI); không dùng công thức. Mỗi tệp không quá " + mostRows
                    + " dòng và 10 MB.",
            "Nhập lại đúng tệp cũ không làm thay đổi dữ liệu. Có một ô sai thì không dòng nào được ghi."};
        for (int i = 0; i < lines.length; i++) {
            guide.value(i, 0, lines[i]);
        }
        guide.style(0, 0).bold().fontSize(14).set();
        int row = lines.length + 1;
        List<String> headings = List.of("Cột", "Bắt buộc", "Cách ghi");
        for (int i = 0; i < headings.size(); i++) {
            guide.value(row, i, headings.get(i));
            guide.style(row, i).bold().fillColor(HEADING_COLOUR).set();
        }
        for (SheetColumn column : layout.columns()) {
            row++;
            guide.value(row, 0, column.header());
            guide.value(row, 1, column.required() ? SheetColumn.YES : SheetColumn.NO);
            guide.value(row, 2, (kind(column) + " " + column.help()).strip());
            guide.style(row, 2).wrapText(true).set();
        }
    }

    private static String kind(SheetColumn column) {
        return switch (column.kind()) {
            case DATE -> "Ngày/tháng/năm.";
            case NUMBER -> "Số nguyên.";
            case FLAG -> "Có hoặc Không.";
            case CHOICE -> "Chọn trong danh mục.";
            case CODE -> "Mã, ghi bằng chữ.";
            default -> "Chữ.";
        };
    }

    // ---- files that come back

    /**
     * The rows of a file again, its wrong cells red and with a comment, and a sheet that lists them. Formulas come back as
     * what they say, not as formulas.
     */
    public static byte[] marked(byte[] file, SheetLayout layout, List<CellError> errors) {
        Map<String, String> sentences = errors.stream().collect(Collectors.groupingBy(CellError::cell, HashMap::new,
                Collectors.mapping(CellError::message, Collectors.joining("\n"))));
        return bytes(workbook -> {
            Worksheet sheet = workbook.newWorksheet(SheetReader.DATA);
            Worksheet list = workbook.newWorksheet(ERRORS);
            List<SheetColumn> columns = layout.columns();
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, width(columns.get(i)));
            }
            sheet.freezePane(0, 1);
            int[] last = {0};
            boolean[] headed = new boolean[1];
            SheetReader.raw(file, (number, cells) -> {
                if (number <= last[0]) {
                    throw WorkbookGuard.unreadable();
                }
                for (int i = 0; i < cells.size(); i++) {
                    copy(sheet, number, i, cells.get(i), !headed[0]);
                }
                mark(sheet, number, cells.size() + columns.size(), sentences);
                headed[0] = true;
                if (number / ROWS_BETWEEN_FLUSHES > last[0] / ROWS_BETWEEN_FLUSHES) {
                    sheet.flush();
                }
                last[0] = number;
            });
            sheet.finish();
            errors(list, errors);
        });
    }

    private static void copy(Worksheet sheet, int number, int column, Cell cell, boolean heading) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return;
        }
        if (heading) {
            sheet.value(0, column, cell.getText());
            sheet.style(0, column).bold().fillColor(HEADING_COLOUR).wrapText(true).set();
        } else if (cell.getType() == CellType.NUMBER) {
            sheet.value(number - 1, column, cell.asNumber());
            String format = cell.getDataFormatString();
            if (format != null && !format.equals("@")) {
                sheet.style(number - 1, column).format(format).set();
            }
        } else if (cell.getType() == CellType.BOOLEAN) {
            value(sheet, number - 1, column, cell.asBoolean());
        } else if (cell.getType() == CellType.FORMULA && cell.getFormula() != null) {
            value(sheet, number - 1, column, "=" + cell.getFormula());
        } else {
            value(sheet, number - 1, column, cell.getText());
        }
    }

    private static void mark(Worksheet sheet, int number, int width, Map<String, String> sentences) {
        for (int i = 0; i < width; i++) {
            String sentence = sentences.get(new CellError(number, i, "", "", "").cell());
            if (sentence != null) {
                sheet.style(number - 1, i).fillColor(ERROR_COLOUR).set();
                sheet.comment(number - 1, i, sentence);
            }
        }
    }

    private static void errors(Worksheet list, List<CellError> errors) throws IOException {
        heading(list, 0, "Dòng", 8);
        heading(list, 1, "Ô", 8);
        heading(list, 2, "Cột", 34);
        heading(list, 3, "Lỗi", 90);
        list.freezePane(0, 1);
        for (int i = 0; i < errors.size(); i++) {
            CellError error = errors.get(i);
            list.value(i + 1, 0, error.row());
            list.value(i + 1, 1, error.cell());
            list.value(i + 1, 2, error.label());
            list.value(i + 1, 3, error.message());
        }
        list.finish();
    }
}
