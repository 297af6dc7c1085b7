package org.tiencu.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class EntryRestTest {

    private static final String POST = """
            {"unitCode":"99003","title":"Trưởng phòng Thử","authorityUnit":"99","regime":"STATE","head":true,"termYears":5,
             "nonLocal":false,"elected":false,"seats":1,"rankOrder":30}""";

    private static final String OFFICIAL = """
            {"fullName":"Ngô Thị Bí Mật","birthDate":"1985-04-30","sex":"FEMALE","ethnicity":"Kinh",
             "nativeProvinceCode":"01","partyJoinedOn":"2010-05-19","partyOfficialOn":"2011-05-19","education":"MASTER",
             "politicalTheory":"ADVANCED","currentUnitCode":"99003","underInvestigation":false,
             "planning":[{"postId":"99003-CT","period":"2025-2030","approvedOn":"2025-04-15"}],
             "grades":[{"year":2024,"level":"GOOD"},{"year":2025,"level":"EXCELLENT"}],
             "disciplines":[{"form":"REPRIMAND","decidedOn":"2020-02-01","note":"đã hết hiệu lực"}]}""";

    private static final String TENURE = """
            {"officialId":"entry-1","postId":"entry-post","startsOn":"2024-01-01","endsOn":"2029-01-01",
             "decisionNumber":"12/QĐ-UBND","decisionDate":"2023-12-20","decidedBy":"Chủ tịch Ủy ban nhân dân tỉnh"}""";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from tiencu.tenure where official_id like 'entry-%'").update();
        jdbc.sql("delete from tiencu.official where id like 'entry-%'").update();
        jdbc.sql("delete from tiencu.post where id like 'entry-%'").update();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PUT, /api/posts/entry-post", "PUT, /api/officials/entry-1", "POST, /api/tenures",
            "POST, /api/tenures/sample-01-t1/closing", "POST, /api/posts/import", "POST, /api/officials/import",
            "POST, /api/tenures/import"})
    void shouldRefuse_allButAdministrators(HttpMethod method, String path) {
        MediaType type = path.endsWith("import") ? MediaType.parseMediaType("text/csv") : MediaType.APPLICATION_JSON;
        assertThat(send(null, method, path, "{}", type).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        for (String user : List.of("office", "organisation-commission", "designer")) {
            assertThat(send(user, method, path, "{}", type).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Nested
    class EnteringPosts {

        @Test
        void shouldCreate_changeAndRepeat() {
            for (int i = 0; i < 2; i++) {
                assertThat(ok(put("/api/posts/entry-post", POST))).containsEntry("title", "Trưởng phòng Thử")
                        .containsEntry("unitCode", "99003").containsEntry("seatsTaken", 0);
            }
            assertThat(ok(put("/api/posts/entry-post", with(POST, "seats", "3")))).containsEntry("seats", 3);
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
                "unitCode | `` | Không được để trống.", "unitCode | \"nowhere\" | Không tìm thấy đơn vị.",
                "authorityUnit | \"nowhere\" | Không tìm thấy đơn vị.", "title | \" \" | Không được để trống.",
                "title | \"a\\nb\" | Phải nằm trên một dòng và không dài quá 200 ký tự.",
                "regime | `` | Không được để trống.", "regime | \"OTHER\" | Giá trị không đúng kiểu.",
                "head | `` | Không được để trống.", "nonLocal | `` | Không được để trống.", "elected | `` | Không được để trống.",
                "termYears | 0 | Phải từ 1 đến 10.", "termYears | 11 | Phải từ 1 đến 10.", "seats | 0 | Phải từ 1 đến 100.",
                "seats | `` | Không được để trống.", "rankOrder | 0 | Phải từ 1 đến 999."})
        void shouldNameWhatIsWrong(String field, String value, String message) {
            assertThat(wrong(put("/api/posts/entry-post", with(POST, field, value)))).containsExactly(field + ": " + message);
            assertThat(get("/api/posts/entry-post").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }

        @Test
        void shouldRefuseAnId_thatDoesNotFitAUrl() {
            assertThat(wrong(put("/api/posts/-post", POST))).singleElement().asString().startsWith("id: Phải gồm");
            assertThat(wrong(put("/api/posts/" + "x".repeat(41), POST))).hasSize(1);
        }

        @Test
        void shouldKeepTheUnit_andASeatForEachHolder() {
            put("/api/posts/entry-post", with(POST, "seats", "2"));
            for (String id : List.of("entry-1", "entry-2")) {
                put("/api/officials/" + id, OFFICIAL);
                assertThat(post("/api/tenures", with(TENURE, "officialId", '"' + id + '"')).getStatusCode())
                        .isEqualTo(HttpStatus.CREATED);
            }
            assertThat(conflict(put("/api/posts/entry-post", with(POST, "unitCode", "\"99002\""))))
                    .isEqualTo("Không đổi được đơn vị của chức vụ; hãy thêm một chức vụ khác.");
            assertThat(conflict(put("/api/posts/entry-post", POST)))
                    .isEqualTo("Số lượng không được ít hơn số người đang giữ chức vụ.");
            assertThat(ok(get("/api/posts/entry-post"))).containsEntry("seats", 2).containsEntry("seatsTaken", 2);
        }
    }

    @Nested
    class EnteringOfficials {

        @Test
        void shouldStoreTheWholeRecord_replaceItAndTakeItsOwnAnswer() throws JsonProcessingException {
            Map<String, Object> first = ok(put("/api/officials/entry-1", OFFICIAL));
            assertThat(first).containsEntry("fullName", "Ngô Thị Bí Mật").containsEntry("sample", false);
            assertThat(first.get("planning")).asString().contains("Chủ tịch Ủy ban nhân dân", "99003-CT", "2025-2030");
            assertThat(first.get("grades")).asString().startsWith("[{year=2025");
            assertThat(ok(put("/api/officials/entry-1", json.writeValueAsString(first)))).isEqualTo(first);
            Map<String, Object> cleared = ok(put("/api/officials/entry-1",
                    with(with(OFFICIAL, "disciplines", "[]"), "grades", "[]")));
            assertThat(cleared.get("disciplines")).asList().isEmpty();
            assertThat(cleared.get("grades")).asList().isEmpty();
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
                "fullName | `` | fullName: Không được để trống.",
                "birthDate | `` | birthDate: Không được để trống.",
                "birthDate | \"30/04/1985\" | birthDate: Giá trị không đúng kiểu.",
                "birthDate | \"2012-01-01\" | birthDate: Phải từ năm 1900 và đủ 18 tuổi.",
                "birthDate | \"1899-12-31\" | birthDate: Phải từ năm 1900 và đủ 18 tuổi.",
                "sex | `` | sex: Không được để trống.", "education | `` | education: Không được để trống.",
                "politicalTheory | `` | politicalTheory: Không được để trống.",
                "underInvestigation | `` | underInvestigation: Không được để trống.",
                "nativeProvinceCode | `` | nativeProvinceCode: Không được để trống.",
                "nativeProvinceCode | \"99003\" | nativeProvinceCode: Phải là mã của một tỉnh, thành phố.",
                "currentUnitCode | \"nowhere\" | currentUnitCode: Không tìm thấy đơn vị.",
                "currentUnitCode | `` | currentUnitCode: Không được để trống.",
                "partyJoinedOn | \"2003-04-29\" | partyJoinedOn: Không được trước ngày đủ 18 tuổi.",
                "partyJoinedOn | `` | partyOfficialOn: Phải có ngày vào Đảng và không được trước ngày đó.",
                "partyOfficialOn | \"2010-05-18\" | partyOfficialOn: Phải có ngày vào Đảng và không được trước ngày đó.",
                "partyOfficialOn | \"2999-01-01\" | partyOfficialOn: Không được sau ngày hôm nay.",
                "planning | `` | planning: Không được để trống.", "planning | [null] | planning[0]: Không được để trống.",
                "planning | [{\"postId\":\"nothing\",\"title\":\"X\",\"rankOrder\":30,\"period\":\"2025-2030\",\"approvedOn\":\"2025-04-15\"}] | planning[0].postId: Không tìm thấy chức vụ.",
                "planning | [{\"title\":\"X\",\"rankOrder\":30,\"period\":\"2030-2025\",\"approvedOn\":\"2025-04-15\"}] | planning[0].period: Phải viết như 2025-2030.",
                "planning | [{\"title\":\"X\",\"rankOrder\":30,\"period\":\"2025-2030\",\"approvedOn\":\"2999-04-15\"}] | planning[0].approvedOn: Không được sau ngày hôm nay.",
                "planning | [{\"title\":\"X\",\"period\":\"2025-2030\",\"approvedOn\":\"2025-04-15\"}] | planning[0].rankOrder: Không được để trống.",
                "grades | `` | grades: Không được để trống.",
                "grades | [{\"year\":2999,\"level\":\"GOOD\"}] | grades[0].year: Phải từ năm đủ 18 tuổi đến năm nay.",
                "grades | [{\"year\":2002,\"level\":\"GOOD\"}] | grades[0].year: Phải từ năm đủ 18 tuổi đến năm nay.",
                "grades | [{\"year\":2025}] | grades[0].level: Không được để trống.",
                "grades | [{\"year\":2025,\"level\":\"GOOD\"},{\"year\":2025,\"level\":\"GOOD\"}] | grades[1].year: Mỗi năm chỉ có một mức xếp loại.",
                "disciplines | `` | disciplines: Không được để trống.",
                "disciplines | [{\"form\":\"WARNING\",\"decidedOn\":\"2999-01-01\"}] | disciplines[0].decidedOn: Không được sau ngày hôm nay.",
                "disciplines | [{\"form\":\"WARNING\",\"decidedOn\":\"2000-01-01\"}] | disciplines[0].decidedOn: Không được trước ngày đủ 18 tuổi.",
                "disciplines | [{\"decidedOn\":\"2020-01-01\"}] | disciplines[0].form: Không được để trống."})
        void shouldNameWhatIsWrong_withoutPersonalData(String field, String value, String problem, CapturedOutput output) {
            ResponseEntity<String> answer = put("/api/officials/entry-1", with(OFFICIAL, field, value));
            assertThat(wrong(answer)).containsExactly(problem);
            assertThat(answer.getBody()).doesNotContain("Bí Mật", "1985-04-30");
            assertThat(output).doesNotContain("Bí Mật", "1985-04-30");
            assertThat(get("/api/officials/entry-1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }

        @Test
        void shouldRefuseIdentityNumbersAsIds() {
            for (String number : List.of("012345678", "001085012345")) {
                assertThat(wrong(put("/api/officials/" + number, OFFICIAL)))
                        .containsExactly("id: Không dùng số căn cước làm mã cán bộ.");
            }
        }
    }

    @Nested
    class EnteringTenures {

        @Test
        void shouldOpenOnce_closeOnceAndFreeTheSeat() {
            organisation();
            ResponseEntity<String> opened = post("/api/tenures", TENURE);
            assertThat(opened.getStatusCode()).isEqualTo(HttpStatus.CREATED);
            Object id = body(opened).get("id");
            assertThat(ok(post("/api/tenures", TENURE))).containsEntry("id", id);
            assertThat(ok(get("/api/posts/entry-post"))).containsEntry("seatsTaken", 1);
            assertThat(conflict(post("/api/tenures", with(TENURE, "endsOn", "\"2030-01-01\""))))
                    .isEqualTo("Cán bộ đã có thời hạn giữ chức vụ này trong thời gian đó với nội dung khác.");
            String second = with(TENURE, "officialId", "\"entry-2\"");
            assertThat(conflict(post("/api/tenures", second))).isEqualTo("Chức vụ đã đủ người giữ trong thời gian này.");

            String closing = "{\"closedOn\":\"2025-06-30\",\"reason\":\"Nghỉ hưu\"}";
            for (int i = 0; i < 2; i++) {
                assertThat(ok(post("/api/tenures/" + id + "/closing", closing))).containsEntry("closedOn", "2025-06-30");
            }
            assertThat(conflict(post("/api/tenures/" + id + "/closing", with(closing, "reason", "\"Từ chức\""))))
                    .isEqualTo("Thời hạn giữ chức vụ này đã kết thúc.");
            assertThat(ok(post("/api/tenures", TENURE))).as("the same again, closed by now").containsEntry("id", id);
            assertThat(conflict(post("/api/tenures", with(second, "startsOn", "\"2025-06-30\"")))).contains("đủ người");
            assertThat(post("/api/tenures", with(second, "startsOn", "\"2025-07-01\"")).getStatusCode())
                    .isEqualTo(HttpStatus.CREATED);
        }

        @Test
        void shouldTakeATenureThatHasEnded_besidePresentHolders() {
            organisation();
            post("/api/tenures", TENURE);
            String earlier = with(with(with(with(TENURE, "officialId", "\"entry-2\""), "startsOn", "\"2019-01-01\""),
                    "closedOn", "\"2023-12-31\""), "closingReason", "\"Hết thời hạn giữ chức vụ\"");
            assertThat(post("/api/tenures", earlier).getStatusCode()).isEqualTo(HttpStatus.CREATED);
            assertThat(ok(post("/api/tenures", earlier))).containsEntry("closedOn", "2023-12-31");
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
                "officialId | `` | officialId: Không được để trống.", "officialId | \"nobody\" | officialId: Không tìm thấy cán bộ.",
                "postId | `` | postId: Không được để trống.", "postId | \"nothing\" | postId: Không tìm thấy chức vụ.",
                "startsOn | `` | startsOn: Không được để trống.", "endsOn | `` | endsOn: Không được để trống.",
                "startsOn | \"2003-04-29\" | startsOn: Không được trước ngày đủ 18 tuổi.",
                "endsOn | \"2024-01-01\" | endsOn: Phải sau ngày bắt đầu.",
                "decisionNumber | \"\" | decisionNumber: Không được để trống.",
                "decisionDate | `` | decisionDate: Không được để trống.",
                "decisionDate | \"2999-01-01\" | decisionDate: Không được sau ngày hôm nay.",
                "decidedBy | `` | decidedBy: Không được để trống.",
                "closedOn | \"2025-01-01\" | closedOn: Phải ghi cùng với lý do.",
                "closingReason | \"Nghỉ hưu\" | closedOn: Phải ghi cùng với lý do."})
        void shouldNameWhatIsWrong(String field, String value, String problem) {
            organisation();
            assertThat(wrong(post("/api/tenures", with(TENURE, field, value)))).containsExactly(problem);
            assertThat(ok(get("/api/posts/entry-post"))).containsEntry("seatsTaken", 0);
        }

        @Test
        void shouldRefuseAStartInTheFuture_andAWrongLastDay() {
            organisation();
            assertThat(wrong(post("/api/tenures", with(with(TENURE, "startsOn", "\"2999-01-01\""), "endsOn", "\"3004-01-01\""))))
                    .containsExactly("startsOn: Không được sau ngày hôm nay.");
            Object id = body(post("/api/tenures", TENURE)).get("id");
            assertThat(wrong(post("/api/tenures/" + id + "/closing", "{\"closedOn\":\"2023-12-31\",\"reason\":\"x\"}")))
                    .containsExactly("closedOn: Không được trước ngày bắt đầu.");
            assertThat(wrong(post("/api/tenures/" + id + "/closing", "{\"closedOn\":\"2999-12-31\",\"reason\":\"x\"}")))
                    .containsExactly("closedOn: Không được sau ngày hết thời hạn và sau ngày hôm nay.");
            assertThat(wrong(post("/api/tenures/" + id + "/closing", "{}"))).hasSize(2);
            assertThat(post("/api/tenures/nothing/closing", "{\"closedOn\":\"2024-12-31\",\"reason\":\"x\"}").getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }

        private void organisation() {
            put("/api/posts/entry-post", POST);
            put("/api/officials/entry-1", OFFICIAL);
            put("/api/officials/entry-2", OFFICIAL);
        }
    }

    @Nested
    class Importing {

        private static final String POSTS =
                "id,unit_code,title,authority_unit,regime,head,term_years,non_local,elected,seats,rank_order\n"
                        + "entry-post,99003,Trưởng phòng Thử,99,STATE,true,5,false,false,1,30\n";
        private static final String OFFICIALS = "id,full_name,birth_date,sex,ethnicity,native_province_code,party_joined_on,"
                + "party_official_on,education,political_theory,current_unit_code,under_investigation,planning,grades,disciplines\n"
                + "entry-1,Ngô Thị Bí Mật,1985-04-30,FEMALE,Kinh,01,2010-05-19,2011-05-19,MASTER,ADVANCED,99003,false,"
                + "entry-post 2025-2030 2025-04-15,2024 GOOD; 2025 EXCELLENT,2020-02-01 REPRIMAND\n"
                + "entry-2,Ngô Thị Bí Mật,1985-04-30,FEMALE,,01,,,MASTER,NONE,99003,false,,,\n";
        private static final String TENURES = "official_id,post_id,starts_on,ends_on,closed_on,closing_reason,decision_number,"
                + "decision_date,decided_by\n"
                + "entry-1,entry-post,2024-01-01,2029-01-01,,,12/QĐ-UBND,2023-12-20,Ủy ban nhân dân tỉnh\n"
                + "entry-2,entry-post,2019-01-01,2024-01-01,2023-12-31,Nghỉ hưu,9/QĐ-UBND,2018-12-20,Ủy ban nhân dân tỉnh\n";

        @Test
        void shouldBringAWholeOrganisation_andChangeNothingTheSecondTime() {
            assertThat(ok(csv("posts", POSTS))).isEqualTo(Map.of("read", 1, "created", 1, "updated", 0, "unchanged", 0));
            assertThat(ok(csv("officials", OFFICIALS))).isEqualTo(Map.of("read", 2, "created", 2, "updated", 0, "unchanged", 0));
            assertThat(ok(csv("tenures", TENURES))).isEqualTo(Map.of("read", 2, "created", 2, "updated", 0, "unchanged", 0));
            assertThat(ok(csv("posts", POSTS))).isEqualTo(Map.of("read", 1, "created", 0, "updated", 0, "unchanged", 1));
            assertThat(ok(csv("officials", OFFICIALS))).isEqualTo(Map.of("read", 2, "created", 0, "updated", 0, "unchanged", 2));
            assertThat(ok(csv("tenures", TENURES))).isEqualTo(Map.of("read", 2, "created", 0, "updated", 0, "unchanged", 2));
            assertThat(ok(csv("officials", OFFICIALS.replace("MASTER,NONE", "DOCTORATE,NONE"))))
                    .isEqualTo(Map.of("read", 2, "created", 0, "updated", 1, "unchanged", 1));
            Map<String, Object> official = ok(get("/api/officials/entry-1"));
            assertThat(official.get("planning")).asString().contains("Trưởng phòng Thử", "rankOrder=30");
            assertThat(official.get("grades")).asList().hasSize(2);
            assertThat(official.get("tenures")).asList().hasSize(1);
        }

        @Test
        void shouldNameEveryBadLine_andStoreNothing(CapturedOutput output) {
            ok(csv("posts", POSTS));
            String file = OFFICIALS + "entry-3,Ngô Thị Bí Mật,30/04/1985,OTHER,,01,,,MASTER,NONE,99003,maybe,x,2025,\n"
                    + "entry-4,Ngô Thị Bí Mật,1985-04-30,FEMALE,,99003,,,MASTER,NONE,nowhere,false,,2025 GOOD,\n"
                    + "entry-1,x\n"
                    + "entry-2,Ngô Thị Bí Mật,1985-04-30,FEMALE,,01,,,MASTER,NONE,99003,false,,,\n";
            ResponseEntity<String> answer = csv("officials", file);
            assertThat(body(answer)).containsEntry("detail", "Có 4 dòng không hợp lệ; không có dòng nào được lưu.");
            assertThat(wrong(answer)).containsExactly(
                    "line 4: Cột birth_date phải là một ngày, viết như 2026-01-31. "
                            + "Cột sex phải là một trong các giá trị MALE, FEMALE. "
                            + "Cột under_investigation phải là true hoặc false. "
                            + "Cột planning phải gồm các mục cách nhau bằng dấu chấm phẩy, mỗi mục ghi mã chức vụ, giai đoạn, "
                            + "ngày phê duyệt cách nhau bằng dấu cách. "
                            + "Cột grades phải gồm các mục cách nhau bằng dấu chấm phẩy, mỗi mục ghi năm, mức xếp loại "
                            + "cách nhau bằng dấu cách.",
                    "line 5: Quê quán: Phải là mã của một tỉnh, thành phố. Đơn vị công tác: Không tìm thấy đơn vị.",
                    "line 6: Phải có đúng 15 cột, dòng này có 2 cột.",
                    "line 7: Trùng với dòng 3.");
            assertThat(answer.getBody()).doesNotContain("Bí Mật", "30/04/1985");
            assertThat(output).doesNotContain("Bí Mật", "30/04/1985");
            assertThat(get("/api/officials/entry-1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }

        @Test
        void shouldCountSeats_overTheWholeFile() {
            ok(csv("posts", POSTS));
            ok(csv("officials", OFFICIALS));
            String file = TENURES + "entry-2,entry-post,2024-06-01,2029-06-01,,,13/QĐ-UBND,2024-05-20,Ủy ban nhân dân tỉnh\n";
            assertThat(wrong(csv("tenures", file))).containsExactly("line 4: Chức vụ đã đủ người giữ trong thời gian này.");
            assertThat(ok(get("/api/posts/entry-post"))).containsEntry("seatsTaken", 0);
        }

        @Test
        void shouldRefuseAnotherHeader_andAnUnknownKindOfFile() {
            assertThat(wrong(csv("tenures", POSTS))).singleElement().asString().startsWith("line 1: Dòng đầu phải là: official_id,");
            assertThat(csv("users", POSTS).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }

        /** Another administrator confirms what takes two. */
        private ResponseEntity<String> csv(String what, String file) {
            ResponseEntity<String> answer =
                    send("admin", HttpMethod.POST, "/api/" + what + "/import", file, MediaType.parseMediaType("text/csv"));
            return answer.getStatusCode() != HttpStatus.ACCEPTED ? answer : send("admin-2", HttpMethod.POST,
                    "/api/confirmations/" + body(answer).get("confirmation") + "/confirmation", null, MediaType.APPLICATION_JSON);
        }
    }

    private ResponseEntity<String> get(String path) {
        return send("admin", HttpMethod.GET, path, null, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<String> put(String path, String body) {
        return send("admin", HttpMethod.PUT, path, body, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<String> post(String path, String body) {
        return send("admin", HttpMethod.POST, path, body, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<String> send(String user, HttpMethod method, String path, String body, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return (user == null ? rest : rest.withBasicAuth(user, "demo"))
                .exchange(path, method, new HttpEntity<>(bytes, headers), String.class);
    }

    private Map<String, Object> ok(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return body(answer);
    }

    private String conflict(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.CONFLICT);
        return (String) body(answer).get("detail");
    }

    /** The problems that a 400 names, as {@code field: message}. */
    private List<String> wrong(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        return ((List<?>) body(answer).get("violations")).stream().map(Map.class::cast)
                .map(violation -> violation.get("field") + ": " + violation.get("message")).toList();
    }

    private Map<String, Object> body(ResponseEntity<String> answer) {
        return map(answer.getBody());
    }

    /** The JSON with another value of one field; an empty value leaves the field out. */
    private String with(String object, String field, String value) {
        try {
            Map<String, Object> map = new LinkedHashMap<>(map(object));
            if (value.isEmpty()) {
                map.remove(field);
            } else {
                map.put(field, json.readValue(value, Object.class));
            }
            return json.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Object> map(String object) {
        try {
            return json.readValue(object, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(object, e);
        }
    }
}
