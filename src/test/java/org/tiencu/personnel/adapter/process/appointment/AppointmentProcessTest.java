package org.tiencu.personnel.adapter.process.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppointmentProcessTest {

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    CaseDriver drive;
    String person;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, AppointmentProcess.ID);
    }

    @BeforeEach
    void prepare() {
        drive = new CaseDriver(context);
        person = drive.officials.get(0);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private void beforeAuthority() {
        drive.policyApproved("ON_SITE").fiveSteps(List.of(person)).vetted();
    }

    @Nested
    class Appointed {

        @Test
        void shouldRecordTheTenureAndCloseTheOldOne() {
            beforeAuthority();
            drive.authorityVote(Map.of(person, 8)).decision(List.of(person));

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Appointed");
            assertThat(drive.isEnded()).isTrue();
            assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.APPOINTED);
            List<Tenure> tenures = context.getBean(Tenures.class).ofOfficial(person);
            assertThat(tenures.get(0)).satisfies(tenure -> {
                assertThat(tenure.postId()).isEqualTo(drive.post.id());
                assertThat(tenure.startsOn()).isEqualTo(LocalDate.now());
                assertThat(tenure.endsOn()).isEqualTo(LocalDate.now().plusYears(5));
                assertThat(tenure.decisionNumber()).isEqualTo("100-QĐ/TU");
            });
            assertThat(tenures.get(1).closedOn()).isEqualTo(LocalDate.now().minusDays(1));
        }

        @Test
        void shouldAppointTheOutsider() {
            drive.policyApproved("ELSEWHERE").proposeOutsider().sendingConference(Map.of(drive.outsider, 16)).meet("GO_ON")
                    .vetted().authorityVote(Map.of(drive.outsider, 15)).decision(List.of(drive.outsider));

            assertThat(context.getBean(Tenures.class).currentHolders(drive.post.id())).extracting(Tenure::officialId)
                    .containsExactly(drive.outsider);
        }

        @Test
        void shouldAppointSeveral_whenThePostHasSeveralSeats() {
            drive = new CaseDriver(context, 2, Regime.PARTY);
            List<String> two = drive.officials.subList(0, 2);
            drive.policyApproved("ON_SITE").fiveSteps(two).vetted().vetted()
                    .authorityVote(Map.of(two.get(0), 15, two.get(1), 14)).decision(two);

            assertThat(context.getBean(Tenures.class).currentHolders(drive.post.id())).extracting(Tenure::officialId)
                    .containsExactlyInAnyOrderElementsOf(two);
        }

        @Test
        void shouldAppointOnlyThose_whomTheAuthorityApproved() {
            drive = new CaseDriver(context, 2, Regime.STATE);
            List<String> two = drive.officials.subList(0, 2);
            drive.policyApproved("ON_SITE").fiveSteps(two).vetted().vetted()
                    .authorityVote(Map.of(two.get(0), 15, two.get(1), 7)).decision(two.subList(0, 1));

            assertThat(drive.stage(two.get(0))).isEqualTo(Candidate.Stage.APPOINTED);
            assertThat(drive.stage(two.get(1))).isEqualTo(Candidate.Stage.REFUSED);
        }
    }

    @Nested
    class Authority {

        @BeforeEach
        void vet() {
            beforeAuthority();
        }

        @Test
        void shouldRefuse_whenExactlyHalfAgree() {
            // 15 members: 7 are less than half; the rule wants more than half
            drive.authorityVote(Map.of(person, 7));

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Refused");
            assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.REFUSED);
        }

        @Test
        void shouldRefuse_withoutAVote() {
            drive.authorityAnswer("REFUSED");

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Refused");
            assertThat(drive.stage(person)).isEqualTo(Candidate.Stage.REFUSED);
        }

        @Test
        void shouldReturnTheFileToVetting_andDecideThen() {
            drive.authorityAnswer("RETURNED");
            assertThat(drive.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER);

            drive.vetted().authorityVote(Map.of(person, 15)).decision(List.of(person));
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Appointed");
        }

        @Test
        void shouldNotCountAVote_withoutAQuorum() {
            Refusal refusal = Refusals.of(() -> drive.complete(CaseDriver.STANDING_COMMITTEE, AppointmentProcess.AUTHORITY_VOTE,
                    Map.of("authorityAction", "VOTED", "heldOn", CaseDriver.TODAY, "summoned", 15, "present", 9, "issued", 9,
                            "returned", 9, "invalid", 0, "candidates", List.of(Map.of("officialId", person, "votes", 9)))));

            assertThat(refusal.violations()).extracting("field").containsExactly("present");
            assertThat(drive.openTasks()).containsExactly(AppointmentProcess.AUTHORITY_VOTE);
        }

        @Test
        void shouldKeepTheDecisionOpen_whenTheSeatWasTakenMeanwhile() {
            drive.authorityVote(Map.of(person, 15));
            context.getBean(Tenures.class).open(drive.outsider, drive.post.id(), LocalDate.now().minusDays(1),
                    LocalDate.now().plusYears(5), new org.tiencu.organisation.Decision("2/QĐ", LocalDate.now(), "Thử"));
            Refusal refusal = Refusals.of(() -> drive.decision(List.of(person)));

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(drive.openTasks()).containsExactly(AppointmentProcess.ISSUE_DECISION);
            drive.withdraw(null);
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Withdrawn");
        }
    }

    @Nested
    class WithoutAppointment {

        @Test
        void shouldEnd_whenNobodyIsNominated() {
            drive.start("ON_SITE").requestPolicy("ON_SITE").answerPolicy("REFUSED", null);
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotNominated");
        }

        @Test
        void shouldEnd_whenNobodyPassesVetting() {
            drive.policyApproved("ON_SITE").fiveSteps(List.of(person)).compileDossier().checkDossier("COMPLETE").opinions()
                    .report("FAILED");
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotVetted");
            assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.NOT_VETTED);
        }

        @Test
        void shouldEnd_whenTheUnitWithdraws() {
            drive.policyApproved("ON_SITE").list(List.of(person)).summon(30).withdraw(null);
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Withdrawn");
            assertThat(drive.isEnded()).isTrue();
            assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.WITHDRAWN);
        }

        @Test
        void shouldEnd_whenTheOnlyPersonWithdraws() {
            drive.policyApproved("ON_SITE").fiveSteps(List.of(person)).withdraw(person);
            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Withdrawn");
            assertThat(drive.stage(person)).isEqualTo(Candidate.Stage.WITHDRAWN);
        }

        @Test
        void shouldNotBeWithdrawn_onceADecisionIsIssued() {
            beforeAuthority();
            drive.authorityVote(Map.of(person, 15)).complete(CaseDriver.STANDING_COMMITTEE_2,
                    AppointmentProcess.ISSUE_DECISION,
                    Map.of("signerTitle", "Phó Bí thư", "decisions", List.of(Map.of("officialId", person, "decisionNumber",
                            "100-QĐ/TU", "decisionDate", CaseDriver.TODAY, "effectiveOn", CaseDriver.TODAY))));
            assertThat(Refusals.of(() -> drive.withdraw(null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(drive.openTasks()).containsExactly(AppointmentProcess.ANNOUNCE);
        }
    }

    @Nested
    class Start {

        @Test
        void shouldBeRefused_whenTheSeatsAreTheSubjectOfAnOpenCase() {
            drive.start("ON_SITE");
            String open = drive.caseId;
            Refusal refusal = Refusals.of(() -> drive.start("ON_SITE"));

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.getMessage()).contains(open);
        }

        @Test
        void shouldBeRefused_whenThePostHasFewerSeats() {
            assertThat(Refusals.of(() -> drive.start("ON_SITE", 2)).violations()).extracting("field").containsExactly("seats");
        }
    }
}
