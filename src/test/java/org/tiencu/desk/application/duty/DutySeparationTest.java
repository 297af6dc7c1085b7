package org.tiencu.desk.application.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiencu.desk.application.duty.DutyRules.Earlier;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.audit.DoneStep;
import org.tiencu.platform.process.TaskObjection.Step;

class DutySeparationTest {

    private static final String REASON = "Người kiểm phiếu không chủ trì.";

    private final AuditTrail audit = mock(AuditTrail.class);
    private final DutyRules rules = (process, task) -> task.equals("preside")
            ? List.of(new Earlier("conference", "count", REASON), new Earlier("conference", DutyRules.START, "Người mở.")) : List.of();
    private final DutySeparation separation = new DutySeparation(rules, audit);

    @BeforeEach
    void counted() {
        when(audit.doneIn("case")).thenReturn(List.of(new DoneStep("conference", null, Set.of("office")),
                new DoneStep("conference", "count", Set.of("deputy", "absent")), new DoneStep("other", "count", Set.of("head"))));
    }

    @Test
    void shouldRefuse_whoDidTheEarlierStep() {
        assertThat(separation.objection(step("preside", "deputy")).orElseThrow()).startsWith(REASON);
    }

    @Test
    void shouldRefuse_inWhosePlaceItWasDone() {
        assertThat(separation.objection(step("preside", "absent"))).isPresent();
    }

    @Test
    void shouldRefuse_whoWorksInThePlaceOfSuchAPerson() {
        assertThat(separation.objection(step("preside", "somebody", "absent"))).isPresent();
    }

    @Test
    void shouldRefuse_whoOpenedTheCase_whereARuleSaysSo() {
        assertThat(separation.objection(step("preside", "office")).orElseThrow()).startsWith("Người mở.");
    }

    @Test
    void shouldLetOthersWork() {
        assertThat(separation.objection(step("preside", "head"))).as("did a step of that name elsewhere").isEmpty();
        assertThat(separation.objection(step("preside", "nobody"))).isEmpty();
    }

    @Test
    void shouldNotLookAtTheTrail_whereThereIsNoRule() {
        assertThat(separation.objection(step("count", "deputy"))).isEmpty();
        verifyNoInteractions(audit);
    }

    private static Step step(String task, String... users) {
        return new Step("conference", task, "case", Set.of(users));
    }
}
