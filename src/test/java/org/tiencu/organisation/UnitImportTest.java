package org.tiencu.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;
import org.tiencu.support.TestDatabase;

@IntegrationTest
class UnitImportTest {

    private static final String HEADER = "code,name,level,parent_code,kind\n";

    @Autowired
    private UnitImport unitImport;

    @Autowired
    private ImportController controller;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TestRestTemplate rest;

    @AfterEach
    void forget() {
        jdbc.sql("""
                delete from tiencu.unit where code not in ('99001', '99002', '99003')
                    and (level = 'COMMUNE' or code like 'T%' and code <> 'TW')
                    and not exists (select from tiencu.post where unit_code = unit.code)
                """).update();
        jdbc.sql("update tiencu.unit set name = 'Thành phố Hà Nội' where code = '01'").update();
    }

    @Test
    void shouldBringTheCentreAndThe34Provinces() {
        assertThat(units.list(UnitLevel.CENTRAL, null, null, 10)).containsExactly(
                new Unit("TW", "Trung ương", UnitLevel.CENTRAL, null, "Trung ương"));
        assertThat(units.list(UnitLevel.PROVINCE, "TW", null, 100)).hasSize(34 + 1)
                .contains(new Unit("01", "Thành phố Hà Nội", UnitLevel.PROVINCE, "TW", "Thành phố"));
    }

    @Test
    void shouldStoreAllRows_andChangeNothingTheSecondTime() {
        String file = HEADER + "T1,Tỉnh Thử,PROVINCE,,Tỉnh\nT1001,Xã Thử Một,COMMUNE,T1,Xã\nT1002,Đặc khu Thử,COMMUNE,T1,Đặc khu\n";
        assertThat(run(file)).isEqualTo(new ImportResult(3, 3, 0, 0));
        assertThat(run(file)).isEqualTo(new ImportResult(3, 0, 0, 3));
        assertThat(units.find("T1")).contains(new Unit("T1", "Tỉnh Thử", UnitLevel.PROVINCE, "TW", "Tỉnh"));
        assertThat(run(HEADER + "T1001,Phường Thử Một,COMMUNE,T1,Phường\n")).isEqualTo(new ImportResult(1, 0, 1, 0));
        assertThat(units.find("T1001")).map(Unit::name).contains("Phường Thử Một");
        assertThat(units.find("T1002")).as("units that are not in the file stay").isPresent();
    }

    @Test
    void shouldFindParents_whereverTheyStandInTheFileOrInTheDatabase() {
        assertThat(run(HEADER + "T2001,Xã Thử,COMMUNE,T2,Xã\nT2,Tỉnh Thử,PROVINCE,TW,Tỉnh\nT0101,Xã Thử,COMMUNE,01,Xã\n"))
                .isEqualTo(new ImportResult(3, 3, 0, 0));
    }

    @Test
    void shouldTakeAByteOrderMark_windowsLines_quotesAndBlankLines() {
        assertThat(run("\uFEFFcode,name,level,parent_code,kind\r\n\r\n\"T3\",\"Tỉnh Thử\",PROVINCE,\"\", Tỉnh \r\n"))
                .isEqualTo(new ImportResult(1, 1, 0, 0));
    }

