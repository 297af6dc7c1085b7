package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;

/** Two cases from the first request to the recorded tenure, nothing but HTTP. */
@IntegrationTest
class WholeCaseRestTest {

    @Autowired
    private ApplicationContext context;
    private HttpCaseDriver drive;

    @BeforeEach
    void prepare() {
        drive = new HttpCaseDriver(context);
    }

    @Test
    void shouldAppointSomebodyOfTheUnit() {
        String person = drive.officials.get(0);
        drive.policyApproved("ON_SITE").fiveSteps(List.of(person)).vetted();
        assertThat(status()).isEqualTo("DECISION");

        drive.authorityVote(Map.of(person, 15)).decision(List.of(person));

        assertThat(status()).isEqualTo("APPOINTED");
        JsonNode details = drive.http.as(CaseDriver.OFFICE).get("/api/appointments/" + drive.caseId).json();
        assertThat(details.path("conferences").findValuesAsText("step")).containsExactly("1", "2", "3", "4", "5", "AUTHORITY");
        assertThat(details.path("openTasks")).isEmpty();
        assertThat(details.path("decisions").path(0).path("tenureId").asText())
                .isEqualTo(currentTenure(CaseDriver.OFFICE, person).path("id").asText());
        assertTenure(currentTenure(CaseDriver.OFFICE, person));
    }

    @Test
    void shouldAppointSomebodyFromElsewhere() {
        drive.policyApproved("ELSEWHERE").proposeOutsider().sendingConference(Map.of(drive.outsider, 16)).meet("GO_ON")
                .vetted().authorityVote(Map.of(drive.outsider, 15)).decision(List.of(drive.outsider));

        assertThat(status()).isEqualTo("APPOINTED");
        assertTenure(currentTenure(CaseDriver.OFFICE, drive.outsider));
        JsonNode official = drive.http.as(CaseDriver.OFFICE).get("/api/officials/" + drive.outsider).json();
        assertThat(official.path("currentUnitCode").asText()).as("moved to the unit").isEqualTo(CaseDriver.UNIT);
    }

    private void assertTenure(JsonNode tenure) {
        assertThat(tenure.path("postId").asText()).isEqualTo(drive.post.id());
        assertThat(tenure.path("startsOn").asText()).isEqualTo(CaseDriver.TODAY);
        assertThat(tenure.path("endsOn").asText()).isEqualTo(LocalDate.now().plusYears(5).toString());
        assertThat(tenure.path("decisionNumber").asText()).isEqualTo("100-QĐ/TU");
        assertThat(tenure.has("closedOn")).isFalse();
    }

    private JsonNode currentTenure(String user, String official) {
        return drive.http.as(user).get("/api/officials/" + official).json().path("tenures").path(0);
    }

    private String status() {
        return drive.http.as(CaseDriver.OFFICE).get("/api/appointments/" + drive.caseId).json().path("status").asText();
    }
}
