package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.election.adapter.process.CandidacyDriver;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.adapter.process.VoterDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

/** Cases of every kind over the page, over REST and on the cards of Tasklist. */
@IntegrationTest
class CaseDeskRestTest {

    private static final String HIDDEN = "kết quả chưa được công bố";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private TaskService taskService;
    private final Map<String, MockHttpSession> sessions = new HashMap<>();
    private MockMvc mvc;
    private Http http;
    private CaseDriver drive;

    @BeforeEach
    void connect() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        http = Http.of(context);
        drive = new CaseDriver(context);
    }

    private Answer api(String user, String caseId) {
        return http.as(user).get("/api/cases/" + caseId);
    }

    private MockHttpServletResponse page(String user, String path, MediaType accept) throws Exception {
        MockHttpSession session = sessions.computeIfAbsent(user, this::signIn);
        return mvc.perform(get(path).session(session).accept(accept)).andReturn().getResponse();
    }

    private MockHttpSession signIn(String user) {
        try {
            return (MockHttpSession) mvc.perform(SecurityMockMvcRequestBuilders.formLogin().user(user).password("demo"))
                    .andReturn().getRequest().getSession(false);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String casePage(String user, String caseId) throws Exception {
        MockHttpServletResponse answer = page(user, "/cases/" + caseId, MediaType.TEXT_HTML);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private Map<String, Integer> votes(int first, int second, int third) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        votes.put(drive.officials.get(0), first);
        votes.put(drive.officials.get(1), second);
        votes.put(drive.officials.get(2), third);
        return votes;
    }

    // ---- who sees it

    @ParameterizedTest
    @ValueSource(strings = {"office-99002", "head-99002", "designer"})
    void shouldLookLikeWhatDoesNotExist_toThoseWithoutAPartInIt(String user) throws Exception {
        drive.start("ON_SITE");
        Answer foreign = api(user, drive.caseId);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().replace(drive.caseId, "")).isEqualTo(api(user, "BN-2026-999999").body()
                .replace("BN-2026-999999", ""));
        for (String path : List.of("/cases/" + drive.caseId, "/cases/" + drive.caseId + "/model?of=appointment")) {
            MockHttpServletResponse answer = page(user, path, MediaType.TEXT_HTML);
            assertThat(answer.getStatus()).as(path).isIn(404, 406);
            assertThat(answer.getContentAsString()).doesNotContain("Khuyết chức vụ", "<bpmn:");
        }
        String asked = page(user, "/cases?q=" + drive.caseId, MediaType.TEXT_HTML).getContentAsString();
        assertThat(asked).contains("Không tìm thấy vụ việc");
    }

    @Test
    void shouldBeForSignedInPeopleOnly() throws Exception {
        assertThat(Http.of(context).get("/api/cases/BN-2026-000001").status()).isEqualTo(401);
        assertThat(mvc.perform(get("/desk/cards?ids=a").accept(MediaType.APPLICATION_JSON)).andReturn().getResponse()
                .getStatus()).isEqualTo(401);
        assertThat(mvc.perform(get("/cases/BN-2026-000001").accept(MediaType.TEXT_HTML)).andReturn().getResponse()
                .getStatus()).isEqualTo(302);
    }

    // ---- what it says

    @Test
    void shouldShowTheTaskOfACalledProcess_andWhatMayFollow() throws Exception {
        drive.start("ON_SITE").requestPolicy("ON_SITE");
        JsonNode found = api(CaseDriver.OFFICE, drive.caseId).json();
        assertThat(found.at("/facts/kind").asText()).isEqualTo("Bổ nhiệm cán bộ");
        assertThat(found.path("unitName").asText()).isEqualTo("Xã An Khê Thượng (mẫu)");
        JsonNode open = found.path("open").get(0).path("step");
        assertThat(open.path("name").asText()).isEqualTo("Quyết định chủ trương");
        assertThat(open.path("holders").get(0).asText()).isEqualTo("Ban Thường vụ - Tỉnh Minh Sơn (mẫu)");
        assertThat(found.path("next").toString()).contains("Lập tờ trình xin chủ trương", "Lập danh sách đủ điều kiện");
        assertThat(found.path("events").findValuesAsText("title"))
                .contains("Tờ trình xin chủ trương", "Lập tờ trình xin chủ trương");
        List<String> elements = found.path("pictures").findValues("elements").stream().map(JsonNode::toString).toList();
        assertThat(elements).hasSize(2).anyMatch(one -> one.contains("UserTask_DecidePolicy"))
                .anyMatch(one -> one.contains("CallActivity_"));

        assertThat(casePage("head", drive.caseId)).contains("Quyết định chủ trương", "Bước tiếp theo có thể là",
                "12-TTr/VP", "Ban Thường vụ - Tỉnh Minh Sơn (mẫu) (chưa ai nhận)").doesNotContain("??");
        String definition = found.path("pictures").get(1).path("definition").asText();
        MockHttpServletResponse model = page("head", "/cases/" + drive.caseId + "/model?of=" + definition, MediaType.ALL);
        assertThat(model.getContentAsString()).contains("UserTask_DecidePolicy", "id=\"nomination\"");
        assertThat(page("head", "/cases/" + drive.caseId + "/model?of=vetting:1:x", MediaType.ALL).getStatus())
                .isEqualTo(404);
    }

    @Test
    void shouldKeepSecretCounts_fromThoseWhoMayNotSeeThem() throws Exception {
        drive.policyApproved("ON_SITE").list(drive.officials).conference(votes(28, 27, 26)).conference(votes(19, 7, 3));
        for (String user : List.of("office", "standing-committee", "admin")) {
            assertThat(api(user, drive.caseId).body()).as(user).contains("\"28\"", HIDDEN)
                    .doesNotContain("\"19\"", "\"7\"", "63,33");
            assertThat(casePage(user, drive.caseId)).as(user).contains("<td>28</td>", HIDDEN)
                    .doesNotContain("<td>19</td>", "<td>7</td>", "63,33");
        }
        for (String user : List.of("head", "counting-board")) {
            assertThat(casePage(user, drive.caseId)).as(user).contains("<td>19</td>", "63,33").doesNotContain(HIDDEN);
        }
    }

    @Test
    void shouldFindACaseByItsNumber_howeverItIsTyped() throws Exception {
        drive.start("ON_SITE");
        String typed = " " + drive.caseId.toLowerCase() + " ";
        MockHttpServletResponse answer = page("office", "/cases?q=" + typed, MediaType.TEXT_HTML);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/" + drive.caseId);
        assertThat(page("office", "/", MediaType.TEXT_HTML).getContentAsString()).contains("action=\"/cases\"");
    }

    // ---- cards

    @Test
    void shouldGiveCardsOfThoseTasksThatTheUserMaySee() throws Exception {
        drive.start("ON_SITE");
        String own = taskService.createTaskQuery().processInstanceBusinessKey(drive.caseId).singleResult().getId();
        CaseDriver other = new CaseDriver(context);
        other.start("ON_SITE").requestPolicy("ON_SITE");
        String foreign = taskService.createTaskQuery().processInstanceBusinessKey(other.caseId).singleResult().getId();
        String both = "/desk/cards?ids=" + own + "," + foreign + ",unknown";

        JsonNode office = Http.parse(page("office", both, MediaType.APPLICATION_JSON).getContentAsString());
        assertThat(office).hasSize(1);
        assertThat(office.path(own)).isEqualTo(Http.parse("""
                {"caseId": "%s", "unit": "Xã An Khê Thượng (mẫu)", "kind": "Bổ nhiệm cán bộ", "mark": "AHEAD",
                 "address": "/cases/%s"}""".formatted(drive.caseId, drive.caseId)));
        JsonNode committee = Http.parse(page("standing-committee", both, MediaType.APPLICATION_JSON).getContentAsString());
        assertThat(committee.fieldNames()).toIterable().containsExactly(foreign);
        assertThat(page("office-99002", both, MediaType.APPLICATION_JSON).getContentAsString()).isEqualTo("{}");
    }

    // ---- elections

    @Test
    void shouldShowAUnitsPreparation_toThoseWhoSeeTheUnit() throws Exception {
        ElectionDriver election = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), Set.of(Body.PC),
                ElectionDriver.COMMUNE);
        String id = election.caseOf(ElectionDriver.COMMUNE);
        assertThat(api("fatherland-front", id).json().at("/facts/kind").asText()).isEqualTo("Chuẩn bị bầu cử");
        assertThat(api("fatherland-front", id).json().path("open").findValuesAsText("process"))
                .contains("Thành lập tổ chức phụ trách bầu cử");
        assertThat(casePage("election-committee-province", id))
                .contains("/elections/" + election.election.id() + "?unit=99001");
        assertThat(api("peoples-committee-99002", id).status()).isEqualTo(404);
        assertThat(api("election-council", election.election.id()).json().at("/facts/kind").asText())
                .isEqualTo("Mở cuộc bầu cử");
        assertThat(api("designer", election.election.id()).status()).isEqualTo(404);
    }

    @Test
    void shouldNameNoCandidate() throws Exception {
        CandidacyDriver candidacies = new CandidacyDriver(context);
        candidacies.open(ElectionDriver.sundayIn(200), Set.of(Body.PC), ElectionDriver.COMMUNE);
        String id = candidacies.start("fatherland-front", candidacies.person(ElectionDriver.COMMUNE, "AGENCY"));
        JsonNode found = api("fatherland-front", id).json();
        assertThat(found.at("/facts/kind").asText()).isEqualTo("Ứng cử đại biểu hội đồng nhân dân");
        assertThat(found.path("open")).isNotEmpty();
        assertThat(found.toString()).doesNotContain("Nguyễn Văn");
        assertThat(casePage("peoples-council", id)).doesNotContain("Nguyễn Văn");
        assertThat(api("fatherland-front-99002", id).status()).isEqualTo(404);
    }

    @Test
    void shouldFindVoterChangesAndComplaints() {
        VoterDriver voters = new VoterDriver(context).posted();
        String change = http.as("peoples-committee").post("/api/voter-changes", voters.change(ElectionDriver.COMMUNE)).json()
                .path("id").asText();
        JsonNode found = api("peoples-committee", change).json();
        assertThat(found.at("/facts/status").asText()).isEqualTo("Chờ xác nhận");
        assertThat(found.path("open").findValuesAsText("name")).containsExactly("Xác nhận thay đổi");
        assertThat(api("office-99002", change).status()).isEqualTo(404);

        String complaint = http.as("election-committee").post("/api/election-complaints", Map.of("election",
                voters.election.id(), "unit", ElectionDriver.COMMUNE, "object", "NA_CANDIDATE", "kind", "COMPLAINT",
                "receivedOn", ElectionDriver.TODAY, "sender", "NAMED", "senderName", "Lý Thị Hoa Mai (mẫu)",
                "senderAddress", "Thôn Thử", "content", "Kê khai sai.")).json().path("id").asText();
        assertThat(api("election-committee", complaint).json().at("/facts/kind").asText()).isEqualTo("Khiếu nại về bầu cử");
        assertThat(api("peoples-committee", complaint).status()).isEqualTo(404);
        assertThat(api("election-committee", complaint).body()).doesNotContain("Hoa Mai");
    }
}
