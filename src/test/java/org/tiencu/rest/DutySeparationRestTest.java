package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.platform.security.Accounts;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

/** Somebody with two roles does not do both halves of what takes two people, over whichever door. */
@IntegrationTest
class DutySeparationRestTest {

    private static final String BOTH = "counts-and-presides";
    private static final String RELATIVE = "head-and-sister";
    private static final Map<String, Object> CONFIRMED = Map.of("minutesOutcome", "CONFIRMED", "minutesNumber", "1-BB");

    @Autowired
    private ApplicationContext context;
    private HttpCaseDriver drive;

    @BeforeEach
    void countedBySomebodyWithTwoRoles() {
        Accounts accounts = context.getBean(Accounts.class);
        accounts.createUser(BOTH, "(mẫu)", "Hai vai", "demo");
        accounts.join(BOTH, Role.of("counting-board").orElseThrow().in("99001"), "");
        accounts.join(BOTH, Role.of("head").orElseThrow().in("99001"), "");
        accounts.createUser(RELATIVE, "(mẫu)", "Người thân", "demo");
        accounts.join(RELATIVE, Role.of("head").orElseThrow().in("99001"), "");
        drive = new HttpCaseDriver(context);
        drive.policyApproved("ON_SITE").list(drive.officials);
        drive.summon(30).attendance(30);
        Map<String, Integer> votes = new LinkedHashMap<>();
        drive.officials.forEach(official -> votes.put(official, votes.isEmpty() ? 25 : 1));
        drive.count(BOTH, votes);
    }

    @Test
    void shouldRefuseWhoCountedToPreside_andLeaveTheTaskToOthers() {
        String task = drive.tasks.find(BOTH, drive.caseId, ConferenceProcess.CONFIRM_MINUTES);
        for (Answer refused : new Answer[] {drive.tasks.submit(BOTH, task, CONFIRMED), drive.tasks.complete(BOTH, task, CONFIRMED),
                drive.http.as(BOTH).post("/engine-rest/task/" + task + "/claim", Map.of("userId", BOTH))}) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("message").asText()).contains("Người kiểm phiếu không chủ trì")
                    .contains("người khác có cùng vai trò");
        }
        assertThat(drive.tasks.submit("head", task, CONFIRMED).status()).isEqualTo(204);
    }

    @Test
    void shouldRefuseDeclaredRelatives_andTheOfficialHimself() {
        String official = drive.officials.get(0);
        Answer declared = drive.http.as("admin").put("/api/officials/" + official + "/relatives/" + RELATIVE,
                Map.of("kinship", "SIBLING"));
        assertThat(declared.status()).isEqualTo(200);
        assertThat(declared.json().get(0).path("kinship").asText()).isEqualTo("SIBLING");

        String task = drive.tasks.find(RELATIVE, drive.caseId, ConferenceProcess.CONFIRM_MINUTES);
        Answer refused = drive.tasks.submit(RELATIVE, task, CONFIRMED);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("message").asText()).contains("người thân");

        assertThat(drive.http.as("admin").delete("/api/officials/" + official + "/relatives/" + RELATIVE).status()).isEqualTo(204);
        assertThat(drive.http.as("admin").delete("/api/officials/" + official + "/relatives/" + RELATIVE).status()).isEqualTo(404);
        assertThat(drive.tasks.submit(RELATIVE, task, CONFIRMED).status()).isEqualTo(204);
    }

    @Test
    void shouldNotDeclare_whatIsWrong_orWithoutTheRight() {
        String address = "/api/officials/" + drive.officials.get(0) + "/relatives/";
        Map<String, Object> sibling = Map.of("kinship", "SIBLING");
        assertThat(drive.http.as("office").put(address + RELATIVE, sibling).status()).isEqualTo(403);
        assertThat(drive.http.as("office").delete(address + RELATIVE).status()).isEqualTo(403);
        assertThat(drive.http.as("head-99002").get(address).status()).isEqualTo(404);
        assertThat(drive.http.as("admin").put(address + "nobody-of-this-name", sibling).status()).isEqualTo(400);
        assertThat(drive.http.as("admin").put(address + RELATIVE, Map.of()).status()).isEqualTo(400);
        assertThat(drive.http.as("admin").put(address + RELATIVE, Map.of("kinship", "FRIEND")).status()).isEqualTo(400);
        assertThat(drive.http.as("office").get(address.substring(0, address.length() - 1)).json()).isEmpty();
    }
}
