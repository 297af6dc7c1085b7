package org.tiencu.personnel.adapter.process.vetting;

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
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.appointment.AppointmentProcess;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.Opinion;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VettingProcessTest {

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    CaseDriver drive;
    String person;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, VettingProcess.ID);
    }

    @BeforeEach
    void nominate() {
        drive = new CaseDriver(context).policyApproved("ON_SITE");
        person = drive.officials.get(0);
        drive.fiveSteps(List.of(person));
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    @Nested
    class Dossier {

        @Test
        void shouldNotBeAccepted_whileACompulsoryItemIsMissing() {
            drive.compileDossier(List.of("SUBMISSION", "CV"));
            Refusal refusal = Refusals.of(() -> drive.checkDossier("COMPLETE"));

            assertThat(refusal.getMessage()).contains("Kết luận tiêu chuẩn chính trị").doesNotContain("Tờ trình bổ nhiệm");
            assertThat(drive.openTasks()).containsExactly(VettingProcess.CHECK_DOSSIER);
        }

        @Test
        void shouldGoBack_untilItIsComplete() {
            drive.compileDossier(List.of("SUBMISSION")).checkDossier("RETURNED");
            assertThat(drive.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER);

            drive.compileDossier().checkDossier("COMPLETE");
            assertThat(drive.openTasks()).hasSize(3).containsOnly(VettingProcess.GIVE_OPINION);
        }
    }

    @Nested
    class Eligibility {

        @BeforeEach
        void loseThePlanning() {
            drive.removeFromPlanning(person);
            drive.compileDossier().checkDossier("COMPLETE");
        }

        private void review(String outcome) {
            drive.complete(CaseDriver.ORGANISATION_COMMISSION, VettingProcess.REVIEW_INELIGIBLE,
                    Map.of("ineligibleOutcome", outcome, "reason", "Lý do"));
        }

        @Test
        void shouldNameEveryConditionAndItsReason() {
            List<Condition> conditions = drive.details("office").vettings().get(0).conditions();

            assertThat(conditions).extracting(Condition::condition).containsExactly("PLANNING", "TIME_IN_POST", "AGE",
                    "DISCIPLINE", "INVESTIGATION", "NON_LOCAL", "GRADES");
            assertThat(conditions).filteredOn(condition -> !condition.met()).singleElement().satisfies(condition -> {
                assertThat(condition.condition()).isEqualTo("PLANNING");
                assertThat(condition.reason()).startsWith("Không có trong quy hoạch");
                assertThat(condition.document()).isEqualTo("Quy định 377-QĐ/TW");
            });
            assertThat(drive.openTasks()).containsExactly(VettingProcess.REVIEW_INELIGIBLE);
        }

        @Test
        void shouldGoOn_asASpecialCase() {
            review("SPECIAL_CASE");
            assertThat(drive.openTasks()).containsOnly(VettingProcess.GIVE_OPINION);
        }

        @Test
        void shouldGoBackToTheDossier_whenReturned() {
            review("RETURNED");
            assertThat(drive.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER);
        }

        @Test
        void shouldEnd_whenStopped() {
            review("STOPPED");
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotEligible");
            assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.NOT_VETTED);
        }
    }

    @Nested
    class Opinions {

        @BeforeEach
        void ask() {
            drive.compileDossier().checkDossier("COMPLETE");
        }

        @Test
        void shouldLeadToTheReport_whenAllBodiesHaveAnswered() {
            drive.opinions();
            assertThat(drive.openTasks()).containsExactly(VettingProcess.WRITE_REPORT);
        }

        @Test
        void shouldCountAsAgreement_whenABodyIsSilent() {
            drive.opinion("inspection-commission", "DISAGREE").timerFires("BoundaryEvent_OpinionDue");

            assertThat(drive.openTasks()).containsExactly(VettingProcess.WRITE_REPORT);
            assertThat(drive.details("office").vettings().get(0).opinions()).extracting(Opinion::answer)
                    .containsExactlyInAnyOrder(Opinion.Answer.DISAGREE, Opinion.Answer.SILENT, Opinion.Answer.SILENT);
        }
    }

    @Nested
    class Report {

        @BeforeEach
        void askAndAnswer() {
            drive.compileDossier().checkDossier("COMPLETE").opinions();
        }

        @Test
        void shouldPass() {
            drive.report("PASSED");
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Vetted");
            assertThat(drive.openTasks()).containsExactly(AppointmentProcess.AUTHORITY_VOTE);
        }

        @Test
        void shouldFail() {
            drive.report("FAILED");
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotVetted");
            assertThat(drive.stage(person)).isEqualTo(Candidate.Stage.NOT_VETTED);
        }

        @Test
        void shouldReturnTheFile_andAskTheBodiesAgain() {
            drive.report("RETURNED");
            assertThat(drive.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER);
            drive.compileDossier().checkDossier("COMPLETE");
            assertThat(drive.details("office").vettings().get(0).opinions()).extracting(Opinion::answer).containsOnlyNulls();
        }
    }

    @Test
    void shouldEnd_whenOneOfSeveralPeopleWithdraws() {
        CaseDriver two = new CaseDriver(context, 2, Regime.PARTY).policyApproved("ON_SITE");
        List<String> people = two.officials.subList(0, 2);
        two.fiveSteps(people);
        assertThat(two.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER, VettingProcess.COMPILE_DOSSIER);

        two.withdraw(people.get(0));

        assertThat(history.ends(two.caseId)).containsExactly("EndEvent_CandidateWithdrawn");
        assertThat(two.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER);
        two.vetted();
        assertThat(two.details("office").candidates()).filteredOn(c -> c.stage() == Candidate.Stage.VETTED)
                .extracting(Candidate::officialId).containsExactly(people.get(1));
    }
}
