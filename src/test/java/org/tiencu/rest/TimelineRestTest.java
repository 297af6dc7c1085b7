package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class TimelineRestTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void shouldTellACareerInOrder() {
        HttpCaseDriver drive = new HttpCaseDriver(context);
        String person = drive.officials.get(0);
        drive.policyApproved("ON_SITE").fiveSteps(List.of(person)).vetted().authorityVote(Map.of(person, 15))
                .decision(List.of(person));

        JsonNode timeline = drive.http.as(ActDriver.OFFICE).get("/api/officials/" + person + "/timeline").json();

        // the grade of last year stands at its end, after the planning; everything else is of today
        assertThat(timeline.findValuesAsText("type")).containsExactly("TENURE_STARTED", "PLANNED", "GRADED", "TENURE_ENDED",
                "TENURE_STARTED", "CASE_OPENED", "DECIDED", "CASE_CLOSED");
        assertThat(timeline.findValuesAsText("date")).isSorted();
        assertThat(timeline.path(6).path("documentNumber").asText()).isEqualTo("100-QĐ/TU");
        assertThat(timeline.path(6).path("caseId").asText()).isEqualTo(drive.caseId);
        assertThat(timeline.path(7).path("text").asText()).isEqualTo("Kết thúc vụ việc Bổ nhiệm cán bộ: Đã bổ nhiệm");
    }

    @Test
    void shouldLeaveOutCasesThatTheCallerMayNotSee() {
        HttpCaseDriver drive = new HttpCaseDriver(context);
        drive.policyApproved("ELSEWHERE").proposeOutsider();
        String path = "/api/officials/" + drive.outsider + "/timeline";

        assertThat(drive.http.as(CaseDriver.ORGANISATION_COMMISSION).get(path).json().findValuesAsText("caseId"))
                .contains(drive.caseId);
        assertThat(drive.http.as("office-99002").get(path).json().findValuesAsText("caseId"))
                .as("the unit where he works is not part of the case").doesNotContain(drive.caseId);
    }

    @Test
    void shouldNotKnowAnOfficialWhoseRecordTheCallerMayNotRead() {
        HttpCaseDriver drive = new HttpCaseDriver(context);
        assertThat(drive.http.as("office-99002").get("/api/officials/" + drive.officials.get(0) + "/timeline").status())
                .isEqualTo(404);
    }
}
