package org.tiencu.desk.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.platform.mail.MailRig;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;

/** From a task that is due to the mail in somebody's mailbox. Monday is 22 February 2027, after Tết. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReminderRunTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 22);

    @Autowired
    ApplicationContext context;
    @Autowired
    TaskService taskService;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    MovableClock clock;
    @Autowired
    NoticeStore notices;
    @Autowired
    CaseNotices caseNotices;
    @Autowired
    DueTasks dueTasks;

    private NoticeWorld world;
    private GreenMail server;
    private MailRig mail;

    @BeforeAll
    void make() {
        world = new NoticeWorld(context).make();
    }

    @AfterAll
    void takeAway() {
        world.takeAway();
    }

    @BeforeEach
    void start() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        mail = new MailRig(context, MailRig.smtp(server.getSmtp().getPort()));
        clock.moveTo(MONDAY);
        world.tidy();
    }

    @AfterEach
    void stop() {
        world.tidy();
        clock.reset();
        server.stop();
    }

    private int run() {
        int told = world.run(mail.outbox());
        mail.sendDue();
        return told;
    }

    private List<MimeMessage> mailsOf(String user) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> address(message).equals(user + "@minhson.example"))
                .toList();
    }

    private static String address(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain text and HTML. */
    private static String[] bodies(MimeMessage message) throws Exception {
        Part part = message;
        while (part.getContent() instanceof Multipart parts && !part.isMimeType("multipart/alternative")) {
            part = parts.getBodyPart(0);
        }
        Multipart both = (Multipart) part.getContent();
        return new String[] {(String) both.getBodyPart(0).getContent(), (String) both.getBodyPart(1).getContent()};
    }

    @Test
    void shouldRemindTheGroupBeforeATaskIsDue_onceEach() throws Exception {
        Task task = world.task("NV-1", MONDAY.plusDays(2));
        run();
        assertThat(world.told("NV-1")).containsExactly("n-colleague DUE_SOON", "n-office DUE_SOON", "n-silent DUE_SOON");
        assertThat(mailsOf("n-office")).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("Tiến Cử: 1 việc đến hạn");
            for (String body : bodies(message)) {
                assertThat(body).contains("NV-1", NoticeWorld.TITLE, "24/02/2027", "Sắp đến hạn", "1 việc đến hạn",
                                "/camunda/app/tasklist/default/#/?task=" + task.getId(), "/notices/settings")
                        .doesNotContain("(mẫu)", "Họ tên", "n-office", "n-colleague", "??", "[(", "th:");
            }
        });
        assertThat(run()).as("a second run").isZero();
        clock.moveTo(MONDAY.plusDays(1));
        run();
        assertThat(world.told("NV-1")).as("the next day is the same stage").hasSize(3);
        assertThat(mailsOf("n-office")).as("one mail a day").hasSize(2);
        assertThat(GreenMailUtil.getWholeMessage(mailsOf("n-office").get(0))).doesNotContain("Họ tên");
    }

    @Test
    void shouldSumUpEverythingInOneMail() throws Exception {
        world.task("NV-1", MONDAY);
        world.task("NV-2", MONDAY.plusDays(1));
        world.task("NV-3", MONDAY.plusDays(2));
        world.task("NV-4", MONDAY.minusDays(3));
        world.task("NV-5", MONDAY.plusDays(3));
        run();
        MimeMessage message = mailsOf("n-office").get(0);
        assertThat(message.getSubject()).isEqualTo("Tiến Cử: 3 việc đến hạn, 1 việc quá hạn");
        String text = bodies(message)[0];
        assertThat(text).doesNotContain("NV-5").contains("Quá hạn (1)", "Đến hạn hôm nay (1)", "Sắp đến hạn (2)");
        assertThat(text.indexOf("NV-4")).isLessThan(text.indexOf("NV-1"));
        assertThat(text.indexOf("NV-1")).isLessThan(text.indexOf("NV-2"));
    }

    @Test
    void shouldListTheMostUrgentOnly_andCountAll() throws Exception {
        for (int i = 0; i < 55; i++) {
            world.task("NV-" + i, MONDAY);
        }
        run();
        MimeMessage message = mailsOf("n-office").get(0);
        assertThat(message.getSubject()).isEqualTo("Tiến Cử: 55 việc đến hạn");
        assertThat(bodies(message)[0]).contains("và 5 việc khác");
        assertThat(bodies(message)[1]).contains("và 5 việc khác");
        assertThat(bodies(message)[0].split("task=")).hasSize(51);
    }

    @Test
    void shouldTellTheHeadOnTheNextWorkingDay_andTheUnitAboveThreeLater() {
        world.task("NV-1", MONDAY.minusDays(3));
        run();
        assertThat(world.told("NV-1")).containsExactly("n-colleague OVERDUE", "n-head ESCALATED", "n-office OVERDUE",
                "n-silent OVERDUE");
        assertThat(mailsOf("n-head")).hasSize(1);
        assertThat(mailsOf("n-above")).isEmpty();
        clock.moveTo(MONDAY.plusDays(2));
        run();
        assertThat(world.told("NV-1")).hasSize(4);
        clock.moveTo(MONDAY.plusDays(3));
        run();
        assertThat(world.told("NV-1")).contains("n-above ESCALATED_ABOVE").hasSize(5);
        assertThat(mailsOf("n-above")).hasSize(1);
    }

    @Test
    void shouldNotTellOfATaskThatIsDoneOrSuspended() {
        Task task = world.task("NV-1", MONDAY);
        taskService.complete(task.getId());
        Task suspended = world.task("NV-2", MONDAY);
        context.getBean(RuntimeService.class).suspendProcessInstanceById(suspended.getProcessInstanceId());
        run();
        assertThat(world.told("NV-1")).isEmpty();
        assertThat(world.told("NV-2")).isEmpty();
        assertThat(mailsOf("n-office")).isEmpty();
    }

    @Test
    void shouldTellTheAssigneeAndTheSubstituteOnly_whenSomebodyHasTakenTheTask() {
        Task task = world.task("NV-1", MONDAY);
        taskService.setAssignee(task.getId(), "n-colleague");
        taskService.addCandidateUser(task.getId(), "n-substitute");
        run();
        assertThat(world.told("NV-1")).containsExactly("n-colleague DUE_TODAY", "n-substitute DUE_TODAY");
        assertThat(mailsOf("n-substitute")).hasSize(1);
        assertThat(mailsOf("n-office")).isEmpty();
    }

    @Test
    void shouldTellAdministrators_whenNobodyHoldsTheRole() {
        world.task("NV-1", MONDAY.atTime(LocalTime.NOON).atZone(VietnamTime.ZONE).toInstant(), "counting-board@98001");
        Task task = world.task("NV-2", MONDAY);
        taskService.setAssignee(task.getId(), "somebody-who-left");
        run();
        assertThat(world.told("NV-1")).containsExactlyInAnyOrder("admin UNATTENDED", "admin-2 UNATTENDED");
        assertThat(world.told("NV-2")).containsExactlyInAnyOrder("admin UNATTENDED", "admin-2 UNATTENDED");
    }

    @Test
    void shouldTellNobodyWithoutARight_andStopWhenTheRightIsGone() {
        world.task("NV-1", MONDAY);
        identityService.deleteMembership("n-colleague", "office@98001");
        try {
            run();
            assertThat(world.told("NV-1")).containsExactly("n-office DUE_TODAY", "n-silent DUE_TODAY");
            assertThat(mailsOf("n-colleague")).isEmpty();
        } finally {
            identityService.createMembership("n-colleague", "office@98001");
        }
    }

    @Test
    void shouldSendNoMail_toWhoHasNoAddressOrDoesNotWantIt() {
        world.task("NV-1", MONDAY);
        notices.digest("n-office", DigestMode.OFF);
        run();
        assertThat(world.told("NV-1")).contains("n-office DUE_TODAY", "n-silent DUE_TODAY");
        assertThat(Arrays.stream(server.getReceivedMessages()).map(ReminderRunTest::address))
                .contains("n-colleague@minhson.example").noneMatch(to -> to.startsWith("n-office") || to.startsWith("n-silent"));
    }

    @Test
    void shouldMailOnAHolidayToThoseWhoWantIt_andSayNothingOfOtherDays() {
        LocalDate saturday = MONDAY.minusDays(2);
        clock.moveTo(saturday);
        world.task("NV-1", saturday);
        world.task("NV-2", saturday.minusDays(1));
        world.task("NV-3", MONDAY);
        notices.digest("n-colleague", DigestMode.WORKING_MORNINGS);
        run();
        assertThat(world.told("NV-1")).contains("n-office DUE_TODAY", "n-colleague DUE_TODAY");
        assertThat(world.told("NV-2")).isEmpty();
        assertThat(world.told("NV-3")).isEmpty();
        assertThat(mailsOf("n-office")).hasSize(1);
        assertThat(mailsOf("n-colleague")).isEmpty();
        clock.moveTo(MONDAY);
        run();
        assertThat(mailsOf("n-colleague")).hasSize(1);
        assertThat(world.told("NV-2")).contains("n-head ESCALATED");
    }

    @Test
    void shouldTellDuringTheDayOfWhatCameUpForToday_butMailOnce() {
        world.task("NV-1", MONDAY);
        run();
        clock.move(Duration.ofHours(2));
        world.task("NV-2", MONDAY);
        run();
        assertThat(world.told("NV-2")).contains("n-office DUE_TODAY");
        assertThat(mailsOf("n-office")).hasSize(1);
    }

    @Test
    void shouldCountADayUntilMidnightInVietnam() {
        world.task("NV-1", MONDAY);
        world.task("NV-2", MONDAY.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant(), "office@98001");
        run();
        assertThat(world.told("NV-1")).contains("n-office DUE_TODAY");
        assertThat(world.told("NV-2")).contains("n-office DUE_SOON");
        assertThat(notices.list("n-office", true, 10)).extracting(Notice::dueAt).contains(
                MONDAY.plusDays(1).atStartOfDay(VietnamTime.ZONE).minusSeconds(1).toInstant());
    }

    @Test
    void shouldReachPeopleWhatAContextSays_withoutDoublingIt() throws Exception {
        LocalDate due = MONDAY.plusDays(9);
        Task task = world.task("NV-1", due);
        caseNotices.comesUp("NV-1", due.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant());
        caseNotices.comesUp("NV-1", due.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant());
        assertThat(world.told("NV-1")).containsExactly("n-colleague DUE_SOON", "n-office DUE_SOON", "n-silent DUE_SOON");
        caseNotices.missed("NV-1", "head@98", "Xử lý mốc quá hạn của đơn vị");
        caseNotices.missed("NV-1", "head@98", "Xử lý mốc quá hạn của đơn vị");
        run();
        assertThat(mailsOf("n-above")).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).contains("1 việc cần đôn đốc");
            assertThat(bodies(message)[0]).contains("NV-1: Xử lý mốc quá hạn của đơn vị");
        });
        assertThat(bodies(mailsOf("n-office").get(0))[0]).contains("03/03/2027", "task=" + task.getId());
        clock.moveTo(MONDAY.plusDays(1));
        run();
        assertThat(mailsOf("n-above")).as("what a context said is mailed once").hasSize(1);
        clock.moveTo(due.minusDays(2));
        run();
        assertThat(world.told("NV-1").stream().filter("n-office DUE_SOON"::equals)).hasSize(1);
    }

    @Test
    void shouldRunOnOneNodeOnly() {
        world.task("NV-1", MONDAY);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(dueTasks.lock()).isTrue();
            Integer onAnotherNode = CompletableFuture.supplyAsync(() -> world.run(mail.outbox())).join();
            assertThat(onAnotherNode).isZero();
        });
        assertThat(world.told("NV-1")).isEmpty();
        assertThat(run()).isPositive();
    }
}
