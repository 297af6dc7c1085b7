package org.tiencu.desk.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.support.Http;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Sheets;

@IntegrationTest
class SubstitutePagesTest {

    private static final String AWAY = "page-away";
    private static final String STAND_IN = "page-stand-in";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient jdbc;
    private MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        accounts.createUser(AWAY, "Vắng (mẫu)", "Đỗ Thị", "demo");
        accounts.createUser(STAND_IN, "Thế (mẫu)", "Đặng Văn", "demo");
        accounts.join(STAND_IN, "head@99002", "Người đứng đầu - Xã Đồng Trăng (mẫu)");
    }

    @AfterEach
    void endEverything() {
        Http admin = Http.of(application).as("admin");
        admin.get("/api/substitutes").json().forEach(one -> admin.delete("/api/substitutes/" + one.path("id").asLong()));
    }

    private ResultActions as(String user, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(formLogin().user(user).password("demo")).andReturn()
                .getRequest().getSession();
        return mvc.perform(request.session(session));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder naming(String substitute) {
        return post("/substitutes").with(csrf()).param("substitute", substitute).param("substituteText", "Đặng Văn Thế")
                .param("firstDay", LocalDate.now().toString()).param("lastDay", LocalDate.now().plusDays(2).toString())
                .param("kinds", "personnel/*");
    }

    private long newest() {
        return jdbc.sql("select max(id) from tiencu.substitution").query(Long.class).single();
    }

    @Test
    void shouldNameASubstitute_andShowItToBoth() throws Exception {
        as(AWAY, naming(STAND_IN)).andExpect(redirectedUrl("/substitutes"));
        String names = "Đặng Văn Thế (mẫu) làm thay Đỗ Thị Vắng (mẫu)";
        assertThat(text(as(AWAY, get("/substitutes")))).contains(names, "tc-mine", "Công tác cán bộ", "Đang có hiệu lực")
                .doesNotContain("Tất cả những người khác");
        assertThat(text(as(STAND_IN, get("/substitutes")))).contains(names, "tc-standing-in");
        assertThat(text(as("admin", get("/substitutes")))).contains(names, "tc-other", "Người vắng mặt");
        assertThat(text(as("head", get("/substitutes")))).doesNotContain(names);
        as(STAND_IN, get("/substitutes/" + newest())).andExpect(status().isOk())
                .andExpect(content().string(containsString("Chưa có việc nào được làm thay")));
        as("head", get("/substitutes/" + newest())).andExpect(status().isNotFound());

        as("head", post("/substitutes/" + newest() + "/end").with(csrf())).andExpect(status().isNotFound());
        as(STAND_IN, post("/substitutes/" + newest() + "/end").with(csrf())).andExpect(redirectedUrl("/substitutes"));
        assertThat(text(as(AWAY, get("/substitutes")))).contains("Đã chấm dứt sớm", "Đặng Văn Thế (mẫu) chấm dứt lúc");
    }

    @Test
    void shouldGiveTheListsToTakeAway_toWhomeverTheyAreShown() throws Exception {
        as(AWAY, naming(STAND_IN));
        long id = newest();
        jdbc.sql("insert into tiencu.substitute_act (substitution_id, at, case_id, process_id, task) values (:id, now(), "
                + "'BN-2026-999999', 'appointment', null)").param("id", id).update();
        assertThat(sheet(as(AWAY, get("/substitutes/list.xlsx")), "Người làm thay").toString())
                .contains("Đỗ Thị Vắng (mẫu)", "Đặng Văn Thế (mẫu)", "Đang có hiệu lực");
        assertThat(sheet(as("head", get("/substitutes/list.xlsx")), "Người làm thay").toString()).doesNotContain("Vắng (mẫu)");
        assertThat(sheet(as(STAND_IN, get("/substitutes/" + id + "/acts.xlsx")), "Việc đã làm thay")).element(1)
                .asInstanceOf(LIST).contains("Khởi tạo vụ việc", "Bổ nhiệm cán bộ", "BN-2026-999999");
        as("head", get("/substitutes/" + id + "/acts.xlsx")).andExpect(status().isNotFound());
    }

    private static List<List<String>> sheet(ResultActions result, String name) throws Exception {
        return Sheets.texts(result.andExpect(content().contentType(SheetTable.XLSX)).andReturn().getResponse()
                .getContentAsByteArray(), name);
    }

    @Test
    void shouldKeepWhatWasTyped_whenRefused() throws Exception {
        long before = jdbc.sql("select count(*) from tiencu.substitution").query(Long.class).single();
        String refused = text(as(AWAY, naming("")).andExpect(status().isBadRequest()));
        assertThat(refused).contains("Người làm thay: Hãy chọn một người trong danh sách gợi ý.", "value=\"Đặng Văn Thế\"",
                LocalDate.now().plusDays(2).toString());
        as(AWAY, naming(AWAY)).andExpect(status().isBadRequest());
        as("head", naming(STAND_IN).param("absent", AWAY)).andExpect(status().isForbidden());
        as("admin", naming(STAND_IN).param("absentText", "Đỗ Thị")).andExpect(status().isBadRequest());
        as(AWAY, post("/substitutes").param("substitute", STAND_IN)).andExpect(redirectedUrl("/login?expired"));
        assertThat(jdbc.sql("select count(*) from tiencu.substitution").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void shouldTakeNothingOver_thatIsNotThere() throws Exception {
        as(AWAY, naming(STAND_IN));
        as(STAND_IN, post("/substitutes/" + newest() + "/tasks/none/take").with(csrf())).andExpect(status().isNotFound());
        as("head", post("/substitutes/" + newest() + "/tasks/none/take").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void shouldSuggestUsers_withOrWithoutMarks() throws Exception {
        for (String typed : new String[] {"dang van the", "Đặng", "thế đặng", "dong trang dang", STAND_IN}) {
            JsonNode found = Http.parse(text(as(AWAY, get("/desk/users").param("q", typed))));
            assertThat(found.findValuesAsText("id")).as(typed).contains(STAND_IN);
        }
        JsonNode person = Http.parse(text(as(AWAY, get("/desk/users").param("q", "dang van the")))).path(0);
        assertThat(person.path("name").asText()).isEqualTo("Đặng Văn Thế (mẫu)");
        assertThat(person.path("roles").asText()).isEqualTo("Người đứng đầu - Xã Đồng Trăng (mẫu)");
        assertThat(Http.parse(text(as(AWAY, get("/desk/users").param("q", "d"))))).isEmpty();
        assertThat(Http.parse(text(as(AWAY, get("/desk/users").param("q", "%'; drop"))))).isEmpty();
        mvc.perform(get("/desk/users").param("q", "dang")).andExpect(status().isUnauthorized());
    }

    @Test
    void shouldLeadThere_fromTheStartPage() throws Exception {
        assertThat(text(as(AWAY, get("/")))).contains("href=\"/substitutes\"");
    }
}
