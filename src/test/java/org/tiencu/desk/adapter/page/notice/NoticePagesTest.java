package org.tiencu.desk.adapter.page.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.desk.application.notice.NoticeWorld;
import org.tiencu.platform.mail.MailOutbox;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.support.Http;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Sheets;

/** Notices over the pages and over REST: everybody's own, and nobody else's. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticePagesTest {

    @Autowired
    WebApplicationContext application;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService taskService;
    @Autowired
    MailOutbox outbox;

    private NoticeWorld world;
    private MockMvc mvc;
    private Http http;
    private Task done;

    @BeforeAll
    void make() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        http = Http.of(application);
        world = new NoticeWorld(application).make();
    }

    @BeforeEach
    void tell() {
        world.tidy();
        world.task("NV-1", LocalDate.now());
        done = world.task("NV-2", LocalDate.now());
        world.run(outbox);
        taskService.complete(done.getId());
    }

    @AfterEach
    void tidy() {
        world.tidy();
    }

    @AfterAll
    void takeAway() {
        world.takeAway();
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request) throws Exception {
        return as(user, request, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request, MediaType... accepted) throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(formLogin().user(user).password("demo")).andReturn()
                .getRequest().getSession();
        return mvc.perform(request.accept(accepted).session(session));
    }

    private long notice(String user, String caseId) {
        return jdbc.sql("select id from tiencu.notice where user_id = :user and case_id = :case").param("user", user)
                .param("case", caseId).query(Long.class).single();
    }

    private boolean isRead(long id) {
        return jdbc.sql("select read_at is not null from tiencu.notice where id = :id").param("id", id).query(Boolean.class)
                .single();
    }

    @Test
    void shouldShowTheNumberOnEveryPage_ofWhatStillWaits() throws Exception {
        as("n-office", get("/")).andExpect(content().string(allOf(containsString("href=\"/notices\""),
                containsString("text-bg-warning\">1</span>"))));
        as("n-head", get("/")).andExpect(content().string(not(containsString("text-bg-warning"))));
        mvc.perform(get("/login")).andExpect(status().isOk()).andExpect(content().string(not(containsString("/notices"))));
    }

    @Test
    void shouldListThem_withAWayToTheTaskAsLongAsItIsOpen() throws Exception {
        String html = as("n-office", get("/notices")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(html).contains("Đến hạn hôm nay", NoticeWorld.TITLE, "Vụ việc NV-1", "Vụ việc NV-2", "việc đã xong",
                "/camunda/app/tasklist/default/#/?task=").doesNotContain("task=" + done.getId(), "??");
        assertThat(html.indexOf("NV-1")).isLessThan(html.indexOf("NV-2"));
        assertThat(as("n-head", get("/notices")).andReturn().getResponse().getContentAsString())
                .contains("Chưa có thông báo nào").doesNotContain("NV-1");
    }

    @Test
    void shouldMarkOnesOwnAsRead_andNobodyElses() throws Exception {
        long mine = notice("n-office", "NV-1");
        long other = notice("n-colleague", "NV-1");
        as("n-office", post("/notices/" + other + "/read").with(csrf())).andExpect(status().isNotFound());
        as("n-office", post("/notices/" + mine + "/read")).andExpect(redirectedUrl("/login?expired"));
        assertThat(isRead(mine)).isFalse();
        assertThat(isRead(other)).isFalse();
        as("n-office", post("/notices/" + mine + "/read").with(csrf())).andExpect(redirectedUrl("/notices"));
        assertThat(isRead(mine)).isTrue();
        as("n-office", get("/desk/notices/count")).andExpect(content().json("{\"unread\":0}"));
        as("n-colleague", get("/desk/notices/count")).andExpect(content().json("{\"unread\":1}"));
        as("n-colleague", post("/notices/read").with(csrf())).andExpect(redirectedUrl("/notices"));
        assertThat(isRead(other)).isTrue();
        assertThat(isRead(notice("n-silent", "NV-1"))).isFalse();
    }

    @Test
    void shouldLetEverybodyChooseHisMail() throws Exception {
        as("n-office", get("/notices/settings")).andExpect(content().string(allOf(
                containsString("n-office@minhson.example"), containsString("chưa được nối với máy chủ thư"))));
        as("n-silent", get("/notices/settings")).andExpect(content().string(containsString("chưa có địa chỉ thư điện tử")));
        as("n-office", post("/notices/settings").param("digest", "NEVER").with(csrf())).andExpect(status().isBadRequest());
        as("n-office", post("/notices/settings").param("digest", "OFF").with(csrf()))
                .andExpect(redirectedUrl("/notices/settings"));
        assertThat(http.as("n-office").get("/api/notices/settings").json().path("digest").asText()).isEqualTo("OFF");
        assertThat(http.as("n-colleague").get("/api/notices/settings").json().path("digest").asText()).isEqualTo("EVERY_DAY");
    }

    @Test
    void shouldGiveTheNoticesToTakeAway_onlyOnesOwn() throws Exception {
        List<List<String>> own = sheet("n-office", "/notices.xlsx", "Thông báo");
        assertThat(own).hasSize(3);
        assertThat(own.toString()).contains("NV-1", "NV-2", NoticeWorld.TITLE);
        assertThat(sheet("office-99002", "/notices.xlsx", "Thông báo").toString()).doesNotContain("NV-1");
    }

    private List<List<String>> sheet(String user, String address, String name) throws Exception {
        return Sheets.texts(as(user, get(address), MediaType.ALL).andExpect(content().contentType(SheetTable.XLSX))
                .andReturn().getResponse().getContentAsByteArray(), name);
    }

    @Test
    void shouldTellOtherPrograms() {
        Http mine = http.as("n-office");
        assertThat(mine.get("/api/notices").json()).hasSize(2);
        assertThat(mine.get("/api/notices?unread=true").json()).singleElement().satisfies(one -> {
            assertThat(one.path("kind").asText()).isEqualTo("DUE_TODAY");
            assertThat(one.path("caseId").asText()).isEqualTo("NV-1");
            assertThat(one.path("title").asText()).isEqualTo(NoticeWorld.TITLE);
        });
        assertThat(mine.post("/api/notices/" + notice("n-colleague", "NV-1") + "/read", "").status()).isEqualTo(404);
        assertThat(mine.post("/api/notices/" + notice("n-office", "NV-1") + "/read", "").status()).isEqualTo(204);
        assertThat(mine.post("/api/notices/read", "").status()).isEqualTo(204);
        assertThat(mine.get("/api/notices?unread=true").json()).isEmpty();
        assertThat(mine.put("/api/notices/settings", Map.of("digest", "WORKING_MORNINGS")).json().path("digest").asText())
                .isEqualTo("WORKING_MORNINGS");
        assertThat(mine.put("/api/notices/settings", Map.of("digest", "NEVER")).status()).isEqualTo(400);
        assertThat(mine.put("/api/notices/settings", Map.of()).status()).isEqualTo(400);
        assertThat(mine.get("/api/notices/settings").json().path("digest").asText()).isEqualTo("WORKING_MORNINGS");
        assertThat(http.get("/api/notices").status()).isEqualTo(401);
    }

    @Test
    void shouldShowTheOutboxToAdministratorsOnly() throws Exception {
        jdbc.sql("""
                insert into tiencu.mail_outbox (message_key, recipient, subject, body_text, body_html, state, attempts,
                    next_attempt_at, give_up_at, created_at, problem)
                values ('dead', 'x@minhson.example', 'Tiến Cử: 1 việc quá hạn', '', '', 'GIVEN_UP', 9, now(), now(), now(),
                    'Không kết nối được máy chủ thư.')
                """).update();
        long dead = jdbc.sql("select id from tiencu.mail_outbox where message_key = 'dead'").query(Long.class).single();
        as("admin", get("/")).andExpect(content().string(containsString("href=\"/mails\"")));
        as("n-office", get("/")).andExpect(content().string(not(containsString("href=\"/mails\""))));
        as("admin", get("/mails")).andExpect(content().string(allOf(containsString("Chưa cấu hình máy chủ thư"),
                containsString("x@minhson.example"), containsString("Không kết nối được máy chủ thư."),
                containsString("/mails/" + dead + "/retry"))));
        as("n-office", get("/mails")).andExpect(status().isForbidden());
        assertThat(sheet("admin", "/mails/given-up.xlsx", "Thư không gửi được").toString()).contains("x@minhson.example",
                "Không kết nối được máy chủ thư.");
        as("n-office", get("/mails/given-up.xlsx"), MediaType.ALL).andExpect(status().isForbidden());
        as("n-office", post("/mails/" + dead + "/retry").with(csrf())).andExpect(status().isForbidden());
        assertThat(state(dead)).isEqualTo("GIVEN_UP");
        as("admin", post("/mails/" + dead + "/retry").with(csrf())).andExpect(redirectedUrl("/mails"));
        assertThat(state(dead)).isEqualTo("WAITING");
        as("admin", get("/actuator/health")).andExpect(content().string(containsString("\"mail\":\"off\"")));
        as("n-office", get("/actuator/health")).andExpect(content().string(not(containsString("mail"))));
    }

    private String state(long id) {
        return jdbc.sql("select state from tiencu.mail_outbox where id = :id").param("id", id).query(String.class).single();
    }
}
