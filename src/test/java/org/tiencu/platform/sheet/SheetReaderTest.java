package org.tiencu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.sheet.SheetColumn.Option;
import org.tiencu.support.Sheets;
import org.tiencu.support.Sheets.Formula;

class SheetReaderTest {

    private static final SheetLayout LAYOUT = new SheetLayout("Thử", List.of(
            SheetColumn.code("id", "Mã").digits(12).must().example("000000000000"),
            SheetColumn.text("name", "Họ và tên").must().example("Tên (mẫu)"),
            SheetColumn.day("born", "Ngày sinh"),
            SheetColumn.number("seats", "Số lượng"),
            SheetColumn.flag("head", "Đứng đầu"),
            SheetColumn.choice("unit", "Đơn vị", List.of(new Option("01", "01 - Tỉnh Một"), new Option("99001",
                    "99001 - Xã Hai")))
                    .digits(5)), List.of("id"));
    private static final List<String> HEADING = LAYOUT.columns().stream().map(SheetColumn::heading).toList();

    /** What was read. */
    private static final class Result implements SheetReader.Rows {

        private final List<SheetRow> rows = new ArrayList<>();
        private final List<CellError> errors = new ArrayList<>();
        private int samples;

        @Override
        public void row(SheetRow row) {
            rows.add(row);
        }

        @Override
        public void wrong(List<CellError> found) {
            errors.addAll(found);
        }

        @Override
        public void sample() {
            samples++;
        }
    }

    static SheetReader reader(int columns) {
        return new SheetReader(new SheetLayout("Nhiều", IntStream.range(0, columns)
                .mapToObj(i -> SheetColumn.text("c" + i, "C" + i)).toList(), List.of("c0")), SheetReader.MOST_ROWS);
    }

    private static Result read(byte[] file) {
        Result result = new Result();
        new SheetReader(LAYOUT, 5).read(file, result);
        return result;
    }

    private static Result read(Object... cells) {
        return read(Sheets.file(HEADING, Arrays.asList(cells)));
    }

    private static SheetRow right(Object... cells) {
        Result result = read(cells);
        assertThat(result.errors).isEmpty();
        return result.rows.get(0);
    }

    private static CellError wrong(Object... cells) {
        Result result = read(cells);
        assertThat(result.rows).isEmpty();
        assertThat(result.errors).hasSize(1);
        return result.errors.get(0);
    }

    @Nested
    class Cells {

        @Test
        void shouldBeRead_byTheRulesOfTheirColumns() {
            SheetRow row = right("001080000001", "  Lê   Thị\u00A0Hà ", LocalDate.of(1980, 9, 5), 3, "không",
                    "01 - Tỉnh Một");
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.values()).isEqualTo(Map.of("id", "001080000001", "name", "Lê Thị Hà", "born",
                    LocalDate.of(1980, 9, 5), "seats", 3, "head", false, "unit", "01"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"05/09/1980", "5/9/1980", " 05/9/1980 "})
        void shouldTakeWrittenDates(String text) {
            assertThat(right("1A", "Hà", text).day("born")).isEqualTo(LocalDate.of(1980, 9, 5));
        }

        @ParameterizedTest
        @ValueSource(strings = {"31/02/1980", "1980-09-05", "9/1980", "1980", "13/13/1980", "05/09/80"})
        void shouldRefuseOtherDates(String text) {
            CellError error = wrong("1A", "Hà", text);
            assertThat(error.cell()).isEqualTo("C2");
            assertThat(error.message()).contains("ngày/tháng/năm");
        }

        @Test
        void shouldNotTakeANumberForADate() {
            assertThat(wrong("1A", "Hà", 1980).message()).contains("Ô chứa số, không phải ngày");
            assertThat(wrong("1A", LocalDate.of(1980, 9, 5)).message()).contains("Ô chứa ngày");
        }

        @Test
        void shouldKeepZerosInFront_andSeeWhenTheyAreLost() {
            assertThat(right("001080000001", "Hà").text("id")).isEqualTo("001080000001");
            assertThat(right(201080000001L, "Hà").text("id")).isEqualTo("201080000001");
            assertThat(wrong(1080000001L, "Hà").message()).contains("số 0 ở đầu có thể đã mất");
            assertThat(right("1A", "Hà", null, null, null, "01").text("unit")).isEqualTo("01");
            assertThat(right("1A", "Hà", null, null, null, 99001).text("unit")).isEqualTo("99001");
            assertThat(wrong("1A", "Hà", null, null, null, 1).message()).contains("số 0 ở đầu có thể đã mất");
        }

