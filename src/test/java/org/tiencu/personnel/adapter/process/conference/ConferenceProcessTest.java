package org.tiencu.personnel.adapter.process.conference;

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
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConferenceProcessTest {

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    CaseDriver drive;
    String first;
    String second;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, ConferenceProcess.ID);
    }

    @BeforeEach
    void openCase() {
        drive = new CaseDriver(context).policyApproved("ON_SITE");
        first = drive.officials.get(0);
        second = drive.officials.get(1);
        drive.list(List.of(first, second));
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    @Nested
    class Concluded {

        @Test
        void shouldConclude_whenSomebodyIsAboveTheMajority() {
            drive.conference(Map.of(first, 20, second, 20));

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Concluded");
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.SUMMON);
            assertThat(drive.details("office").conferences()).singleElement().satisfies(conference -> {
                assertThat(conference.chosen()).containsExactlyInAnyOrder(first, second);
                assertThat(conference.ruleDocument()).isEqualTo("Nghị định 170/2025/NĐ-CP");
                assertThat(conference.minutesNumber()).isEqualTo("1-BB");
            });
        }

        @Test
        void shouldCountAgain_whenTheChairSendsTheCountBack() {
            drive.summon(30).attendance(30).count(Map.of(first, 20, second, 10)).confirm("RETURNED");
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.RECORD_COUNT);

            drive.count(Map.of(first, 20, second, 25)).confirm("CONFIRMED");
            assertThat(drive.details("office").conferences()).singleElement()
                    .satisfies(conference -> assertThat(conference.chosen()).hasSize(2));
        }

        @Test
        void shouldBeHeldAgain_whenTheChairAnnulsTheResult() {
            drive.summon(30).attendance(30).count(Map.of(first, 20, second, 10)).confirm("ANNULLED");
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.SUMMON);

            drive.conference(Map.of(first, 20, second, 20));
            assertThat(drive.details("office").conferences()).extracting("attempt").containsExactly(1, 2);
        }

        @Test
        void shouldAskTheHead_whenSomebodyHasExactlyHalfInStep5() {
            Map<String, Integer> clear = Map.of(first, 20);
            drive.conference(Map.of(first, 20, second, 20)).conference(Map.of(first, 16, second, 14))
                    .conference(Map.of(first, 16, second, 14)).conference(clear).assessment()
                    .summon(30).attendance(30).count(Map.of(first, 15));
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.HEAD_DECIDES);

            drive.complete(CaseDriver.HEAD, ConferenceProcess.HEAD_DECIDES, Map.of("chosen", List.of(first), "reason", "Phù hợp"))
                    .confirm("CONFIRMED");
            assertThat(history.ends(drive.caseId)).containsOnly("EndEvent_Concluded").hasSize(5);
        }
    }

    @Nested
    class NotSelected {

        @Test
        void shouldFail_whenNobodyReachesTheThreshold() {
            drive.conference(Map.of(first, 15, second, 15));

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotSelected");
            assertThat(drive.openTasks()).containsExactly(NominationProcess.DECIDE_AFTER_FAILURE);
        }

        @Test
        void shouldFail_whenEverybodyOnTheListHasWithdrawn() {
            drive.conference(Map.of(first, 20, second, 10));
            drive.withdraw(first);
            drive.summon(30).attendance(30).complete(CaseDriver.COUNTING_BOARD, ConferenceProcess.RECORD_COUNT,
                    Map.of("issued", 0, "returned", 0, "invalid", 0, "boardMembers", "Tổ kiểm phiếu")).confirm("CONFIRMED");

            assertThat(history.ends(drive.caseId)).contains("EndEvent_NotSelected");
        }
    }

    @Nested
    class NotHeld {

        @Test
        void shouldBeConvenedAgain_whenFewerThanTwoThirdsCome() {
            drive.summon(30).attendance(19);
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.DECIDE_RECONVENE);

            drive.complete(CaseDriver.HEAD, ConferenceProcess.DECIDE_RECONVENE, Map.of("reconvene", "RECONVENE", "reason", "Vắng"));
            drive.summon(30).attendance(20);
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.RECORD_COUNT);
        }

        @Test
        void shouldEnd_whenTheHeadStopsIt() {
            drive.summon(30).attendance(10).complete(CaseDriver.HEAD, ConferenceProcess.DECIDE_RECONVENE,
                    Map.of("reconvene", "STOPPED", "reason", "Không tổ chức được"));

            assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotHeld");
            assertThat(drive.openTasks()).containsExactly(NominationProcess.DECIDE_AFTER_FAILURE);
        }
    }

    @Nested
    class Refused {

        @Test
        void shouldKeepTheTaskOpen_whenTheFiguresContradictEachOther() {
            drive.summon(30).attendance(30);
            Refusal refusal = Refusals.of(() -> drive.count(Map.of(first, 31, second, 1)));

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INPUT);
            assertThat(refusal.violations()).anyMatch(violation -> violation.field().equals("candidates[0].votes")
                    || violation.field().equals("candidates[1].votes"));
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.RECORD_COUNT);
        }

        @Test
        void shouldKeepTheTaskOpen_whenMoreCameThanWereSummoned() {
            drive.summon(30);
            Refusal refusal = Refusals.of(() -> drive.attendance(31));

            assertThat(refusal.violations()).extracting("field").containsExactly("present");
            assertThat(drive.openTasks()).containsExactly(ConferenceProcess.RECORD_ATTENDANCE);
        }
    }

    @Nested
    class Secrecy {

        @Test
        void shouldHideStep2_fromEverybodyButChairAndBoardUntilStep5IsConcluded() {
            drive.conference(Map.of(first, 20, second, 20)).conference(Map.of(first, 18, second, 12));
            for (String user : List.of("office", "organisation-commission", "standing-committee", "admin")) {
                assertThat(drive.details(user).conferences().get(1).votes()).as(user).isEmpty();
                assertThat(drive.details(user).conferences().get(1).outcome()).as(user).isNull();
            }
            for (String user : List.of("head", "counting-board")) {
                assertThat(drive.details(user).conferences().get(1).votes()).as(user).hasSize(2);
            }
            // step 1 is no secret
            assertThat(drive.details("office").conferences().get(0).votes()).hasSize(2);

            drive.conference(Map.of(first, 18, second, 12)).conference(Map.of(first, 18)).assessment().conference(Map.of(first, 18));
            assertThat(drive.details("office").conferences()).allSatisfy(conference -> assertThat(conference.votes()).isNotEmpty());
        }
    }
}
