package org.tiencu.processes.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;
import org.tiencu.processes.ModelFiles;
import org.tiencu.processes.ModelFiles.DecisionModel;

/** What the election law counts, row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionTablesTest {

    private static final LocalDate OLD = LocalDate.of(2021, 5, 23);
    private static final LocalDate NEW = LocalDate.of(2026, 3, 15);

    private static final LocalDate LAST_OF_2015_LAW = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_2025_LAW = LocalDate.of(2025, 7, 1);

    private static final Map<String, Integer> ROWS = Map.ofEntries(Map.entry("council-seats", 18),
            Map.entry("candidate-surplus", 4), Map.entry("voter-ballots", 11), Map.entry("body-size", 19),
            Map.entry("conference-quorum", 12), Map.entry("complaint-routing", 11), Map.entry("exclusion-grounds", 11),
            Map.entry("consultation-round-participant", 22), Map.entry("consultation-round-recipient", 28),
            Map.entry("consultation-round-form", 6), Map.entry("consultation-round-structure-share", 18),
            Map.entry("candidacy-verification", 7), Map.entry("candidacy-dossier", 20),
            Map.entry("election-preparation-polling-area", 6), Map.entry("election-preparation-constituency", 2),
            Map.entry("voter-list-time-limit", 3));

    private final Map<String, DecisionTableRunner> tables = new HashMap<>();

    @BeforeAll
    void read() {
        ROWS.keySet().forEach(id -> tables.put(id, new DecisionTableRunner(id)));
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(tables).allSatisfy((id, table) -> assertThat(table.rows()).as(id).hasSize(ROWS.get(id)));
    }

    @ParameterizedTest
    @MethodSource("tableNames")
    void everyRowSaysWhatItIsAbout(String id) {
        DecisionModel file = ModelFiles.decisions().stream().filter(model -> model.toString().equals(id)).findFirst()
                .orElseThrow();
        assertThat(file.model().getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).matches("\\p{Lu}.*[.]");
        });
    }

    static Set<String> tableNames() {
        return ROWS.keySet();
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
            "PROVINCE, 3379999, 83", "PROVINCE, 3380000, 84", "PROVINCE, 3449999, 84", "PROVINCE, 3450000, 85",
            "PROVINCE, 3520000, 85", "PROVINCE, 9000000, 85", "CITY, 1200000, 50", "CITY, 1274999, 50", "CITY, 1275000, 51",
            "CITY, 3825000, 85", "CITY, 5000000, 85", "HANOI_HCMC, 8500000, 125", "MOUNTAIN_COMMUNE, 5000, 15",
            "MOUNTAIN_COMMUNE, 5999, 15", "MOUNTAIN_COMMUNE, 6000, 16", "MOUNTAIN_COMMUNE, 10000, 20",
            "MOUNTAIN_COMMUNE, 12999, 20", "MOUNTAIN_COMMUNE, 13000, 21", "MOUNTAIN_COMMUNE, 39999, 29",
            "MOUNTAIN_COMMUNE, 40000, 30", "MOUNTAIN_COMMUNE, 90000, 30", "COMMUNE, 10000, 15",
            "COMMUNE, 11999, 15", "COMMUNE, 12000, 16",
            "COMMUNE, 20000, 20", "COMMUNE, 25999, 20", "COMMUNE, 26000, 21", "COMMUNE, 79999, 29", "COMMUNE, 80000, 30",
            "COMMUNE, 86000, 30", "COMMUNE, 200000, 30", "CITY_WARD, 15000, 15",
            "CITY_WARD, 20999, 15", "CITY_WARD, 21000, 16", "CITY_WARD, 45000, 20",
            "CITY_WARD, 51999, 20", "CITY_WARD, 52000, 21", "CITY_WARD, 114999, 29", "CITY_WARD, 115000, 30",
            "CITY_WARD, 122000, 30", "CITY_WARD, 300000, 30",
            "SPECIAL_ZONE, 999, 0", "SPECIAL_ZONE, 1000, 15", "SPECIAL_ZONE, 5000, 15", "SPECIAL_ZONE, 6000, 16",
            "SPECIAL_ZONE, 10000, 20", "SPECIAL_ZONE, 13000, 21", "SPECIAL_ZONE, 39999, 29", "SPECIAL_ZONE, 40000, 30",
            "SPECIAL_ZONE, 60000, 30"})
    void councilSeats(String kind, int population, int seats) {
        Row row = row("council-seats", NEW, "unitKind", kind, "population", population);
        assertThat(number(row, "seats")).isEqualTo(seats);
        assertThat(row.get("article")).asString().startsWith(seats == 0 ? "Điều 28 khoản 1" : "Điều 30 khoản");
    }

    @Test
    void councilSeats_withoutPeople() {
        assertThat(number(row("council-seats", NEW, "unitKind", "HANOI_HCMC"), "seats")).isEqualTo(125);
        assertThat(rows("council-seats", NEW, "unitKind", "PROVINCE")).isEmpty();
        assertThat(rows("council-seats", NEW, "unitKind", "PROVINCE", "population", -1)).isEmpty();
        assertThat(rows("council-seats", NEW, "unitKind", "DISTRICT", "population", 1)).isEmpty();
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
        assertThat(rows("candidate-surplus", NEW, "body", "NA")).isEmpty();
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

    @ParameterizedTest(name = "{0} is listed at: {1} (Luật 85/2015/QH13, {2})")
    @CsvSource({"PERMANENT, Nơi thường trú, Điều 29 khoản 2", "SOLDIER, Nơi đóng quân, Điều 29 khoản 3",
            "SOLDIER_AT_HOME, Nơi thường trú, Điều 31 khoản 2", "ABSENT, Nơi có thể tham gia bỏ phiếu, Điều 34",
            "MOVED_PERMANENT, Nơi thường trú mới, Điều 30 khoản 3", "MOVED_TEMPORARY, Nơi tạm trú mới, Điều 30 khoản 3"})
    void placeOfTheVoter(String residence, String place, String article) {
        Row row = row("voter-ballots", NEW, "residence", residence);
        assertThat(row.get("listedAt")).isEqualTo(place);
        assertThat(row.get("article")).isEqualTo(article);
    }

    @Test
    void whoDoesNotSayHowLongOrWhere_getsNoAnswer() {
        assertThat(rows("voter-ballots", NEW, "residence", "TEMPORARY")).isEmpty();
        assertThat(rows("voter-ballots", NEW, "residence", "RETURNED_FROM_ABROAD")).isEmpty();
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
            assertThat(number(row("body-size", FIRST_OF_2025_LAW, "bodyKind", kind), "maximum")).isEqualTo(most);
        }
        assertThat(number(row("body-size", LAST_OF_2015_LAW, "bodyKind", kind), "maximum")).isEqualTo(oldMost);
        assertThat(before.get("createdBy")).isNotNull();
        assertThat(before.get("composition")).isNotNull();
        assertThat(before.get("agreedWith") == null).isEqualTo(kind.equals("NATIONAL_COUNCIL"));
    }

    @Test
    void whoGivesNoDayGetsTheLawInForce() {
        Map<String, Object> inputs = new HashMap<>(Map.of("bodyKind", "COMMITTEE_PROVINCE"));
        for (String day : List.of("", "2026-03-15", "2026-03-15T00:00:00")) {
            if (!day.isEmpty()) {
                inputs.put("ruleDate", day);
            }
            assertThat(tables.get("body-size").evaluate(inputs)).singleElement()
                    .satisfies(row -> assertThat(row.get("maximum")).isEqualTo(37));
        }
        inputs.put("ruleDate", "2021-05-23");
        assertThat(tables.get("body-size").evaluate(inputs)).singleElement()
                .satisfies(row -> assertThat(row.get("maximum")).isEqualTo(31));
    }

    @ParameterizedTest(name = "{0}, {1} voters: {2} have to come (Nghị quyết 101/2025/UBTVQH15)")
    @CsvSource({"WORKPLACE, 99, 66, PLENARY", "WORKPLACE, 10, 7, PLENARY", "WORKPLACE, 100, 70, PLENARY_OR_DELEGATES",
            "RESIDENCE, 99, 50, PLENARY", "RESIDENCE, 98, 49, PLENARY", "WORKPLACE, 3, 2, PLENARY",
            "WORKPLACE, 1, 1, PLENARY", "RESIDENCE, 100, 55, PLENARY_OR_HOUSEHOLDS",
            "VILLAGE, 1, 1, PLENARY", "VILLAGE, 500, 55, PLENARY_OR_HOUSEHOLDS"})
    void conferenceQuorum(String kind, int voters, int quorum, String form) {
        Row row = row("conference-quorum", NEW, "conferenceKind", kind, "voters", voters);
        assertThat(number(row, "quorum")).isEqualTo(quorum);
        assertThat(row.get("form")).isEqualTo(form);
        assertThat(List.of(number(row, "tellersMinimum"), number(row, "tellersMaximum"))).containsExactly(5, 15);
        assertThat(number(row, "majorityPercent")).isEqualTo(50);
        Row before = row("conference-quorum", OLD, "conferenceKind", kind, "voters", voters);
        assertThat(number(before, "quorum")).isEqualTo(quorum);
        assertThat(List.of(number(before, "tellersMinimum"), number(before, "tellersMaximum"))).containsExactly(3, 5);
    }

    @Test
    void theResolutionOnConferencesIsInForceSinceNovember2025() {
        assertThat(row("conference-quorum", LocalDate.of(2025, 10, 31), "conferenceKind", "VILLAGE", "voters", 20)
                .get("document")).isEqualTo("Nghị quyết 1186/2021/UBTVQH14");
        assertThat(row("conference-quorum", LocalDate.of(2025, 11, 1), "conferenceKind", "VILLAGE", "voters", 20)
                .get("document")).isEqualTo("Nghị quyết 101/2025/UBTVQH15");
        assertThat(rows("conference-quorum", LocalDate.of(2021, 1, 10), "conferenceKind", "VILLAGE", "voters", 20))
                .isEmpty();
        assertThat(rows("conference-quorum", NEW, "conferenceKind", "VILLAGE", "voters", 0)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} (Luật 85/2015/QH13, Điều 33, 61, 62, 75, 87)")
    @CsvSource({"VOTER_LIST, Tòa án nhân dân, 30, 5,, false", "NA_CANDIDATE, Hội đồng bầu cử quốc gia,,, -10, true",
            "PC_CANDIDATE, Ủy ban bầu cử cùng cấp,,, -10, true",
            "POLLING_TEAM_WORK, Ủy ban bầu cử; bầu cử đại biểu Quốc hội: Hội đồng bầu cử quốc gia,,,, false",
            "ELECTION_BOARD_WORK, Ủy ban bầu cử; bầu cử đại biểu Quốc hội: Hội đồng bầu cử quốc gia,,,, false",
            "CAMPAIGN, Ủy ban bầu cử,,,, false", "COUNTING, Ban bầu cử,,,, false",
            "NA_RESULT, Hội đồng bầu cử quốc gia, 3, 7,, true", "PC_RESULT, Ủy ban bầu cử, 3, 7,, true"})
    void complaintRouting(String object, String last, Integer file, Integer answer, Integer stop, boolean isFinal) {
        Row row = row("complaint-routing", NEW, "object", object);
        assertThat(row.get("finalAddress")).isEqualTo(last);
        assertThat(row.get("fileWithinDays")).isEqualTo(file);
        assertThat(row.get("answerDays")).isEqualTo(answer);
        assertThat(row.get("stopOffsetDays")).isEqualTo(stop);
        assertThat(row.get("finalDecision")).isEqualTo(isFinal);
        assertThat(row.get("firstAddress")).isNotNull();
        assertThat(row.get("fileFrom"))
                .isEqualTo(object.endsWith("RESULT") ? "ANNOUNCEMENT" : file == null ? null : "POSTING");
    }

    @ParameterizedTest(name = "{0} before 01/07/2025: within {1} days, settled in {2}")
    @CsvSource({"NA_RESULT, 5, 30", "PC_RESULT, 5, 20"})
    void complaintsAboutResultsHadMoreTime(String object, int file, int answer) {
        Row row = row("complaint-routing", OLD, "object", object);
        assertThat(row("complaint-routing", LAST_OF_2015_LAW, "object", object).id()).isEqualTo(row.id());
        assertThat(row("complaint-routing", FIRST_OF_2025_LAW, "object", object).id()).isNotEqualTo(row.id());
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
        assertThat(row.get("article")).isEqualTo("Điều 37 khoản " + point);
        assertThat(row.get("label")).isNotNull();
        Row none = row("exclusion-grounds", NEW, "ground", "NONE");
        assertThat(none.get("excluded")).isEqualTo(false);
        assertThat(none.get("point")).isNull();
    }

    @ParameterizedTest(name = "{0} {1}: {2} vote, {3} are invited, {4} get the minutes (Điều 38, 39, 50)")
    @CsvSource({"NA, CENTRAL, 2, 3, 2", "NA, PROVINCE, 3, 3, 4", "PC, PROVINCE, 2, 3, 6", "PC, COMMUNE, 2, 3, 5"})
    void consultations(String body, String level, int voting, int invited, int recipients) {
        List<Row> participants = rows("consultation-round-participant", NEW, "body", body, "level", level);
        assertThat(participants).filteredOn(row -> row.get("voting").equals(true)).hasSize(voting);
        assertThat(participants).filteredOn(row -> row.get("voting").equals(false)).hasSize(invited);
        assertThat(rows("consultation-round-recipient", NEW, "body", body, "level", level)).hasSize(recipients);
        assertThat(rows("consultation-round-recipient", OLD, "body", body, "level", level)).hasSize(recipients);
    }

    @Test
    void theDistrictWasConsulted_untilItWasAbolished() {
        for (LocalDate day : List.of(LAST_OF_2015_LAW, FIRST_OF_2025_LAW)) {
            String below = day.equals(LAST_OF_2015_LAW) ? "cấp huyện" : "cấp xã";
            String above = day.equals(LAST_OF_2015_LAW) ? "cấp huyện" : "cấp tỉnh";
            assertThat(rows("consultation-round-participant", day, "body", "NA", "level", "PROVINCE"))
                    .filteredOn(row -> row.get("participant").toString().endsWith(below + " trực thuộc")).singleElement()
                    .satisfies(row -> assertThat(row.get("voting")).isEqualTo(true));
            assertThat(rows("consultation-round-recipient", day, "body", "PC", "level", "COMMUNE"))
                    .filteredOn(row -> row.get("recipient").toString().endsWith(above)).hasSize(3);
        }
    }

    @ParameterizedTest(name = "round {0}: {1}")
    @CsvSource({"1, NONE, 'Thỏa thuận cơ cấu, thành phần, số lượng'", "2, NEEDED, Danh sách sơ bộ",
            "3, LARGER, Danh sách những người đủ tiêu chuẩn"})
    void consultationForms(int round, String surplus, String listName) {
        for (LocalDate day : List.of(OLD, LocalDate.of(2025, 10, 31), LocalDate.of(2025, 11, 1), NEW)) {
            Row row = row("consultation-round-form", day, "round", round);
            assertThat(row.get("surplusRule")).isEqualTo(surplus);
            assertThat(row.get("listName")).isEqualTo(listName);
            assertThat(List.of(row.get("title"), row.get("incoming"), row.get("result"))).doesNotContainNull();
            boolean old = day.isBefore(LocalDate.of(2025, 11, 1));
            assertThat(List.of(number(row, "tellersMinimum"), number(row,
                    "tellersMaximum"))).containsExactly(old ? 3 : 5, 15);
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
        assertThat(rows).extracting(row -> row.get("basis")).containsOnly("LIST");
        assertThat(rows("consultation-round-structure-share", OLD, "body", body, "level", level))
                .filteredOn(row -> row.get("group").equals("WOMEN")).singleElement()
                .satisfies(row -> assertThat(row.get("requiredPercent")).isEqualTo(women));
    }

    @ParameterizedTest(name = "{0} {1}: {2} % in 2021, {3} % now")
    @CsvSource({"PC, NON_PARTY, 10, 10", "PC, REELECTED, 30, 30", "PC, YOUNG, 15, 15", "NA, YOUNG,, 10", "NA, NON_PARTY,, 5",
            "NA, REELECTED,, 32"})
    void aimsOfTheStructure(String body, String group, Integer then, Integer now) {
        assertThat(aim(OLD, body, group)).isEqualTo(then);
        assertThat(aim(NEW, body, group)).isEqualTo(now);
    }

    private Object aim(LocalDate day, String body, String group) {
        return rows("consultation-round-structure-share", day, "body", body, "level", "PROVINCE").stream()
                .filter(row -> group.equals(row.get("group"))).map(row -> row.get("aimedPercent")).findFirst().orElse(null);
    }

    @ParameterizedTest(name = "{0} {1} head {2} superior {3}: {4} (Luật 85/2015/QH13, Điều 46, 55)")
    @CsvSource({"WORKPLACE, AGENCY, false, false, Cơ quan; tổ chức; đơn vị trực tiếp quản lý người ứng cử",
            "WORKPLACE, VILLAGE, false, true, Cơ quan; tổ chức; đơn vị trực tiếp quản lý người ứng cử",
            "WORKPLACE, AGENCY, true, true, Cơ quan; tổ chức; đơn vị cấp trên trực tiếp",
            "WORKPLACE, VILLAGE, true, false, Cơ quan có thẩm quyền ra quyết định thành lập cơ quan; tổ chức; đơn vị",
            "RESIDENCE, AGENCY, true, false, Cơ quan; tổ chức; đơn vị giới thiệu người ứng cử phối hợp với "
            + "Ủy ban nhân dân cấp xã",
            "RESIDENCE, VILLAGE, false, false, Thôn; tổ dân phố giới thiệu người ứng cử phối hợp với Ủy ban nhân dân cấp xã",
            "WORKPLACE, SELF, true, true, Ủy ban bầu cử phối hợp với cơ quan; tổ chức; đơn vị "
            + "trực tiếp quản lý người tự ứng cử",
            "RESIDENCE, SELF, false, false, Ủy ban bầu cử phối hợp với Ủy ban nhân dân cấp xã nơi người tự ứng cử cư trú"})
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
        for (LocalDate day : List.of(OLD, NEW)) {
            assertThat(rows("candidacy-dossier", day, "body", "NA"))
                    .allSatisfy(row -> assertThat(number(row, "sets")).isEqualTo(2));
            assertThat(rows("candidacy-dossier", day, "body", "PC"))
                    .allSatisfy(row -> assertThat(number(row, "sets")).isEqualTo(1));
        }
        assertThat(photos(LocalDate.of(2025, 9, 28))).startsWith("Ba ảnh");
        assertThat(photos(LocalDate.of(2025, 9, 29))).startsWith("Hai ảnh");
    }

    private String photos(LocalDate day) {
        return rows("candidacy-dossier", day, "body", "NA").stream().filter(row -> row.get("item").equals("PHOTOS"))
                .map(row -> (String) row.get("label")).findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} to {2} voters (Luật 85/2015/QH13, Điều 11)")
    @CsvSource({"ORDINARY, 300, 4000", "SCATTERED, 1, 4000", "SEPARATE, 50, 4000", "ARMED, 1, 4000"})
    void pollingAreas(String kind, int least, int most) {
        for (LocalDate day : List.of(LAST_OF_2015_LAW, FIRST_OF_2025_LAW)) {
            Row row = row("election-preparation-polling-area", day, "areaKind", kind);
            assertThat(List.of(number(row, "minimumVoters"), number(row, "maximumVoters"))).containsExactly(least, most);
        }
    }

    @Test
    void limitsOfTheVoterList() {
        assertThat(number(row("voter-list-time-limit", NEW, "limit", "COMPLAINT_DAYS"), "amount")).isEqualTo(30);
        assertThat(number(row("voter-list-time-limit", NEW, "limit", "ANSWER_DAYS"), "amount")).isEqualTo(5);
        Row changes = row("voter-list-time-limit", NEW, "limit", "CHANGES_HOURS");
        assertThat(number(changes, "amount")).isEqualTo(24);
        assertThat(changes.get("unit")).isEqualTo("HOUR");
    }
}
