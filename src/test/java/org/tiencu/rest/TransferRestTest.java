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
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.transfer.TransferProcess;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class TransferRestTest {

    private static final String CASES = "/api/transfers";
    private static final String COMMISSION = ActDriver.ORGANISATION_COMMISSION;

    @Autowired
    private ApplicationContext context;
    private HttpDoor door;
    private ActDriver drive;
    private Http http;
    private Tenure present;
    private Post target;

    @BeforeEach
    void connect() {
        door = new HttpDoor(context);
        drive = new ActDriver(context, door);
        http = door.http;
        present = drive.holder(Regime.STATE, false);
        target = drive.post(ActDriver.SENDING_UNIT, Regime.STATE, false, 1, 40);
    }

    private Map<String, Object> form(Object... changes) {
        Map<String, Object> form = new HashMap<>(Map.of("kind", "SECONDMENT", "tenureId", present.id(), "targetPostId",
                target.id(), "plannedOn", ActDriver.TODAY, "months", 6, "planNumber", "3-KH/TU", "reason", "Việc cấp bách"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }

    private Answer start(Map<String, Object> form, String... headers) {
        return http.as(COMMISSION).post(CASES, form, headers);
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    @Test
    void shouldCreateTheCase_andSayWhereItIs() {
        Answer answer = start(form());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode created = answer.json();
        assertThat(created.path("id").asText()).matches("DD-\\d{4}-\\d{6}");
        assertThat(answer.header("Location")).isEqualTo(CASES + "/" + created.path("id").asText());
        assertThat(created.path("unit").asText()).isEqualTo(ActDriver.UNIT);
        assertThat(created.path("authorityUnit").asText()).isEqualTo("99");
        assertThat(created.path("tenureId").asText()).isEqualTo(present.id());
        assertThat(created.path("openTasks").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Cho ý kiến nơi đi", "Cho ý kiến nơi tiếp nhận");
        JsonNode details = created.path("details");
        assertThat(details.path("kind").asText()).isEqualTo("SECONDMENT");
        assertThat(details.path("kindName").asText()).isEqualTo("Biệt phái");
        assertThat(details.path("targetPostId").asText()).isEqualTo(target.id());
        assertThat(details.path("receivingUnit").asText()).isEqualTo(ActDriver.SENDING_UNIT);
        assertThat(details.path("months").asInt()).isEqualTo(6);
        assertThat(details.path("plannedOn").asText()).isEqualTo(ActDriver.TODAY);
        assertThat(details.path("conditions")).isEmpty();
    }

    @Test
    void shouldShowTheConditions_onceTheyAreChecked() {
        drive.start(COMMISSION, CaseKind.TRANSFER, form());
        Map<String, Object> agreed = Map.of("opinion", "AGREE", "documentNumber", "1-CV", "documentDate", ActDriver.TODAY);
        drive.task("head", TransferProcess.CONSULT_SENDING, agreed)
                .task("head-99002", TransferProcess.CONSULT_RECEIVING, agreed)
                .task(COMMISSION, TransferProcess.MEET_OFFICIAL,
                        Map.of("metOn", ActDriver.TODAY, "consent", "AGREE", "note", "Nhất trí"));
        JsonNode read = http.as("head").get(CASES + "/" + drive.caseId).json();
        assertThat(read.path("details").path("conditions").findValuesAsText("condition")).containsExactly("SENDING_UNIT",
                "RECEIVING_UNIT", "CONSENT", "PERIOD", "MATERNITY", "DISCIPLINE", "INVESTIGATION", "NON_LOCAL");
        assertThat(read.path("details").path("conditions").findValuesAsText("met")).containsOnly("true");
    }

    @Test
    void shouldNotStartTwice_withTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Answer first = start(form(), "Idempotency-Key", key);
        Answer second = start(form(), "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(start(form(), "Idempotency-Key", UUID.randomUUID().toString()).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "tenureId", "targetPostId", "plannedOn", "reason", "months"})
    void shouldNameTheField_thatIsMissing(String field) {
        Map<String, Object> form = form();
        form.remove(field);
        if (field.equals("kind")) {
            form.remove("months");
        }
        Answer answer = start(form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"kind, PROMOTION", "tenureId, nothing", "targetPostId, 99-PBT", "plannedOn, 2020-01-01", "months, 37",
            "months, 0"})
    void shouldNameTheField_whoseValueIsNotAllowed(String field, String value) {
        Answer answer = start(form(field, field.equals("months") ? Integer.valueOf(value) : value));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "head", "standing-committee", "office-province", "designer", "inspection-commission"})
    void shouldBeForbidden_toEverybodyButTheOrganisationCommission(String user) {
        Answer answer = http.as(user).post(CASES, form());
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} sees the case: {1}")
    @CsvSource({"head, 200", "office, 200", "organisation-commission, 200", "standing-committee, 200", "head-99002, 404",
            "designer, 404"})
    void shouldBeVisible_toTheUnitThatHeLeavesAndTheAuthority(String user, int status) {
        String id = start(form()).json().path("id").asText();
        assertThat(http.as(user).get(CASES + "/" + id).status()).isEqualTo(status);
    }
}
