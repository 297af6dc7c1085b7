package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.adapter.process.annualreview.ReviewUnits;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class AnnualReviewRestTest {

    private static final String CASES = "/api/annual-reviews";
    private static final int YEAR = LocalDate.now().getYear();

    @Autowired
    private ApplicationContext context;
    private ReviewUnits units;
    private Http http;
    private String office;
    private String commission;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        units = new ReviewUnits(context);
        office = units.user(Role.OFFICE);
        commission = units.user(Role.ORGANISATION_COMMISSION);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).as("one sentence").matches("\\p{L}.*[.]");
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    @Nested
    class Starting {

        private String unit;

        @BeforeEach
        void addUnit() {
            unit = units.commune(1, Regime.PARTY);
        }

        private Map<String, Object> form(Object... changes) {
            Map<String, Object> form = new HashMap<>(Map.of("unit", unit, "year", YEAR));
            for (int i = 0; i < changes.length; i += 2) {
                form.put((String) changes[i], changes[i + 1]);
            }
            return form;
        }

        @Test
        void shouldCreateTheCase_andSayWhereItIs() {
            Answer answer = http.as(office).post(CASES, form());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            JsonNode created = answer.json();
            assertThat(answer.header("Location")).isEqualTo(CASES + "/" + created.path("id").asText());
            assertThat(created.path("id").asText()).matches("DG-\\d{4}-\\d{6}");
            assertThat(created.path("authorityUnit").asText()).isEqualTo(units.province);
            assertThat(created.path("cause").asText())
                    .isEqualTo("annual-review:" + unit + ":" + units.province + ":" + YEAR);
            assertThat(created.path("details").path("year").asInt()).isEqualTo(YEAR);
            assertThat(created.path("details").path("dueOn").asText()).isEqualTo(YEAR + "-12-15");
            assertThat(created.path("details").path("grades").findValuesAsText("group")).containsExactly("HEADS", "OTHERS");
            assertThat(http.as(commission).get(answer.header("Location")).json().path("id")).isEqualTo(created.path("id"));
        }

        @Test
        void shouldNotStartTwice_withTheSameIdempotencyKey() {
            String key = UUID.randomUUID().toString();
            Answer first = http.as(office).post(CASES, form(), "Idempotency-Key", key);
            Answer second = http.as(office).post(CASES, form(), "Idempotency-Key", key);
            assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
            assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
            assertProblem(http.as(office).post(CASES, form()), 409);
        }

        @ParameterizedTest
        @ValueSource(strings = {"head", "standing-committee"})
        void shouldBeForTheOfficeAndTheOrganisationCommission(String role) {
            assertProblem(http.as(role + "-" + units.province).post(CASES, form()), 403);
        }

        @Test
        void shouldNotOfferTheUnitsOfOthers() {
            Answer answer = http.as("office").post(CASES, form());
            assertProblem(answer, 400);
            assertThat(fields(answer)).containsExactly("unit");
        }

        @Test
        void shouldRefuseTheFuture_andWhatTheFormDoesNotHave() {
            Answer future = http.as(office).post(CASES, form("year", YEAR + 1));
            assertProblem(future, 400);
            assertThat(fields(future)).containsExactly("year");
            Answer unknown = http.as(office).post(CASES, form("level", "GOOD"));
            assertProblem(unknown, 400);
            assertThat(fields(unknown)).containsExactly("level");
        }
    }

    @Nested
    class Batch {

        private Answer run(String user) {
            return http.as(user).post(CASES + "/batch", Map.of("under", units.province, "level", "COMMUNE", "year", YEAR));
        }

        @Test
        void shouldOpenACaseForEveryUnit_once() {
            String first = units.commune(2, Regime.PARTY);
            String second = units.commune(1, Regime.STATE);
            String empty = units.commune();
            JsonNode result = run(commission).json();
            assertThat(result.path("year").asInt()).isEqualTo(YEAR);
            assertThat(result.path("created").asInt()).isEqualTo(2);
            assertThat(result.path("existing").asInt()).isZero();
            assertThat(result.path("cases").findValuesAsText("unit")).containsExactlyInAnyOrder(first, second);
            assertThat(result.path("skipped").findValuesAsText("unit")).containsExactly(empty);
            assertThat(result.path("skipped").path(0).path("reason").asText()).isNotBlank();

            JsonNode again = run("admin").json();
            assertThat(again.path("created").asInt()).isZero();
            assertThat(again.path("existing").asInt()).isEqualTo(2);
            assertThat(again.path("cases").findValuesAsText("id"))
                    .isEqualTo(result.path("cases").findValuesAsText("id"));
        }

        @Test
        void shouldStartTheProcessOfEachCase() {
            String unit = units.commune(1, Regime.PARTY);
            String id = run(commission).json().path("cases").path(0).path("id").asText();
            JsonNode opened = http.as(office).get(CASES + "/" + id).json();
            assertThat(opened.path("unit").asText()).isEqualTo(unit);
            assertThat(opened.path("openTasks").findValuesAsText("name")).contains("Ghi kết quả tự chấm");
        }

        @Test
        void shouldCreateTheRest_whereSomeUnitsHaveOne() {
            String first = units.commune(1, Regime.PARTY);
            assertThat(http.as(office).post(CASES, Map.of("unit", first)).status()).isEqualTo(201);
            units.commune(1, Regime.PARTY);
            JsonNode result = run(commission).json();
            assertThat(result.path("created").asInt()).isEqualTo(1);
            assertThat(result.path("existing").asInt()).isEqualTo(1);
        }

        @Test
        void shouldBeForTheOrganisationCommissionAbove() {
            units.commune(1, Regime.PARTY);
            for (String user : List.of(office, units.user(Role.STANDING_COMMITTEE), "organisation-commission")) {
                assertProblem(run(user), 403);
            }
        }

        @Test
        void shouldNameTheField_thatIsWrong() {
            assertThat(fields(http.as("admin").post(CASES + "/batch", Map.of("level", "COMMUNE")))).containsExactly("under");
            assertThat(fields(http.as("admin").post(CASES + "/batch", Map.of("under", "99")))).containsExactly("level");
            assertThat(fields(http.as("admin").post(CASES + "/batch", Map.of("under", "99", "level", "DISTRICT"))))
                    .containsExactly("level");
            assertThat(fields(http.as("admin").post(CASES + "/batch",
                    Map.of("under", "99", "level", "COMMUNE", "year", YEAR + 1)))).containsExactly("year");
        }

        @Test
        void shouldNotBeTakenForACase() {
            assertProblem(http.as("admin").get(CASES + "/batch"), 404);
        }
    }
}
