package org.tiencu.election.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionPagesTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ElectionStore store;
    private MockMvc mvc;
    private ElectionDriver drive;
    private String page;

    @BeforeAll
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        drive = new ElectionDriver(application).open(ElectionDriver.sundayIn(99), Set.of(Body.NA, Body.PC), "99", "99001", "99002");
        store.done(drive.caseOf("99001"), "pc-structure", LocalDate.now(), "nobody", null, Instant.now());
        page = "/elections/" + drive.election.id();
    }

    private ResultActions as(String user, String address) throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(formLogin().user(user).password("demo")).andReturn()
                .getRequest().getSession();
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML).session(session));
    }

    private String text(String user, String address) throws Exception {
        return as(user, address).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    @Test
    void shouldLeadThereFromTheStartPage_whoeverSeesAPart() throws Exception {
        as("election-council", "/").andExpect(content().string(containsString("href=\"/elections\"")));
        as("office", "/").andExpect(content().string(containsString("href=\"/elections\"")));
        as("designer", "/").andExpect(content().string(not(containsString("href=\"/elections\""))));
    }

    @Test
    void shouldListTheElections() throws Exception {
        as("office", "/elections").andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("href=\"" + page + "\""), not(containsString("??")))));
        as("designer", "/elections").andExpect(status().isNotFound());
    }

    @Test
    void shouldShowTheCountry_withAWayToEachProvince() throws Exception {
        String html = text("election-council", page);
        assertThat(html).contains("Cả nước", "href=\"" + page + "?unit=99\"", "3 đơn vị", "mốc quá hạn", "tc-today",
                "/3 đơn vị xong", "href=\"" + page + "?unit=TW&amp;own=true\"", "việc của Hội đồng bầu cử quốc gia")
                .doesNotContain("??");
        assertThat(html.indexOf("Dự kiến cơ cấu")).as("late ones first").isLessThan(html.indexOf(">Bỏ phiếu<"))
                .isPositive();
    }

    @Test
    void shouldShowAProvince_withAWayToEachUnitAndUp() throws Exception {
        assertThat(text("admin", page + "?unit=99")).contains("href=\"" + page + "?unit=99001\"",
                "href=\"" + page + "?unit=99&amp;own=true\"", "href=\"" + page + "?unit=TW\"", "việc của cấp tỉnh");
        assertThat(text("election-committee-province", page + "?unit=99")).doesNotContain("?unit=TW");
    }

    @Test
    void shouldShowACommune_asATimeline() throws Exception {
        String html = text("office", page + "?unit=99001");
        assertThat(html).contains("Quá hạn", "Còn ", "Xong ngày", "tc-step tc-late", "tc-step tc-due", "tc-step tc-done",
                "tc-month").doesNotContain("<table", "?unit=99\"");
        assertThat(html.indexOf("tc-step tc-late")).isLessThan(html.indexOf("tc-step tc-due"));
        assertThat(text("office-province", page + "?unit=99&own=true")).contains("Cả tỉnh, thành phố");
        assertThat(text("election-council", page + "?unit=TW&own=true")).contains(">Cả nước</a>", "Trung ương</h1>");
    }

    @Test
    void shouldBringEverybodyToHisUnit() throws Exception {
        as("office", page).andExpect(redirectedUrl(page + "?unit=99001"));
        as("election-committee-province", page).andExpect(redirectedUrl(page + "?unit=99"));
    }

    @Test
    void shouldHideWhatIsNotForTheUser() throws Exception {
        as("office", page + "?unit=99002").andExpect(status().isNotFound());
        as("office", page + "?unit=99").andExpect(status().isNotFound());
        as("office", page + "?unit=TW").andExpect(status().isNotFound());
        as("designer", page).andExpect(status().isNotFound());
        as("admin", "/elections/BC-1999-01").andExpect(status().isNotFound());
    }
}
