package org.tiencu.personnel.adapter.process.termwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.reappointment.ReappointmentDriver;
import org.tiencu.personnel.adapter.process.reappointment.ReappointmentProcess;
import org.tiencu.personnel.application.reappointment.TermWatch;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.SignedIn;

/** The watch looks at every post there is, so what it does here is rolled back. */
@IntegrationTest
class TermWatchProcessTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ManagementService managementService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private void rolledBack(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private Job timer() {
        // a run that was rolled back may leave one more behind
        return managementService.createJobQuery().processDefinitionKey(TermWatchProcess.ID).orderByJobDuedate().asc()
                .listPage(0, 1).get(0);
    }

    private List<String> cases(String tenureId) {
        return jdbc.sql("select id from tiencu.personnel_case where tenure_id = :tenure and opened_by = 'system'")
                .param("tenure", tenureId).query(String.class).list();
    }

    @Test
    void shouldRunEveryMorningAtSixInVietnam_fromTheNextMorningOn() {
        Instant due = timer().getDuedate().toInstant();
        assertThat(due.atZone(VietnamTime.ZONE).toLocalTime()).isEqualTo(LocalTime.of(6, 0));
        assertThat(due).isBetween(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void shouldOpenWhatIsDue_andComeBackTheNextMorning() {
        ProcessHistory history = new ProcessHistory(context, TermWatchProcess.ID);
        ReappointmentDriver ordinary = new ReappointmentDriver(context).holder(Regime.STATE, 70);
        ReappointmentDriver late = new ReappointmentDriver(context).holder(Regime.STATE, 70,
                ReappointmentDriver.NOW.plusDays(102));
        Instant due = timer().getDuedate().toInstant();
        rolledBack(() -> {
            managementService.executeJob(timer().getId());

            List<String> opened = cases(ordinary.tenure.id());
            assertThat(opened).hasSize(1);
            assertThat(taskService.createTaskQuery().processInstanceBusinessKey(opened.get(0)).singleResult()
                    .getTaskDefinitionKey()).isEqualTo(ReappointmentProcess.NOTIFY_OFFICIAL);
            assertThat(cases(late.tenure.id())).as("in time for its notice, not earlier").isEmpty();
            for (String ofTheDemo : List.of("sample-05-t1", "sample-28-t1", "sample-29-t1")) {
                assertThat(cases(ofTheDemo)).as(ofTheDemo).hasSize(1);
            }
            assertThat(history.nodesNotPassed()).isEmpty();
            assertThat(timer().getDuedate().toInstant()).as("one run, not one for every day since the cycle began")
                    .isBetween(due, due.plus(Duration.ofDays(1)));

            new SignedIn(context.getBean(IdentityService.class)).run("admin",
                    () -> context.getBean(TermWatch.class).openDue());
            assertThat(cases(ordinary.tenure.id())).as("once for one end").hasSize(1);
        });
        assertThat(cases(ordinary.tenure.id())).isEmpty();
    }

    @Test
    void shouldNotBeStartedByHand() {
        assertThat(context.getBean(RepositoryService.class).createProcessDefinitionQuery()
                .processDefinitionKey(TermWatchProcess.ID).latestVersion().singleResult().isStartableInTasklist()).isFalse();
    }
}
