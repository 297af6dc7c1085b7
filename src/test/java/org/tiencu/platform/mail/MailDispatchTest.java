package org.tiencu.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
class MailDispatchTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);
    private static final String SUBJECT = "Tiến Cử: 3 việc đến hạn";

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    MovableClock clock;
    @Autowired
    MailStore store;
    @Autowired
    CurrentUser currentUser;
    @Autowired
    IdentityService identityService;

    private GreenMail server;
    private JavaMailSenderImpl smtp;
    private MailRig rig;

    @BeforeEach
    void start() {
        jdbc.sql("delete from tiencu.mail_outbox").update();
        clock.moveTo(DAY);
        smtp = MailRig.smtp(0);
        rig = new MailRig(context, smtp);
        startServer();
    }

    private void startServer() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        smtp.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.reset();
        jdbc.sql("delete from tiencu.mail_outbox").update();
        jdbc.sql("delete from tiencu.notice where kind = 'MAIL_GIVEN_UP'").update();
    }

    private static Mail mail(String key) {
        return new Mail(key, "nguoi-nhan@minhson.example", SUBJECT, "Nội dung", "<p>Nội dung</p>");
    }

    private int put(Mail... mails) {
        return put(rig, mails);
    }

    private int put(MailRig into, Mail... mails) {
        return new TransactionTemplate(transactions).execute(status -> into.outbox().add(List.of(mails)));
    }

    private void later(Duration pause) {
        clock.move(pause);
    }

    private String state(String key) {
        return jdbc.sql("select state || ' ' || attempts from tiencu.mail_outbox where message_key = :key").param("key", key)
                .query(String.class).single();
    }

    @Test
    void shouldSendWhatWasPutIn_once() {
        put(mail("one"));
        assertThat(server.getReceivedMessages()).as("nothing goes before the transaction is over").isEmpty();
        assertThat(rig.sendDue()).isEqualTo(1);
        assertThat(rig.sendDue()).isZero();

        assertThat(server.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo(SUBJECT);
            assertThat(message.getFrom()[0].toString()).contains("tien-cu@minhson.example");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("Message-ID")[0]).endsWith("@minhson.example>");
        });
        assertThat(state("one")).isEqualTo("SENT 0");
    }

    @Test
    void shouldTakeTheSameCauseOnce_andNothingWithoutItsTransaction() {
        assertThat(put(mail("one"), mail("two"))).isEqualTo(2);
        assertThat(put(mail("two"), mail("three"))).isEqualTo(1);
        assertThatThrownBy(() -> context.getBean(MailOutbox.class).add(List.of(mail("four"))))
                .isInstanceOf(IllegalTransactionStateException.class);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            rig.outbox().add(List.of(mail("five")));
            status.setRollbackOnly();
        });
        assertThat(rig.sendDue()).isEqualTo(3);
    }

    @Test
    void shouldTakeNothing_whenThereIsNoServer() {
        MailRig off = new MailRig(context, null);
        JavaMailSenderImpl nameless = new JavaMailSenderImpl();
        nameless.setHost("");
        assertThat(put(off, mail("one"))).isZero();
        assertThat(put(new MailRig(context, nameless), mail("one"))).isZero();
        assertThat(off.sendDue()).isZero();
        assertThat(store.counts().waiting()).isZero();
    }

    @Test
    void shouldLoseNothing_whenTheServerIsAwayForADay() {
        put(mail("one"), mail("two"));
        server.stop();
        for (int hour = 0; hour < 24; hour++) {
            assertThat(rig.sendDue()).isZero();
            later(Duration.ofHours(1));
        }
        assertThat(jdbc.sql("select distinct problem from tiencu.mail_outbox").query(String.class).list())
                .containsExactly("Không kết nối được máy chủ thư.");
        startServer();
        later(Duration.ofHours(1));

        assertThat(rig.sendDue()).isEqualTo(2);
        later(Duration.ofDays(1));
        assertThat(rig.sendDue()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void shouldAskAServerThatIsAwayOnce_inARound() {
        put(mail("one"), mail("two"), mail("three"));
        server.stop();
        rig.sendDue();
        assertThat(List.of(state("one"), state("two"), state("three")))
                .containsExactlyInAnyOrder("WAITING 1", "WAITING 0", "WAITING 0");
    }

    @ParameterizedTest(name = "{0} failed before: {1} minutes")
    @CsvSource({"0, 1", "1, 2", "2, 4", "5, 32", "6, 60", "7, 60", "900, 60"})
    void shouldWaitLongerEachTime(int failedBefore, int minutes) {
        assertThat(MailDispatch.pause(failedBefore)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void shouldGiveUpAfterDays_andTellAdministrators_whoMayTryAgain() {
        put(mail("one"));
        server.stop();
        rig.sendDue();
        later(MailRig.GIVE_UP_AFTER.minusMinutes(30));
        rig.sendDue();
        assertThat(state("one")).as("the next pause would still end in time").isEqualTo("WAITING 2");
        later(Duration.ofHours(1));
        rig.sendDue();
        assertThat(state("one")).isEqualTo("GIVEN_UP 3");
        assertThat(toldAdministrators()).containsExactlyInAnyOrder("admin", "admin-2");

        MailAdministration mails = new MailAdministration(store, rig.outbox(), settings(), currentUser,
                mock(AuditTrail.class), clock);
        SignedIn signedIn = new SignedIn(identityService);
        long id = signedIn.as("admin", () -> mails.overview().givenUp().get(0).id());
        assertThat(Refusals.of(() -> signedIn.run("office", () -> mails.retry(id))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(Refusals.of(() -> signedIn.run("office", mails::overview)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(state("one")).isEqualTo("GIVEN_UP 3");
        startServer();
        signedIn.run("admin", () -> mails.retry(id));
        assertThat(rig.sendDue()).isEqualTo(1);
        assertThat(Refusals.of(() -> signedIn.run("admin", () -> mails.retry(id))).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void shouldGiveUpAtOnce_whenTheAddressIsNone_andGoOnWithTheOthers() {
        put(new Mail("bad", "không phải địa chỉ", SUBJECT, "Nội dung", "<p>Nội dung</p>"),
                new Mail("bad-too", "a@b@c", SUBJECT, "Nội dung", "<p>Nội dung</p>"), mail("good"));
        assertThat(rig.sendDue()).isEqualTo(1);
        assertThat(List.of(state("bad"), state("bad-too"), state("good"))).containsExactly("GIVEN_UP 1", "GIVEN_UP 1", "SENT 0");
        assertThat(toldAdministrators()).as("once a day").containsExactlyInAnyOrder("admin", "admin-2");
    }

    private List<String> toldAdministrators() {
        return jdbc.sql("select user_id from tiencu.notice where kind = 'MAIL_GIVEN_UP'").query(String.class).list();
    }

    private MailSettings settings() {
        return new MailSettings("x@y.example", Duration.ofSeconds(1), MailRig.GIVE_UP_AFTER, Duration.ofDays(30));
    }

    @Test
    void shouldSendEachOnce_whenTwoNodesSend() throws Exception {
        put(IntStream.range(0, 20).mapToObj(i -> mail("many-" + i)).toArray(Mail[]::new));
        CountDownLatch bothAreSending = new CountDownLatch(2);
        CompletableFuture<Integer> first = node(bothAreSending);
        CompletableFuture<Integer> second = node(bothAreSending);

        assertThat(first.get(60, TimeUnit.SECONDS) + second.get(60, TimeUnit.SECONDS)).isEqualTo(20);
        assertThat(server.getReceivedMessages()).hasSize(20);
    }

    /** A node whose first mail is on its way while the other one's is. */
    private CompletableFuture<Integer> node(CountDownLatch bothAreSending) {
        JavaMailSenderImpl meeting = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                bothAreSending.countDown();
                try {
                    assertThat(bothAreSending.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.doSend(messages, originals);
            }
        };
        meeting.setHost("127.0.0.1");
        meeting.setPort(server.getSmtp().getPort());
        MailRig node = new MailRig(context, meeting);
        return CompletableFuture.supplyAsync(node::sendDue);
    }

    @Test
    void shouldSendAgainWithTheSameId_whenTheNodeDiedBeforeItCouldSaySo() throws Exception {
        put(mail("one"));
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                super.doSend(messages, originals);
                throw new IllegalStateException("the power is gone");
            }
        };
        dying.setHost("127.0.0.1");
        dying.setPort(server.getSmtp().getPort());
        assertThatThrownBy(() -> new MailRig(context, dying).sendDue()).hasMessage("the power is gone");
        assertThat(state("one")).isEqualTo("WAITING 0");
        assertThat(rig.sendDue()).isEqualTo(1);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @Test
    void shouldForgetWhatWasSentLongAgo_andNothingElse() {
        put(mail("sent"));
        rig.sendDue();
        put(mail("waiting"));
        later(Duration.ofDays(31));
        rig.forget();
        assertThat(store.counts()).isEqualTo(new MailCounts(1, 0, 0));
    }
}
