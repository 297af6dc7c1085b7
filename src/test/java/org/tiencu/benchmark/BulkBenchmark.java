package org.tiencu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.desk.application.bulk.BulkAction;
import org.tiencu.desk.application.bulk.BulkOrders;
import org.tiencu.desk.application.bulk.BulkSample;
import org.tiencu.desk.application.bulk.BulkWork;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

/**
 * How long it takes to claim and to complete one task of each of the 3,321 communes, with one worker and with two. Not a part of
 * the build: {@code mvn test -Dtest=BulkBenchmark}, with {@code -Dbenchmark.tasks=} for another number.
 */
@IntegrationTest
class BulkBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(BulkBenchmark.class);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private BulkOrders orders;
    @Autowired
    private BulkWork work;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void measure() {
        int tasks = Integer.getInteger("benchmark.tasks", 3_321);
        BulkSample sample = new BulkSample(context).make();
        try {
            for (int workers : List.of(1, 2)) {
                int round = workers;
                time("start", () -> {
                    IntStream.range(0, tasks).forEach(i -> sample.task("HL-" + round + "-" + i));
                    return jdbc.sql("analyze").update();
                });
                as("kinds", () -> orders.kinds());
                as("page of the kind", () -> orders.choice(BulkSample.PROCESS, BulkSample.TASK));
                order(BulkAction.CLAIM, null, workers);
                order(BulkAction.COMPLETE, Map.of("outcome", "PASSED", "doneOn", LocalDate.now().toString()), workers);
            }
        } finally {
            sample.takeAway();
        }
    }

    private void order(BulkAction action, Map<String, Object> answer, int workers) {
        long id = as("preview " + action, () -> orders.preview(
                new BulkOrders.Request(BulkSample.PROCESS, BulkSample.TASK, action, null, null, answer)));
        as("begin", () -> {
            orders.run(id);
            return null;
        });
        time(action + " with " + workers, () -> {
            IntStream.range(0, workers).mapToObj(one -> CompletableFuture.runAsync(() -> work.run(() -> true))).toList()
                    .forEach(CompletableFuture::join);
            return null;
        });
        assertThat(as("result", () -> {
            orders.rows(id, null, 1);
            return orders.read(id);
        }).refused()).isZero();
    }

    private <T> T as(String what, Callable<T> action) {
        return new SignedIn(identityService).as(BulkSample.OFFICE, () -> time(what, action));
    }

    private <T> T time(String what, Callable<T> action) {
        long begin = System.nanoTime();
        try {
            return action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            LOG.info(String.format(Locale.ROOT, "%-24s %10.0f ms", what, (System.nanoTime() - begin) / 1e6));
        }
    }
}