        @Test
        void shouldSayWhatIsMissing() {
            assertThat(wrong("1A", null).message()).isEqualTo("Không được để trống.");
            assertThat(wrong("1A", "  ").message()).isEqualTo("Không được để trống.");
            assertThat(wrong("1A", "  ").label()).isEqualTo("Họ và tên");
        }

        @Test
        void shouldRefuseFormulas() {
            assertThat(wrong("1A", new Formula("HYPERLINK(\"http://x\",\"Hà\")")).message()).contains("công thức");
            assertThat(wrong("1A", "Hà", null, new Formula("1+1")).message()).contains("công thức");
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(1)", "\t=1", "\rHà"})
        void shouldRefuseTexts_thatASpreadsheetCouldTakeForFormulas(String text) {
            assertThat(wrong("1A", text).message()).contains("không được bắt đầu");
        }

        @ParameterizedTest
        @ValueSource(strings = {"H\u200Bà", "\u202EHà", "Hà\u2066", "H\uFEFFà", "H\uFFFDà", "Hà\u200D", "H\u2028à"})
        void shouldRefuseInvisibleCharacters(String text) {
            assertThat(wrong("1A", text).message()).contains("ký tự ẩn");
        }

        @Test
        void shouldRefuseOldEncodings() {
            assertThat(wrong("1A", "NguyÔn V¨n An").message()).contains("TCVN3").contains("Unicode");
            assertThat(wrong("1A", "Nguyeãn Vaên An").message()).contains("VNI");
        }

        @Test
        void shouldComposeWhatIsDecomposed() {
            assertThat(right("1A", Normalizer.normalize("Nguyễn Thị Hằng", Normalizer.Form.NFD)).text("name"))
                    .isEqualTo("Nguyễn Thị Hằng");
        }

        @Test
        void shouldRefuseWhatIsNotInTheList() {
            assertThat(wrong("1A", "Hà", null, null, null, "02").message()).contains("không có trong danh mục");
            assertThat(wrong("1A", "Hà", null, null, "đúng").message()).contains("Có hoặc Không");
            assertThat(wrong("1A", "Hà", null, "ba").message()).contains("số nguyên");
            assertThat(wrong("1A", "Hà", null, 2.5).message()).contains("số nguyên");
            assertThat(right("1A", "Hà", null, null, true).flag("head")).isTrue();
        }

        @Test
        void shouldNotGrow_withTheExponentOfANumber() {
            byte[] file = Sheets.file(HEADING, List.of("1A", "Hà", "", 77));
            String sheet = Sheets.parts(file).get("xl/worksheets/sheet1.xml");
            assertThat(sheet).contains("<v>77</v>");
            Result result = read(Sheets.with(file, "xl/worksheets/sheet1.xml", sheet.replace("<v>77</v>",
                    "<v>1E999999999</v>")));
            assertThat(result.errors).extracting(CellError::cell).containsExactly("D2");
        }
    }

    @Nested
    class Rows {

        @Test
        void shouldBeReadInAnyOrderOfColumns_withoutEmptyRows() {
            Result result = read(Sheets.file(List.of("Họ và tên", "Đơn vị", "Mã", "Ngày sinh", "Số lượng", "Đứng đầu"),
                    List.of("Hà", "01", "1A"), List.of(), List.of("", " "), List.of("An", "01", "1B")));
            assertThat(result.errors).isEmpty();
            assertThat(result.rows).extracting(SheetRow::number).containsExactly(2, 5);
            assertThat(result.rows).extracting(row -> row.text("id")).containsExactly("1A", "1B");
        }

        @Test
        void shouldNameEveryWrongCell() {
            Result result = read(Sheets.file(HEADING, List.of("1A", "=1", "x"), List.of("1B", "Hà"), List.of("", "An")));
            assertThat(result.errors).extracting(CellError::cell).containsExactly("B2", "C2", "A4");
            assertThat(result.rows).hasSize(1);
        }

        @Test
        void shouldPassOverTheSample_butNotOneThatWasWrittenOver() {
            byte[] template = SheetWriter.template(LAYOUT, 5);
            assertThat(read(template).samples).isEqualTo(1);
            assertThat(wrong("000000000000", "Hà").message()).contains("mã của mẫu");
        }

        @Test
        void shouldRefuse_anotherHeading() {
            assertThatThrownBy(() -> read(Sheets.file(List.of("Mã", "Tên", "Ngày sinh", "Số lượng", "Đứng đầu", "Đơn vị"))))
                    .isInstanceOf(Refusal.class).hasMessageContaining("“Họ và tên”").hasMessageContaining("B1");
            assertThatThrownBy(() -> read(Sheets.file(HEADING))).hasMessageContaining("chỉ có dòng tiêu đề");
            assertThatThrownBy(() -> read(Sheets.file(List.of()))).isInstanceOf(Refusal.class);
        }

