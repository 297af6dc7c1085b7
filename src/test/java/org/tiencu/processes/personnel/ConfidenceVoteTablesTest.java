package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

/** The four tables of the confidence vote, under Regulation 262 and from 2 February 2023 under Regulation 96. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidenceVoteTablesTest {

    private static final LocalDate OLD = LocalDate.of(2023, 2, 1);
    private static final LocalDate NEW = LocalDate.of(2023, 2, 2);

    private final DecisionTableRunner limits = new DecisionTableRunner("confidence-vote-time-limit");
    private final DecisionTableRunner eligibility = new DecisionTableRunner("confidence-vote-eligibility");
    private final DecisionTableRunner consequences = new DecisionTableRunner("confidence-vote-consequence");
    private final DecisionTableRunner items = new DecisionTableRunner("confidence-vote-file-item");

    @AfterAll
    void everyRowWasHit() {
        for (DecisionTableRunner table : List.of(limits, eligibility, consequences, items)) {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
        }
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(limits.rows()).hasSize(8);
        assertThat(eligibility.rows()).hasSize(4);
        assertThat(consequences.rows()).hasSize(4);
        assertThat(items.rows()).hasSize(5);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} of {3} by {4}")
    @CsvSource({
            "FILE,      2014-10-08, 10,  , Quy định 262-QĐ/TW",
            "FILE,      2023-02-01, 10,  , Quy định 262-QĐ/TW",
            "FILE,      2023-02-02, 15,  , Quy định 96-QĐ/TW",
            "POINTS,    2023-02-01, 10,  , Quy định 262-QĐ/TW",
            "POINTS,    2026-03-16, 10,  , Quy định 96-QĐ/TW",
            "QUORUM,    2023-02-01, 2,  3, Quy định 262-QĐ/TW",
            "QUORUM,    2026-03-16, 2,  3, Quy định 96-QĐ/TW",
            "TERM_YEAR, 2023-02-01, 3,   , Quy định 262-QĐ/TW",
            "TERM_YEAR, 2026-03-16, 3,   , Quy định 96-QĐ/TW"})
    void shouldLimitByTheRuleOfThatDay(String limit, LocalDate day, int number, Integer ofNumber, String document) {
        assertThat(limits.evaluate(day, Map.of("limit", limit))).singleElement().satisfies(row -> {
            assertThat(row.get("number")).isEqualTo(number);
            assertThat(row.get("ofNumber")).isEqualTo(ofNumber);
            assertThat(row.get("document")).isEqualTo(document);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILE", "POINTS", "QUORUM", "TERM_YEAR"})
    void shouldKnowNoRuleBeforeTheFirst(String limit) {
        assertThat(limits.evaluate(LocalDate.of(2014, 10, 7), Map.of("limit", limit))).isEmpty();
    }

    @ParameterizedTest(name = "{0} months, in the year: {1}: {2}")
    @CsvSource({"7, false, ''", "6, false, RETIREMENT", "0, false, RETIREMENT", "-3, false, RETIREMENT",
            "7, true, NEW_IN_POST", "6, true, RETIREMENT NEW_IN_POST", "240, false, ''"})
    void shouldGiveEveryReasonForNotVoting(int months, boolean startedInVoteYear, String codes) {
        Map<String, Object> facts = Map.of("monthsToRetirement", months, "startedInVoteYear", startedInVoteYear);
        for (LocalDate day : List.of(OLD, NEW)) {
            List<Row> rows = eligibility.evaluate(day, facts);
            assertThat(String.join(" ", rows.stream().map(row -> (String) row.get("code")).toList())).isEqualTo(codes);
            assertThat(rows).allSatisfy(row -> assertThat((String) row.get("reason")).endsWith("."));
        }
    }

    @Test
    void shouldDrawMoreFromTheSameVotes_sinceTheNewRegulation() {
        assertThat(consequences.evaluate(OLD, Map.of()))
                .extracting(row -> row.get("consequence") + " " + row.get("numerator") + "/"
                + row.get("denominator") + " " + row.get("inclusive") + " " + row.get("ground") + " " + row.get("base"))
                .containsExactly("DISMISS 2/3 false CONFIDENCE_LOW_TWO_THIRDS SUMMONED",
                        "DROP_PLAN 1/2 false null SUMMONED");
        assertThat(consequences.evaluate(NEW, Map.of()))
                .extracting(row -> row.get("consequence") + " " + row.get("numerator") + "/"
                + row.get("denominator") + " " + row.get("inclusive") + " " + row.get("ground") + " " + row.get("base"))
                .containsExactly("DISMISS 2/3 true CONFIDENCE_LOW_TWO_THIRDS SUMMONED",
                        "RESIGN_OR_DROP_PLAN 1/2 false CONFIDENCE_LOW_HALF SUMMONED");
        assertThat(consequences.evaluate(NEW, Map.of())).extracting(row -> row.get("position")).containsExactly(1, 2);
    }

    @Test
    void shouldListTheFile() {
        assertThat(items.evaluate(OLD, Map.of())).extracting(row -> row.get("code")).containsExactly("REPORT", "ASSETS");
        assertThat(items.evaluate(NEW, Map.of())).extracting(row -> row.get("code") + " " + row.get("compulsory"))
                .containsExactly("REPORT true", "ASSETS true", "EXPLANATION false");
    }
}
