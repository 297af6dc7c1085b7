package org.tiencu.desk.adapter.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tiencu.desk.application.overview.OpenTask;
import org.tiencu.desk.application.overview.UnitWork;
import org.tiencu.desk.application.overview.WorkOverview.TaskList;
import org.tiencu.platform.time.VietnamTime;

/** The page of the open work as a spreadsheet: the same numbers, all steps, and the tasks that were chosen. */
final class WorkSheet {

    private static final String MOMENT = "hh:mm dd/mm/yyyy";
    private static final String HEADING_COLOUR = "D9E2F3";
    private static final int WIDE = 44;
    private static final int NARROW = 20;

    /** A heading and how wide its column is, in characters. */
    private record Column(String heading, int width) {
    }

    private WorkSheet() {
    }

    /**
     * Writes the file.
     *
     * @param title what is looked at, in words
     * @param chosen what limits the list of tasks, in words
     */
    static byte[] of(String title, List<String> chosen, TaskList list, Instant now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Tien Cu", "01.0000")) {
            UnitWork work = list.view().work();
            String listed = list.tasks().size() >= list.total() ? "Đủ các công việc đã chọn"
                    : "Chỉ có các công việc đầu tiên. Hãy chọn đơn vị, bước hoặc thời gian chờ để có đủ.";
            write(workbook, "Tổng hợp", List.of(new Column("Mục", WIDE), new Column("Nội dung", WIDE)), Stream.of(
                    new Object[] {"Phạm vi", title},
                    new Object[] {"Lúc", now},
                    new Object[] {"Công việc đang mở", work.tasks()},
                    new Object[] {"Công việc quá hạn", work.late()},
                    new Object[] {"Đã chọn", chosen.isEmpty() ? "Tất cả" : String.join(", ", chosen)},
                    new Object[] {"Công việc đã chọn", list.total()},
                    new Object[] {"Công việc có trong danh sách", list.tasks().size()},
                    new Object[] {"Danh sách", listed}));
            write(workbook, "Danh sách", List.of(new Column("Công việc", WIDE), new Column("Quy trình", WIDE),
                    new Column("Vụ việc", NARROW), new Column("Đơn vị", WIDE), new Column("Giao lúc", NARROW),
                    new Column("Thời hạn", NARROW), new Column("Quá hạn", NARROW), new Column("Đã có người nhận", NARROW)),
                    list.tasks().stream().map(WorkSheet::row));
            write(workbook, "Theo bước", List.of(new Column("Bước", WIDE), new Column("Quy trình", WIDE),
                    new Column("Đang mở", NARROW), new Column("Quá hạn", NARROW)),
                    work.steps().stream().map(row -> new Object[] {row.name(), row.processName(), row.tasks(), row.late()}));
            write(workbook, "Theo thời gian chờ", List.of(new Column("Đã chờ", WIDE), new Column("Đang mở", NARROW),
                    new Column("Quá hạn", NARROW)),
                    work.ages().stream().map(row -> new Object[] {row.age().label(), row.tasks(), row.late()}));
            write(workbook, "Theo đơn vị", List.of(new Column("Đơn vị", WIDE), new Column("Đang mở", NARROW),
                    new Column("Quá hạn", NARROW)),
                    list.view().units().stream().map(row -> new Object[] {row.name(), row.tasks(), row.late()}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Object[] row(OpenTask task) {
        return new Object[] {task.name(), task.process(), task.caseId(), task.unitName(), task.createdAt(), task.dueAt(),
            yesOrNo(task.late()), yesOrNo(task.assignee() != null)};
    }

    private static String yesOrNo(boolean flag) {
        return flag ? "Có" : "Không";
    }

    private static void write(Workbook workbook, String name, List<Column> columns, Stream<Object[]> rows)
            throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).heading());
            sheet.width(i, columns.get(i).width());
            sheet.style(0, i).bold().fillColor(HEADING_COLOUR).set();
        }
        sheet.freezePane(0, 1);
        int number = 1;
        for (Object[] row : (Iterable<Object[]>) rows::iterator) {
            for (int i = 0; i < row.length; i++) {
                value(sheet, number, i, row[i]);
            }
            number++;
        }
        sheet.finish();
    }

    /** Texts stay texts, whatever they begin with. */
    private static void value(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Instant moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment, VietnamTime.ZONE));
            sheet.style(row, column).format(MOMENT).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).format("@").set();
        }
    }
}