    @Test
    void shouldNormaliseNamesToNfc() {
        String name = "Tỉnh Thử Nghiệm Đặc Biệt";
        String decomposed = Normalizer.normalize(HEADER + "T4," + name + ",PROVINCE,,Tỉnh\n", Normalizer.Form.NFD);
        assertThat(run(decomposed).created()).isEqualTo(1);
        assertThat(units.find("T4").orElseThrow().name()).isEqualTo(name);
        assertThat(run(HEADER + "T4," + name + ",PROVINCE,,Tỉnh\n").unchanged()).isEqualTo(1);
        assertThat(units.list(null, null, "thu nghiem dac", 10)).extracting(Unit::code).containsExactly("T4");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', value = {
            "T5,Tỉnh Thử,REGION,,Tỉnh | Cấp đơn vị phải là CENTRAL, PROVINCE hoặc COMMUNE.",
            "T5,,PROVINCE,,Tỉnh | Thiếu tên đơn vị.",
            "T-5,Tỉnh Thử,PROVINCE,,Tỉnh | Mã đơn vị phải gồm 1 đến 10 chữ số hoặc chữ cái không dấu.",
            "12345678901,Tỉnh Thử,PROVINCE,,Tỉnh | Mã đơn vị phải gồm 1 đến 10 chữ số hoặc chữ cái không dấu.",
            "TỈNH,Tỉnh Thử,PROVINCE,,Tỉnh | Mã đơn vị phải gồm 1 đến 10 chữ số hoặc chữ cái không dấu.",
            "T5,Tỉnh Thử,PROVINCE,Tỉnh | Phải có đúng 5 cột, dòng này có 4 cột.",
            "T5,Tỉnh Thử,PROVINCE,,Tỉnh,x | Phải có đúng 5 cột, dòng này có 6 cột.",
            "T5,Xã Thử,COMMUNE,T9,Xã | Không tìm thấy đơn vị cấp trên trong tệp và trong hệ thống.",
            "T5,Xã Thử,COMMUNE,,Xã | Thiếu mã đơn vị cấp trên.",
            "T5,Xã Thử,COMMUNE,TW,Xã | Đơn vị cấp trên phải là cấp tỉnh.",
            "T5,Xã Thử,COMMUNE,99001,Xã | Đơn vị cấp trên phải là cấp tỉnh.",
            "T5,Tỉnh Thử,PROVINCE,01,Tỉnh | Đơn vị cấp trên phải là Trung ương.",
            "T5,Ban Thử,CENTRAL,TW,Trung ương | Đơn vị Trung ương không có đơn vị cấp trên.",
            "T5,Tỉnh Thử,PROVINCE,,Xã | Loại đơn vị không phù hợp với cấp tỉnh: phải là Thành phố, Tỉnh.",
            "T5,Xã Thử,COMMUNE,01,Tỉnh | Loại đơn vị không phù hợp với cấp xã: phải là Phường, Xã, Đặc khu.",
            "01,Xã Thử,COMMUNE,04,Xã | Đơn vị này đang là cấp tỉnh, không đổi cấp được."})
    void shouldNameTheBadRow_andStoreNothing(String row, String reason) {
        Refusal refusal = Refusals.of(() -> run(HEADER + "T6,Tỉnh Khác,PROVINCE,,Tỉnh\n" + row + "\n"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INPUT);
        assertThat(refusal.getMessage()).isEqualTo("Có 1 dòng không hợp lệ; không có dòng nào được lưu.");
        assertThat(refusal.violations()).containsExactly(new Violation("line 3", "Dòng 3", reason));
        assertThat(units.find("T6")).isEmpty();
    }

    @Test
    void shouldRefuseTheSameCodeTwice() {
        assertThat(Refusals.of(() -> run(HEADER + "T7,Tỉnh Một,PROVINCE,,Tỉnh\nT7,Tỉnh Hai,PROVINCE,,Tỉnh\n")).violations())
                .containsExactly(new Violation("line 3", "Dòng 3", "Trùng với dòng 2."));
    }

    @Test
    void shouldReportAllBadRowsTogether_theFirstHundredByName() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 250; i++) {
            file.append("T8,,PROVINCE,,Xã\n");
        }
        Refusal refusal = Refusals.of(() -> run(file.toString()));
        assertThat(refusal.getMessage())
                .isEqualTo("Có 250 dòng không hợp lệ; không có dòng nào được lưu. Dưới đây là 100 dòng đầu.");
        assertThat(refusal.violations()).hasSize(100);
        assertThat(refusal.violations().get(1).message()).isEqualTo("Thiếu tên đơn vị. Loại đơn vị không phù hợp với cấp tỉnh: "
                + "phải là Thành phố, Tỉnh. Trùng với dòng 2.");
    }

    @Test
    void shouldRefuseWhatIsNotSuchAFile() {
        assertThat(Refusals.of(() -> run("")).violations()).extracting(Violation::field).containsExactly("line 1");
        assertThat(Refusals.of(() -> run("ma,ten\n01,Hà Nội\n")).violations()).extracting(Violation::field).containsExactly("line 1");
        assertThat(Refusals.of(() -> unitImport.run(new byte[] {(byte) 0xC4, 0x20})).getMessage()).contains("UTF-8");
        assertThat(Refusals.of(() -> unitImport.run(new byte[CsvUpload.MAX_BYTES + 1])).getMessage()).contains("10 MB");
    }

    @Test
    void shouldImportTheWholeCountry_inWellUnderTenSeconds() throws IOException {
        byte[] file = wholeCountry();
        int rows = (int) new String(file, StandardCharsets.UTF_8).lines().count() - 1;
        Instant start = Instant.now();
        ImportResult result = unitImport.run(file);
        Duration first = Duration.between(start, Instant.now());
        start = Instant.now();
        ImportResult again = unitImport.run(file);
        Duration second = Duration.between(start, Instant.now());
        System.out.printf("import of %d units: %d ms, again: %d ms%n", rows, first.toMillis(), second.toMillis());
        assertThat(result.read()).isEqualTo(rows).isEqualTo(3355);
        assertThat(again).isEqualTo(new ImportResult(3355, 0, 0, 3355));
        assertThat(first).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void shouldTakeBothKindsOfUpload_fromAdministrators() {
        TestRestTemplate admin = rest.withBasicAuth("admin", "demo");
        String file = HEADER + "T9,Tỉnh Thử,PROVINCE,,Tỉnh\n";
        HttpHeaders csv = new HttpHeaders();
        csv.setContentType(MediaType.parseMediaType("text/csv;charset=UTF-8"));
        ResponseEntity<Map> body = admin.postForEntity("/api/units/import",
                new HttpEntity<>(file.getBytes(StandardCharsets.UTF_8), csv), Map.class);
        assertThat(body.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(body.getBody()).isEqualTo(Map.of("read", 1, "created", 1, "updated", 0, "unchanged", 0));

        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "units.csv";
            }
        });
        assertThat(admin.postForEntity("/api/units/import", form, Map.class).getBody())
                .isEqualTo(Map.of("read", 1, "created", 0, "updated", 0, "unchanged", 1));
    }

    @Test
    void shouldRefuseTheImport_toAnybodyElse() {
        assertThat(rest.postForEntity("/api/units/import", "x", Map.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        for (String user : List.of("office", "office-province", "designer")) {
            assertThat(Refusals.of(() -> new SignedIn(identityService).as(user,
                    () -> controller.importCsv("units", new ByteArrayInputStream(new byte[0])))).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(Refusals.of(() -> new SignedIn(identityService).as(user, () -> controller.importFile("units", null))).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Test
    void shouldImportFromTheCommandLine(@TempDir Path directory) throws IOException {
        Path good = Files.writeString(directory.resolve("units.csv"), HEADER + "T9,Tỉnh Thử,PROVINCE,,Tỉnh\n");
        Path bad = Files.writeString(directory.resolve("bad.csv"), HEADER + "T9,,PROVINCE,,Tỉnh\n");
        assertThat(UnitImportCommand.isAskedFor("--server.port=1")).isFalse();
        assertThat(command("0", "--import-units=" + good)).isEqualTo("Đã đọc 1 dòng: thêm 1, cập nhật 0, không đổi 0.");
        assertThat(command("1", "--import-units=" + bad)).isEqualTo(
                "Có 1 dòng không hợp lệ; không có dòng nào được lưu.\nDòng 2: Thiếu tên đơn vị.");
        assertThat(command("1", "--import-units=" + directory.resolve("none.csv"))).isEqualTo("Không đọc được tệp cần nhập.");
    }

    private static String command(String exitCode, String option) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = UnitImportCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), option,
                "--spring.datasource.url=" + TestDatabase.url(), "--spring.datasource.username=postgres");
        assertThat(String.valueOf(code)).isEqualTo(exitCode);
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    /** The official list if {@code tiencu.units-file} names it, otherwise as many invented units. */
    private static byte[] wholeCountry() throws IOException {
        String official = System.getProperty("tiencu.units-file");
        if (official != null) {
            return Files.readAllBytes(Path.of(official));
        }
        StringBuilder file = new StringBuilder(HEADER);
        for (int province = 0; province < 34; province++) {
            file.append("T%02d,Tỉnh Thử %d,PROVINCE,,Tỉnh%n".formatted(province, province));
        }
        for (int commune = 0; commune < 3321; commune++) {
            file.append("T%02d%04d,Xã Thử Nghiệm %d,COMMUNE,T%02d,Xã%n".formatted(commune % 34, commune, commune, commune % 34));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ImportResult run(String file) {
        return unitImport.run(file.getBytes(StandardCharsets.UTF_8));
    }
}
