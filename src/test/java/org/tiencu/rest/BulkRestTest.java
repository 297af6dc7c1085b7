package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.desk.application.bulk.BulkSample;
import org.tiencu.desk.application.bulk.BulkStore;
import org.tiencu.desk.application.bulk.BulkWork;
import org.tiencu.organisation.Role;
import org.tiencu.platform.security.Accounts;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

/** Many tasks at once over REST, on the engine and the database. */
@IntegrationTest
class BulkRestTest {

    private static final String TODAY = LocalDate.now().toString();
    private static final Map<String, Object> PASSED = Map.of("outcome", "PASSED", "doneOn", TODAY);
    private static BulkSample sample;

    @Autowired
    private ApplicationContext context;
    @Autowired
    private BulkWork work;
    @Autowired
    private BulkStore store;
    @Autowired
    private TaskService taskService;
    @Autowired
    private HistoryService historyService;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PlatformTransactionManager transactions;
    private Http http;

    @BeforeAll
    static void make(@Autowired ApplicationContext application) {
        sample = new BulkSample(application).make();
    }

    @AfterAll
    static void takeAway() {
        sample.takeAway();
    }

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    @AfterEach
    void tidy() {
        sample.tidy();
    }

    private static Map<String, Object> request(String action, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("process", BulkSample.PROCESS, "task", BulkSample.TASK, "action", action));
        request.putAll(more);
        return request;
    }

    private long preview(String user, String action, Map<String, Object> more) {
        Answer answer = http.as(user).post("/api/bulk", request(action, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/bulk/" + answer.json().path("id").asLong());
        return answer.json().path("id").asLong();
    }

    private JsonNode run(String user, long id) {
        assertThat(http.as(user).post("/api/bulk/" + id + "/run", Map.of()).status()).isEqualTo(202);
        work.run(() -> true);
        return http.as(user).get("/api/bulk/" + id).json();
    }

    private List<String> rows(String user, long id) {
        JsonNode order = http.as(user).get("/api/bulk/" + id).json();
        return IntStream.range(0, order.path("rows").size()).mapToObj(order.path("rows")::get).map(row ->
                row.path("caseId").asText() + " " + row.path("state").asText()
                        + (row.has("reason") ? ": " + row.path("reason").asText() : "")).sorted().toList();
    }

    private String holder(String caseId) {
        return sample.of(caseId).getAssignee();
    }

    private int orders() {
        return jdbc.sql("select count(*) from tiencu.bulk_order where ordered_by like 'b-%'").query(Integer.class).single();
    }

    @Test
    void shouldListKinds_withWhatTheUserSeesAndMayDo() {
        sample.task("HL-1", Role.OFFICE.in(BulkSample.COMMUNE), Instant.now().plus(3, ChronoUnit.DAYS));
        sample.task("HL-2");
        sample.task("HL-3", Role.OFFICE.in(BulkSample.NEIGHBOUR), null);
        JsonNode own = http.as(BulkSample.OFFICE).get("/api/bulk/kinds").json();
        assertThat(own).hasSize(1);
        assertThat(own.get(0).path("processName").asText()).isEqualTo("Quy trình hàng loạt (mẫu)");
        assertThat(own.get(0).path("taskName").asText()).isEqualTo("Trả lời câu hỏi");
        assertThat(own.get(0).path("open").asInt()).isEqualTo(2);
        assertThat(own.get(0).path("workable").asInt()).isEqualTo(2);
        assertThat(own.get(0).path("earliestDue").asText()).isNotBlank();
        JsonNode above = http.as(BulkSample.ABOVE).get("/api/bulk/kinds").json().get(0);
        assertThat(above.path("open").asInt()).isEqualTo(3);
        assertThat(above.path("workable").asInt()).isZero();
        assertThat(http.get("/api/bulk/kinds").status()).isEqualTo(401);
    }

    @Test
    void shouldClaim_afterAPreviewThatChangesNothing() {
        sample.task("HL-1");
        sample.task("HL-2");
        taskService.setAssignee(sample.task("HL-3"), BulkSample.COLLEAGUE);
        sample.task("HL-4", Role.OFFICE.in(BulkSample.NEIGHBOUR), null);
        long id = preview(BulkSample.OFFICE, "CLAIM", Map.of());
        work.run(() -> true);
        assertThat(holder("HL-1")).isNull();
        assertThat(rows(BulkSample.OFFICE, id)).containsExactly("HL-1 PENDING", "HL-2 PENDING",
                "HL-3 REFUSED: Việc này đang do người khác xử lý.");
        JsonNode done = run(BulkSample.OFFICE, id);
        assertThat(done.path("state").asText()).isEqualTo("FINISHED");
        assertThat(done.path("done").asInt()).isEqualTo(2);
        assertThat(List.of(holder("HL-1"), holder("HL-2"), holder("HL-3")))
                .containsExactly(BulkSample.OFFICE, BulkSample.OFFICE, BulkSample.COLLEAGUE);

        taskService.setAssignee(sample.of("HL-3").getId(), null);
        assertThat(run(BulkSample.OFFICE, id).path("done").asInt()).isEqualTo(3);
        assertThat(holder("HL-3")).isEqualTo(BulkSample.OFFICE);
        assertThat(http.as(BulkSample.OFFICE).post("/api/bulk/" + id + "/run", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void shouldFilter() {
        sample.task("HL-1", Role.OFFICE.in(BulkSample.COMMUNE), Instant.now().plus(3, ChronoUnit.DAYS));
        taskService.setAssignee(sample.task("HL-12"), BulkSample.COLLEAGUE);
        sample.task("HL-3", Role.OFFICE.in(BulkSample.NEIGHBOUR), null);
        assertThat(rows(BulkSample.ABOVE, preview(BulkSample.ABOVE, "REMIND", Map.of("unit", BulkSample.NEIGHBOUR))))
                .containsExactly("HL-3 PENDING");
        assertThat(rows(BulkSample.ABOVE, preview(BulkSample.ABOVE, "REMIND", Map.of("unit", BulkSample.PROVINCE)))).hasSize(3);
        assertThat(rows(BulkSample.ABOVE, preview(BulkSample.ABOVE, "REMIND", Map.of("text", "hl-1")))).hasSize(2);
        assertThat(rows(BulkSample.ABOVE, preview(BulkSample.ABOVE, "REMIND", Map.of("text", "HL-1", "freeOnly", true))))
                .containsExactly("HL-1 PENDING");
        assertThat(rows(BulkSample.ABOVE, preview(BulkSample.ABOVE, "REMIND",
                Map.of("dueUntil", LocalDate.now().plusDays(3).toString())))).containsExactly("HL-1 PENDING");
        assertThat(http.as(BulkSample.ABOVE).post("/api/bulk", request("REMIND",
                Map.of("dueUntil", LocalDate.now().plusDays(1).toString()))).status()).isEqualTo(400);
    }

    @Test
    void shouldComplete_eachThroughItsForm_andForgetTheAnswer() {
        sample.task("HL-1");
        String second = sample.task("HL-2");
        long id = preview(BulkSample.OFFICE, "COMPLETE", Map.of("answer", PASSED));
        assertThat(sample.of("HL-1")).isNotNull();
        JsonNode done = run(BulkSample.OFFICE, id);
        assertThat(done.path("done").asInt()).as(done.toString()).isEqualTo(2);
        assertThat(done.toString()).doesNotContain("PASSED");
        assertThat(sample.of("HL-1")).isNull();
        assertThat(historyService.createHistoricTaskInstanceQuery().taskId(second).singleResult().getAssignee())
                .isEqualTo(BulkSample.OFFICE);
        assertThat(jdbc.sql("""
                select count(*) from tiencu.bulk_order
                where ordered_by like 'b-%' and (answer is not null or answer_shown is not null)
                """)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void shouldTellOfATask_thatWasCompletedMeanwhile() {
        String first = sample.task("HL-1");
        sample.task("HL-2");
        long id = preview(BulkSample.OFFICE, "COMPLETE", Map.of("answer", PASSED));
        Answer alone = http.as(BulkSample.COLLEAGUE).post("/engine-rest/task/" + first + "/complete", Map.of("variables",
                Map.of("outcome", Map.of("value", "FAILED"), "reason", Map.of("value", "Thiếu"), "doneOn", Map.of("value", TODAY))));
        assertThat(alone.status()).as(alone.body()).isEqualTo(204);
        run(BulkSample.OFFICE, id);
        assertThat(rows(BulkSample.OFFICE, id)).containsExactly(
                "HL-1 REFUSED: Việc này không còn: đã có người hoàn thành, hoặc bạn không còn quyền xem.", "HL-2 DONE");
    }

    @Test
    void shouldRefuseBadInput_andChangeNothing() {
        sample.task("HL-1");
        Http office = http.as(BulkSample.OFFICE);
        Map<Map<String, Object>, String> refused = Map.of(
                request("COMPLETE", Map.of("answer", Map.of("outcome", "PASSED"))),
                "Biểu mẫu chưa hợp lệ: Ngày thực hiện – bắt buộc nhập.",
                request("COMPLETE", Map.of("answer", Map.of("outcome", "FAILED", "doneOn", TODAY))),
                "Biểu mẫu chưa hợp lệ: Lý do – bắt buộc nhập.",
                request("COMPLETE", Map.of("answer", Map.of("outcome", "EACH", "doneOn", TODAY))),
                "Với nội dung đã chọn thì phải hoàn thành từng việc một, vì biểu mẫu có phần phải điền riêng cho từng hồ sơ: "
                        + "Từng người.",
                request("CLAIM", Map.of("unit", "00000")), "Đơn vị: Không có đơn vị này.",
                request("ASSIGN", Map.of("assignee", "nobody")),
                "Người được giao: Hãy chọn một người trong danh sách gợi ý.",
                request("CLAIM", Map.of("text", "không có")), "Không có việc nào phù hợp với điều kiện đã chọn.");
        refused.forEach((body, sentence) -> {
            Answer answer = office.post("/api/bulk", body);
            assertThat(answer.status()).as(sentence).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).isEqualTo(sentence);
        });
        assertThat(office.post("/api/bulk", request("DELETE", Map.of())).status()).isEqualTo(400);
        assertThat(office.post("/api/bulk", Map.of("process", BulkSample.PROCESS, "task", BulkSample.TASK)).status()).isEqualTo(400);
        assertThat(office.postText("/api/bulk", "{", "application/json").status()).isEqualTo(400);
        assertThat(http.as(BulkSample.OTHER).post("/api/bulk", request("CLAIM", Map.of())).status()).as("sees none").isEqualTo(404);
        assertThat(http.post("/api/bulk", request("CLAIM", Map.of())).status()).isEqualTo(401);
        assertThat(orders()).isZero();
        assertThat(holder("HL-1")).isNull();
    }

    @Test
    void shouldHideOrders_fromOthers() {
        sample.task("HL-1");
        long id = preview(BulkSample.OFFICE, "CLAIM", Map.of());
        Http colleague = http.as(BulkSample.COLLEAGUE);
        assertThat(colleague.get("/api/bulk/" + id).status()).isEqualTo(404);
        assertThat(colleague.post("/api/bulk/" + id + "/run", Map.of()).status()).isEqualTo(404);
        assertThat(colleague.post("/api/bulk/" + id + "/stop", Map.of()).status()).isEqualTo(404);
        assertThat(colleague.get("/api/bulk/999999").status()).isEqualTo(404);
        assertThat(http.as("admin").get("/api/bulk/" + id).status()).isEqualTo(200);
        assertThat(http.as("admin").post("/api/bulk/" + id + "/run", Map.of()).status()).isEqualTo(403);
        work.run(() -> true);
        assertThat(holder("HL-1")).isNull();
    }

    @Test
    void shouldAskForTheRights_whenItIsDone() {
        sample.task("HL-1");
        long id = preview(BulkSample.OFFICE, "COMPLETE", Map.of("answer", PASSED));
        accounts.leave(BulkSample.OFFICE, "office@97001");
        try {
            run(BulkSample.OFFICE, id);
            assertThat(rows(BulkSample.OFFICE, id)).singleElement().asString().startsWith("HL-1 REFUSED: Việc này không còn");
        } finally {
            accounts.join(BulkSample.OFFICE, "office@97001", "Văn phòng");
        }
        assertThat(sample.of("HL-1")).isNotNull();
        assertThat(run(BulkSample.OFFICE, id).path("done").asInt()).isEqualTo(1);
    }

    @Test
    void shouldLetTheHeadGiveTasks_toWhoMayDoThem() {
        String both = "office@97001,head@97001";
        sample.task("HL-1", both, null);
        assertThat(rows(BulkSample.OFFICE, preview(BulkSample.OFFICE, "ASSIGN", Map.of("assignee", BulkSample.COLLEAGUE))))
                .containsExactly("HL-1 REFUSED: Chỉ người đứng đầu đơn vị và quản trị viên được giao việc này.");
        assertThat(rows(BulkSample.HEAD, preview(BulkSample.HEAD, "ASSIGN", Map.of("assignee", BulkSample.OTHER))))
                .containsExactly("HL-1 REFUSED: Người được chọn không có vai trò để xử lý việc này.");
        long id = preview(BulkSample.HEAD, "ASSIGN", Map.of("assignee", BulkSample.COLLEAGUE));
        run(BulkSample.HEAD, id);
        assertThat(rows(BulkSample.HEAD, id)).containsExactly("HL-1 DONE");
        assertThat(holder("HL-1")).isEqualTo(BulkSample.COLLEAGUE);
    }

    @Test
    void shouldRemind_onceADay() {
        sample.task("HL-1");
        taskService.setAssignee(sample.task("HL-2"), BulkSample.COLLEAGUE);
        run(BulkSample.ABOVE, preview(BulkSample.ABOVE, "REMIND", Map.of()));
        assertThat(jdbc.sql("select case_id || ' ' || user_id from tiencu.notice where kind = 'REMINDED' order by 1")
                .query(String.class).list()).containsExactly("HL-1 b-colleague", "HL-1 b-office", "HL-2 b-colleague");
        assertThat(rows(BulkSample.ABOVE, preview(BulkSample.ABOVE, "REMIND", Map.of("text", "HL-1"))))
                .containsExactly("HL-1 REFUSED: Hôm nay đã có người nhắc việc này.");
        assertThat(http.as(BulkSample.OFFICE).get("/api/notices").body()).contains("REMINDED");
        assertThat(rows(BulkSample.ABOVE, preview(BulkSample.ABOVE, "CLAIM", Map.of("text", "HL-1"))))
                .containsExactly("HL-1 REFUSED: Bạn không có quyền xử lý việc này.");
    }

    /** Two nodes work on the same order. */
    @Test
    void shouldDoEachTaskOnce_withTwoWorkers() throws Exception {
        IntStream.range(0, 40).forEach(i -> sample.task("HL-" + i));
        long id = preview(BulkSample.OFFICE, "COMPLETE", Map.of("answer", PASSED));
        http.as(BulkSample.OFFICE).post("/api/bulk/" + id + "/run", Map.of());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> tried = IntStream.range(0, 2).mapToObj(node -> nodes.submit(() -> {
                start.await();
                return work.run(() -> true);
            })).toList();
            start.countDown();
            assertThat(tried.get(0).get() + tried.get(1).get()).isEqualTo(40);
        } finally {
            nodes.shutdown();
        }
        work.run(() -> true);
        JsonNode order = http.as(BulkSample.OFFICE).get("/api/bulk/" + id).json();
        assertThat(order.path("done").asInt()).as(order.toString()).isEqualTo(40);
        assertThat(order.path("state").asText()).isEqualTo("FINISHED");
    }

    /** A node that dies in the middle of a task leaves its transaction unfinished: another passes the task over, and has it later. */
    @Test
    void shouldPassOverATask_thatAnotherNodeHas_andDoItIfThatNodeDies() {
        sample.task("HL-1");
        sample.task("HL-2");
        long id = preview(BulkSample.OFFICE, "CLAIM", Map.of());
        http.as(BulkSample.OFFICE).post("/api/bulk/" + id + "/run", Map.of());
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            new TransactionTemplate(transactions).executeWithoutResult(dying -> {
                assertThat(store.next()).isPresent();
                assertThat(other.submit(() -> work.run(() -> true))).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(1);
                dying.setRollbackOnly();
            });
        } finally {
            other.shutdown();
        }
        JsonNode half = http.as(BulkSample.OFFICE).get("/api/bulk/" + id).json();
        assertThat(half.path("state").asText() + half.path("pending").asInt()).isEqualTo("RUNNING1");
        assertThat(work.run(() -> true)).isEqualTo(1);
        assertThat(rows(BulkSample.OFFICE, id)).containsExactly("HL-1 DONE", "HL-2 DONE");
    }

    @Test
    void shouldForgetWhatIsOld() {
        sample.task("HL-1");
        long preview = preview(BulkSample.OFFICE, "CLAIM", Map.of());
        long kept = preview(BulkSample.OFFICE, "COMPLETE", Map.of("answer", PASSED));
        sample.task("HL-2");
        taskService.setAssignee(sample.of("HL-1").getId(), BulkSample.COLLEAGUE);
        run(BulkSample.OFFICE, kept);
        work.forget();
        assertThat(orders()).isEqualTo(2);
        jdbc.sql("update tiencu.bulk_order set changed_at = now() - interval '8 days'").update();
        work.forget();
        assertThat(http.as(BulkSample.OFFICE).get("/api/bulk/" + preview).status()).isEqualTo(404);
        Answer again = http.as(BulkSample.OFFICE).post("/api/bulk/" + kept + "/run", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).startsWith("Nội dung trả lời không còn được lưu");
        jdbc.sql("update tiencu.bulk_order set changed_at = now() - interval '181 days'").update();
        work.forget();
        assertThat(orders()).isZero();
    }
}
