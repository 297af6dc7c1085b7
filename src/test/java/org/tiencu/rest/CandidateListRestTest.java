package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ListDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.election.domain.candidate.Person.Sex;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

/** The list of commune 99001 is published, that of 99002 and the provinces' are not yet. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateListRestTest {

    private static final List<String> COLUMNS = List.of("position", "id", "state", "constituency", "fullName", "birthDate", "sex",
            "nativePlace", "residence", "ethnicity", "religion", "education", "speciality", "occupation", "post", "workplace");

    @Autowired
    private ApplicationContext context;
    private ListDriver drive;
    private Http http;
    private String dropped;
    private String withdrawn;

    @BeforeAll
    void open() {
        http = Http.of(context);
        drive = new ListDriver(context);
        drive.open(ListDriver.sundayIn(200), Set.of(Body.NA, Body.PC), "99", "99001", "99002");
        String published = drive.caseOf("99001");
        // the same given name: family name, then middle name, then the earlier birth date decide; đ follows d, á follows a
        List.of("Trần Văn Đạt (mẫu)", "Trần Văn Dần (mẫu)", "Lê Thị An (mẫu)", "Lê Anh An (mẫu)", "Đỗ Thị Ân (mẫu)",
                "Bùi Thị Ánh (mẫu)").forEach(name -> person(published, name, "1980-01-02", Sex.FEMALE, "Kinh",
                        CandidateState.QUALIFIED, CandidateState.OFFICIAL));
        person(published, "Lê Anh An (mẫu)", "1979-01-02", Sex.MALE, "Tày", CandidateState.QUALIFIED, CandidateState.OFFICIAL);
        dropped = person(published, "Vũ Thị Xuân (mẫu)", "2000-01-02", Sex.FEMALE, "Tày", CandidateState.DROPPED_THIRD);
        withdrawn = person(published, "Vũ Thị Yến (mẫu)", "2000-01-02", Sex.FEMALE, "Tày", CandidateState.QUALIFIED,
                CandidateState.WITHDRAWN);
        drive.qualified(drive.caseOf("99002"), Body.PC, 1, 2);
        person(drive.caseOf("99"), "Vũ Văn Dự kiến (mẫu)", "1985-01-01", Sex.MALE, "Kinh", CandidateState.QUALIFIED);
        drive.qualified(drive.caseOf("99"), Body.NA, 1, 3);
    }

    private String person(String caseId, String name, String born, Sex sex, String ethnicity, CandidateState... last) {
        List<CandidateState> states = new ArrayList<>(List.of(CandidateState.PROPOSED, CandidateState.PRELIMINARY));
        states.addAll(List.of(last));
        // the given name stands last, without the mark that it is a sample
        return drive.candidate(caseId, Body.PC, new Person(name.replace(" (mẫu)", ""), LocalDate.parse(born), sex, "001080000001",
                "Quê mẫu", "Thôn mẫu", ethnicity, "Không", "12/12", "Kỹ sư", "Nông dân", "Trưởng thôn", "Hợp tác xã mẫu", false,
                false), states.toArray(CandidateState[]::new));
    }

    private Answer get(String user, String path) {
        return http.as(user).get("/api/elections/" + drive.election.id() + path);
    }

    private static List<String> names(JsonNode list) {
        return list.findValuesAsText("fullName");
    }

    @Test
    void shouldListTheOfficialCandidates_inTheLawfulOrder_withItsColumns() {
        Answer answer = get("office-99002", "/candidates?unit=99001");
        assertThat(names(answer.json())).containsExactly("Lê Anh An", "Lê Anh An", "Lê Thị An", "Bùi Thị Ánh", "Đỗ Thị Ân",
                "Trần Văn Dần", "Trần Văn Đạt");
        assertThat(answer.json().findValuesAsText("birthDate")).startsWith("1979-01-02", "1980-01-02");
        assertThat(answer.json().findValuesAsText("position")).containsExactly("1", "2", "3", "4", "5", "6", "7");
        List<String> fields = new ArrayList<>();
        answer.json().get(0).fieldNames().forEachRemaining(fields::add);
        assertThat(COLUMNS).containsAll(fields);
        assertThat(fields).containsAll(COLUMNS.stream().filter(one -> !one.equals("constituency")).toList());
        assertThat(answer.body()).doesNotContain("001080000001", "identity");
    }

    @Test
    void shouldShowWhoWasOnTheWay_onlyInside() {
        assertThat(names(get("office", "/candidates?unit=99001&state=WITHDRAWN").json())).containsExactly("Vũ Thị Yến");
        assertThat(names(get("office-99002", "/candidates?unit=99001&state=WITHDRAWN").json())).isEmpty();
        assertThat(names(get("office-99002", "/candidates?unit=99002").json())).hasSize(3);
        assertThat(names(get("fatherland-front-province", "/candidates?unit=99002").json())).hasSize(3);
        assertThat(names(get("office", "/candidates?unit=99002").json())).as("not published").isEmpty();
        assertThat(names(get("office", "/candidates?unit=99").json())).as("not published").isEmpty();
        assertThat(get("designer", "/candidates?unit=99001").json()).as("everybody who is signed in").hasSize(7);
        assertThat(names(get("office", "/candidates").json())).as("his own unit").hasSize(7);
    }

    @Test
    void shouldListOneConstituency() {
        assertThat(get("admin", "/candidates?unit=99001&constituency=4").json()).isEmpty();
    }

    @Test
    void shouldShowTheStructureAtEachRoundAndNow() {
        JsonNode list = get("office", "/structure?unit=99001").json().get(0);
        assertThat(list.path("body").asText()).isEqualTo("PC");
        assertThat(list.path("rounds").findValuesAsText("round"))
                .containsExactly("PROPOSED", "PRELIMINARY", "QUALIFIED", "OFFICIAL");
        assertThat(list.path("rounds").findValuesAsText("total")).containsExactly("9", "9", "8", "7");
        JsonNode now = list.path("now");
        assertThat(now.path("groups").findValuesAsText("group"))
                .containsExactly("WOMEN", "ETHNIC_MINORITY", "YOUNG", "NON_PARTY", "REELECTED");
        assertThat(now.path("groups").findValuesAsText("percent")).startsWith("85.71", "14.29");
        JsonNode women = now.path("groups").get(0);
        assertThat(women.path("requiredPercent").asInt()).isEqualTo(35);
        assertThat(women.path("requirementMet").asBoolean()).isTrue();
        assertThat(women.path("law").asText()).contains("Điều 9 khoản 2");
        assertThat(now.path("groups").get(4).path("aimMet").asBoolean()).isFalse();
    }

    @Test
    void shouldShowOthersTheStructureOfWhatIsPublished() {
        JsonNode lists = get("office-99002", "/structure?unit=99001").json();
        assertThat(lists).hasSize(1);
        assertThat(lists.get(0).path("rounds").findValuesAsText("round")).containsExactly("OFFICIAL");
    }

    @ParameterizedTest(name = "{0} sees {1}: {2}")
    @CsvSource({"office, ?unit=99002, 404", "office, ?unit=99, 404", "office, ?unit=TW, 404", "office, ?unit=77, 404",
            "office-province, ?unit=99, 200", "office-province, ?unit=99002, 200", "office-99002, ?unit=99002, 200",
            "admin, ?unit=99002, 200", "designer, ?unit=99002, 404", "designer, ?unit=99001, 200", "designer, '', 400",
            "election-council, ?unit=TW, 200"})
    void shouldShowEverybodyHisPart(String user, String query, int status) {
        assertThat(get(user, "/structure" + query).status()).isEqualTo(status);
    }

    @Test
    void shouldShowBothListsOfAProvince_orOne() {
        assertThat(get("office-province", "/structure?unit=99").json().findValuesAsText("body")).containsExactly("NA", "PC");
        assertThat(get("office-province", "/structure?unit=99&body=PC").json().findValuesAsText("body")).containsExactly("PC");
    }

    @Test
    void shouldShowTheNationalList_toTheNationalElectionCouncil() {
        JsonNode list = get("election-council", "/structure").json();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("now").path("total").asInt()).isEqualTo(4);
        assertThat(list.get(0).path("now").path("groups").findValuesAsText("requirementMet")).startsWith("false", "false");
    }

    @Test
    void shouldSayWhatWouldBe() {
        String man = get("office", "/candidates?unit=99001&state=OFFICIAL").json().get(0).path("id").asText();
        String path = "/structure/what-if?unit=99001&body=PC&without=" + man;
        JsonNode compared = get("office", path + "&with=" + dropped).json();
        assertThat(compared.path("before").path("groups").get(0).path("count").asInt()).isEqualTo(6);
        assertThat(compared.path("after").path("groups").get(0).path("count").asInt()).isEqualTo(7);
        assertThat(get("office", path).json().path("after").path("total").asInt()).isEqualTo(6);
        assertThat(get("office", "/candidates?unit=99001").json()).as("nothing has changed").hasSize(7);
        assertThat(get("office", path + "&with=" + withdrawn).status()).isEqualTo(400);
        assertThat(get("office", "/structure/what-if?unit=99001&without=" + dropped).status()).isEqualTo(400);
        assertThat(get("office-99002", path).status()).isEqualTo(404);
    }
}
