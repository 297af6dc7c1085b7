package org.tiencu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.web.Idempotency.Started;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class IdempotencyTest {

    private record Request(String post, int seats) {
    }

    private static final Request REQUEST = new Request("99001-PCT", 1);

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void shouldStartEachTime_whenThereIsNoKey() {
        assertThat(idempotency.once("office", null, REQUEST, this::start)).isEqualTo(new Started("case-1", false));
        assertThat(idempotency.once("office", null, REQUEST, this::start)).isEqualTo(new Started("case-2", false));
    }

    @Test
    void shouldStartOnce_whenTheSameIsAskedForAgain() {
        assertThat(once(REQUEST)).isEqualTo(new Started("case-1", false));
        assertThat(once(REQUEST)).isEqualTo(new Started("case-1", true));
        assertThat(starts).hasValue(1);
    }

    @Test
    void shouldSeeTheSameRequest_whateverTheOrderOfItsProperties() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("seats", 1);
        request.put("post", "99001-PCT");
        once(REQUEST);
        assertThat(once(request).replayed()).isTrue();
    }

    @Test
    void shouldRefuse_whenTheKeyIsUsedForAnotherRequest() {
        once(REQUEST);
        assertThatThrownBy(() -> once(new Request("99001-PCT", 2))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(starts).hasValue(1);
    }

    @Test
    void shouldKeepKeysOfUsersApart() {
        once(REQUEST);
        assertThat(idempotency.once("head", key, REQUEST, this::start)).isEqualTo(new Started("case-2", false));
    }

    @Test
    void shouldForgetTheKey_whenTheStartFails() {
        assertThatThrownBy(() -> idempotency.once("office", key, REQUEST, () -> {
            throw Refusal.input("Không hợp lệ.");
        })).isInstanceOf(Refusal.class);
        assertThat(once(REQUEST)).isEqualTo(new Started("case-1", false));
    }

    @Test
    void shouldForgetTheKey_whenTheCallerRollsBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            once(REQUEST);
            status.setRollbackOnly();
        });
        assertThat(once(REQUEST)).isEqualTo(new Started("case-2", false));
    }

    @Test
    void shouldRefuseALongOrEmptyKey() {
        assertThatThrownBy(() -> idempotency.once("office", "k".repeat(201), REQUEST, this::start))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> idempotency.once("office", " ", REQUEST, this::start)).isInstanceOf(Refusal.class);
        assertThat(starts).hasValue(0);
    }

    @Test
    void shouldWaitForTheFirst_whenTwoAskAtTheSameTime() throws Exception {
        CountDownLatch firstMayEnd = new CountDownLatch(1);
        CountDownLatch firstHasStarted = new CountDownLatch(1);
        CompletableFuture<Started> first = CompletableFuture.supplyAsync(() ->
                idempotency.once("office", key, REQUEST, () -> {
                    firstHasStarted.countDown();
                    waitFor(firstMayEnd);
                    return start();
                }));
        waitFor(firstHasStarted);
        CompletableFuture<Started> second = CompletableFuture.supplyAsync(() -> once(REQUEST));
        await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaits);
        assertThat(second).isNotDone();
        firstMayEnd.countDown();

        assertThat(first.get()).isEqualTo(new Started("case-1", false));
        assertThat(second.get()).isEqualTo(new Started("case-1", true));
        assertThat(starts).hasValue(1);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%idempotency_key%'
                """).query(Integer.class).single() > 0;
    }

    private Started once(Object request) {
        return idempotency.once("office", key, request, this::start);
    }

    private String start() {
        return "case-" + starts.incrementAndGet();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
