package org.tiencu.election.adapter.process.voterlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.PEOPLES_COMMITTEE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.election.adapter.process.VoterDriver;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.voter.VoterLists;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoterListProcessTest {

    private static final String COMPLAINTS_DUE = "IntermediateCatchEvent_ComplaintsDue";
    private static final String FREEZE_DUE = "IntermediateCatchEvent_FreezeDue";

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    VoterDriver drive;
    String caseId;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, VoterListProcess.ID);
    }

    @BeforeEach
    void open() {
        drive = new VoterDriver(context).open();
        caseId = drive.caseOf(COMMUNE);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private boolean done(String milestone) {
        return context.getBean(Milestones.class).of(caseId).stream().filter(one -> one.milestone().equals(milestone))
                .findFirst().map(CaseMilestone::done).orElseThrow();
    }

    private List<String> voterTasks() {
        List<String> own = List.of(VoterListProcess.COMPILE_LIST, VoterListProcess.CONFIRM_LIST, VoterListProcess.POST_LIST,
                VoterListProcess.FREEZE_LIST);
        return drive.openTasks(caseId).stream().filter(own::contains).toList();
    }

    private void compile(Totals first, Totals second) {
        drive.complete(PEOPLES_COMMITTEE, caseId, VoterListProcess.COMPILE_LIST,
                Map.of("areas", List.of(VoterDriver.area(1, first), VoterDriver.area(2, second))));
    }

    @Test
    void shouldPostTheList_waitForComplaints_andFreezeIt() {
        drive.posted(PEOPLES_COMMITTEE, COMMUNE);
        assertThat(done("voter-list-posted")).isTrue();
        assertThat(voterTasks()).isEmpty();
        assertThat(drive.timerDue(caseId, COMPLAINTS_DUE)).isEqualTo(Deadlines.endOf(LocalDate.now().plusDays(30)));

        drive.timerFires(caseId, COMPLAINTS_DUE);
        assertThat(done("voter-list-complaints-close")).isTrue();
        Instant freeze = context.getBean(Milestones.class).due(caseId, "voter-list-frozen");
        assertThat(drive.timerDue(caseId, FREEZE_DUE)).isEqualTo(freeze);

        drive.timerFires(caseId, FREEZE_DUE);
        assertThat(done("voter-list-frozen")).isTrue();
        assertThat(drive.task(PEOPLES_COMMITTEE, caseId, VoterListProcess.FREEZE_LIST).getDueDate()).isEqualTo(freeze);
        assertThat(String.valueOf(drive.prefill(PEOPLES_COMMITTEE, caseId, VoterListProcess.FREEZE_LIST)
                .get("totals"))).contains("Thôn Hai (mẫu)", "Cộng", "2000");
        drive.complete(PEOPLES_COMMITTEE, caseId, VoterListProcess.FREEZE_LIST, Map.of("documentNumber", "9-BC"));
        assertThat(history.ends(caseId)).containsExactly("EndEvent_Frozen");
        assertThat(context.getBean(VoterLists.class).overview(caseId).list().frozenAt()).isNotNull();
    }

    @Test
    void shouldCompileAgain_withWhatWasTypedBefore_whenTheListIsSentBack() {
        drive.list(COMMUNE).compiled(PEOPLES_COMMITTEE, COMMUNE);
        drive.complete(PEOPLES_COMMITTEE, caseId, VoterListProcess.CONFIRM_LIST,
                Map.of("listOutcome", "RETURNED", "reason", "Thiếu cử tri tạm trú"));
        Map<String, Object> shown = drive.prefill(PEOPLES_COMMITTEE, caseId, VoterListProcess.COMPILE_LIST);
        assertThat(shown).containsEntry("returnReason", "Thiếu cử tri tạm trú");
        assertThat(String.valueOf(shown.get("areas"))).contains("1000", "520");
        Totals more = new Totals(1001, 480, 521, 1001, 1001, 900);
        compile(VoterDriver.COMPILED, more);
        assertThat(voterTasks()).containsExactly(VoterListProcess.CONFIRM_LIST);
        assertThat(drive.current(COMMUNE, 2)).isEqualTo(more);
    }

    @Test
    void shouldTakeChangesIntoTheFinalTotals() {
        drive.posted(PEOPLES_COMMITTEE, COMMUNE);
        String change = drive.start(PEOPLES_COMMITTEE, "voter-change", drive.change(COMMUNE));
        drive.complete(PEOPLES_COMMITTEE, change, "UserTask_ConfirmChange", Map.of("changeOutcome", "CONFIRMED"));
        drive.timerFires(caseId, COMPLAINTS_DUE);
        drive.timerFires(caseId, FREEZE_DUE);
        assertThat(context.getBean(JdbcClient.class).sql("""
                select voters || ' ' || female || ' ' || commune from tiencu.voter_list_area
                where case_id = :case and stage = 'FINAL' order by area
                """).param("case", caseId).query(String.class).list()).containsExactly("1001 521 901", "1000 520 900");
        assertThat(Refusals.of(() -> drive.start(PEOPLES_COMMITTEE, "voter-change",
                drive.change(COMMUNE))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void shouldEndTheTimeForComplaintsWithThatForChanges_whenTheListIsPostedTooLate() {
        drive = new VoterDriver(context).open(VoterDriver.sundayIn(10));
        caseId = drive.caseOf(COMMUNE);
        drive.posted(PEOPLES_COMMITTEE, COMMUNE);
        assertThat(drive.timerDue(caseId, COMPLAINTS_DUE))
                .isEqualTo(context.getBean(Milestones.class).due(caseId, "voter-list-frozen"));
    }

    /** The job that watches the milestones of a case writes them first, and the tasks of the case last. */
    @Test
    void shouldNotHoldTheTask_whileItWaitsForTheWatchOfTheMilestones() throws Exception {
        drive.list(COMMUNE).compiled(PEOPLES_COMMITTEE, COMMUNE);
        drive.complete(PEOPLES_COMMITTEE, caseId, VoterListProcess.CONFIRM_LIST, Map.of("listOutcome", "APPROVED"));
        String task = drive.task(PEOPLES_COMMITTEE, caseId, VoterListProcess.POST_LIST).getId();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        CompletableFuture<Void> official = new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .execute(watch -> {
                    jdbc.sql("update tiencu.election_milestone set reminded_at = now() where case_id = :case")
                            .param("case", caseId).update();
                    CompletableFuture<Void> posting = CompletableFuture.runAsync(() -> drive.complete(PEOPLES_COMMITTEE,
                            caseId, VoterListProcess.POST_LIST, Map.of("postedOn", LocalDate.now().toString(),
                                    "places", "Trụ sở Ủy ban")));
                    await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("""
                            select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock'
                                and query like '%update tiencu.election_milestone set done_on%')
                            """).query(Boolean.class).single());
                    jdbc.sql("set local lock_timeout = '5s'").update();
                    assertThat(jdbc.sql("update act_ru_task set priority_ = priority_ where id_ = :task")
                            .param("task", task).update()).isOne();
                    return posting;
                });
        official.get(30, TimeUnit.SECONDS);
        assertThat(done("voter-list-posted")).isTrue();
        assertThat(voterTasks()).isEmpty();
    }

    @Nested
    class Refused {

        @Test
        void shouldKeepTheTaskOpen_whenTheTotalsAreWrong() {
            drive.list(COMMUNE);
            Refusal refusal = Refusals.of(() -> compile(VoterDriver.COMPILED, new Totals(1000, 480, 521, 1000, 1000, 900)));
            assertThat(refusal.getMessage()).contains("Khu vực số 2", "nam (480) cộng nữ (521)");
            assertThat(voterTasks()).containsExactly(VoterListProcess.COMPILE_LIST);
        }

        @Test
        void shouldNotBePostedTomorrow() {
            drive.list(COMMUNE).compiled(PEOPLES_COMMITTEE, COMMUNE);
            drive.complete(PEOPLES_COMMITTEE, caseId, VoterListProcess.CONFIRM_LIST, Map.of("listOutcome", "APPROVED"));
            assertThat(Refusals.of(() -> drive.complete(PEOPLES_COMMITTEE, caseId, VoterListProcess.POST_LIST,
                    Map.of("postedOn", LocalDate.now().plusDays(1).toString(), "places", "Trụ sở"))).violations())
                    .extracting("field").containsExactly("postedOn");
            assertThat(voterTasks()).containsExactly(VoterListProcess.POST_LIST);
        }

        @Test
        void shouldNotBeSeenByTheOtherCommune() {
            drive.list(COMMUNE);
            assertThatThrownBy(() -> drive.task(VoterDriver.OTHER_COMMITTEE, caseId,
                    VoterListProcess.COMPILE_LIST)).isInstanceOf(AssertionError.class);
        }
    }
}
