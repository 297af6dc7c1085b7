package org.tiencu.election.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
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
import org.tiencu.election.adapter.process.ListDriver;
import org.tiencu.election.application.structure.SampleCandidates;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.Person.Sex;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructurePagesTest {

    @Autowired
    private WebApplicationContext application;
    private MockMvc mvc;
    private ListDriver drive;
    private String page;
    private List<String> qualified;
    private String dropped;

    @BeforeAll
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        drive = new ListDriver(application);
        drive.open(ListDriver.sundayIn(200), Set.of(Body.NA, Body.PC), "99", "99001", "99002");
        qualified = drive.qualified(drive.caseOf("99001"), Body.PC, 3, 7);
        dropped = drive.candidate(drive.caseOf("99001"), Body.PC, SampleCandidates.person(5, Sex.FEMALE), CandidateState.PROPOSED,
                CandidateState.PRELIMINARY, CandidateState.DROPPED_THIRD);
        drive.qualified(drive.caseOf("99"), Body.NA, 1, 4);
        drive.state(drive.qualified(drive.caseOf("99002"), Body.PC, 1, 0).get(0), CandidateState.OFFICIAL);
        page = "/elections/" + drive.election.id() + "/structure";
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
    void shouldShowNumbersAndBars_withAWarning() throws Exception {
        String html = text("fatherland-front", page + "?unit=99001");
        assertThat(html).contains("Cơ cấu danh sách ứng cử - Xã An Khê Thượng (mẫu)", "chưa thể công bố",
                "Phụ nữ 3/10 (30,00%), ít nhất 35%", "Chưa đạt mức phấn đấu", "4/11 (36,36%)",
                "data-width=\"30.00%\"", "data-left=\"35.00%\"", "Danh sách đủ tiêu chuẩn", "Hiện nay", "10 người")
                .doesNotContain("??", "_csrf\" value=\"\"");
    }

    @Test
    void shouldAnswerWhatWouldBe() throws Exception {
        String html = text("fatherland-front", page + "?unit=99001&body=PC&without=" + qualified.get(9) + "&with=" + dropped);
        assertThat(html).contains("Trước: 10 người", "Sau: 10 người", "4/10 (40,00%)", "value=\"" + dropped
                + "\" selected=\"selected\"");
        assertThat(text("fatherland-front", page + "?unit=99001&body=PC&with=&without=" + qualified.get(9)))
                .contains("Sau: 9 người", "3/9 (33,33%)");
        as("fatherland-front", page + "?unit=99001&body=PC&without=" + dropped).andExpect(status().isBadRequest());
    }

    @Test
    void shouldNotJudgeTheAssembly_inOneProvince_butOnTheWholeList() throws Exception {
        assertThat(text("office-province", page + "?unit=99")).contains("Đại biểu Quốc hội, trong tỉnh, thành phố",
                "tính trên danh sách cả nước", "Thấp hơn tỷ lệ luật định", "Chưa có người ứng cử");
        assertThat(text("election-council", page + "?unit=TW")).contains("Đại biểu Quốc hội, cả nước", "1/5 (20,00%)",
                "chưa thể công bố").doesNotContain("Nếu thay một người");
    }

    @Test
    void shouldShowOthersOnlyWhatIsPublished() throws Exception {
        assertThat(text("office", page + "?unit=99002")).contains("Danh sách chính thức", "1/1 (100,00%)")
                .doesNotContain("Nếu thay một người", "Danh sách sơ bộ", "Các cuộc bầu cử");
        as("office-99002", page + "?unit=99001").andExpect(status().isNotFound());
        as("office", page + "?unit=TW").andExpect(status().isNotFound());
        as("designer", page + "?unit=99").andExpect(status().isNotFound());
    }

    @Test
    void shouldBeReachedFromTheUnit() throws Exception {
        assertThat(text("office", "/elections/" + drive.election.id() + "?unit=99001"))
                .contains("href=\"" + page + "?unit=99001\"");
    }
}
