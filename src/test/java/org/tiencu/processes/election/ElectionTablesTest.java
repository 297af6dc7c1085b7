package org.tiencu.processes.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

/** What the election law counts, row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionTablesTest {

    private static final LocalDate OLD = LocalDate.of(2021, 5, 23);
    private static final LocalDate NEW = LocalDate.of(2026, 3, 15);

    private final Map<String, DecisionTableRunner> tables = new HashMap<>();

    @BeforeAll
    void read() {
        for (String id : List.of("council-seats", "candidate-surplus", "voter-ballots", "body-size", "conference-quorum",
                "complaint-routing", "exclusion-grounds", "consultation-round-participant", "consultation-round-recipient",
                "consultation-round-form", "consultation-round-structure-share", "candidacy-verification", "candidacy-dossier",
                "election-preparation-polling-area", "election-preparation-constituency", "voter-list-time-limit")) {
            tables.put(id, new DecisionTableRunner(id));
        }
    }

    @AfterAll
    void everyRowWasHit() {
        assertThat(tables).allSatisfy((id, table) ->
                assertThat(table.hit()).as(id).containsExactlyInAnyOrderElementsOf(table.rows()));
    }

    private List<Row> rows(String table, LocalDate day, Object... inputs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            values.put((String) inputs[i], inputs[i + 1]);
        }
        return tables.get(table).evaluate(day, values);
    }

    private Row row(String table, LocalDate day, Object... inputs) {
        List<Row> rows = rows(table, day, inputs);
        assertThat(rows).as(table + Arrays.toString(inputs)).hasSize(1);
        return rows.get(0);
    }

    private static int number(Row row, String output) {
        return ((Number) row.get(output)).intValue();
    }

    @ParameterizedTest(name = "{0} with {1} people: {2} seats (Luật 72/2025/QH15, Điều 28, 30)")
    @CsvSource({
            "PROVINCE, 1, 50", "PROVINCE, 1000000, 50", "PROVINCE, 1069999, 50", "PROVINCE, 1070000, 51",
            "PROVINCE, 3450000, 85", "PROVINCE, 9000000, 85", "CITY, 1200000, 50", "CITY, 1274999, 50", "CITY, 1275000, 51",
            "CITY, 3825000, 85", "CITY, 5000000, 85", "HANOI_HCMC, 8500000, 125", "MOUNTAIN_COMMUNE, 5000, 15",
            "MOUNTAIN_COMMUNE, 5999, 15", "MOUNTAIN_COMMUNE, 6000, 16", "MOUNTAIN_COMMUNE, 10000, 20",
            "MOUNTAIN_COMMUNE, 12999, 20", "MOUNTAIN_COMMUNE, 13000, 21", "MOUNTAIN_COMMUNE, 40000, 30",
            "MOUNTAIN_COMMUNE, 90000, 30", "COMMUNE, 10000, 15", "COMMUNE, 11999, 15", "COMMUNE, 12000, 16",
            "COMMUNE, 20000, 20", "COMMUNE, 25999, 20", "COMMUNE, 26000, 21", "COMMUNE, 80000, 30", "COMMUNE, 200000, 30",
            "CITY_WARD, 15000, 15", "CITY_WARD, 20999, 15", "CITY_WARD, 21000, 16", "CITY_WARD, 45000, 20",
            "CITY_WARD, 51999, 20", "CITY_WARD, 52000, 21", "CITY_WARD, 115000, 30", "CITY_WARD, 300000, 30",
            "SPECIAL_ZONE, 999, 0", "SPECIAL_ZONE, 1000, 15", "SPECIAL_ZONE, 5000, 15", "SPECIAL_ZONE, 6000, 16",
            "SPECIAL_ZONE, 10000, 20", "SPECIAL_ZONE, 13000, 21", "SPECIAL_ZONE, 60000, 30"})
    void councilSeats(String kind, int population, int seats) {
        assertThat(number(row("council-seats", NEW, "unitKind", kind, "population", population), "seats")).isEqualTo(seats);
    }

    @ParameterizedTest(name = "{0}, {1} seats: at least {2} candidates (Luật 85/2015/QH13, Điều 57 khoản 6, 58 khoản 3)")
    @CsvSource({"NA, 1, 3", "NA, 2, 4", "NA, 3, 5", "PC, 1, 2", "PC, 2, 3", "PC, 3, 5", "PC, 4, 7", "PC, 5, 8"})
    void candidateSurplus(String body, int seats, int candidates) {
        assertThat(number(row("candidate-surplus", NEW, "body", body, "seats", seats), "minimumCandidates"))
                .isEqualTo(candidates);
    }

    @Test
    void noConstituencyHasMoreSeatsThanTheLawAllows() {
        assertThat(rows("candidate-surplus", NEW, "body", "NA", "seats", 4)).isEmpty();
        assertThat(rows("candidate-surplus", NEW, "body", "PC", "seats", 6)).isEmpty();
        assertThat(rows("candidate-surplus", NEW, "body", "PC", "seats", 0)).isEmpty();
        assertThat(number(row("election-preparation-constituency", NEW, "body", "NA"), "maximumSeats")).isEqualTo(3);
        assertThat(number(row("election-preparation-constituency", NEW, "body", "PC"), "maximumSeats")).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0} {1} {2}: Quốc hội {3}, tỉnh {4}, xã {5} (Luật 85/2015/QH13, Điều 29, 30, 34)")
    @CsvSource({
            "PERMANENT,,, true, true, true", "TEMPORARY, 12,, true, true, true", "TEMPORARY, 11,, true, true, false",
            "SOLDIER,,, true, true, false", "SOLDIER_AT_HOME,,, true, true, true", "DETAINED,,, true, true, false",
            "RETURNED_FROM_ABROAD,, PERMANENT, true, true, true", "RETURNED_FROM_ABROAD,, TEMPORARY, true, true, false",
            "ABSENT,,, true, true, false", "MOVED_PERMANENT,,, true, true, true", "MOVED_TEMPORARY,,, true, true, false"})
    void voterBallots(String residence, Integer months, String addressKind, boolean na, boolean province, boolean commune) {
        Map<String, Object> inputs = new HashMap<>(Map.of("residence", residence));
        if (months != null) {
            inputs.put("monthsOfResidence", months);
        }
        if (addressKind != null) {
            inputs.put("addressKind", addressKind);
        }
        List<Row> rows = tables.get("voter-ballots").evaluate(NEW, inputs);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("na")).isEqualTo(na);
            assertThat(row.get("province")).isEqualTo(province);
            assertThat(row.get("commune")).isEqualTo(commune);
            assertThat(row.get("listedAt")).isNotNull();
        });
    }

    @ParameterizedTest(name = "{0}: {1}-{2} before, {3}-{4} since 2025 (Luật 85/2015/QH13, Điều 12, 22, 24, 25)")
    @CsvSource({"NATIONAL_COUNCIL, 15, 21, 15, 21", "COMMITTEE_PROVINCE, 21, 31, 23, 37", "COMMITTEE_DISTRICT, 11, 15,,",
            "COMMITTEE_COMMUNE, 9, 11, 9, 17", "BOARD_NA, 9, 15, 9, 17", "BOARD_PROVINCE, 11, 13, 11, 15",
            "BOARD_DISTRICT, 9, 11,,", "BOARD_COMMUNE, 7, 9, 9, 15", "POLLING_TEAM, 11, 21, 11, 21",
            "POLLING_TEAM_ARMED, 5, 9, 5, 9", "POLLING_TEAM_SHARED, 11, 21, 11, 21"})
    void bodySize(String kind, int oldLeast, int oldMost, Integer least, Integer most) {
        Row before = row("body-size", OLD, "bodyKind", kind);
        assertThat(List.of(number(before, "minimum"), number(before, "maximum"))).containsExactly(oldLeast, oldMost);
        if (least == null) {
            assertThat(rows("body-size", NEW, "bodyKind", kind)).as("no district since 01/07/2025").isEmpty();
        } else {
            Row after = row("body-size", NEW, "bodyKind", kind);
            assertThat(List.of(number(after, "minimum"), number(after, "maximum"))).containsExactly(least, most);
        }
    }

    @ParameterizedTest(name = "{0}, {1} voters: {2} have to come (Nghị quyết 101/2025/UBTVQH15)")
    @CsvSource({"WORKPLACE, 99, 66, PLENARY", "WORKPLACE, 10, 7, PLENARY", "WORKPLACE, 100, 70, PLENARY_OR_DELEGATES",
            "RESIDENCE, 99, 50, PLENARY", "RESIDENCE, 98, 49, PLENARY", "RESIDENCE, 100, 55, PLENARY_OR_HOUSEHOLDS",
            "VILLAGE, 1, 1, PLENARY", "VILLAGE, 500, 55, PLENARY_OR_HOUSEHOLDS"})
    void conferenceQuorum(String kind, int voters, int quorum, String form) {
        Row row = row("conference-quorum", NEW, "conferenceKind", kind, "voters", voters);
        assertThat(number(row, "quorum")).isEqualTo(quorum);
        assertThat(row.get("form")).isEqualTo(form);
        assertThat(List.of(number(row, "tellersMinimum"), number(row, "tellersMaximum"))).containsExactly(5, 15);
        Row before = row("conference-quorum", OLD, "conferenceKind", kind, "voters", voters);
        assertThat(List.of(number(before, "tellersMinimum"), number(before, "tellersMaximum"))).containsExactly(3, 5);
    }

    @ParameterizedTest(name = "{0}: {1} (Luật 85/2015/QH13, Điều 33, 61, 62, 75, 87)")
    @CsvSource({"VOTER_LIST, Tòa án nhân dân, 30, 5,, false", "NA_CANDIDATE, Hội đồng bầu cử quốc gia,,, -10, true",
            "PC_CANDIDATE, Ủy ban bầu cử cùng cấp,,, -10, true", "POLLING_TEAM_WORK, Ủy ban bầu cử,,,, true",
            "ELECTION_BOARD_WORK, Ủy ban bầu cử,,,, true", "CAMPAIGN, Ủy ban bầu cử,,,, true", "COUNTING, Ban bầu cử,,,, true",
            "NA_RESULT, Hội đồng bầu cử quốc gia, 3, 7,, true", "PC_RESULT, Ủy ban bầu cử, 3, 7,, true"})
    void complaintRouting(String object, String last, Integer file, Integer answer, Integer stop, boolean isFinal) {
        Row row = row("complaint-routing", NEW, "object", object);
        assertThat(row.get("finalAddress")).isEqualTo(last);
        assertThat(row.get("fileWithinDays")).isEqualTo(file);
        assertThat(row.get("answerDays")).isEqualTo(answer);
        assertThat(row.get("stopOffsetDays")).isEqualTo(stop);
        assertThat(row.get("finalDecision")).isEqualTo(isFinal);
    }

    @ParameterizedTest(name = "{0} before 01/07/2025: within {1} days, settled in {2}")
    @CsvSource({"NA_RESULT, 5, 30", "PC_RESULT, 5, 20"})
    void complaintsAboutResultsHadMoreTime(String object, int file, int answer) {
        Row row = row("complaint-routing", OLD, "object", object);
        assertThat(List.of(number(row, "fileWithinDays"), number(row, "answerDays"))).containsExactly(file, answer);
    }

    @ParameterizedTest(name = "{0}: point {1} (Luật 85/2015/QH13, Điều 37)")
    @CsvSource({"RIGHTS_REMOVED_BY_COURT, 1", "SERVING_PRISON, 1", "LIMITED_CAPACITY, 1", "NO_CAPACITY, 1", "ACCUSED, 2",
            "SERVING_JUDGMENT, 3", "RECORD_NOT_CLEARED, 4", "COMPULSORY_EDUCATION, 5", "COMPULSORY_DETOX, 5",
            "COMMUNE_EDUCATION, 5"})
    void exclusionGrounds(String ground, String point) {
        Row row = row("exclusion-grounds", NEW, "ground", ground);
        assertThat(row.get("excluded")).isEqualTo(true);
        assertThat(row.get("point")).isEqualTo(point);
        assertThat(row("exclusion-grounds", NEW, "ground", "NONE").get("excluded")).isEqualTo(false);
    }

    @ParameterizedTest(name = "{0} {1}: {2} vote, {3} are invited, {4} get the minutes (Điều 38, 39, 50)")
    @CsvSource({"NA, CENTRAL, 2, 3, 2", "NA, PROVINCE, 3, 3, 4", "PC, PROVINCE, 2, 3, 6", "PC, COMMUNE, 2, 3, 5"})
    void consultations(String body, String level, int voting, int invited, int recipients) {
        List<Row> participants = rows("consultation-round-participant", NEW, "body", body, "level", level);
        assertThat(participants).filteredOn(row -> row.get("voting").equals(true)).hasSize(voting);
        assertThat(participants).filteredOn(row -> row.get("voting").equals(false)).hasSize(invited);
        assertThat(rows("consultation-round-recipient", NEW, "body", body, "level", level)).hasSize(recipients);
    }

    @ParameterizedTest(name = "round {0}: {1}")
    @CsvSource({"1, NONE", "2, NEEDED", "3, LARGER"})
    void consultationForms(int round, String surplus) {
        for (LocalDate day : List.of(OLD, NEW)) {
            assertThat(row("consultation-round-form", day, "round", round).get("surplusRule")).isEqualTo(surplus);
        }
    }

    @ParameterizedTest(name = "{0} {1}: women {2} %, minorities {3} % (Luật 85/2015/QH13, Điều 8, 9)")
    @CsvSource({"NA, CENTRAL, 35, 18", "NA, PROVINCE, 35, 18", "PC, PROVINCE, 35,", "PC, COMMUNE, 35,"})
    void structureShares(String body, String level, Integer women, Integer minorities) {
        List<Row> rows = rows("consultation-round-structure-share", NEW, "body", body, "level", level);
        assertThat(rows).extracting(row -> row.get("group"))
                .containsExactlyInAnyOrder("WOMEN", "ETHNIC_MINORITY", "YOUNG", "NON_PARTY", "REELECTED");
        assertThat(rows).filteredOn(row -> row.get("group").equals("WOMEN")).singleElement()
                .satisfies(row -> assertThat(row.get("requiredPercent")).isEqualTo(women));
        assertThat(rows).filteredOn(row -> row.get("group").equals("ETHNIC_MINORITY")).singleElement()
                .satisfies(row -> assertThat(row.get("requiredPercent")).isEqualTo(minorities));
        assertThat(rows).filteredOn(row -> row.get("group").equals("YOUNG")).singleElement()
                .satisfies(row -> assertThat(row.get("youngerThan")).isEqualTo(40));
    }

    @ParameterizedTest(name = "{0} {1} head {2} superior {3}: {4} (Luật 85/2015/QH13, Điều 46, 55)")
    @CsvSource({"WORKPLACE, AGENCY, false, false, Cơ quan; tổ chức; đơn vị trực tiếp quản lý người ứng cử",
            "WORKPLACE, AGENCY, true, true, Cơ quan cấp trên trực tiếp của cơ quan mà người ứng cử đứng đầu",
            "WORKPLACE, VILLAGE, true, false, Cơ quan ra quyết định thành lập cơ quan mà người ứng cử đứng đầu",
            "RESIDENCE, VILLAGE, false, false, Cơ quan; tổ chức; đơn vị giới thiệu phối hợp với Ủy ban nhân dân cấp xã",
            "RESIDENCE, SELF, false, false, Ủy ban bầu cử phối hợp với cơ quan quản lý người tự ứng cử hoặc Ủy ban nhân dân cấp xã"})
    void verification(String place, String route, boolean head, boolean superior, String verifier) {
        assertThat(row("candidacy-verification", NEW, "issuePlace", place, "route", route, "isHead", head, "hasSuperior",
                superior).get("verifier")).isEqualTo(verifier.replace(';', ','));
    }

    @Test
    void dossiers() {
        for (String body : List.of("NA", "PC")) {
            assertThat(rows("candidacy-dossier", NEW, "body", body)).extracting(row -> row.get("item"))
                    .containsExactlyInAnyOrder("APPLICATION", "CV", "BIOGRAPHY", "ASSETS", "PHOTOS");
        }
        assertThat(rows("candidacy-dossier", NEW, "body", "NA")).allSatisfy(row -> assertThat(number(row, "sets")).isEqualTo(2));
    }

    @ParameterizedTest(name = "{0}: {1} to {2} voters (Luật 85/2015/QH13, Điều 11)")
    @CsvSource({"ORDINARY, 300, 4000", "SCATTERED, 1, 4000", "SEPARATE, 50, 4000", "ARMED, 1, 4000"})
    void pollingAreas(String kind, int least, int most) {
        Row row = row("election-preparation-polling-area", NEW, "areaKind", kind);
        assertThat(List.of(number(row, "minimumVoters"), number(row, "maximumVoters"))).containsExactly(least, most);
    }

    @Test
    void limitsOfTheVoterList() {
        assertThat(number(row("voter-list-time-limit", NEW, "limit", "COMPLAINT_DAYS"), "amount")).isEqualTo(30);
        assertThat(number(row("voter-list-time-limit", NEW, "limit", "ANSWER_DAYS"), "amount")).isEqualTo(5);
    }
}
