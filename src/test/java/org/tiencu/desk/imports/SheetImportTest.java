package org.tiencu.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Sheets;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetImportTest {

    private static final String FRONT = "fatherland-front";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private JdbcClient jdbc;
    private MockMvc mvc;
    private ElectionDriver drive;

    @BeforeAll
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        drive = new ElectionDriver(application).open(ElectionDriver.sundayIn(201), Set.of(Body.NA, Body.PC), "99",
                "99001", "99002");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from tiencu.tenure where official_id like 'sheet-%'").update();
        jdbc.sql("delete from tiencu.official where id like 'sheet-%'").update();
        jdbc.sql("delete from tiencu.post where id like 'sheet-%'").update();
        jdbc.sql("delete from tiencu.import_file").update();
    }

    // ---- helpers

    private ResponseEntity<byte[]> call(String user, HttpMethod method, String path, byte[] body, String accept) {
        HttpHeaders headers = new HttpHeaders();
        if (body != null) {
            headers.setContentType(MediaType.parseMediaType(SheetTable.XLSX));
        }
        headers.set(HttpHeaders.ACCEPT, accept);
        TestRestTemplate client = user == null ? rest : rest.withBasicAuth(user, "demo");
        return client.exchange(path, method, new HttpEntity<>(body, headers), byte[].class);
    }

    private byte[] sheet(String user, String path) {
        ResponseEntity<byte[]> answer = call(user, HttpMethod.GET, path, null, "*/*");
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        assertThat(answer.getHeaders().getContentType()).hasToString(SheetTable.XLSX);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).endsWith(".xlsx");
        return answer.getBody();
    }

    private JsonNode send(String user, String kind, boolean dryRun, int status, byte[] file) {
        ResponseEntity<byte[]> answer = call(user, HttpMethod.POST, "/api/imports/" + kind + "?dryRun=" + dryRun, file,
                "application/json");
        String body = new String(answer.getBody(), StandardCharsets.UTF_8);
        if (answer.getStatusCode().value() == 202) {
            // another administrator confirms what takes two
            Answer confirmed = Http.of(application).as("admin-2").post(
                    "/api/confirmations/" + Http.parse(body).path("confirmation").asLong() + "/confirmation", Map.of());
            assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(status);
            return confirmed.json();
        }
        assertThat(answer.getStatusCode().value()).as(body).isEqualTo(status);
        return Http.parse(body);
    }

    /** The template of this kind with these rows in place of the sample. */
    private byte[] filled(String user, String kind, List<?>... rows) {
        return Sheets.file(Sheets.texts(sheet(user, "/api/imports/" + kind + "/template"), "Dữ liệu").get(0), rows);
    }

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<?> official(String id, Object name, Object born) {
        return row(id, name, born, "Nữ", "Kinh", "01", "19/05/2010", LocalDate.of(2011, 5, 19), "Thạc sĩ", "Cao cấp",
                "99003",
                "Không", "99003-CT | 2025-2030 | 15/04/2025",
                        "2024 | Hoàn thành tốt nhiệm vụ; 2025 | Hoàn thành xuất sắc nhiệm vụ",
                "Khiển trách | 01/02/2020 | đã hết hiệu lực");
    }

    private static List<?> postRow(String id) {
        return row(id, "99003", "Trưởng phòng Thử (mẫu)", "99", "Quy định của Nhà nước", "Có", 5, "Không", "Không", 1, 30);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static List<String> cells(JsonNode outcome) {
        return outcome.path("violations").findValuesAsText("cell");
    }

    // ---- rights

    @ParameterizedTest(name = "{0}: {1} gets {2}")
    @CsvSource({"officials, office, 403", "posts, organisation-commission, 403", "tenures, designer, 403",
            "candidates, office, 403", "candidates, admin, 403", "nothing, admin, 404"})
    void shouldRefuse_whoeverMayNotEnterItByHand(String kind, String user, int status) {
        byte[] file = Sheets.file(List.of("Mã"));
        assertThat(call(user, HttpMethod.GET, "/api/imports/" + kind + "/template", null, "*/*").getStatusCode().value())
                .isEqualTo(status);
        send(user, kind, true, status, file);
        send(user, kind, false, status, file);
        assertThat(call(null, HttpMethod.POST, "/api/imports/" + kind, file, "*/*").getStatusCode().value()).isEqualTo(401);
    }

    // ---- round trips

    @Test
    void shouldImportPostsOfficialsAndTenures_onceHoweverOftenTheyAreSent() {
        byte[] posts = filled("admin", "posts", postRow("sheet-post"));
        byte[] officials = filled("admin", "officials", official("sheet-1", "Ngô Thị Sen (mẫu)", "30/04/1985"),
                official("sheet-2", "H'Hen Niê (mẫu)", LocalDate.of(1986, 1, 2)));
        int before = count("tiencu.post");
        assertThat(send("admin", "posts", true, 200, posts).path("created").asInt()).isEqualTo(1);
        assertThat(count("tiencu.post")).isEqualTo(before);
        assertThat(send("admin", "posts", false, 200, posts).path("stored").asBoolean()).isTrue();
        JsonNode created = send("admin", "officials", false, 200, officials);
        assertThat(created.path("created").asInt()).isEqualTo(2);
        byte[] tenures = filled("admin", "tenures", row("sheet-1", "sheet-post", "01/01/2024", LocalDate.of(2029, 1, 1),
                null, null,
                "12/QĐ-UBND", "20/12/2023", "Chủ tịch Ủy ban nhân dân tỉnh"));
        assertThat(send("admin", "tenures", false, 200, tenures).path("created").asInt()).isEqualTo(1);
        for (String kind : List.of("posts", "officials", "tenures")) {
            byte[] again = kind.equals("posts") ? posts : kind.equals("officials") ? officials : tenures;
            JsonNode outcome = send("admin", kind, false, 200, again);
            assertThat(outcome.path("unchanged").asInt()).as(kind).isEqualTo(outcome.path("rows").asInt());
        }
        assertThat(Http.of(application).as("admin").get("/api/officials/sheet-1").json().path("disciplines").get(0)
                .path("note")
                .asText()).isEqualTo("đã hết hiệu lực");
    }

    /** Other tests put officials into the database whom nobody could enter, so only those of the demo have to be right. */
    @ParameterizedTest
    @CsvSource({"officials, sample-", "posts, 99001-"})
    void shouldTakeBackWhatWasTakenAway(String kind, String ids) {
        byte[] list = sheet("admin", "/api/" + kind + "?unit=99001&format=xlsx");
        List<List<String>> rows = Sheets.texts(list, "Dữ liệu");
        List<Integer> known = IntStream.range(0, rows.size()).filter(i -> rows.get(i).get(0).startsWith(ids)).map(i -> i + 1)
                .boxed().toList();
        ResponseEntity<byte[]> answer = call("admin", HttpMethod.POST, "/api/imports/" + kind + "?dryRun=true", list,
                "application/json");
        JsonNode outcome = Http.parse(new String(answer.getBody(), StandardCharsets.UTF_8));
        List<Integer> wrong = new ArrayList<>();
        outcome.path("violations").forEach(one -> wrong.add(one.path("row").asInt()));
        assertThat(known).hasSizeGreaterThan(3).noneMatch(wrong::contains);
        assertThat(outcome.path("created").asInt() + outcome.path("updated").asInt()).as(outcome.toString()).isZero();
        assertThat(outcome.path("unchanged").asInt()).isGreaterThanOrEqualTo(known.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"officials", "posts", "tenures"})
    void shouldPassOverTheSampleRow(String kind) {
        byte[] template = sheet("admin", "/api/imports/" + kind + "/template");
        JsonNode outcome = send("admin", kind, false, 200, template);
        assertThat(outcome.path("sampleSkipped").asBoolean()).isTrue();
        assertThat(outcome.path("rows").asInt()).isZero();
    }

    @Test
    void shouldTakeAFormUpload() {
        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(filled("admin", "posts", postRow("sheet-post"))) {
            @Override
            public String getFilename() {
                return "chuc-vu.xlsx";
            }
        });
        ResponseEntity<String> answer = rest.withBasicAuth("admin", "demo")
                .postForEntity("/api/imports/posts?dryRun=true", form,
                String.class);
        assertThat(Http.parse(answer.getBody()).path("created").asInt()).isEqualTo(1);
    }

    // ---- errors

    @Test
    void shouldNameEveryWrongCell_andStoreNothing() {
        int before = count("tiencu.official");
        byte[] file = filled("admin", "officials", official("sheet-1", "Ngô Thị Sen (mẫu)", "30/04/1985"),
                official("sheet-2", "NguyÔn V¨n An", "30/04/1985"), official("sheet-3", "=1+1", "x"),
                official("sheet-4", "An (mẫu)", "30/04/2020"), official("sheet-1", "Trùng (mẫu)", "30/04/1985"));
        JsonNode outcome = send("admin", "officials", false, 422, file);
        assertThat(cells(outcome)).startsWith("B3", "B4", "C4", "C5").endsWith("A6");
        assertThat(outcome.path("stored").asBoolean()).isFalse();
        assertThat(outcome.findValuesAsText("message")).anyMatch(text -> text.contains("TCVN3"))
                .anyMatch(text -> text.contains("đủ 18 tuổi")).contains("Trùng với dòng 2.");
        assertThat(count("tiencu.official")).isEqualTo(before);
        ResponseEntity<byte[]> marked = call("admin", HttpMethod.POST, "/api/imports/officials?dryRun=false", file,
                SheetTable.XLSX);
        assertThat(marked.getStatusCode().value()).isEqualTo(422);
        assertThat(Sheets.texts(marked.getBody(), "Lỗi").get(1)).startsWith("3", "B3", "Họ và tên");
        assertThat(Sheets.parts(marked.getBody()).get("xl/comments1.xml")).contains("ref=\"B3\"");
        assertThat(count("tiencu.official")).isEqualTo(before);
    }

    @Test
    void shouldCheckWhatHoldsBetweenRows() {
        send("admin", "posts", false, 200, filled("admin", "posts", postRow("sheet-post")));
        send("admin", "officials", false, 200, filled("admin", "officials",
                official("sheet-1", "Sen (mẫu)", "30/04/1985"), official("sheet-2", "Lúa (mẫu)", "30/04/1985")));
        List<List<?>> rows = new ArrayList<>();
        for (String id : List.of("sheet-1", "sheet-2")) {
            rows.add(row(id, "sheet-post", "01/01/2024", "01/01/2029", null, null, "12/QĐ", "20/12/2023",
                    "Ủy ban nhân dân tỉnh"));
        }
        JsonNode outcome = send("admin", "tenures", true, 422, filled("admin", "tenures", rows.toArray(List<?>[]::new)));
        assertThat(cells(outcome)).containsExactly("A3");
        assertThat(outcome.path("violations").get(0).path("message").asText()).contains("đủ người giữ");
    }

    @Test
    void shouldRefuse_whatIsNoSuchFile() {
        assertThat(send("admin", "officials", true, 400, "x".getBytes()).path("detail").asText())
                .contains("không phải là sổ tính");
        send("admin", "officials", true, 400, filled("admin", "posts", postRow("sheet-post")));
    }

    // ---- candidates

    private List<?> candidate(String unit, String route, String name, String number) {
        return row(drive.caseOf(unit) + "/PC", route, "Cơ quan A (mẫu)", name, "20/05/1985", "Nam", number, "Kinh", "Không",
                "Xã An Khê Thượng (mẫu)", "99001", "Thôn 1 (mẫu)", "12/12", "Kỹ sư", "Công chức", null,
                        "Cơ quan A (mẫu)", "Có",
                "Không", "Có");
    }

    private int candidates() {
        return jdbc.sql("select count(*) from tiencu.candidate where election_id = :id").param("id", drive.election.id())
                .query(Integer.class).single();
    }

    private int processes() {
        return count("act_ru_execution");
    }

    @Test
    void shouldStartACaseForEachCandidate_once() {
        byte[] file = filled(FRONT, "candidates", candidate("99001", "Cơ quan, tổ chức, đơn vị giới thiệu", "Lê An (mẫu)",
                "001085000001"), candidate("99001", "AGENCY", "Trần Bình (mẫu)", "001085000002"));
        int before = candidates();
        int running = processes();
        assertThat(send(FRONT, "candidates", true, 200, file).path("created").asInt()).isEqualTo(2);
        assertThat(candidates()).isEqualTo(before);
        assertThat(processes()).isEqualTo(running);
        assertThat(send(FRONT, "candidates", false, 200, file).path("created").asInt()).isEqualTo(2);
        assertThat(candidates()).isEqualTo(before + 2);
        int started = processes();
        assertThat(started).isGreaterThan(running);
        assertThat(send(FRONT, "candidates", false, 200, file).path("unchanged").asInt()).isEqualTo(2);
        assertThat(candidates()).isEqualTo(before + 2);
        assertThat(processes()).isEqualTo(started);
        JsonNode other = send(FRONT, "candidates", false, 422, filled(FRONT, "candidates",
                candidate("99001", "AGENCY", "Lê An Khác (mẫu)", "001085000001")));
        assertThat(other.findValuesAsText("message")).anyMatch(text -> text.contains("đã có trong danh sách này"));
        List<List<String>> list = Sheets.texts(sheet(FRONT, "/api/elections/" + drive.election.id()
                + "/candidates?unit=99001&body=PC&format=xlsx"), "Người ứng cử");
        assertThat(list.get(0)).contains("Họ và tên").doesNotContain("Số định danh cá nhân");
        assertThat(list).extracting(one -> one.get(2)).contains("Lê An (mẫu)", "Trần Bình (mẫu)");
    }

    @Test
    void shouldStartNoCandidacy_ifOneRowIsWrong() {
        int before = candidates();
        int running = processes();
        JsonNode outcome = send(FRONT, "candidates", false, 422, filled(FRONT, "candidates",
                candidate("99001", "AGENCY", "Lê Cúc (mẫu)", "001085000003"), candidate("99001", "SELF", "Lê Đào (mẫu)",
                        "001085000004"),
                candidate("99001", "AGENCY", "Lê Giang (mẫu)", "12345"), candidate("99002", "AGENCY", "Lê Hoa (mẫu)",
                        "001085000005")));
        assertThat(cells(outcome)).containsExactly("A3", "G4", "A5");
        assertThat(candidates()).isEqualTo(before);
        assertThat(processes()).isEqualTo(running);
    }

    // ---- lists to take away

    @ParameterizedTest
    @ValueSource(strings = {"/api/tenures/expiring?before=2040-01-01", "/api/appointments?unit=99001",
            "/api/reappointments?unit=99001", "/api/succession-plannings", "/api/confidence-votes"})
    void shouldGiveListsAsSpreadsheets(String path) {
        assertThat(Sheets.parts(sheet("organisation-commission", path + (path.contains("?") ? "&" : "?") + "format=xlsx")))
                .containsKey("xl/worksheets/sheet1.xml");
        ResponseEntity<byte[]> json = call("organisation-commission", HttpMethod.GET, path, null, "*/*");
        assertThat(json.getHeaders().getContentType().isCompatibleWith(MediaType.APPLICATION_JSON)).isTrue();
    }

    @Test
    void shouldGiveNobodyMore_thanHeSees() {
        assertThat(Sheets.texts(sheet("admin", "/api/officials?unit=99001&format=xlsx"), "Dữ liệu").size()).isGreaterThan(2);
        assertThat(Sheets.texts(sheet("office-99002", "/api/officials?unit=99001&format=xlsx"), "Dữ liệu")).hasSize(1);
        String election = "/api/elections/" + drive.election.id();
        assertThat(Sheets.texts(sheet("election-council", election + "/progress?format=xlsx"), "Tiến độ"))
                .extracting(row -> row.get(0)).contains("99");
        assertThat(Sheets.texts(sheet("office", election + "/progress?unit=99001&format=xlsx"), "Tiến độ").size())
                .isGreaterThan(5);
        sheet("fatherland-front", election + "/structure?unit=99001&format=xlsx");
        assertThat(Sheets.texts(sheet("office", election + "/calendar?format=xlsx"), "Lịch"))
                .hasSize(1 + Http.parse(new String(call("office", HttpMethod.GET, election + "/calendar", null,
                        MediaType.APPLICATION_JSON_VALUE).getBody(), StandardCharsets.UTF_8)).size())
                .extracting(row -> row.get(1)).contains("Mốc");
        assertThat(Sheets.texts(sheet("office", election + "/overrides?format=xlsx"), "Dời mốc").get(0)).contains("Ngày mới");
        assertThat(Sheets.texts(sheet("office", election + "/complaints?unit=99001&format=xlsx"), "Khiếu nại, tố cáo").get(0))
                .contains("Số vào sổ").doesNotContain("Người gửi");
        assertThat(Sheets.texts(sheet("office", election + "/voter-list-complaints?unit=99001&format=xlsx"),
                "Danh sách cử tri").get(0)).contains("Hạn trả lời");
        for (String path : List.of("/progress?unit=99001", "/structure?unit=99001", "/complaints?unit=99001",
                "/voter-list-complaints?unit=99001")) {
            assertThat(call("office-99002", HttpMethod.GET, election + path, null, SheetTable.XLSX).getStatusCode().value())
                    .isEqualTo(404);
        }
    }

    @Test
    void shouldNeverMakeAFormula_ofWhatSomebodyEntered() {
        Http admin = Http.of(application).as("admin");
        send("admin", "officials", false, 200, filled("admin", "officials", official("sheet-1", "Sen (mẫu)", "30/04/1985")));
        ObjectNode record =
                (ObjectNode) admin.get("/api/officials/sheet-1").json();
        record.put("fullName", "=HYPERLINK(\"http://x\")");
        assertThat(admin.put("/api/officials/sheet-1", record).status()).isEqualTo(200);
        byte[] list = sheet("admin", "/api/officials?unit=99003&format=xlsx");
        assertThat(Sheets.cells(list, "Dữ liệu")).anySatisfy(cells -> {
            assertThat(cells.get(1).getText()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(cells.get(1).getType()).isEqualTo(CellType.STRING);
        });
        assertThat(Sheets.parts(list).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    // ---- pages

    private MockHttpSession signIn(String user) throws Exception {
        return (MockHttpSession) mvc.perform(formLogin().user(user).password("demo")).andReturn().getRequest().getSession();
    }

    @Test
    void shouldStoreOverThePage_onlyWhatWasCheckedByTheSameUser() throws Exception {
        MockHttpSession admin = signIn("admin");
        byte[] file = filled("admin", "posts", postRow("sheet-post"));
        String html = mvc.perform(multipart("/imports/posts").file(new MockMultipartFile("file", file)).session(admin)
                .with(csrf()))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(html).contains("Tệp không có lỗi: 1 dòng", "Ghi vào hệ thống");
        String checksum = html.replaceAll("(?s).*name=\"checksum\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(jdbc.sql("select count(*) from tiencu.post where id = 'sheet-post'").query(Integer.class).single())
                .isZero();
        mvc.perform(post("/imports/posts/store").param("checksum", checksum).session(signIn("office")).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/imports/posts/store").param("checksum", "0".repeat(64)).session(admin).with(csrf()))
                .andExpect(status().isNotFound()).andExpect(content().string(containsString("kiểm tra lại")));
        mvc.perform(post("/imports/posts/store").param("checksum", checksum).session(admin).with(csrf()))
                .andExpect(status().isOk()).andExpect(content().string(containsString("Đã ghi vào hệ thống: thêm 1")));
        assertThat(jdbc.sql("select count(*) from tiencu.post where id = 'sheet-post'").query(Integer.class).single())
                .isOne();
        assertThat(count("tiencu.import_file")).isZero();
    }

    @Test
    void shouldNotStore_whatHasErrors() throws Exception {
        MockHttpSession admin = signIn("admin");
        String html = mvc.perform(multipart("/imports/posts").file(new MockMultipartFile("file",
                filled("admin", "posts", row("sheet-post", "99003")))).session(admin).with(csrf()))
                .andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString();
        assertThat(html).contains("Không được để trống.").doesNotContain("Ghi vào hệ thống");
        String checksum = html.replaceAll("(?s).*checksum=([0-9a-f]{64}).*", "$1");
        mvc.perform(post("/imports/posts/store").param("checksum", checksum).session(admin).with(csrf()))
                .andExpect(status().isConflict());
        byte[] marked = mvc.perform(get("/imports/posts/marked").param("checksum", checksum).session(admin))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(Sheets.texts(marked, "Lỗi").size()).isGreaterThan(5);
    }

    @Test
    void shouldLeadThere_whoeverMayBringSomethingIn() throws Exception {
        mvc.perform(get("/").session(signIn("admin"))).andExpect(content().string(containsString("href=\"/imports\"")));
        mvc.perform(get("/").session(signIn("office"))).andExpect(content()
                .string(not(containsString("href=\"/imports\""))));
        mvc.perform(get("/imports").session(signIn("office"))).andExpect(status().isNotFound());
        mvc.perform(get("/imports").session(signIn(FRONT))).andExpect(status().isOk())
                .andExpect(content().string(containsString("Người ứng cử")));
    }

    @Test
    void shouldOfferDownloads_onThePagesOfAnElection() throws Exception {
        MockHttpSession front = signIn(FRONT);
        String page = "/elections/" + drive.election.id();
        mvc.perform(get(page).param("unit", "99001").session(front)).andExpect(content().string(containsString(
                page + "/progress.xlsx?unit=99001")));
        mvc.perform(get(page + "/structure").param("unit", "99001").session(front)).andExpect(content()
                .string(containsString(
                page + "/structure.xlsx?unit=99001")));
        for (String file : List.of("/progress.xlsx?unit=99001&own=", "/structure.xlsx?unit=99001",
                "/complaints.xlsx?unit=99001", "/voter-list-complaints.xlsx?unit=99001", "/calendar.xlsx",
                "/overrides.xlsx", "/candidates.xlsx?unit=99001&body=PC")) {
            mvc.perform(get(page + file).accept("text/html", "*/*;q=0.8").session(front)).andExpect(status().isOk())
                    .andExpect(content().contentType(SheetTable.XLSX));
            if (file.contains("unit=") && !file.startsWith("/candidates")) {
                mvc.perform(get(page + file).accept("text/html", "*/*;q=0.8").session(signIn("office-99002")))
                        .andExpect(status().isNotFound());
            }
        }
    }
}