        @Test
        void shouldRefuse_tooMany() {
            List<List<String>> rows = IntStream.range(0, 6).mapToObj(i -> List.of("1A" + i, "Hà")).toList();
            assertThat(read(Sheets.file(HEADING, rows.subList(0, 5))).rows).hasSize(5);
            assertThatThrownBy(() -> read(Sheets.file(HEADING, rows))).hasMessageContaining("nhiều hơn 5 dòng");
        }

        @Test
        void shouldNeedLittleMemory_alsoForManyRows(@TempDir Path folder) throws IOException, InterruptedException {
            Path file = Files.write(folder.resolve("many.xlsx"), Sheets.write(sheet -> {
                for (int row = 0; row <= SheetReader.MOST_ROWS; row++) {
                    for (int column = 0; column < 15; column++) {
                        sheet.inlineString(row, column, row == 0 ? "C" + column
                                : "Phường Thử Nghiệm " + row + " ô " + column);
                    }
                    if (row % 1000 == 0) {
                        sheet.flush();
                    }
                }
            }));
            Path out = folder.resolve("out");
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx48m",
                    "-cp", System.getProperty("java.class.path"), ManyRows.class.getName(), file.toString())
                    .redirectErrorStream(true).redirectOutput(out.toFile()).start();
            assertThat(process.waitFor()).as(Files.readString(out)).isZero();
            assertThat(Files.readString(out)).endsWith("20000");
        }
    }

    @Nested
    class WholeFiles {

        private static void refused(byte[] file, String sentence) {
            assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
        }

        private static byte[] plain() {
            return Sheets.file(HEADING, List.of("1A", "Hà"));
        }

        private static byte[] changed(String from, String to) {
            Map<String, String> parts = Sheets.parts(plain());
            String sheet = parts.get("xl/worksheets/sheet1.xml");
            assertThat(sheet).contains(from);
            parts.put("xl/worksheets/sheet1.xml", sheet.replace(from, to));
            return Sheets.zip(parts);
        }

        @Test
        void shouldBeRefused_ifTheyAreSomethingElse() {
            refused("Mã;Họ và tên".getBytes(StandardCharsets.UTF_8), "không phải là sổ tính .xlsx");
            refused(new byte[0], "không phải là sổ tính .xlsx");
            refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "kiểu cũ (.xls) hoặc có mật khẩu");
            refused(Sheets.zip(Map.of("readme.txt", "x")), "Không đọc được tệp này");
            refused(Arrays.copyOf(plain(), 400), "Không đọc được tệp này");
            refused(Sheets.with(plain(), "[Content_Types].xml", Sheets.parts(plain()).get("[Content_Types].xml").replace(
                    "spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml")), "không phải là sổ tính");
            refused(new byte[WorkbookGuard.MOST_BYTES + 1], "10 MB");
        }

        @Test
        void shouldBeRefused_withMacros() {
            refused(Sheets.with(plain(), "xl/vbaProject.bin", "x"), "macro");
            refused(Sheets.with(plain(), "[Content_Types].xml", Sheets.parts(plain()).get("[Content_Types].xml").replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml")), "macro");
        }

        @Test
        void shouldBeRefused_ifTheyGrowWhenUnpacked() {
            byte[] bomb = Sheets.with(plain(), "xl/media/image1.png", " ".repeat((int) WorkbookGuard.MOST_UNPACKED_BYTES));
            assertThat(bomb.length).isLessThan(1_000_000);
            refused(bomb, "sau khi giải nén quá lớn");
            refused(changed("</sheetData>", " ".repeat((int) WorkbookGuard.MOST_UNPACKED_BYTES) + "</sheetData>"),
                    "sau khi giải nén quá lớn");
            Map<String, String> many = Sheets.parts(plain());
            IntStream.range(0, 1001).forEach(i -> many.put("xl/x" + i, ""));
            refused(Sheets.zip(many), "sau khi giải nén quá lớn");
        }

        @Test
        void shouldBeRefused_ifTheyMakeTheReaderGrow() {
            refused(changed("r=\"B2\"", "r=\"ZZZZZZ2\""), "Không đọc được tệp này");
            refused(changed("<row r=\"2\"", "<row r=\"2000000000\""), "Không đọc được tệp này");
            refused(changed("<v>1</v>", "<v>2000000000</v>"), "Không đọc được tệp này");
            refused(changed("<worksheet", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet"),
                    "Không đọc được tệp này");
            refused(changed("r=\"B2\" t=\"s\"><v>", "r=\"B2\" t=\"str\"><v>&a;"), "Không đọc được tệp này");
            refused(changed("t=\"s\"", "t=\"unknown\""), "Không đọc được tệp này");
        }
    }
}
