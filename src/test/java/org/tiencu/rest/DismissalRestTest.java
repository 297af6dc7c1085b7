package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.dismissal.DismissalProcess;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class DismissalRestTest {

    private static final String CASES = "/api/dismissals";

    @Autowired
    private ApplicationContext context;
    private ActDriver drive;
    private Http http;
    private Tenure tenure;

    @BeforeEach
    void connect() {
        HttpDoor door = new HttpDoor(context);
        drive = new ActDriver(context, door);
        http = door.http;
        tenure = drive.holder(Regime.PARTY, false);
    }

    private Map<String, Object> form(Object... changes) {
        Map<String, Object> form = new HashMap<>(Map.of("tenureId", tenure.id(), "requestedKind", "RELEASE", "ground",
                "HOT_SPOT", "establishedOn", ActDriver.TODAY, "description", "Kết luận số 1"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }

    private Answer start(String user, Map<String, Object> form, String... headers) {
        return http.as(user).post(CASES, form, headers);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "org.tiencu", "ENGINE-", "(mẫu)");
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    @ParameterizedTest
    @ValueSource(strings = {ActDriver.OFFICE, ActDriver.ORGANISATION_COMMISSION})
    void shouldCreateTheCase_andSayWhereItIs(String user) {
        Answer answer = start(user, form());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode created = answer.json();
        assertThat(answer.header("Location")).isEqualTo(CASES + "/" + created.path("id").asText());
        assertThat(created.path("id").asText()).matches("MN-\\d{4}-\\d{6}");
        assertThat(created.path("officialId").asText()).isEqualTo(tenure.officialId());
        assertThat(created.path("statusName").asText()).isEqualTo("Đang xử lý");
        assertThat(created.path("openTasks").findValuesAsText("name")).containsExactly("Trao đổi với cán bộ");
        assertThat(created.path("details").path("groundName").asText()).contains("điểm nóng");
        assertThat(http.as(user).get(answer.header("Location")).json().path("details").path("document").asText())
                .isEqualTo("Quy định 377-QĐ/TW");
    }

    @Test
    void shouldNotStartTwice_withTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Answer first = start(ActDriver.OFFICE, form(), "Idempotency-Key", key);
        Answer second = start(ActDriver.OFFICE, form(), "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @Test
    void shouldRefuseASecondCase_forTheSamePost() {
        String id = start(ActDriver.OFFICE, form()).json().path("id").asText();
        Answer second = start(ActDriver.ORGANISATION_COMMISSION, form());
        assertProblem(second, 409);
        assertThat(second.json().path("detail").asText()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "counting-board", "standing-committee", "designer", "office-99002", "office-province"})
    void shouldBeForbidden_toOthers(String user) {
        // offices of other units may start cases, but not about this post, which is not among their options
        assertProblem(start(user, form()), user.startsWith("office") ? 400 : 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenureId", "requestedKind", "ground", "establishedOn", "description"})
    void shouldNameTheField_thatIsMissing(String field) {
        Map<String, Object> form = form();
        form.remove(field);
        Answer answer = start(ActDriver.OFFICE, form);
        assertProblem(answer, 400);
        assertThat(fields(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"tenureId, nothing", "requestedKind, EXILE", "ground, NOTHING", "establishedOn, 2999-01-01",
            "ground, VOLUNTARY"})
    void shouldNameTheField_whoseValueIsNotAllowed(String field, String value) {
        Answer answer = start(ActDriver.OFFICE, form(field, value));
        assertProblem(answer, 400);
        assertThat(fields(answer)).contains(field);
    }

    @Test
    void shouldRefuseTheMilderKind_andSayWhy() {
        Answer answer = start(ActDriver.OFFICE, form("ground", "CONFIDENCE_LOW_TWO_THIRDS"));
        assertProblem(answer, 400);
        assertThat(fields(answer)).containsExactly("requestedKind");
        assertThat(answer.json().path("detail").asText()).contains("Phải xem xét miễn nhiệm", "2/3");
    }

    @Test
    void shouldNotLetHimResign_whileHeIsNeeded() {
        Answer answer = start(ActDriver.OFFICE, form("requestedKind", "RESIGNATION", "ground", "VOLUNTARY", "letterOn",
                ActDriver.TODAY, "essentialDuty", true));
        assertProblem(answer, 409);
        assertThat(answer.json().path("detail").asText()).contains("Nghị định 170/2025/NĐ-CP, Điều 52 khoản 2");
    }

    @Test
    void shouldGoThroughTheFirstTasks() {
        drive.start(ActDriver.OFFICE, CaseKind.DISMISSAL, form())
                .task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.TALK_WITH_OFFICIAL, Map.of("talkedOn",
                        ActDriver.TODAY, "officialView", "AGREE", "note", "Đồng ý", "talkOutcome", "CONTINUE"))
                .task(ActDriver.ORGANISATION_COMMISSION, DismissalProcess.FILE_PROPOSAL, Map.of("documentNumber", "1-TTr",
                        "documentDate", ActDriver.TODAY, "content", "Đề nghị"));
        assertThat(drive.openTasks()).containsExactly(DismissalProcess.AUTHORITY_VOTE);
    }
}
