package org.tiencu.desk.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPagesTest {

    @Autowired
    private WebApplicationContext application;
    private MockMvc mvc;
    private CaseDriver appointment;
    private ElectionDriver election;

    @BeforeAll
    void cases() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        appointment = new CaseDriver(application).start("ON_SITE");
        election = new ElectionDriver(application).open(ElectionDriver.sundayIn(99), Set.of(Body.NA, Body.PC), "99", "99001",
                "99002");
        // ends in half a year and is read by the unit, the province and administrators
        LocalDate today = LocalDate.now();
        new CaseDriver(application) {
            void ending() {
                String official = official(UNIT, 50);
                tenure(official, post(UNIT, org.tiencu.organisation.Regime.STATE, false, 1, 30), today.minusYears(5),
                        today.plusDays(90));
            }
        }.ending();
    }

    private MockHttpSession signIn(String user) throws Exception {
        return (MockHttpSession) mvc.perform(formLogin().user(user).password("demo")).andReturn().getRequest().getSession();
    }

    private ResultActions as(String user, String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.TEXT_HTML).session(signIn(user)));
    }

    private String text(String user, String address) throws Exception {
        String html = as(user, address).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(html).doesNotContain("??");
        return html;
    }

    @Test
    void shouldShowWhatWaits_withLinksIntoTasklistAndTheCase() throws Exception {
        String html = text("peoples-council", "/");
        assertThat(html).contains("Việc chờ tôi", "href=\"/camunda/app/tasklist/default/#/?task=", "quá hạn",
                "href=\"/cases/" + election.caseOf("99001") + "\"");
        assertThat(html.indexOf("quá hạn")).isLessThan(html.indexOf("Chức năng"));
    }

    @Test
    void shouldShowEverySection_toWhoeverHasIt() throws Exception {
        assertThat(text("office-province", "/")).contains("Quá hạn trong đơn vị và cấp dưới", "href=\"/work?unit=99001\"",
                "Chuẩn bị bầu cử", "href=\"/elections/" + election.election.id() + "\"", "Sắp hết thời hạn giữ chức vụ",
                "Công việc đang mở theo bước", "Thời gian chờ ở bước hiện tại");
        assertThat(text("designer", "/")).contains("Việc chờ tôi", "Hiện không có công việc nào chờ bạn.")
                .doesNotContain("Quá hạn trong đơn vị", "Sắp hết thời hạn", "Công việc đang mở theo bước",
                        election.election.id());
    }

    @Test
    void shouldShowNothingOfOtherUnits() throws Exception {
        assertThat(text("office-99002", "/") + text("office-99002", "/work")).doesNotContain(appointment.caseId,
                election.caseOf("99001"), "99001");
    }

    @Test
    void shouldSayTheNumbersOfAChart_inATable() throws Exception {
        String html = text("office-province", "/work");
        assertThat(html).contains("class=\"tc-drawing\" aria-hidden=\"true\"", "data-tasks=", "<th scope=\"row\"",
                "webjars/echarts", "age=TWO_WEEKS", "process=election-preparation");
        mvc.perform(get("/webjars/echarts/echarts.common.min.js").session(signIn("office"))).andExpect(status().isOk());
    }

    @Test
    void shouldLeadDown_fromTheProvinceToTheTask() throws Exception {
        assertThat(text("office-province", "/work?unit=99")).contains("href=\"/work?unit=99002\"");
        assertThat(text("office-province", "/work?unit=99002&late=true")).contains("Quá hạn</span>", "quá hạn",
                "href=\"/work?unit=99\"", "href=\"/cases/" + election.caseOf("99002") + "\"").doesNotContain("tasklist/default/#");
        String step = "?process=nomination&step=UserTask_DraftPolicyRequest";
        assertThat(text("office", "/work" + step)).contains("Lập tờ trình xin chủ trương (", "href=\"/cases/BN-");
        assertThat(tasksIn(as("office", "/work.xlsx" + step)).toString()).as("other tests have tasks in it as well")
                .contains(appointment.caseId);
        assertThat(text("office", "/work?age=LONGER&page=7")).contains("Trên 60 ngày");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/work", "/work?late=true", "/work?unit=99002&age=WEEK"})
    void shouldLeadSomewhere_withEveryLink(String address) throws Exception {
        List<String> links = Pattern.compile("href=\"(/work[^\"]*)\"").matcher(text("office-province", address)).results()
                .map(link -> link.group(1).replace("&amp;", "&")).distinct().toList();
        assertThat(links).anyMatch(link -> link.contains("process=")).anyMatch(link -> link.contains("age="))
                .anyMatch(link -> link.contains("late=true"));
        for (String link : links) {
            String file = link.startsWith("/work.xlsx") ? link : "/work.xlsx" + link.substring("/work".length());
            assertThat(!tasksIn(as("office-province", file)).isEmpty() || link.contains("age=")).as(link).isTrue();
            as("office-province", link).andExpect(status().isOk());
        }
    }

    /** The tasks of the list, without its heading. */
    private List<List<String>> tasksIn(ResultActions file) throws Exception {
        byte[] content = file.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<List<String>> rows = rows(workbook, "Danh sách");
            return rows.subList(1, rows.size());
        }
    }

    @Test
    void shouldGiveTheSameNumbersAsAFile() throws Exception {
        MockHttpServletResponse response = as("office", "/work.xlsx?process=nomination&step=UserTask_DraftPolicyRequest")
                .andExpect(status().isOk()).andReturn().getResponse();
        assertThat(response.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"cong-viec-99001-[\\d-]{10}\\.xlsx\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            List<List<String>> summary = rows(workbook, "Tổng hợp");
            List<List<String>> tasks = rows(workbook, "Danh sách");
            List<List<String>> steps = rows(workbook, "Theo bước");
            assertThat(tasks.get(0)).containsExactly("Công việc", "Quy trình", "Vụ việc", "Đơn vị", "Giao lúc", "Thời hạn",
                    "Quá hạn", "Đã có người nhận");
            assertThat(tasks.subList(1, tasks.size())).isNotEmpty().allSatisfy(task -> assertThat(task)
                    .startsWith("Lập tờ trình xin chủ trương", "Giới thiệu nhân sự"))
                    .anyMatch(task -> task.contains(appointment.caseId));
            String listed = String.valueOf(tasks.size() - 1);
            assertThat(summary).contains(List.of("Công việc đã chọn", listed),
                    List.of("Công việc có trong danh sách", listed),
                    List.of("Danh sách", "Đủ các công việc đã chọn"));
            assertThat(steps).filteredOn(step -> step.get(0).equals("Lập tờ trình xin chủ trương")).singleElement()
                    .satisfies(step -> assertThat(step.get(2)).isEqualTo(listed));
            String open = summary.stream().filter(row -> row.get(0).equals("Công việc đang mở")).findFirst()
                    .orElseThrow().get(1);
            for (List<List<String>> numbers : List.of(steps.stream().map(row -> row.subList(2, 3)).toList(),
                    rows(workbook, "Theo thời gian chờ").stream().map(row -> row.subList(1, 2)).toList())) {
                assertThat(numbers.stream().skip(1).mapToInt(row -> Integer.parseInt(row.get(0))).sum()).hasToString(open);
            }
            assertThat(rows(workbook, "Theo đơn vị").get(1).get(0)).isEqualTo("Xã An Khê Thượng (mẫu)");
        }
    }

    private static List<List<String>> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read().stream()
                .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
    }

    @Test
    void shouldHideWhatIsNotForTheUser() throws Exception {
        for (String unit : List.of("99", "99002", "TW", "77")) {
            as("office", "/work?unit=" + unit).andExpect(status().isNotFound());
            as("office", "/work.xlsx?unit=" + unit).andExpect(status().isNotFound());
        }
        as("designer", "/work").andExpect(status().isNotFound());
        as("designer", "/work.xlsx").andExpect(status().isNotFound());
        mvc.perform(get("/work.xlsx").accept(MediaType.TEXT_HTML)).andExpect(status().isFound());
        as("office", "/work?age=NEVER").andExpect(status().isBadRequest());
        mvc.perform(get("/work").accept(MediaType.TEXT_HTML)).andExpect(status().isFound());
    }

    /** However many tasks, cases, elections and terms there are. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/work"})
    void shouldAskTheDatabaseEquallyOften_forMoreTasks(String address) throws Exception {
        MockHttpSession session = signIn("office-province");
        // the first request of a session reads its rights again
        statements(session, address);
        int before = statements(session, address);
        for (int i = 0; i < 3; i++) {
            new CaseDriver(application).start("ON_SITE");
        }
        new ElectionDriver(application).open(ElectionDriver.sundayIn(130), Set.of(Body.PC), "99", "99001");
        assertThat(statements(session, address)).isEqualTo(before).isBetween(4, 20);
    }

    private int statements(MockHttpSession session, String address) throws Exception {
        List<Logger> loggers = List.of((Logger) LoggerFactory.getLogger(JdbcTemplate.class),
                (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity"));
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Thread here = Thread.currentThread();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.addAppender(log);
        });
        try {
            mvc.perform(get(address).accept(MediaType.TEXT_HTML).session(session)).andExpect(status().isOk());
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(log);
                logger.setLevel(null);
            });
        }
        return (int) log.list.stream().filter(event -> event.getThreadName().equals(here.getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement") || message.contains("Preparing:"))
                .count();
    }
}
