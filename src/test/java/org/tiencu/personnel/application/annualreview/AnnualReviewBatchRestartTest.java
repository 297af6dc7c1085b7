package org.tiencu.personnel.application.annualreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.adapter.process.annualreview.ReviewUnits;
import org.tiencu.personnel.application.annualreview.AnnualReviewBatch.Result;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

/** A batch on the real database: what a run that breaks off leaves behind, and two runs at once. */
@IntegrationTest
class AnnualReviewBatchRestartTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private AnnualReviewBatch batch;
    @Autowired
    private JdbcClient jdbc;
    private ReviewUnits units;
    private SignedIn signedIn;

    @BeforeEach
    void addUnits() {
        units = new ReviewUnits(context);
        signedIn = new SignedIn(context.getBean(IdentityService.class));
        for (int i = 0; i < 4; i++) {
            units.commune(1, Regime.PARTY);
        }
    }

    private Result run(AnnualReviewBatch run) {
        return signedIn.as(units.user(Role.ORGANISATION_COMMISSION),
                () -> run.run(units.province, UnitLevel.COMMUNE, null));
    }

    private Map<String, Object> stored() {
        return jdbc.sql("""
                select count(*) as cases, count(r.case_id) as reviews, count(e.id_) as processes
                from tiencu.personnel_case c left join tiencu.annual_review r on r.case_id = c.id
                left join act_ru_execution e on e.business_key_ = c.id and e.parent_id_ is null
                where c.authority_unit = :province
                """).param("province", units.province).query().singleRow();
    }

    @Test
    void shouldKeepWhatWasOpened_whenARunBreaksOff_andDoTheRestNextTime() {
        AnnualReviewWorkflow engine = context.getBean(AnnualReviewWorkflow.class);
        AtomicInteger started = new AtomicInteger();
        AnnualReviewBatch breaking = new AnnualReviewBatch(context.getBean(AnnualReviewOpenings.class), (opened, review) -> {
            engine.start(opened, review);
            if (started.incrementAndGet() == 3) {
                throw new IllegalStateException("power cut");
            }
        }, context.getBean(Units.class), context.getBean(CurrentUser.class),
                context.getBean(PlatformTransactionManager.class));

        assertThatThrownBy(() -> run(breaking)).hasMessage("power cut");
        assertThat(stored()).as("two whole cases, nothing of the third")
                .containsEntry("cases", 2L).containsEntry("reviews", 2L).containsEntry("processes", 2L);

        Result rest = run(batch);
        assertThat(rest.created()).isEqualTo(2);
        assertThat(rest.existing()).isEqualTo(2);
        assertThat(stored()).containsEntry("cases", 4L).containsEntry("reviews", 4L).containsEntry("processes", 4L);
        assertThat(run(batch).created()).isZero();
    }

    @Test
    void shouldOpenOneCaseForEachUnit_whenTwoRunAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Result> first = threads.submit(() -> {
                together.await();
                return run(batch);
            });
            Future<Result> second = threads.submit(() -> {
                together.await();
                return run(batch);
            });
            Result one = first.get(60, TimeUnit.SECONDS);
            Result other = second.get(60, TimeUnit.SECONDS);
            assertThat(one.created() + other.created()).isEqualTo(4);
            assertThat(one.cases()).hasSize(4);
            assertThat(other.cases()).hasSize(4);
        } finally {
            threads.shutdownNow();
        }
        assertThat(stored()).containsEntry("cases", 4L).containsEntry("processes", 4L);
    }
}
