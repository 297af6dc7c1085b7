package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.tiencu.organisation.Education;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.PoliticalTheory;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Sex;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.annualreview.AnnualReviewProcess;
import org.tiencu.personnel.adapter.process.confidencevote.ConfidenceVoteProcess;
import org.tiencu.personnel.adapter.process.dismissal.DismissalProcess;
import org.tiencu.personnel.adapter.process.reappointment.ReappointmentDriver;
import org.tiencu.personnel.adapter.process.successionplanning.PlanningDriver;
import org.tiencu.personnel.adapter.process.termwatch.TermWatchProcess;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;

/**
 * The acts of one career, from the planning to the resignation, nothing but HTTP. It has a JVM and with it a database of its
 * own: the watch over terms deals with everybody's, and years pass for all officials. Its timers stand still, because its
 * days do not pass by themselves.
 */
@IntegrationTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class PersonnelCycleStoryIT {

    private static final String UNIT = ActDriver.UNIT;
    private static final String OFFICE = ActDriver.OFFICE;
    private static final String COMMISSION = ActDriver.ORGANISATION_COMMISSION;
    private static final String COMMITTEE = ActDriver.STANDING_COMMITTEE;
    private static final String HER = "story-01";
    private static final String TITLE = "Trưởng Ban Xây dựng Đảng";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private MovableClock clock;
    private HttpDoor door;
    private ActDriver drive;
    private Post post;

    @BeforeEach
    void invent() {
        door = new HttpDoor(context);
        drive = new ActDriver(context, door);
        post = context.getBean(Posts.class).find("99001-XDD").orElseThrow();
        Post deputy = new Post("99001-PXDD", UNIT, "Phó " + TITLE, UNIT, Regime.PARTY, false, 5, false, false, 1, 25);
        context.getBean(Posts.class).addIfMissing(deputy);
        drive.save(new Official(HER, "Lò Thị Xuân (mẫu)", LocalDate.of(1986, 4, 12), Sex.FEMALE, "Thái", "99",
                LocalDate.of(2010, 5, 19), LocalDate.of(2011, 5, 19), Education.UNIVERSITY, PoliticalTheory.ADVANCED, UNIT,
                false, true, List.of(), List.of(), List.of()));
        drive.tenure(HER, deputy, LocalDate.of(2023, 6, 1), LocalDate.of(2028, 6, 1));
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    @Test
    void shouldGoThroughEveryAct_andTellThemInOrder() throws IOException {
        String planning = planned();
        String appointment = appointed();
        String review = graded();
        String vote = votedOn();
        String reappointment = reappointed();
        String resignation = resigned();

        on("2033-10-05");
        JsonNode timeline = get(COMMISSION, "/api/officials/" + HER + "/timeline");
        assertThat(timeline.findValuesAsText("date")).isSorted();
        assertThat(lines(timeline)).containsExactly(
                "2023-06-01 TENURE_STARTED Giữ chức vụ Phó Trưởng Ban Xây dựng Đảng [1/QĐ-THU] ",
                "2026-12-01 CASE_OPENED Mở vụ việc: Quy hoạch cán bộ [] " + planning,
                "2026-12-22 PLANNED Quy hoạch Trưởng Ban Xây dựng Đảng giai đoạn 2025-2030 [] ",
                "2026-12-22 DECIDED Quyết định: Phê duyệt quy hoạch [20-QĐ/TU] " + planning,
                "2026-12-22 CASE_CLOSED Kết thúc vụ việc Quy hoạch cán bộ: Đã phê duyệt quy hoạch [] " + planning,
                "2027-02-01 CASE_OPENED Mở vụ việc: Bổ nhiệm cán bộ [] " + appointment,
                "2027-03-31 TENURE_ENDED Thôi giữ chức vụ Phó Trưởng Ban Xây dựng Đảng: Bổ nhiệm chức vụ khác [] ",
                "2027-04-01 TENURE_STARTED Giữ chức vụ Trưởng Ban Xây dựng Đảng [100-QĐ/TU] ",
                "2027-04-01 DECIDED Quyết định bổ nhiệm [100-QĐ/TU] " + appointment,
                "2027-04-01 CASE_CLOSED Kết thúc vụ việc Bổ nhiệm cán bộ: Đã bổ nhiệm [] " + appointment,
                "2027-12-01 CASE_OPENED Mở vụ việc: Đánh giá, xếp loại hằng năm [] " + review,
                "2027-12-14 DECIDED Quyết định: Xếp loại chất lượng [150-QĐ/TU] " + review,
                "2027-12-15 CASE_CLOSED Kết thúc vụ việc Đánh giá, xếp loại hằng năm: Đã xếp loại [] " + review,
                "2027-12-31 GRADED Xếp loại năm 2027: Hoàn thành tốt nhiệm vụ [] ",
                "2029-10-22 VOTED Lấy phiếu tín nhiệm: cao 22, tín nhiệm 6, thấp 2 [3-BB] " + vote,
                "2031-11-20 CASE_OPENED Mở vụ việc: Bổ nhiệm lại [] " + reappointment,
                "2032-03-15 DECIDED Quyết định: Bổ nhiệm lại [3-QĐ/TU] " + reappointment,
                "2032-03-15 CASE_CLOSED Kết thúc vụ việc Bổ nhiệm lại: Đã bổ nhiệm lại [] " + reappointment,
                "2032-03-31 TENURE_ENDED Thôi giữ chức vụ Trưởng Ban Xây dựng Đảng: Bổ nhiệm lại [] ",
                "2032-04-01 TENURE_STARTED Giữ chức vụ Trưởng Ban Xây dựng Đảng [3-QĐ/TU] ",
                "2033-09-05 CASE_OPENED Mở vụ việc: Cho thôi giữ chức vụ, từ chức, miễn nhiệm [] " + resignation,
                "2033-09-20 DECIDED Quyết định: Cho từ chức [210-QĐ/TU] " + resignation,
                "2033-09-30 TENURE_ENDED Thôi giữ chức vụ Trưởng Ban Xây dựng Đảng: Từ chức [] ",
                "2033-10-03 CASE_CLOSED Kết thúc vụ việc Cho thôi giữ chức vụ, từ chức, miễn nhiệm: Đã cho từ chức [] "
                        + resignation);
        write(timeline);
    }

    // ---- the acts

    private String planned() {
        on("2026-12-01");
        PlanningDriver plan = new PlanningDriver(context, door, post);
        plan.start(OFFICE, CaseKind.SUCCESSION_PLANNING, Map.of("unit", UNIT, "postId", post.id(), "period", "2025-2030",
                "reason", "Rà soát quy hoạch hằng năm"));
        plan.draft(List.of("sample-04", "sample-08"), HER);
        on("2026-12-08");
        plan.votes(HER);
        on("2026-12-15");
        plan.submit();
        on("2026-12-22");
        plan.approve(HER);
        assertClosed(CaseKind.SUCCESSION_PLANNING, plan.caseId, "PLANNED");
        return plan.caseId;
    }

    private String appointed() {
        on("2027-02-01");
        CaseDriver appointment = new CaseDriver(context, door, post, HER);
        appointment.policyApproved("ON_SITE");
        on("2027-02-15");
        appointment.fiveSteps(List.of(HER));
        on("2027-03-01");
        appointment.vetted();
        on("2027-03-22");
        appointment.authorityVote(Map.of(HER, 15));
        on("2027-04-01");
        appointment.decision(List.of(HER));
        assertClosed(CaseKind.APPOINTMENT, appointment.caseId, "APPOINTED");
        return appointment.caseId;
    }

    private String graded() {
        on("2027-12-01");
        drive.start(OFFICE, CaseKind.ANNUAL_REVIEW, Map.of("unit", UNIT, "year", 2027));
        drive.task(OFFICE, AnnualReviewProcess.RECORD_SELF_GRADING, Map.of("selfGradingOutcome", "SENT", "grades",
                rows(OFFICE, AnnualReviewProcess.RECORD_SELF_GRADING, "grades", "selfPoints", 82, "trigger", "NONE")));
        on("2027-12-08");
        drive.task(ActDriver.HEAD, AnnualReviewProcess.RECORD_COMMENTS, Map.of("commentsOutcome", "PROPOSED", "comment",
                "Tập thể hoàn thành tốt nhiệm vụ", "grades", rows(ActDriver.HEAD, AnnualReviewProcess.RECORD_COMMENTS,
                "grades", "proposedPoints", 82, "trigger", "NONE")));
        on("2027-12-14");
        drive.task(COMMITTEE, AnnualReviewProcess.DECIDE_GRADES, Map.of("gradesOutcome", "DECIDED", "decisionNumber",
                "150-QĐ/TU", "decisionDate", "2027-12-14", "signerTitle", "Phó Bí thư", "grades",
                rows(COMMITTEE, AnnualReviewProcess.DECIDE_GRADES, "grades", "level", "GOOD")));
        on("2027-12-15");
        drive.task(OFFICE, AnnualReviewProcess.NOTIFY_RESULT, Map.of("noticeDate", "2027-12-15"));
        assertClosed(CaseKind.ANNUAL_REVIEW, drive.caseId, "GRADED");
        return drive.caseId;
    }

    /** In the third year of the term, on everybody in a leading post of the unit. */
    private String votedOn() {
        on("2029-10-01");
        drive.start(OFFICE, CaseKind.CONFIDENCE_VOTE, Map.of("unit", UNIT, "voteDay", "2029-10-22", "reason",
                "Năm thứ ba của nhiệm kỳ"));
        JsonNode list = shown(OFFICE, ConfidenceVoteProcess.PREPARE_LIST);
        List<Map<String, Object>> options = Http.list(list.path("peopleOptions").path("value").asText());
        drive.task(OFFICE, ConfidenceVoteProcess.PREPARE_LIST, Map.of("listOutcome", "PREPARED", "people",
                options.stream().map(option -> option.get("value")).toList()));
        drive.task(OFFICE, ConfidenceVoteProcess.SEND_FILE, Map.of("fileOutcome", "SENT", "sentOn", "2029-10-01", "items",
                List.of("REPORT", "ASSETS")));
        drive.task(COMMISSION, ConfidenceVoteProcess.SEND_POINTS, Map.of("pointsOutcome", "NO_POINTS"));
        on("2029-10-22");
        List<Map<String, Object>> results = rows(ActDriver.COUNTING_BOARD, ConfidenceVoteProcess.RECORD_VOTE, "results",
                "high", 22, "medium", 6, "low", 2);
        assertThat(results).extracting(row -> row.get("officialId")).contains(HER).hasSizeGreaterThan(10);
        drive.task(ActDriver.COUNTING_BOARD, ConfidenceVoteProcess.RECORD_VOTE, new HashMap<>(Map.of("heldOn",
                "2029-10-22", "summoned", 30, "present", 30, "issued", 30, "returned", 30, "invalid", 0, "boardMembers",
                "Ban kiểm phiếu", "results", results)));
        drive.task(ActDriver.HEAD, ConfidenceVoteProcess.CONFIRM_MINUTES,
                Map.of("minutesOutcome", "CONFIRMED", "minutesNumber", "3-BB"));
        drive.task(OFFICE, ConfidenceVoteProcess.REPORT_RESULT, Map.of("reportNumber", "30-BC/ĐU", "reportDate",
                "2029-10-22"));
        assertClosed(CaseKind.CONFIDENCE_VOTE, drive.caseId, "VOTED");
        return drive.caseId;
    }

    /** Opened by the watch over terms as soon as she can be told, and by nobody else. */
    private String reappointed() {
        LocalDate ends = LocalDate.of(2032, 4, 1);
        on("2030-12-02");
        watch();
        assertThat(openCase(ends)).as("too early").isEmpty();
        assertThat(get(COMMISSION, "/api/reappointments")).as("others' terms are over").isNotEmpty();
        on("2031-11-20");
        watch();
        ReappointmentDriver again = new ReappointmentDriver(context, door, drive.tenure(tenure()));
        again.turnTo(openCase(ends));
        again.notice("PROCEED");
        on("2031-12-10");
        again.selfReview();
        on("2032-01-12");
        again.vote(25);
        on("2032-01-19");
        again.vote(26);
        on("2032-02-02");
        again.propose();
        on("2032-03-15");
        again.approve(ends);
        assertClosed(CaseKind.REAPPOINTMENT, again.caseId, "REAPPOINTED");
        return again.caseId;
    }

    /** Sets the watch off by hand, as an administrator can, and nobody else. */
    private void watch() {
        JsonNode jobs = get("admin", "/engine-rest/job?processDefinitionKey=" + TermWatchProcess.ID);
        String path = "/engine-rest/job/" + jobs.path(0).path("id").asText() + "/execute";
        assertThat(door.http.as(COMMISSION).post(path, Map.of()).status()).isEqualTo(403);
        Answer answer = door.http.as("admin").post(path, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** Number of the case about the end of her term, empty if there is none. */
    private String openCase(LocalDate ends) {
        for (JsonNode term : get(COMMISSION, "/api/tenures/expiring?unit=" + UNIT + "&before=" + ends)) {
            if (term.path("officialId").asText().equals(HER)) {
                assertThat(term.path("endsOn").asText()).isEqualTo(ends.toString());
                return term.path("openCase").asText();
            }
        }
        throw new AssertionError("Her term is not on the list");
    }

    private String resigned() {
        on("2033-09-05");
        drive.start(OFFICE, CaseKind.DISMISSAL, Map.of("tenureId", tenure(), "requestedKind", "RESIGNATION", "ground",
                "VOLUNTARY", "establishedOn", "2033-09-01", "letterOn", "2033-09-01", "essentialDuty", false,
                "description", "Xin từ chức vì lý do gia đình"));
        drive.task(COMMISSION, DismissalProcess.TALK_WITH_OFFICIAL, Map.of("talkedOn", "2033-09-05", "officialView",
                "AGREE", "note", "Giữ nguyện vọng", "talkOutcome", "CONTINUE"));
        on("2033-09-08");
        drive.task(COMMISSION, DismissalProcess.FILE_PROPOSAL, Map.of("documentNumber", "40-TTr/BTC", "documentDate",
                "2033-09-08", "content", "Đề nghị cho từ chức"));
        on("2033-09-15");
        Map<String, Object> count = ActDriver.figures(15, Map.of(HER, 15));
        count.remove("boardMembers");
        count.putAll(Map.of("authorityAction", "VOTED", "heldOn", "2033-09-15", "summoned", 15, "present", 15));
        drive.task(COMMITTEE, DismissalProcess.AUTHORITY_VOTE, count);
        on("2033-09-20");
        drive.task(ActDriver.STANDING_COMMITTEE_2, DismissalProcess.ISSUE_DECISION, Map.of("decisionNumber", "210-QĐ/TU", "decisionDate",
                "2033-09-20", "effectiveOn", "2033-10-01", "signerTitle", "Phó Bí thư"));
        on("2033-09-21");
        drive.task(COMMISSION, DismissalProcess.NOTIFY_PARTIES, Map.of("documentNumber", "41-TB/BTC", "documentDate",
                "2033-09-21", "recipients", "Cán bộ, Đảng ủy xã"));
        on("2033-10-03");
        drive.task(COMMISSION, DismissalProcess.ARRANGE_PLACEMENT, Map.of("placement", "SUITABLE_POST", "detail",
                "Chuyên viên Ban Xây dựng Đảng"));
        assertClosed(CaseKind.DISMISSAL, drive.caseId, "RESIGNED");
        assertThat(get(COMMISSION, "/api/officials/" + HER).path("tenures").findValuesAsText("closedOn"))
                .containsExactly("2033-09-30", "2032-03-31", "2027-03-31");
        return drive.caseId;
    }

    // ---- how it is told

    private void on(String day) {
        clock.moveTo(LocalDate.parse(day));
    }

    private JsonNode get(String user, String path) {
        Answer answer = door.http.as(user).get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Her time in the post that she holds now. */
    private String tenure() {
        return get(COMMISSION, "/api/officials/" + HER).path("tenures").path(0).path("id").asText();
    }

    private void assertClosed(CaseKind kind, String caseId, String status) {
        JsonNode read = get(COMMISSION, HttpDoor.path(kind) + "/" + caseId);
        assertThat(read.path("status").asText()).isEqualTo(status);
        assertThat(read.path("openTasks")).isEmpty();
    }

    private JsonNode shown(String user, String taskKey) {
        return door.tasks.formVariables(user, door.tasks.find(user, drive.caseId, taskKey));
    }

    /** The rows with which the form is opened, each with these fields. */
    private List<Map<String, Object>> rows(String user, String taskKey, String list, Object... fields) {
        return Http.list(shown(user, taskKey).path(list).path("value").asText()).stream().map(prefilled -> {
            Map<String, Object> row = new LinkedHashMap<>(Map.of("officialId", prefilled.get("officialId")));
            for (int i = 0; i < fields.length; i += 2) {
                row.put((String) fields[i], fields[i + 1]);
            }
            return row;
        }).toList();
    }

    private static List<String> lines(JsonNode timeline) {
        return StreamSupport.stream(timeline.spliterator(), false).map(entry -> String.join(" ",
                entry.path("date").asText(), entry.path("type").asText(), entry.path("text").asText(),
                "[" + entry.path("documentNumber").asText() + "]", entry.path("caseId").asText())).toList();
    }

    /** Leaves the career as a table for the README. */
    private static void write(JsonNode timeline) throws IOException {
        StringBuilder table = new StringBuilder("| Ngày | Sự việc | Văn bản | Vụ việc |\n|---|---|---|---|\n");
        timeline.forEach(entry -> table.append("| ").append(DAY.format(LocalDate.parse(entry.path("date").asText())))
                .append(" | ").append(entry.path("text").asText()).append(" | ")
                .append(entry.path("documentNumber").asText()).append(" | ").append(entry.path("caseId").asText())
                .append(" |\n"));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("timeline.md"), table);
    }
}
