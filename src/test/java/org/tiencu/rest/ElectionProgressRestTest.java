package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

/** One election of a province and two communes, in 100 days: what had to be done 105 days before it is late. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionProgressRestTest {

    private static final List<String> COUNTS = List.of("cases", "pending", "open", "ready", "milestones", "done", "due", "late");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ElectionStore store;
    @Autowired
    private JdbcClient jdbc;
    private ElectionDriver drive;
    private Http http;

    @BeforeAll
    void open() {
        http = Http.of(context);
        drive = new ElectionDriver(context).open(ElectionDriver.sundayIn(99), Set.of(Body.NA, Body.PC), "99", "99001", "99002");
        store.done(drive.caseOf("99002"), "pc-structure", LocalDate.now(), "nobody", null, Instant.now());
        store.done(drive.caseOf("99002"), "polling-areas", LocalDate.now(), "nobody", null, Instant.now());
        jdbc.sql("""
                insert into tiencu.election_case (id, election_id, unit_code, chunk, status)
                values (:id, :election, '99003', 7, 'PENDING')
                """).param("id", drive.caseOf("99003")).param("election", drive.election.id()).update();
    }

    private Answer get(String user, String query) {
        return http.as(user).get("/api/elections/" + drive.election.id() + "/progress" + query);
    }

    private static List<Integer> counts(JsonNode node) {
        return COUNTS.stream().map(name -> node.path(name).asInt()).toList();
    }

    /** The numbers of a province in the country. */
    private JsonNode countsOf(String province) {
        JsonNode unit = StreamSupport.stream(get("admin", "").json().path("units").spliterator(), false)
                .filter(one -> one.path("unit").asText().equals(province)).findFirst().orElseThrow();
        return ((ObjectNode) unit).without(List.of("unit", "name", "level"));
    }

    private int milestones(String... units) {
        return List.of(units).stream().mapToInt(unit -> store.milestones(drive.caseOf(unit)).size()).sum();
    }

    @Test
    void shouldRollUpTheCountry_byProvince() {
        JsonNode country = get("election-council", "").json();
        assertThat(country.path("level").asText()).isEqualTo("COUNTRY");
        assertThat(country.path("units").findValuesAsText("unit")).as("late ones first").containsExactly("99", "TW");
        int milestones = milestones("99", "99001", "99002");
        // each of the three misses its structure and its committee, but one structure was done
        List<Integer> expected = List.of(4, 1, 3, 0, milestones, 2, milestones - 2 - 5, 5);
        assertThat(counts(country.path("units").get(0))).isEqualTo(expected);
        assertThat(counts(country.path("units").get(1))).as("the national list").containsExactly(1, 0, 1, 0, 1, 0, 1, 0);
        assertThat(counts(country.path("totals"))).isEqualTo(List.of(5, 1, 4, 0, milestones + 1, 2, milestones - 6, 5));
        assertThat(country.path("units").get(0).path("name").asText()).contains("(mẫu)");
        assertThat(OffsetDateTime.parse(country.path("at").asText()).toInstant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void shouldShowTheStepsOfAllUnits_lateOnesFirst() {
        JsonNode steps = get("admin", "").json().path("steps");
        assertThat(steps.findValuesAsText("milestone")).startsWith("pc-structure", "election-committees", "first-consultation")
                .doesNotHaveDuplicates();
        JsonNode structure = steps.get(0);
        assertThat(structure.path("cases").asInt()).isEqualTo(3);
        assertThat(structure.path("done").asInt()).isEqualTo(1);
        assertThat(structure.path("late").asInt()).isEqualTo(2);
        assertThat(structure.path("label").asText()).startsWith("Dự kiến cơ cấu");
        assertThat(OffsetDateTime.parse(structure.path("due").asText()).toLocalDate())
                .isEqualTo(drive.election.electionDay().minusDays(105));
    }

    @Test
    void shouldShowAProvince_byItsUnits() {
        JsonNode province = get("election-committee-province", "?unit=99").json();
        assertThat(province.path("level").asText()).isEqualTo("PROVINCE");
        assertThat(province.path("units").findValuesAsText("unit")).as("late ones first, the province before its communes")
                .containsExactly("99", "99001", "99002", "99003");
        assertThat(province.path("units").findValuesAsText("late")).containsExactly("2", "2", "1", "0");
        assertThat(counts(province.path("units").get(3))).containsExactly(1, 1, 0, 0, 0, 0, 0, 0);
        assertThat(province.path("totals")).isEqualTo(countsOf("99"));
    }

    @Test
    void shouldShowACommune_byItsMilestones() {
        JsonNode commune = get("office-99002", "?unit=99002").json();
        assertThat(commune.path("level").asText()).isEqualTo("UNIT");
        assertThat(commune.path("units").isMissingNode()).isTrue();
        JsonNode milestones = commune.path("milestones");
        assertThat(milestones).hasSize(milestones("99002"));
        assertThat(milestones.get(0).path("milestone").asText()).isEqualTo("election-committees");
        assertThat(milestones.get(0).path("late").asBoolean()).isTrue();
        JsonNode structure = StreamSupport.stream(milestones.spliterator(), false)
                .filter(one -> one.path("milestone").asText().equals("pc-structure")).findFirst().orElseThrow();
        assertThat(structure.path("doneOn").asText()).isEqualTo(LocalDate.now().toString());
        assertThat(structure.path("late").asBoolean()).isFalse();
        assertThat(structure.path("number").asInt()).isEqualTo(4);
    }

    @Test
    void shouldShowTheOwnCaseOfAProvince() {
        JsonNode own = get("office-province", "?unit=99&own=true").json();
        assertThat(own.path("level").asText()).isEqualTo("UNIT");
        assertThat(own.path("totals").path("cases").asInt()).isEqualTo(1);
        assertThat(own.path("milestones").findValuesAsText("milestone")).contains("province-list-published")
                .doesNotContain("polling-teams");
    }

    @Test
    void shouldShowTheOwnCaseOfTheCentre() {
        JsonNode own = get("election-council", "?unit=TW&own=true").json();
        assertThat(own.path("level").asText()).isEqualTo("UNIT");
        assertThat(own.path("milestones").findValuesAsText("milestone")).containsExactly("candidate-list-published");
    }

    @ParameterizedTest(name = "{0} sees {1}: {2}")
    @CsvSource({"election-committee-province, ?unit=TW&own=true, 404", "admin, '', 200", "election-council, '', 200", "election-council, ?unit=TW, 200", "office-province, '', 404",
            "office-province, ?unit=99, 200", "office-province, ?unit=99001, 200", "office, ?unit=99001, 200",
            "office, ?unit=99002, 404", "office, ?unit=99, 404", "office, '', 404", "designer, '', 404", "admin, ?unit=77, 404"})
    void shouldShowEverybodyHisPart(String user, String query, int status) {
        assertThat(get(user, query).status()).isEqualTo(status);
    }

    @Test
    void shouldNotKnowAUnitThatTakesNoPart_orAnElectionThatDoesNotExist() {
        ElectionDriver other = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), Set.of(Body.PC), "99001");
        assertThat(http.as("admin").get("/api/elections/" + other.election.id() + "/progress?unit=99002").status())
                .isEqualTo(404);
        assertThat(http.as("admin").get("/api/elections/BC-1999-01/progress").status()).isEqualTo(404);
    }
}
