package org.tiencu.personnel.application.annualreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.tiencu.personnel.application.CaseWorld.AUTHORITY;
import static org.tiencu.personnel.application.CaseWorld.UNIT;
import static org.tiencu.personnel.application.annualreview.AnnualReviewWorld.OTHER_UNIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.personnel.application.annualreview.AnnualReviewBatch.Result;
import org.tiencu.personnel.application.annualreview.AnnualReviewBatch.Skipped;
import org.tiencu.personnel.application.annualreview.AnnualReviews.CommentsOutcome;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class AnnualReviewBatchTest {

    private AnnualReviewWorld world;
    private AnnualReviewWorkflow workflow;
    private AnnualReviewBatch batch;

    @BeforeEach
    void prepare() {
        world = new AnnualReviewWorld();
        workflow = mock(AnnualReviewWorkflow.class);
        batch = new AnnualReviewBatch(world.reviewOpenings, workflow, world.units, world.user,
                mock(PlatformTransactionManager.class));
        world.signIn("commission", "organisation-commission@99");
        world.deputies(2);
    }

    private Result run() {
        return batch.run(AUTHORITY, UnitLevel.COMMUNE, 2026);
    }

    @Test
    void shouldOpenACaseForEachUnit_andSayWhichHaveNobody() {
        Result result = run();
        assertThat(result.created()).isEqualTo(1);
        assertThat(result.cases()).extracting("unit").containsExactly(UNIT);
        assertThat(result.skipped()).extracting(Skipped::unit).containsExactly(OTHER_UNIT);
        assertThat(result.skipped().get(0).reason()).isNotBlank();
        verify(workflow, times(1)).start(any(), any());
    }

    @Test
    void shouldCreateNothing_theSecondTime() {
        run();
        Result again = run();
        assertThat(again.created()).isZero();
        assertThat(again.existing()).isEqualTo(1);
        verify(workflow, times(1)).start(any(), any());
    }

    @Test
    void shouldTakeAUnit_thatHasPeopleByNow() {
        run();
        world.holder("late", OTHER_UNIT, AUTHORITY, Regime.STATE, true, 45);
        Result again = run();
        assertThat(again.created()).isEqualTo(1);
        assertThat(again.existing()).isEqualTo(1);
        assertThat(again.skipped()).isEmpty();
    }

    @Test
    void shouldBreakOff_whenSomethingFails_andGoOnWithTheNextRun() {
        doThrow(new IllegalStateException("engine")).doNothing().when(workflow).start(any(), any());
        org.assertj.core.api.Assertions.assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        doNothing().when(workflow).start(any(), any());
        assertThat(run().cases()).extracting("unit").containsExactly(UNIT);
    }

    @Test
    void shouldNotOpenAnew_whatWasStopped() {
        world.reviews.comment(run().cases().get(0).id(), CommentsOutcome.STOPPED, java.util.List.of(), "Mở nhầm");
        assertThat(run().existing()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office@99", "organisation-commission@99001", "head@99", "standing-committee@99"})
    void shouldBeForTheOrganisationCommissionAbove(String group) {
        world.signIn("somebody", group);
        assertThat(Refusals.of(this::run).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void shouldAlsoBeForAdministrators() {
        world.signIn("admin", "camunda-admin");
        assertThat(run().created()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnUnknownUnit_andTheFuture() {
        world.signIn("admin", "camunda-admin");
        assertThat(Refusals.of(() -> batch.run("88", UnitLevel.COMMUNE, null)).violations()).extracting("field")
                .containsExactly("under");
        assertThat(Refusals.of(() -> batch.run(AUTHORITY, UnitLevel.COMMUNE, 2027)).violations()).extracting("field")
                .containsExactly("year");
        verify(workflow, times(0)).start(any(), any());
    }
}
