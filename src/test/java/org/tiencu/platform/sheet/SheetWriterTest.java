package org.tiencu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.tiencu.support.Sheets;
import org.tiencu.support.Sheets.Formula;

class SheetWriterTest {

    private static final SheetLayout LAYOUT = new SheetLayout("Thử", List.of(
            SheetColumn.code("id", "Mã").must().example("MAU"), SheetColumn.text("name", "Họ và tên").help("Ghi đủ."),
            SheetColumn.day("born", "Ngày sinh"), SheetColumn.flag("head", "Đứng đầu").must()), List.of("id"));

    private static byte[] written(SheetTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.write(table, out);
        return out.toByteArray();
    }

    @Test
    void shouldWriteTextsAsTexts_andDaysAsDays() throws IOException {
        byte[] file = written(new SheetTable("x", "Thử", SheetTable.columns("Chữ", 10, "Ngày", 12, "Lúc", 18, "Số", 5,
                "Có", 5),
                List.of(SheetTable.row("=HYPERLINK(\"http://x\")", LocalDate.of(2026, 3, 15),
                        Instant.parse("2026-03-15T01:30:00Z"), 7, true), SheetTable.row("+84", null, null, null, false),
                        SheetTable.row("-1"), SheetTable.row("@x"), SheetTable.row("0012"))));
        List<List<Cell>> cells = Sheets.cells(file, "Thử");
        assertThat(Sheets.parts(file).values()).noneMatch(part -> part.contains("<f>"));
        assertThat(cells.subList(1, 6)).extracting(row -> row.get(0).getType()).containsOnly(CellType.STRING);
        assertThat(cells.subList(1, 6)).extracting(row -> row.get(0).getText())
                .containsExactly("=HYPERLINK(\"http://x\")", "+84", "-1", "@x", "0012");
        assertThat(cells.get(1).get(1).asDate()).isEqualTo(LocalDateTime.of(2026, 3, 15, 0, 0));
        assertThat(cells.get(1).get(1).getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(cells.get(1).get(2).asDate()).isEqualTo(LocalDateTime.of(2026, 3, 15, 8, 30));
        assertThat(cells.get(1).get(3).asNumber().intValue()).isEqualTo(7);
        assertThat(cells.get(1).get(4).getText()).isEqualTo("Có");
        assertThat(Sheets.parts(file).get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"").contains("ySplit=\"1\"");
    }

    @Test
    void shouldWriteMoreRowsThanAreKeptInMemory() throws IOException {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < 1201; i++) {
            rows.add(SheetTable.row("Dòng " + i, LocalDate.of(2026, 1, 1).plusDays(i)));
        }
        List<List<String>> read = Sheets.texts(written(new SheetTable("x", "Thử", SheetTable.columns("A", 5, "B", 5),
                rows)), "Thử");
        assertThat(read).hasSize(1202);
        assertThat(read.get(1201).get(0)).isEqualTo("Dòng 1200");
    }

    @Test
    void shouldMakeATemplate_withExplanationsAndLists() {
        byte[] file = SheetWriter.template(LAYOUT, 100);
        assertThat(Sheets.texts(file, "Dữ liệu").get(0)).containsExactly("Mã *", "Họ và tên", "Ngày sinh", "Đứng đầu *");
        assertThat(Sheets.texts(file, "Hướng dẫn")).anyMatch(row -> row.contains("Chữ. Ghi đủ."));
        assertThat(Sheets.texts(file, "Danh mục").get(1)).contains("Có");
        assertThat(Sheets.parts(file).get("xl/worksheets/sheet1.xml"))
                .contains("sqref=\"D2:D101\" type=\"list\"").contains("'Danh mục'!$D$2:$D$3");
    }

    @Test
    void shouldMarkWrongCells_andListThem() {
        byte[] file = Sheets.file(List.of("Mã", "Họ và tên", "Ngày sinh", "Đứng đầu"),
                List.of("1A", new Formula("1+1"), LocalDate.of(2026, 3, 15), true), List.of(), List.of("1B", "Hà", 5));
        byte[] marked = SheetWriter.marked(file, LAYOUT, List.of(new CellError(2, 1, "name", "Họ và tên", "Một."),
                new CellError(2, 1, "name", "Họ và tên", "Hai."), new CellError(4, 3, "head", "Đứng đầu", "Ba.")));
        List<List<Cell>> cells = Sheets.cells(marked, "Dữ liệu");
        assertThat(cells.get(1).get(1).getType()).isEqualTo(CellType.STRING);
        assertThat(cells.get(1).get(1).getText()).isEqualTo("=1+1");
        assertThat(cells.get(1).get(2).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(cells.get(1).get(3).getText()).isEqualTo("Có");
        assertThat(Sheets.texts(marked, "Lỗi")).containsExactly(List.of("Dòng", "Ô", "Cột", "Lỗi"),
                List.of("2", "B2", "Họ và tên", "Một."), List.of("2", "B2", "Họ và tên", "Hai."),
                List.of("4", "D4", "Đứng đầu", "Ba."));
        Map<String, String> parts = Sheets.parts(marked);
        assertThat(parts.get("xl/styles.xml")).contains("FFC7CE");
        assertThat(parts.get("xl/comments1.xml")).contains("ref=\"B2\"").contains("ref=\"D4\"").contains("Ba.");
    }

    @Test
    void shouldNameCellsAsASpreadsheetDoes() {
        assertThat(new CellError(7, 0, "", "", "").cell()).isEqualTo("A7");
        assertThat(new CellError(7, 25, "", "", "").cell()).isEqualTo("Z7");
        assertThat(new CellError(7, 26, "", "", "").cell()).isEqualTo("AA7");
        assertThat(new CellError(7, 701, "", "", "").cell()).isEqualTo("ZZ7");
    }
}
