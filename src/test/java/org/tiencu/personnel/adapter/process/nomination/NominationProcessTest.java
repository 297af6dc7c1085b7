package org.tiencu.personnel.adapter.process.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NominationProcessTest {

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    CaseDriver drive;
    String first;
    String second;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, NominationProcess.ID);
    }

    @BeforeEach
    void prepare() {
        drive = new CaseDriver(context);
        first = drive.officials.get(0);
        second = drive.officials.get(1);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private List<Paper.Kind> papers() {
        return context.getBean(CaseFile.class).papers(drive.caseId).stream().map(Paper::kind).toList();
    }

    @Nested
    class Policy {

        @Test
        void shouldGoBackToTheUnit_whenTheAuthorityReturnsTheRequest() {
            drive.start("ON_SITE").requestPolicy("ON_SITE").answerPolicy("RETURNED", null);

            assertThat(drive.openTasks()).containsExactly(NominationProcess.DRAFT_POLICY_REQUEST);
        }

        @Test
        void shouldEnd_whenTheAuthorityRefuses() {
            drive.start("ON_SITE").requestPolicy("ON_SITE").answerPolicy("REFUSED", null);

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_PolicyRefused");
            assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.NOT_NOMINATED);
        }

        @Test
        void shouldRecordThatTheAnswerIsLate_andStillWaitForIt() {
            drive.start("ON_SITE").requestPolicy("ON_SITE").timerFires("BoundaryEvent_PolicyDue");

            assertThat(drive.openTasks()).containsExactly(NominationProcess.DECIDE_POLICY);
            assertThat(papers()).contains(Paper.Kind.POLICY_OVERDUE);
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_PolicyOverdueRecorded");
        }

        @Test
        void shouldFixTheSource_thatTheAuthorityChose() {
            drive.start("ON_SITE").requestPolicy("ON_SITE").answerPolicy("APPROVED", "ELSEWHERE");

            assertThat(drive.openTasks()).containsExactly(NominationProcess.PROPOSE_OUTSIDER);
        }
    }

    @Nested
    class OnSite {

        @BeforeEach
        void approve() {
            drive.policyApproved("ON_SITE");
        }

        @Test
        void shouldNominate_whenTheFiveStepsAgree() {
            drive.fiveSteps(List.of(first));

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Chosen", "EndEvent_Nominated");
            assertThat(drive.stage(first)).isEqualTo(Candidate.Stage.NOMINATED);
            assertThat(drive.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER);
        }

        @Test
        void shouldCarryEverybodyFromThirtyPercent_whenNobodyIsAboveHalf() {
            String third = drive.officials.get(2);
            drive.list(List.of(first, second, third)).conference(Map.of(first, 20, second, 20, third, 20))
                    .conference(Map.of(first, 12, second, 9, third, 8));

            assertThat(drive.details("head").conferences().get(1).chosen()).containsExactly(first, second);
        }

        @Test
        void shouldDropThose_whoAreNotChosen() {
            drive.list(List.of(first, second)).conference(Map.of(first, 20, second, 20))
                    .conference(Map.of(first, 20, second, 10)).conference(Map.of(first, 20, second, 10))
                    .conference(Map.of(first, 20)).assessment().conference(Map.of(first, 20));

            assertThat(drive.stage(second)).isEqualTo(Candidate.Stage.DROPPED);
        }

        @Nested
        class Step3Differs {

            @BeforeEach
            void differ() {
                drive.list(List.of(first, second)).conference(Map.of(first, 20, second, 20))
                        .conference(Map.of(first, 20, second, 10)).conference(Map.of(first, 10, second, 20))
                        .complete(CaseDriver.OFFICE, NominationProcess.EXPLAIN_DIFFERENCE, Map.of("documentNumber", "4-BC",
                                "documentDate", CaseDriver.TODAY, "explanation", "Bổ sung thông tin"));
            }

            private void answer(String outcome) {
                Map<String, Object> form = new java.util.HashMap<>(Map.of("differenceOutcome", outcome,
                        "documentNumber", "8-CV", "documentDate", CaseDriver.TODAY));
                if (!outcome.equals("GO_ON")) {
                    form.put("reason", "Xem lại");
                }
                drive.complete(CaseDriver.STANDING_COMMITTEE, NominationProcess.ANSWER_DIFFERENCE, form);
            }

            @Test
            void shouldGoOnWithStep4_whenTheAuthorityAgrees() {
                answer("GO_ON");
                drive.conference(Map.of(second, 20)).assessment().conference(Map.of(second, 20));

                assertThat(drive.stage(second)).isEqualTo(Candidate.Stage.NOMINATED);
            }

            @Test
            void shouldVoteAgain_whenTheAuthorityAsksForIt() {
                answer("REVOTE");
                drive.conference(Map.of(first, 20, second, 10));

                assertThat(drive.details("head").conferences()).extracting(c -> c.step().code()).containsExactly("1", "2", "3", "3");
                assertThat(drive.openTasks()).containsExactly(ConferenceProcess.SUMMON);
            }

            @Test
            void shouldEnd_whenTheAuthorityStopsIt() {
                answer("STOPPED");

                assertThat(history.ends(drive.caseId)).contains("EndEvent_StoppedByAuthority", "EndEvent_NominationStopped");
                assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.NOT_NOMINATED);
            }
        }

        @Nested
        class NobodySelected {

            @BeforeEach
            void fail() {
                drive.list(List.of(first)).conference(Map.of(first, 10));
            }

            private void decide(String outcome) {
                drive.complete(CaseDriver.OFFICE, NominationProcess.DECIDE_AFTER_FAILURE,
                        Map.of("failureOutcome", outcome, "reason", "Rà soát lại"));
            }

            @Test
            void shouldBeginANewRound_whenTheUnitReworksTheList() {
                decide("REWORK");
                drive.fiveSteps(List.of(second));

                assertThat(drive.appointment().round()).isEqualTo(2);
                assertThat(drive.stage(second)).isEqualTo(Candidate.Stage.NOMINATED);
            }

            @Test
            void shouldEnd_whenTheUnitStops() {
                decide("STOPPED");

                assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotNominated");
                assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.NOT_NOMINATED);
            }
        }

        @Test
        void shouldAskForAReport_whenTheProcessTakesLongerThanItMay() {
            drive.timerFires("BoundaryEvent_NominationDue");
            assertThat(drive.openTasks()).containsExactly(NominationProcess.PREPARE_LIST, NominationProcess.REPORT_DELAY);

            drive.complete(CaseDriver.OFFICE, NominationProcess.REPORT_DELAY,
                    Map.of("documentNumber", "6-BC", "documentDate", CaseDriver.TODAY, "reason", "Bão lũ"));
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_DelayReported");
            assertThat(drive.openTasks()).containsExactly(NominationProcess.PREPARE_LIST);
        }

        @Test
        void shouldRefuseAListOfPeople_whoAllHaveWithdrawn() {
            drive.list(List.of(first, second)).conference(Map.of(first, 20, second, 10)).withdraw(second)
                    .conference(Map.of(first, 5)).complete(CaseDriver.OFFICE, NominationProcess.DECIDE_AFTER_FAILURE,
                            Map.of("failureOutcome", "REWORK", "reason", "Làm lại"));
            Refusal refusal = Refusals.of(() -> drive.list(List.of(second)));

            assertThat(refusal.violations()).extracting("field").containsExactly("officialIds");
            assertThat(drive.openTasks()).containsExactly(NominationProcess.PREPARE_LIST);
        }
    }

    @Nested
    class FromElsewhere {

        @BeforeEach
        void propose() {
            drive.policyApproved("ELSEWHERE").proposeOutsider();
        }

        @Test
        void shouldNominate_whenTheSendingUnitAgrees() {
            drive.sendingConference(Map.of(drive.outsider, 16)).meet("GO_ON");

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Chosen", "EndEvent_Nominated");
            assertThat(drive.stage(drive.outsider)).isEqualTo(Candidate.Stage.NOMINATED);
        }

        @Test
        void shouldStillReportToTheAuthority_whenTheSendingUnitDisagrees() {
            drive.sendingConference(Map.of(drive.outsider, 10));
            assertThat(drive.openTasks()).containsExactly(NominationProcess.MEET_OFFICIAL);

            drive.meet("GO_ON");
            assertThat(drive.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER);
        }

        @Test
        void shouldProposeSomebodyElse_whenTheTalkLeadsThere() {
            drive.sendingConference(Map.of(drive.outsider, 16)).meet("ANOTHER");

            assertThat(drive.openTasks()).containsExactly(NominationProcess.PROPOSE_OUTSIDER);
        }

        @Test
        void shouldAskTheUnit_whenTheTalkEndsIt() {
            drive.sendingConference(Map.of(drive.outsider, 16)).meet("STOPPED");

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_OutsiderStopped");
            assertThat(drive.openTasks()).containsExactly(NominationProcess.DECIDE_AFTER_FAILURE);
        }
    }
}
