package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.reappointment.ReappointmentDriver;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class ReappointmentRestTest {

    private static final String CASES = "/api/reappointments";

    @Autowired
    private ApplicationContext context;
    private ReappointmentDriver drive;
    private Http http;

    @BeforeEach
    void somebodyWhoseTermEnds() {
        drive = new ReappointmentDriver(context).holder(Regime.STATE, 70);
        http = Http.of(context);
    }

    private Answer start(String user, Map<String, ?> form, String... headers) {
        return http.as(user).post(CASES, form, headers);
    }

    private Map<String, Object> form() {
        return Map.of("tenureId", drive.tenure.id());
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    @Nested
    class Starting {

        @Test
        void shouldCreateTheCase_andSayWhereItIs() {
            Answer answer = start(ActDriver.ORGANISATION_COMMISSION, form());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            JsonNode created = answer.json();
            assertThat(created.path("id").asText()).matches("BNL-\\d{4}-\\d{6}");
            assertThat(answer.header("Location")).isEqualTo(CASES + "/" + created.path("id").asText());
            assertThat(created.path("cause").asText())
                    .isEqualTo("expiry:" + drive.tenure.id() + ":" + ReappointmentDriver.ENDS);
            assertThat(created.path("details").path("endsOn").asText()).isEqualTo(ReappointmentDriver.ENDS.toString());
            assertThat(created.path("details").path("noticeBy").asText())
                    .isEqualTo(ReappointmentDriver.ENDS.minusDays(90).toString());
            assertThat(created.path("openTasks").findValuesAsText("name")).containsExactly("Thông báo cho cán bộ");
            assertThat(http.as("office").get(answer.header("Location")).status()).isEqualTo(200);
            assertThat(http.as("office-99002").get(answer.header("Location")).status()).isEqualTo(404);
        }

        @Test
        void shouldNotStartTwice_withTheSameIdempotencyKey() {
            String key = UUID.randomUUID().toString();
            Answer first = start(ActDriver.ORGANISATION_COMMISSION, form(), "Idempotency-Key", key);
            Answer second = start(ActDriver.ORGANISATION_COMMISSION, form(), "Idempotency-Key", key);
            assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
            assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
            Answer again = start(ActDriver.ORGANISATION_COMMISSION, form());
            assertThat(again.status()).as("no longer among the options").isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"office", "head", "standing-committee", "office-province", "designer"})
        void shouldBeForbidden_toEverybodyButTheOrganisationCommission(String user) {
            assertThat(start(user, form()).status()).isEqualTo(403);
        }

        @Test
        void shouldNameTheField_thatIsMissingOrWrong() {
            assertThat(start(ActDriver.ORGANISATION_COMMISSION, Map.of()).status()).isEqualTo(400);
            assertThat(fields(start(ActDriver.ORGANISATION_COMMISSION, Map.of()))).containsExactly("tenureId");
            drive.holder(Regime.STATE, 70, LocalDate.now().plusDays(200));
            Answer early = start(ActDriver.ORGANISATION_COMMISSION, form());
            assertThat(early.status()).isEqualTo(400);
            assertThat(fields(early)).containsExactly("tenureId");
        }
    }

    @Nested
    class Expiring {

        private static final String LIST = "/api/tenures/expiring";

        private JsonNode mine(String user, String query) {
            Answer answer = http.as(user).get(LIST + query);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            for (JsonNode one : answer.json()) {
                if (one.path("tenureId").asText().equals(drive.tenure.id())) {
                    return one;
                }
            }
            return null;
        }

        @Test
        void shouldSayWhatIsToBeDone_andWhereItIsDone() {
            JsonNode term = mine("organisation-commission", "?unit=99001");
            assertThat(term.path("officialId").asText()).isEqualTo(drive.tenure.officialId());
            assertThat(term.path("officialName").asText()).endsWith("(mẫu)");
            assertThat(term.path("unit").asText()).isEqualTo("99001");
            assertThat(term.path("endsOn").asText()).isEqualTo(ReappointmentDriver.ENDS.toString());
            assertThat(term.path("noticeBy").asText()).isEqualTo(ReappointmentDriver.ENDS.minusDays(90).toString());
            assertThat(term.path("retiresOn").asText()).isEqualTo(drive.retirement().toString());
            assertThat(term.path("route").asText()).isEqualTo("REAPPOINTMENT");
            assertThat(term.has("openCase")).isFalse();

            String id = start(ActDriver.ORGANISATION_COMMISSION, form()).json().path("id").asText();
            assertThat(mine("organisation-commission", "").path("openCase").asText()).isEqualTo(id);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"sample-05, REAPPOINTMENT", "sample-28, EXTENSION", "sample-29, UNTIL_RETIREMENT"})
        void shouldKnowWhatIsConsideredForThePeopleOfTheDemo(String official, String route) {
            JsonNode list = http.as("admin").get(LIST + "?before=2027-03-31").json();
            assertThat(list).filteredOn(one -> one.path("officialId").asText().equals(official)).singleElement()
                    .satisfies(one -> assertThat(one.path("route").asText()).isEqualTo(route));
        }

        @Test
        void shouldEndOnTheDayAskedFor() {
            assertThat(mine("admin", "?before=" + ReappointmentDriver.ENDS)).isNotNull();
            assertThat(mine("admin", "?before=" + ReappointmentDriver.ENDS.minusDays(1))).isNull();
            drive.holder(Regime.STATE, 70, LocalDate.now().plusDays(250));
            assertThat(mine("admin", "")).isNull();
        }

        @ParameterizedTest(name = "{0} sees the term: {1}")
        @CsvSource({"office, true", "head-province, true", "admin, true", "office-99002, false", "designer, false"})
        void shouldBeForThose_whoMayReadTheOfficial(String user, boolean seen) {
            assertThat(mine(user, "?unit=99001") != null).isEqualTo(seen);
        }

        @Test
        void shouldLeaveOutOtherUnits_andRefuseUnknownOnes() {
            assertThat(mine("admin", "?unit=99002")).isNull();
            assertThat(http.as("admin").get(LIST + "?unit=00000").status()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"15/02/2027", "2027-02-30", "soon", ""})
        void shouldRefuseWhatIsNotADay(String before) {
            Answer answer = http.as("office").get(LIST + "?before=" + before);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(fields(answer)).containsExactly("before");
            assertThat(answer.json().path("detail").asText()).isEqualTo(
                    "Đến ngày: Phải là một ngày có dạng năm-tháng-ngày, ví dụ 2027-02-15.");
        }

        @Test
        void shouldAskForASignIn() {
            assertThat(http.get(LIST).status()).isEqualTo(401);
        }
    }
}
