package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class ElectionCalendarRestTest {

    private static final List<String> MILESTONES = List.of("announcement", "national-council", "na-structure", "pc-structure",
            "election-committees", "first-consultation", "draft-constituencies", "first-adjustment",
            "constituencies-published", "nomination", "election-boards", "dossier-deadline", "nomination-minutes",
            "polling-areas", "polling-teams", "second-consultation", "voter-list-posted", "second-adjustment",
            "residence-conferences", "verification-done", "third-consultation", "lists-sent", "candidate-list-published",
            "province-list-published", "candidate-list-posted", "ballots-to-boards", "ballots-to-teams", "campaign-end",
            "voter-list-complaints-close", "candidate-complaints-stop", "voting-notice", "voter-list-frozen", "early-voting",
            "voting", "counting", "team-minutes", "board-minutes", "province-minutes", "repeat-voting", "pc-results",
            "na-results", "result-complaint", "result-complaint-settled", "first-session");

    @Autowired
    private ApplicationContext context;
    private Http http;

    @BeforeEach
    void prepare() {
        http = Http.of(context).as("office");
    }

    private Answer get(String query) {
        return http.get("/api/elections/calendar?" + query);
    }

    private JsonNode step(String day, String milestone) {
        for (JsonNode step : get("electionDay=" + day).json()) {
            if (step.path("milestone").asText().equals(milestone)) {
                return step;
            }
        }
        throw new AssertionError(milestone);
    }

    @Test
    void shouldListEveryMilestoneInOrder() {
        assertThat(get("electionDay=2026-03-15").json().findValuesAsText("milestone").stream().distinct())
                .containsExactlyElementsOf(MILESTONES);
    }

    @ParameterizedTest(name = "{0} of 15/03/2026: {1}")
    @CsvSource({"first-adjustment, 2025-12-15", "election-boards, 2026-01-04", "dossier-deadline, 2026-02-01",
            "polling-teams, 2026-01-31", "second-consultation, 2026-02-03", "voter-list-posted, 2026-02-03",
            "second-adjustment, 2026-02-05", "verification-done, 2026-02-08", "lists-sent, 2026-02-22",
            "candidate-list-published, 2026-02-26", "candidate-list-posted, 2026-02-27", "ballots-to-teams, 2026-03-02",
            "candidate-complaints-stop, 2026-03-05", "team-minutes, 2026-03-18", "board-minutes, 2026-03-20",
            "pc-results, 2026-03-25", "na-results, 2026-03-25"})
    void shouldGiveTheDaysThatWerePublished(String milestone, String date) {
        assertThat(step("2026-03-15", milestone).path("date").asText()).isEqualTo(date);
    }

    @Test
    void shouldSayWhatTheLawSays() {
        JsonNode step = step("2026-03-15", "second-consultation");
        assertThat(step.path("number").asInt()).isEqualTo(16);
        assertThat(step.path("time").isNull()).isTrue();
        assertThat(step.path("offsetDays").asInt()).isEqualTo(-40);
        assertThat(step.path("law").asText()).isEqualTo("83/2025/QH15");
        assertThat(step.path("article").asText()).isEqualTo("43, 44, 53");
        assertThat(step("2026-03-15", "dossier-deadline").path("time").asText()).isEqualTo("17:00");
        JsonNode undated = step("2026-03-15", "polling-areas");
        assertThat(undated.path("date").isNull()).isTrue();
        assertThat(undated.path("follows").asText()).isEqualTo("Trước khi thành lập Tổ bầu cử");
    }

    @Test
    void shouldJudgeAnEarlierElection_byTheLawOfItsDay() {
        assertThat(step("2021-05-23", "dossier-deadline").path("date").asText()).isEqualTo("2021-03-14");
        assertThat(step("2021-05-23", "dossier-deadline").path("law").asText()).isEqualTo("85/2015/QH13");
    }

    @Test
    void shouldLeaveOutTheStepsOfTheOtherElection() {
        List<String> pc = get("electionDay=2026-03-15&bodies=PC").json().findValuesAsText("milestone");
        assertThat(pc).contains("pc-results").doesNotContain("na-results", "second-adjustment");
        assertThat(get("electionDay=2026-03-15&bodies=NA").json().findValuesAsText("milestone"))
                .contains("na-results").doesNotContain("pc-results");
    }

    @Test
    void shouldRefuseADayThatIsNotASunday_withTheArticle() {
        Answer answer = get("electionDay=2026-03-16");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("Chủ nhật", "Điều 5");
        assertThat(get("electionDay=2011-05-22").status()).as("before the law of 2015").isEqualTo(400);
        assertThat(get("electionDay=x").status()).isEqualTo(400);
        assertThat(get("electionDay=2026-03-15&bodies=XX").status()).isEqualTo(400);
    }

    @Test
    void shouldGiveAFileForCalendarPrograms() {
        Answer answer = http.get("/api/elections/calendar.ics?electionDay=2026-03-15&bodies=PC");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR").contains("DTSTART;VALUE=DATE:20260203",
                "UID:second-consultation-2026-03-15-NAPC@tiencu.org", "SUMMARY:Hội nghị hiệp thương lần thứ hai");
    }
}
