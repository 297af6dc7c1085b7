package org.tiencu.personnel.adapter.process.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.personnel.adapter.process.ActDriver.NOW;
import static org.tiencu.personnel.adapter.process.ActDriver.OFFICE;
import static org.tiencu.personnel.adapter.process.ActDriver.ORGANISATION_COMMISSION;
import static org.tiencu.personnel.adapter.process.ActDriver.STANDING_COMMITTEE;
import static org.tiencu.personnel.adapter.process.ActDriver.TODAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.caseproposal.CaseProposalProcess;
import org.tiencu.personnel.application.suspension.Suspensions;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.WorkingDays;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspensionProcessTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    Suspensions suspensions;
    @Autowired
    WorkingDays workingDays;
    ProcessHistory history;
    ActDriver drive;
    Tenure tenure;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, SuspensionProcess.ID);
    }

    @BeforeEach
    void openCase() {
        drive = new ActDriver(context);
        tenure = drive.holder(Regime.PARTY, false);
        drive.start(OFFICE, CaseKind.SUSPENSION, startForm(tenure.id()));
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private static Map<String, Object> startForm(String tenureId) {
        return new HashMap<>(Map.of("tenureId", tenureId, "category", "NECESSARY", "necessaryGround", "ETHICS",
                "establishedOn", TODAY, "description", "Nội dung sự việc (mẫu)"));
    }

    private ActDriver advise(String outcome) {
        return drive.task(ORGANISATION_COMMISSION, SuspensionProcess.ADVISE,
                Map.of("adviceOutcome", outcome, "reason", "Ý kiến"));
    }

    /** The last of 15 working days that begin today. */
    private LocalDate last() {
        return workingDays.plus(NOW.minusDays(1), 15);
    }

    private static Map<String, Object> decision(String field, String outcome, Object... more) {
        Map<String, Object> form = new HashMap<>(Map.of(field, outcome));
        if (outcome.equals("RETURNED") || outcome.equals("REFUSED")) {
            form.put("reason", "Chưa rõ căn cứ");
        } else {
            form.putAll(Map.of("decisionNumber", "12-QĐ/TU", "decisionDate", TODAY, "signerTitle", "Bí thư"));
        }
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1].toString());
        }
        return form;
    }

    private ActDriver decide(String outcome, Object... more) {
        return drive.task(STANDING_COMMITTEE, SuspensionProcess.DECIDE, decision("decisionOutcome", outcome, more));
    }

    private ActDriver suspended() {
        advise("SUSPEND");
        return decide("SUSPENDED", "effectiveOn", NOW, "endsOn", last());
    }

    private ActDriver review(String outcome) {
        return drive.task(ORGANISATION_COMMISSION, SuspensionProcess.REVIEW_SUSPENSION,
                Map.of("reviewOutcome", outcome, "reason", "Lý do xem xét"));
    }

    private ActDriver lift(String outcome, Object... more) {
        return drive.task(STANDING_COMMITTEE, SuspensionProcess.LIFT_SUSPENSION, decision("liftingOutcome", outcome, more));
    }

    private ActDriver extension(String outcome, Object... more) {
        return drive.task(STANDING_COMMITTEE, SuspensionProcess.DECIDE_EXTENSION,
                decision("extensionOutcome", outcome, more));
    }

    private CaseStatus status() {
        return drive.status(CaseKind.SUSPENSION);
    }

    private Object shown(String taskKey, String value) {
        String task = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(drive.caseId)
                .taskDefinitionKey(taskKey).singleResult().getId();
        return context.getBean(FormService.class).getTaskFormVariables(task).get(value);
    }

    @Test
    void shouldEndEarly_whenItIsLifted() {
        assertThat(drive.dueDate(SuspensionProcess.ADVISE).toInstant()).isEqualTo(Deadlines.endOf(workingDays.plus(NOW, 2)));
        suspended();
        assertThat(status()).isEqualTo(CaseStatus.IN_FORCE);
        assertThat(drive.dueDate(SuspensionProcess.REVIEW_SUSPENSION).toInstant()).isEqualTo(Deadlines.endOf(last()));
        review("LIFT");
        lift("RETURNED");
        assertThat(shown(SuspensionProcess.REVIEW_SUSPENSION, "returnReason")).isEqualTo("Chưa rõ căn cứ");
        review("LIFT");
        lift("LIFTED", "effectiveOn", NOW.plusDays(1));

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Lifted", "EndEvent_LiftingDecided");
        assertThat(status()).isEqualTo(CaseStatus.LIFTED);
        assertThat(drive.isEnded()).isTrue();
        assertThat(drive.tenure(tenure.id()).closedOn()).as("he keeps the post").isNull();
        assertThat(suspensions.isSuspended(tenure.officialId(), NOW)).isTrue();
        assertThat(suspensions.isSuspended(tenure.officialId(), NOW.plusDays(1))).isFalse();
    }

    @Test
    void shouldLapseByItself_whenTheLastDayIsOver() {
        suspended();
        assertThat(drive.timerDue("BoundaryEvent_LastDayOver")).isEqualTo(Deadlines.endOf(last()));
        drive.timerFires("BoundaryEvent_LastDayOver");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Lapsed");
        assertThat(status()).isEqualTo(CaseStatus.LAPSED);
        assertThat(drive.isEnded()).isTrue();
    }

    @Test
    void shouldLapse_whenNobodyDecidesAboutTheExtensionInTime() {
        suspended();
        review("EXTEND");
        assertThat(drive.openTasks()).containsExactly(SuspensionProcess.DECIDE_EXTENSION);
        drive.timerFires("BoundaryEvent_LastDayOver");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Lapsed");
        assertThat(drive.isEnded()).isTrue();
    }

    @Test
    void shouldStartTheTimeAnew_whenItIsExtended_butOnlyOnce() {
        suspended();
        review("EXTEND");
        extension("RETURNED");
        assertThat(shown(SuspensionProcess.REVIEW_SUSPENSION, "returnReason")).isEqualTo("Chưa rõ căn cứ");
        review("EXTEND");
        LocalDate until = workingDays.plus(last(), 15);
        assertThat(Refusals.of(() -> extension("EXTENDED", "newEndsOn", until.plusDays(1))).getMessage())
                .contains("15 ngày làm việc");
        extension("EXTENDED", "newEndsOn", until);

        assertThat(drive.openTasks()).containsExactly(SuspensionProcess.REVIEW_SUSPENSION);
        assertThat(drive.timerDue("BoundaryEvent_LastDayOver")).isEqualTo(Deadlines.endOf(until));
        assertThat(drive.dueDate(SuspensionProcess.REVIEW_SUSPENSION).toInstant()).isEqualTo(Deadlines.endOf(until));
        assertThat(shown(SuspensionProcess.REVIEW_SUSPENSION, "reviewOptions").toString()).doesNotContain("EXTEND");
        assertThat(Refusals.of(() -> review("EXTEND")).violations()).extracting("field").containsExactly("reviewOutcome");
        assertThat(drive.openTasks()).containsExactly(SuspensionProcess.REVIEW_SUSPENSION);

        drive.timerFires("BoundaryEvent_LastDayOver");
        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_ExtensionDecided", "EndEvent_Lapsed");
    }

    @Test
    void shouldProposeTheDismissal_andStayInForce() {
        suspended();
        review("DISMISS");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_DismissalSuggested", "EndEvent_LedToDismissal");
        assertThat(status()).isEqualTo(CaseStatus.LED_TO_DISMISSAL);
        assertThat(suspensions.isSuspended(tenure.officialId(), last())).isTrue();
        assertThat(drive.details(CaseKind.SUSPENSION).papers()).extracting(Paper::kind).contains(Paper.Kind.NOTICE);
        drive.turnTo(drive.proposal("suspension:" + drive.caseId));
        assertThat(drive.openTasks()).containsExactly(CaseProposalProcess.REVIEW_PROPOSAL);
    }

    @Test
    void shouldBeAdvisedAgain_whenItIsReturned_andCanStop() {
        advise("SUSPEND");
        decide("RETURNED");
        assertThat(shown(SuspensionProcess.ADVISE, "returnReason")).isEqualTo("Chưa rõ căn cứ");
        advise("STOPPED");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Stopped");
        assertThat(status()).isEqualTo(CaseStatus.STOPPED);
    }

    @Test
    void shouldEnd_whenItIsRefused() {
        advise("SUSPEND");
        decide("REFUSED");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Refused");
        assertThat(status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void shouldWantAReport_whenTheAdviceIsLate() {
        assertThat(drive.timerDue("BoundaryEvent_AdviceDue")).isEqualTo(Deadlines.endOf(workingDays.plus(NOW, 2)));
        drive.timerFires("BoundaryEvent_AdviceDue");
        assertThat(drive.openTasks()).containsExactly(SuspensionProcess.ADVISE, SuspensionProcess.REPORT_DELAY);
        drive.task(ORGANISATION_COMMISSION, SuspensionProcess.REPORT_DELAY, Map.of("reason", "Chờ hồ sơ"));

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_DelayReported");
        assertThat(drive.openTasks()).containsExactly(SuspensionProcess.ADVISE);
    }

    @Test
    void shouldNotWait_forAReportThatNobodyWrites() {
        drive.timerFires("BoundaryEvent_AdviceDue");
        suspended();
        review("LIFT");
        lift("LIFTED", "effectiveOn", NOW);
        assertThat(drive.isEnded()).isTrue();
        assertThat(drive.openTasks()).isEmpty();
    }

    @Nested
    class Refused {

        @Test
        void shouldKeepTheTaskOpen_whenItIsTooLong() {
            advise("SUSPEND");
            Refusal refusal = Refusals.of(() -> decide("SUSPENDED", "effectiveOn", NOW, "endsOn", last().plusDays(1)));
            assertThat(refusal.violations()).extracting("field").containsExactly("endsOn");
            assertThat(drive.openTasks()).containsExactly(SuspensionProcess.DECIDE);
            assertThat(status()).isEqualTo(CaseStatus.OPEN);
        }

        @Test
        void shouldWantTheConsent_forAHeadOnly() {
            Post head = new Post("T-" + drive.caseId, ActDriver.UNIT, "Bí thư (thử)", "99", Regime.PARTY, true, 5, false,
                    false, 1, 60);
            context.getBean(Posts.class).addIfMissing(head);
            Tenure first = drive.tenure(drive.official(ActDriver.UNIT, 40), head, NOW.minusYears(1), NOW.plusYears(4));
            drive.start(ORGANISATION_COMMISSION, CaseKind.SUSPENSION, startForm(first.id()));
            advise("SUSPEND");
            assertThat(Refusals.of(() -> decide("SUSPENDED", "effectiveOn", NOW, "endsOn", last())).violations())
                    .extracting("field").containsExactly("consentNumber");
            decide("SUSPENDED", "effectiveOn", NOW, "endsOn", last(), "consentNumber", "7-CV/TU");
            assertThat(status()).isEqualTo(CaseStatus.IN_FORCE);
        }

        @Test
        void shouldNotStartASecondOne() {
            Refusal refusal = Refusals.of(() -> drive.start(OFFICE, CaseKind.SUSPENSION, startForm(tenure.id())));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.getMessage()).contains(drive.caseId);
        }
    }

    @Nested
    class Serious {

        @Test
        void shouldLastAsLongAsTheBodyAsks() {
            Tenure other = drive.holder(Regime.STATE, false);
            Map<String, Object> form = startForm(other.id());
            form.remove("necessaryGround");
            form.putAll(Map.of("category", "SERIOUS", "seriousGround", "REQUESTED", "requestedBy", "Cơ quan điều tra",
                    "requestNumber", "5-CV", "requestedUntil", NOW.plusMonths(4).toString()));
            drive.start(OFFICE, CaseKind.SUSPENSION, form);
            assertThat(shown(SuspensionProcess.ADVISE, "requestText").toString()).contains("Cơ quan điều tra", "5-CV");
            advise("SUSPEND");
            assertThat(Refusals.of(() -> decide("SUSPENDED", "effectiveOn", NOW, "endsOn", NOW.plusMonths(4).plusDays(1)))
                    .violations()).extracting("field").containsExactly("endsOn");
            decide("SUSPENDED", "effectiveOn", NOW, "endsOn", NOW.plusMonths(4));
            assertThat(drive.timerDue("BoundaryEvent_LastDayOver")).isEqualTo(Deadlines.endOf(NOW.plusMonths(4)));
            assertThat(drive.details(CaseKind.SUSPENSION).details().get("requestedBy")).isEqualTo("Cơ quan điều tra");
        }
    }
}
