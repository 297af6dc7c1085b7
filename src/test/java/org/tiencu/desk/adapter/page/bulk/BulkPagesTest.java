package org.tiencu.desk.adapter.page.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.desk.application.bulk.BulkSample;
import org.tiencu.desk.application.bulk.BulkWork;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class BulkPagesTest {

    private static final String NO_TOKEN = "/login?expired";

    private static BulkSample sample;

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private BulkWork work;
    private MockMvc mvc;

    @BeforeAll
    static void make(@Autowired ApplicationContext application) {
        sample = new BulkSample(application).make();
    }

    @AfterAll
    static void takeAway() {
        sample.takeAway();
    }

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @AfterEach
    void tidy() {
        sample.tidy();
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(formLogin().user(user).password("demo")).andReturn()
                .getRequest().getSession();
        return mvc.perform(request.session(session));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder order(String action) {
        return post("/bulk").with(csrf()).param("process", BulkSample.PROCESS).param("task", BulkSample.TASK).param("action", action);
    }

    private static MockHttpServletRequestBuilder choosing() {
        return get("/bulk/new").param("process", BulkSample.PROCESS).param("task", BulkSample.TASK);
    }

    private long newest() {
        return jdbc.sql("select max(id) from tiencu.bulk_order").query(Long.class).single();
    }

    @Test
    void shouldLeadThere_onlyIfThereIsAnything() throws Exception {
        assertThat(text(as(BulkSample.OTHER, get("/")))).doesNotContain("Làm hàng loạt");
        sample.task("HL-1");
        assertThat(text(as(BulkSample.OTHER, get("/")))).doesNotContain("Làm hàng loạt");
        assertThat(text(as(BulkSample.OFFICE, get("/")))).contains("href=\"/bulk\"", "Làm hàng loạt");
        assertThat(text(as(BulkSample.OFFICE, get("/bulk")))).contains("Trả lời câu hỏi", "Quy trình hàng loạt (mẫu)");
        as(BulkSample.OTHER, choosing()).andExpect(status().isNotFound());
        as(BulkSample.OTHER, order("CLAIM")).andExpect(status().isNotFound());
        mvc.perform(get("/bulk").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void shouldOfferWhatTheUserMayDo() throws Exception {
        sample.task("HL-1");
        assertThat(text(as(BulkSample.OFFICE, choosing()))).contains("value=\"CLAIM\"", "value=\"REMIND\"", "value=\"COMPLETE\"",
                "Ngày thực hiện", "Không trả lời hàng loạt được phần: Từng người.", "Xã Hàng Loạt (mẫu)")
                .doesNotContain("value=\"ASSIGN\"");
        assertThat(text(as(BulkSample.ABOVE, choosing()))).contains("value=\"REMIND\"", "Bạn không hoàn thành được việc nào",
                "Xã Kế Bên (mẫu)").doesNotContain("value=\"CLAIM\"", "value=\"COMPLETE\"", "value=\"ASSIGN\"");
        assertThat(text(as("admin", choosing()))).contains("value=\"ASSIGN\"", "Người được giao");
    }

    @Test
    void shouldKeepWhatWasTyped_whenRefused() throws Exception {
        sample.task("HL-1");
        String page = text(as(BulkSample.OFFICE, order("COMPLETE").param("answer.outcome", "FAILED").param("text", "HL")
                .param("answer.doneOn", "2026-11-20")).andExpect(status().isBadRequest()));
        assertThat(page).contains("Lý do – bắt buộc nhập", "value=\"2026-11-20\"", "value=\"HL\"")
                .containsPattern("value=\"FAILED\"[^>]*checked");
        assertThat(text(as(BulkSample.OFFICE, post("/bulk").with(csrf()).param("process", BulkSample.PROCESS)
                .param("task", BulkSample.TASK)).andExpect(status().isBadRequest()))).contains("Hãy chọn một thao tác.");
        as(BulkSample.OFFICE, post("/bulk").param("process", BulkSample.PROCESS).param("task", BulkSample.TASK)
                .param("action", "CLAIM")).andExpect(redirectedUrl(NO_TOKEN));
        assertThat(jdbc.sql("select count(*) from tiencu.bulk_order where ordered_by like 'b-%'").query(Integer.class)
                .single()).isZero();
    }

    @Test
    void shouldPreview_run_andShowTheResult() throws Exception {
        sample.task("HL-1");
        String path = as(BulkSample.OFFICE, order("COMPLETE").param("answer.outcome", "FAILED").param("answer.reason", "Thiếu dấu")
                .param("answer.doneOn", "2026-11-20")).andExpect(status().is3xxRedirection()).andReturn().getResponse()
                .getRedirectedUrl();
        assertThat(path).isEqualTo("/bulk/" + newest());
        assertThat(text(as(BulkSample.OFFICE, get(path)).andExpect(header().doesNotExist("Refresh")))).contains("Thực hiện 1 việc",
                "1 việc sẽ được thực hiện, 0 việc không thực hiện được", "Thiếu dấu", "20/11/2026", "Không đạt", "/cases/HL-1");
        assertThat(text(as("admin", get(path)))).contains("Người lập: Họ tên b-office").doesNotContain("Thiếu dấu", "Thực hiện 1");
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {get(path), get(path + "/rows.xlsx"),
            post(path + "/run").with(csrf()), post(path + "/stop").with(csrf())}) {
            as(BulkSample.COLLEAGUE, request).andExpect(status().isNotFound());
        }
        as(BulkSample.OFFICE, post(path + "/run")).andExpect(redirectedUrl(NO_TOKEN));

        as(BulkSample.OFFICE, post(path + "/run").with(csrf())).andExpect(redirectedUrl(path));
        assertThat(text(as(BulkSample.OFFICE, get(path)).andExpect(header().string("Refresh", "3")))).contains("Đang thực hiện");
        as(BulkSample.OFFICE, post(path + "/stop").with(csrf())).andExpect(redirectedUrl(path));
        assertThat(text(as(BulkSample.OFFICE, get(path)))).contains("Đã dừng", "Chạy lại các dòng chưa xong");
        as(BulkSample.OFFICE, post(path + "/run").with(csrf())).andExpect(redirectedUrl(path));
        work.run(() -> true);
        assertThat(text(as(BulkSample.OFFICE, get(path).param("state", "DONE")))).contains("Đã thực hiện xong", "1 việc đã xong", "HL-1")
                .doesNotContain("Thiếu dấu", "Chạy lại");
        as(BulkSample.OFFICE, get(path + "/rows.xlsx")).andExpect(status().isOk())
                .andExpect(header().string("Content-Type", SheetTable.XLSX));
        assertThat(text(as(BulkSample.OFFICE, get("/bulk")))).contains("1/1 việc đã xong");
    }
}
