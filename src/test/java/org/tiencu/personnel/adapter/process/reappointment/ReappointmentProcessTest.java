package org.tiencu.personnel.adapter.process.reappointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tiencu.personnel.adapter.process.ActDriver.HEAD;
import static org.tiencu.personnel.adapter.process.ActDriver.NOW;
import static org.tiencu.personnel.adapter.process.ActDriver.OFFICE;
import static org.tiencu.personnel.adapter.process.ActDriver.ORGANISATION_COMMISSION;
import static org.tiencu.personnel.adapter.process.ActDriver.STANDING_COMMITTEE;
import static org.tiencu.personnel.adapter.process.ActDriver.TODAY;
import static org.tiencu.personnel.adapter.process.reappointment.ReappointmentDriver.ENDS;

import java.util.Date;
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
import org.tiencu.organisation.Decision;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReappointmentProcessTest {

    private static final CaseKind KIND = CaseKind.REAPPOINTMENT;

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    ReappointmentDriver drive;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, ReappointmentProcess.ID);
    }

    @BeforeEach
    void newDriver() {
        drive = new ReappointmentDriver(context);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private Object shown(String task, String field) {
        String id = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(drive.caseId)
                .taskDefinitionKey(task).singleResult().getId();
        return context.getBean(FormService.class).getTaskFormVariables(id).get(field);
    }

    private void assertNotReappointed() {
        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotReappointed");
        assertThat(drive.status(KIND)).isEqualTo(CaseStatus.NOT_REAPPOINTED);
        Tenure left = drive.tenure(drive.tenure.id());
        assertThat(left.closedOn()).isEqualTo(ENDS);
        assertThat(left.closingReason()).isEqualTo("Hết thời hạn, không bổ nhiệm lại");
    }

    @Nested
    class Reappointed {

        @Test
        void shouldReappointForAFullTerm_besideThePostsSheKeeps() {
            drive.holder(Regime.STATE, 70).start();
            assertThat(drive.dueDate(ReappointmentProcess.NOTIFY_OFFICIAL))
                    .isEqualTo(Date.from(Deadlines.endOf(ENDS.minusDays(90))));
            assertThat(drive.timerDue("StartEvent_TermEnded")).isEqualTo(Deadlines.endOf(ENDS));
            Tenure kept = drive.tenure(drive.tenure.officialId(), drive.post("99002", Regime.STATE, false, 1, 20),
                    NOW.minusYears(1), NOW.plusYears(4));

            drive.notice("PROCEED").selfReview();
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.SUMMON);
            drive.vote(20).vote(16);
            assertThat(shown(ReappointmentProcess.SUBMIT_PROPOSAL, "votes").toString()).contains("53,33", "66,67");
            assertThat(shown(ReappointmentProcess.SUBMIT_PROPOSAL, "conditions").toString()).contains("Đạt");
            drive.propose();
            assertThat(shown(ReappointmentProcess.DECIDE, "untilText")).isNotNull();
            drive.approve(ENDS.plusDays(1));

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Reappointed");
            assertThat(drive.isEnded()).isTrue();
            assertThat(drive.status(KIND)).isEqualTo(CaseStatus.REAPPOINTED);
            assertThat(drive.tenure(drive.tenure.id()).closedOn()).isEqualTo(ENDS);
            assertThat(drive.tenure(drive.tenure.id()).closingReason()).isEqualTo("Bổ nhiệm lại");
            assertThat(drive.tenure(kept.id()).closedOn()).isNull();
            assertThat(context.getBean(Tenures.class).holders(drive.tenure.postId(), ENDS.plusDays(1))).singleElement()
                    .satisfies(tenure -> {
                        assertThat(tenure.officialId()).isEqualTo(drive.tenure.officialId());
                        assertThat(tenure.endsOn()).isEqualTo(ENDS.plusDays(1).plusYears(5));
                        assertThat(tenure.decisionNumber()).isEqualTo("3-QĐ/TU");
                    });
            assertThat(drive.details(KIND).details()).extracting("routeName").isEqualTo("Bổ nhiệm lại");
            assertThat(drive.details(KIND).conferences()).extracting(Conference::step).containsExactly(
                    ConferenceStep.REAPPOINTMENT_KEY_STAFF, ConferenceStep.REAPPOINTMENT_LEADERSHIP);
        }

        @Test
        void shouldReappointUntilRetirement_whenLessThanATermIsLeft() {
            drive.holder(Regime.PARTY, 40).start().notice("PROCEED").selfReview().vote(30).vote(30).propose().approve(ENDS);
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Reappointed");
            assertThat(context.getBean(Tenures.class).holders(drive.tenure.postId(), ENDS)).singleElement()
                    .extracting(Tenure::endsOn).isEqualTo(drive.retirement());
        }

        @Test
        void shouldExtend_withoutTheKeyStaff_whenLessThanTwoYearsAreLeft() {
            drive.holder(Regime.PARTY, 12).start().notice("PROCEED").selfReview().vote(16).propose().approve(NOW);
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Extended");
            assertThat(drive.status(KIND)).isEqualTo(CaseStatus.EXTENDED);
            assertThat(drive.tenure(drive.tenure.id()).endsOn()).isEqualTo(drive.retirement());
            assertThat(drive.tenure(drive.tenure.id()).closedOn()).isNull();
            assertThat(drive.details(KIND).conferences()).extracting(Conference::step)
                    .containsExactly(ConferenceStep.EXTENSION_LEADERSHIP);
            assertThat(drive.details(KIND).decisions()).singleElement().satisfies(decision -> {
                assertThat(decision.act()).isEqualTo(CaseDecision.Act.EXTENSION);
                assertThat(decision.untilOn()).isEqualTo(drive.retirement());
            });
        }

        @Test
        void shouldComeBackToTheOffice_withTheReason() {
            drive.holder(Regime.STATE, 70).start().notice("PROCEED").selfReview().vote(30).vote(30).propose()
                    .decide("RETURNED");
            assertThat(drive.openTasks()).containsExactly(ReappointmentProcess.SUBMIT_PROPOSAL);
            assertThat(shown(ReappointmentProcess.SUBMIT_PROPOSAL, "returnReason")).isEqualTo("Chưa rõ");
            drive.propose().approve(NOW);
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Reappointed");
        }
    }

    @Nested
    class NotReappointed {

        @Test
        void shouldEndThePost_whenSheAsksNotToBeConsidered() {
            drive.holder(Regime.STATE, 70).start().notice("STOPPED");
            assertNotReappointed();
        }

        @Test
        void shouldEndThePost_whenTheAuthorityRefuses() {
            drive.holder(Regime.STATE, 70).start().notice("PROCEED").selfReview().vote(30).vote(30).propose()
                    .decide("REFUSED");
            assertNotReappointed();
        }

        @Test
        void shouldRepeatTheVoting_inANewRound_orGiveUp() {
            drive.holder(Regime.STATE, 70).start().notice("PROCEED").selfReview().vote(15);
            assertThat(shown(ReappointmentProcess.REVIEW_FAILURE, "failureText").toString()).contains("không đạt");
            drive.review(ReappointmentProcess.REVIEW_FAILURE, "failureOutcome", "REPEAT").vote(30).vote(14);
            assertThat(drive.details(KIND).personnelCase().round()).isEqualTo(2);
            drive.review(ReappointmentProcess.REVIEW_FAILURE, "failureOutcome", "NOT_REAPPOINTED");
            assertNotReappointed();
        }

        @Test
        void shouldAsk_whenTheConferenceOnTheExtensionIsNotHeld() {
            drive.holder(Regime.PARTY, 12).start().notice("PROCEED").selfReview()
                    .task(OFFICE, ConferenceProcess.SUMMON, Map.of("heldOn", TODAY, "place", "Hội trường", "summoned", 30))
                    .task(OFFICE, ConferenceProcess.RECORD_ATTENDANCE, Map.of("present", 10, "absence", "Nhiều người"))
                    .task(HEAD, ConferenceProcess.DECIDE_RECONVENE, Map.of("reconvene", "STOPPED", "reason", "Không đủ"));
            assertThat(shown(ReappointmentProcess.REVIEW_FAILURE, "failureText").toString()).contains("không tổ chức được");
            drive.review(ReappointmentProcess.REVIEW_FAILURE, "failureOutcome", "NOT_REAPPOINTED");
            assertNotReappointed();
        }
    }

    @Nested
    class Deferred {

        @Test
        void shouldWait_whileSheIsUnderReview_andThenGoOn() {
            drive.holder(Regime.STATE, 70).start().notice("PROCEED");
            drive.underInvestigation(true);
            drive.selfReview();
            assertThat(shown(ReappointmentProcess.REVIEW_DEFERRAL, "deferralReason").toString())
                    .contains("Đang bị điều tra");
            drive.review(ReappointmentProcess.REVIEW_DEFERRAL, "deferralOutcome", "CONTINUE");
            assertThat(drive.openTasks()).as("the reason is still there")
                    .containsExactly(ReappointmentProcess.REVIEW_DEFERRAL);
            drive.underInvestigation(false);
            drive.review(ReappointmentProcess.REVIEW_DEFERRAL, "deferralOutcome", "CONTINUE");
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.SUMMON);
        }

        @Test
        void shouldStopTheCase_andLeaveThePostToAnother() {
            drive.holder(Regime.STATE, 70).start().notice("PROCEED");
            drive.underInvestigation(true);
            drive.selfReview().review(ReappointmentProcess.REVIEW_DEFERRAL, "deferralOutcome", "STOPPED");
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Stopped");
            assertThat(drive.status(KIND)).isEqualTo(CaseStatus.STOPPED);
            assertThat(drive.tenure(drive.tenure.id()).closedOn()).isNull();
        }
    }

    @Nested
    class Expired {

        @Test
        void shouldAlarmTheStandingCommittee_besideTheCase() {
            drive.holder(Regime.STATE, 70).start().timerFires("StartEvent_TermEnded");
            assertThat(drive.openTasks()).containsExactly(ReappointmentProcess.HANDLE_EXPIRY,
                    ReappointmentProcess.NOTIFY_OFFICIAL);
            drive.task(STANDING_COMMITTEE, ReappointmentProcess.HANDLE_EXPIRY, Map.of("content", "Giao phụ trách"));
            assertThat(drive.openTasks()).containsExactly(ReappointmentProcess.NOTIFY_OFFICIAL);
            assertThat(drive.details(KIND).papers()).extracting(Paper::kind).containsExactly(Paper.Kind.EXPIRY);
        }

        @Test
        void shouldNotAlarm_onceTheCaseHasEnded() {
            drive.holder(Regime.STATE, 70).start().notice("STOPPED");
            assertThat(catchThrowable(() -> drive.timerDue("StartEvent_TermEnded")))
                    .hasMessageContaining("No timer");
            drive.holder(Regime.STATE, 70).start().timerFires("StartEvent_TermEnded");
            drive.notice("STOPPED");
            assertThat(drive.openTasks()).as("an alarm that nobody answered ends with the case").isEmpty();
            assertThat(drive.isEnded()).isTrue();
        }
    }

    @Nested
    class Refused {

        @Test
        void shouldKeepTheDecisionOpen_whenItTakesEffectTooLate() {
            drive.holder(Regime.STATE, 70).start().notice("PROCEED").selfReview().vote(30).vote(30).propose();
            assertThat(Refusals.of(() -> drive.approve(ENDS.plusDays(2))).violations()).extracting("field")
                    .containsExactly("effectiveOn");
            assertThat(drive.openTasks()).containsExactly(ReappointmentProcess.DECIDE);
            assertThat(drive.details(KIND).decisions()).isEmpty();
        }

        @Test
        void shouldKeepTheDecisionOpen_whenTheSeatIsTakenFromThatDay() {
            drive.holder(Regime.STATE, 70).start().notice("PROCEED").selfReview().vote(30).vote(30).propose();
            Tenure next = context.getBean(Tenures.class).open(drive.official("99001", 40), drive.tenure.postId(), ENDS,
                    ENDS.plusYears(5), new Decision("9/QĐ", NOW, "Thử"));
            assertThat(Refusals.of(() -> drive.approve(ENDS.plusDays(1))).getMessage())
                    .isEqualTo("Chức vụ này đã đủ người giữ vào ngày bổ nhiệm.");
            assertThat(drive.openTasks()).containsExactly(ReappointmentProcess.DECIDE);
            assertThat(drive.tenure(next.id()).closedOn()).isNull();
            assertThat(drive.tenure(drive.tenure.id()).closedOn()).isNull();
        }

        @Test
        void shouldNotTakeANoticeOfTomorrow() {
            drive.holder(Regime.STATE, 70).start();
            assertThat(Refusals.of(() -> drive.task(ORGANISATION_COMMISSION, ReappointmentProcess.NOTIFY_OFFICIAL,
                    Map.of("documentNumber", "1-TB", "documentDate", NOW.plusDays(2).toString(),
                            "noticeOutcome", "PROCEED"))).violations()).extracting("field").containsExactly("documentDate");
            assertThat(drive.openTasks()).containsExactly(ReappointmentProcess.NOTIFY_OFFICIAL);
        }
    }
}
