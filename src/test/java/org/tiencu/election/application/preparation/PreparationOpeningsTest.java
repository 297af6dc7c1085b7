package org.tiencu.election.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

/** A crash in the middle of a chunk, on the real database and engine. */
@IntegrationTest
class PreparationOpeningsTest {

    private static final List<String> UNITS = List.of("99", "99001", "99002", "99003");

    @Autowired
    private PreparationOpenings openings;
    @Autowired
    private Elections elections;
    @Autowired
    private ElectionFile file;
    @Autowired
    private ElectionStore store;
    @Autowired
    private CaseDates caseDates;
    @Autowired
    private ElectionWorkflow workflow;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private PlatformTransactionManager transactions;

    private int started;

    /** Starts two processes and then breaks off. */
    private ElectionWorkflow breaking() {
        ElectionWorkflow breaking = mock(ElectionWorkflow.class, delegatesTo(workflow));
        doAnswer(call -> {
            if (++started > 2) {
                throw new IllegalStateException("the power is gone");
            }
            workflow.startPreparation(call.getArgument(0), call.getArgument(1), call.getArgument(2), call.getArgument(3));
            return null;
        }).when(breaking).startPreparation(any(), any(), any(), any());
        return breaking;
    }

    private long processes(Election election) {
        return UNITS.stream().mapToLong(unit -> runtimeService.createProcessInstanceQuery()
                .processDefinitionKey("election-preparation").processInstanceBusinessKey(election.caseId(unit)).count()).sum();
    }

    private List<ElectionCase.Status> statuses(Election election) {
        return UNITS.stream().map(unit -> store.findCase(election.caseId(unit)).orElseThrow().status()).distinct().toList();
    }

    @Test
    void shouldLoseNoneAndDoubleNone_whenAChunkBreaksOffInTheMiddle() {
        Election election = new SignedIn(identityService).as("election-council", () -> elections.register("Bầu cử thử (mẫu)",
                ElectionDriver.sundayIn(200), Set.of(Body.NA, Body.PC), UNITS)).election();
        PreparationOpenings broken = new PreparationOpenings(file, store, caseDates, breaking());
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        assertThatIllegalStateException().isThrownBy(
                () -> transaction.executeWithoutResult(status -> broken.open(election.id(), 0)));
        assertThat(statuses(election)).containsExactly(ElectionCase.Status.PENDING);
        assertThat(processes(election)).isZero();

        openings.open(election.id(), 0);
        assertThat(statuses(election)).containsExactly(ElectionCase.Status.OPEN);
        assertThat(processes(election)).isEqualTo(UNITS.size());
    }
}
