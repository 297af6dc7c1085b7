package org.tiencu.election.adapter.process.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.CandidacyDriver.conference;
import static org.tiencu.election.adapter.process.CandidacyDriver.dossier;
import static org.tiencu.election.adapter.process.CandidacyDriver.empty;
import static org.tiencu.election.adapter.process.CandidacyDriver.village;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.ELECTION_COMMITTEE;
import static org.tiencu.election.adapter.process.ElectionDriver.FRONT;
import static org.tiencu.election.adapter.process.ElectionDriver.OTHER_COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.PROVINCE;
import static org.tiencu.election.adapter.process.ElectionDriver.TODAY;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.CandidacyDriver;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.candidacy.CandidacyVerifications;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidacyProcessTest {

    private static final String OTHER_FRONT = FRONT + "-99002";
    private static final String PROVINCE_FRONT = FRONT + "-province";
    private static final String PROVINCE_COMMITTEE = ELECTION_COMMITTEE + "-province";

    @Autowired
    ApplicationContext context;
    @Autowired
    MovableClock clock;
    ProcessHistory history;
    CandidacyDriver drive;

    @BeforeAll
    void open() {
        history = new ProcessHistory(context, CandidacyProcess.ID);
        drive = new CandidacyDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.NA, Body.PC), PROVINCE, COMMUNE, OTHER_COMMUNE);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private List<CandidateState> states(String id) {
        return context.getBean(CandidateStore.class).changes(id).stream().map(CandidateStore.Change::state).toList();
    }

    private String prefilled(String user, String id, String task, String key) {
        return String.valueOf(drive.prefill(user, id, task).get(key));
    }

    @Test
    void anAgencysNominee_goesFromNominationToTheDayOfVoting() {
        String id = drive.official();
        assertThat(states(id)).containsExactly(CandidateState.PROPOSED, CandidateState.WORKPLACE_CONFIDENT,
                CandidateState.ENLARGED_APPROVED, CandidateState.FILED, CandidateState.VALID, CandidateState.PRELIMINARY,
                CandidateState.RESIDENCE_CONFIDENT, CandidateState.QUALIFIED, CandidateState.OFFICIAL);
        assertThat(drive.timerDue(id, "IntermediateCatchEvent_VotingOpens"))
                .isEqualTo(drive.day(0).atTime(LocalTime.of(7, 0)).atZone(VietnamTime.ZONE).toInstant());
        drive.timerFires(id, "IntermediateCatchEvent_VotingOpens");
        assertThat(history.ends(id)).containsExactly("EndEvent_StandsForElection");
        assertThat(drive.state(id)).isEqualTo(CandidateState.OFFICIAL);
    }

    @Test
    void variables_holdNoPersonalData() {
        String id = drive.supported();
        String instance = context.getBean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(id)
                .singleResult().getId();
        List<HistoricVariableInstance> variables = context.getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery().processInstanceId(instance).list();
        assertThat(variables).extracting(HistoricVariableInstance::getName).doesNotContain("fullName", "identityNumber");
        assertThat(variables).extracting(one -> String.valueOf(one.getValue())).noneMatch(value -> value.contains("mẫu"));
    }

    @Nested
    class Nomination {

        @Test
        void tooFewVotersAtTheWorkplace_meetAgain() {
            String id = drive.start(FRONT, drive.person(COMMUNE, "AGENCY"));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, empty());
            assertThat(drive.openTasks(id)).containsExactly(CandidacyProcess.RECORD_WORKPLACE_CONFERENCE);
            assertThat(prefilled(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, "againText"))
                    .contains("triệu tập 100, có mặt 10", "02/HNCT");
            assertThat(drive.state(id)).isEqualTo(CandidateState.PROPOSED);
        }

        @Test
        void halfOfTheVotersAtTheWorkplace_areNotEnough() {
            String id = drive.start(FRONT, drive.person(COMMUNE, "AGENCY"));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, conference(80, 40));
            assertThat(history.ends(id)).containsExactly("EndEvent_NoWorkplaceConfidence");
            assertThat(drive.state(id)).isEqualTo(CandidateState.REJECTED);
        }

        @Test
        void theLeaders_mayLetTheVotersMeetAgain() {
            String id = drive.start(FRONT, drive.person(COMMUNE, "AGENCY"));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, conference(80, 60));
            assertThat(prefilled(FRONT, id, CandidacyProcess.RECORD_ENLARGED_CONFERENCE, "conferenceText"))
                    .contains("có mặt 80, tán thành 60");
            drive.complete(FRONT, id, CandidacyProcess.RECORD_ENLARGED_CONFERENCE,
                    Map.of("held", "RETURNED", "reason", "Biên bản thiếu chữ ký"));
            assertThat(prefilled(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, "returnReason"))
                    .isEqualTo("Biên bản thiếu chữ ký");
            assertThat(drive.state(id)).isEqualTo(CandidateState.PROPOSED);
            drive.complete(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, conference(90, 70));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_ENLARGED_CONFERENCE, conference(20, 10));
            assertThat(history.ends(id)).containsExactly("EndEvent_NotNominated");
            assertThat(drive.state(id)).isEqualTo(CandidateState.REJECTED);
        }

        @Test
        void aVillage_nominatesForItsCommune() {
            String id = drive.start(FRONT, drive.person(COMMUNE, "VILLAGE", "nominator", "Thôn 2 (mẫu)"));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_VILLAGE_CONFERENCE, village(empty()));
            assertThat(drive.openTasks(id)).containsExactly(CandidacyProcess.RECORD_VILLAGE_CONFERENCE);
            drive.complete(FRONT, id, CandidacyProcess.RECORD_VILLAGE_CONFERENCE, village(conference(60, 31)));
            assertThat(drive.openTasks(id)).containsExactly(CandidacyProcess.RECEIVE_DOSSIER);
            assertThat(drive.state(id)).isEqualTo(CandidateState.ENLARGED_APPROVED);
        }

        @Test
        void halfOfTheVillage_isNotEnough() {
            String id = drive.start(FRONT, drive.person(COMMUNE, "VILLAGE"));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_VILLAGE_CONFERENCE, village(conference(60, 30)));
            assertThat(history.ends(id)).containsExactly("EndEvent_NoVillageConfidence");
        }

        @Test
        void whoeverFindsEveryPlaceTaken_isNotNominated() {
            String id = drive.start(FRONT, drive.person(COMMUNE, "VILLAGE"));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_VILLAGE_CONFERENCE,
                    village(conference(60, 40, "overQuota", true)));
            assertThat(history.ends(id)).containsExactly("EndEvent_NoVillageConfidence");
            assertThat(drive.state(id)).isEqualTo(CandidateState.REJECTED);
        }

        @ParameterizedTest(name = "{0} of 100 came, {1} in favour, {2} tellers: {3}")
        @CsvSource({"69, 60, 5, present", "101, 60, 5, present", "80, 60, 4, tellers", "80, 60, 16, tellers"})
        void numbersThatCannotBe_areRefused(int present, int inFavour, int tellers, String field) {
            String id = drive.start(FRONT, drive.person(COMMUNE, "AGENCY"));
            Refusal refusal = Refusals.of(() -> drive.complete(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE,
                    conference(present, inFavour, "tellers", tellers)));
            assertThat(refusal.violations()).extracting("field").containsExactly(field);
            assertThat(drive.openTasks(id)).containsExactly(CandidacyProcess.RECORD_WORKPLACE_CONFERENCE);
        }
    }

    @Nested
    class Dossier {

        @Test
        void aDossier_isSentBackAndCompleted() {
            String id = drive.nominated();
            drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.RECEIVE_DOSSIER,
                    dossier("items", List.of("APPLICATION", "CV")));
            assertThat(drive.state(id)).isEqualTo(CandidateState.FILED);
            Refusal refusal = Refusals.of(() -> drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.CHECK_DOSSIER,
                    Map.of("dossierOutcome", "VALID")));
            assertThat(refusal.getMessage()).contains("Tiểu sử tóm tắt", "Bản kê khai tài sản, thu nhập")
                    .doesNotContain("Sơ yếu lý lịch có");
            drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.CHECK_DOSSIER,
                    Map.of("dossierOutcome", "RETURNED", "reason", "Thiếu tiểu sử"));
            assertThat(prefilled(ELECTION_COMMITTEE, id, CandidacyProcess.RECEIVE_DOSSIER, "returnReason"))
                    .isEqualTo("Thiếu tiểu sử");
            drive.valid(id);
            assertThat(drive.openTasks(id)).isEmpty();
            assertThat(drive.state(id)).isEqualTo(CandidateState.VALID);
        }

        @Test
        void somebodyWhoIsExcluded_isNotValid() {
            String id = drive.nominated();
            drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.RECEIVE_DOSSIER, dossier());
            Refusal refusal = Refusals.of(() -> drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.CHECK_DOSSIER,
                    Map.of("dossierOutcome", "VALID", "grounds", List.of("ACCUSED"))));
            assertThat(refusal.getMessage()).contains("Điều 37");
            drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.CHECK_DOSSIER,
                    Map.of("dossierOutcome", "REJECTED", "grounds", List.of("ACCUSED"), "reason", "Đang bị khởi tố"));
            assertThat(history.ends(id)).containsExactly("EndEvent_DossierRejected");
            assertThat(drive.state(id)).isEqualTo(CandidateState.REJECTED);
        }

        @Test
        void whoeverHandsNothingIn_isOutAtTheHourOfTheDeadline() {
            String id = drive.nominated();
            assertThat(drive.timerDue(id, "BoundaryEvent_DossierDeadline"))
                    .isEqualTo(drive.day(-42).atTime(17, 0).atZone(VietnamTime.ZONE).toInstant());
            clock.moveTo(drive.day(-41));
            drive.timerFires(id, "BoundaryEvent_DossierDeadline");
            assertThat(history.ends(id)).containsExactly("EndEvent_NotFiled");
            assertThat(drive.state(id)).isEqualTo(CandidateState.REJECTED);
        }

        @Test
        void aDeadlineThatWasMoved_isWaitedForAnew() {
            String id = drive.nominated();
            Instant before = drive.timerDue(id, "BoundaryEvent_DossierDeadline");
            Instant moved = before.plusSeconds(7 * 24 * 3600);
            setDeadline(COMMUNE, moved);
            try {
                clock.moveTo(drive.day(-41));
                drive.timerFires(id, "BoundaryEvent_DossierDeadline");
                assertThat(drive.openTasks(id)).containsExactly(CandidacyProcess.RECEIVE_DOSSIER);
                assertThat(drive.timerDue(id, "BoundaryEvent_DossierDeadline")).isEqualTo(moved);
            } finally {
                setDeadline(COMMUNE, before);
            }
        }

        private void setDeadline(String unit, Instant due) {
            context.getBean(JdbcClient.class).sql("update tiencu.election_milestone set due_at = :due "
                    + "where case_id = :case and milestone = 'dossier-deadline'").param("due", Timestamp.from(due))
                    .param("case", drive.caseOf(unit)).update();
        }

        @Test
        void theHourCounts_notOnlyTheDay() {
            String id = drive.nominated();
            clock.moveTo(drive.day(-41));
            Refusal refusal = Refusals.of(() -> drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.RECEIVE_DOSSIER,
                    dossier("receivedAt", drive.day(-42) + "T17:01")));
            assertThat(refusal.violations()).extracting("field").containsExactly("receivedAt");
            drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.RECEIVE_DOSSIER,
                    dossier("receivedAt", drive.day(-42) + "T17:00", "sets", 1));
            assertThat(Refusals.of(() -> drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.CHECK_DOSSIER,
                    Map.of("dossierOutcome", "RETURNED", "reason", "Thiếu"))).getMessage()).contains("hết hạn");
            drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.CHECK_DOSSIER, Map.of("dossierOutcome", "VALID"));
            assertThat(drive.state(id)).isEqualTo(CandidateState.VALID);
        }

        @Test
        void aDossierOfTomorrow_isRefused() {
            String id = drive.nominated();
            assertThat(Refusals.of(() -> drive.complete(ELECTION_COMMITTEE, id, CandidacyProcess.RECEIVE_DOSSIER,
                    dossier("receivedAt", LocalDate.now().plusDays(2) + "T08:00"))).violations())
                    .extracting("field").containsExactly("receivedAt");
        }
    }

    @Nested
    class Rounds {

        @Test
        void whoeverIsDroppedInTheSecondRound_isOut() {
            String id = drive.valid();
            drive.round(id, 2, false);
            assertThat(history.ends(id)).containsExactly("EndEvent_DroppedSecond");
            assertThat(drive.state(id)).isEqualTo(CandidateState.DROPPED_SECOND);
        }

        @Test
        void whoeverIsDroppedInTheThirdRound_isOut() {
            String id = drive.supported();
            drive.round(id, 3, false);
            assertThat(history.ends(id)).containsExactly("EndEvent_DroppedThird");
        }

        @Test
        void theFrontAtHome_recordsTheVotersThere() {
            String id = drive.start(FRONT, drive.person(COMMUNE, "AGENCY", "residenceUnit", OTHER_COMMUNE));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, conference(80, 60));
            drive.complete(FRONT, id, CandidacyProcess.RECORD_ENLARGED_CONFERENCE, conference(80, 60));
            drive.valid(id);
            drive.round(id, 2, true);
            drive.complete(OTHER_FRONT, id, CandidacyProcess.RECORD_RESIDENCE_CONFERENCE, empty());
            assertThat(prefilled(OTHER_FRONT, id, CandidacyProcess.RECORD_RESIDENCE_CONFERENCE, "againText"))
                    .contains("có mặt 10");
            drive.complete(OTHER_FRONT, id, CandidacyProcess.RECORD_RESIDENCE_CONFERENCE, conference(55, 27));
            assertThat(drive.state(id)).isEqualTo(CandidateState.NOT_CONFIDENT);
            assertThat(context.getBean(Candidates.class).forRound(drive.caseOf(COMMUNE), Body.PC, 3))
                    .extracting("id").contains(id);
        }

        @Test
        void aSelfNominee_meetsTheVotersAtHisWorkplaceToo() {
            String id = drive.start(ELECTION_COMMITTEE, drive.person(COMMUNE, "SELF"));
            assertThat(drive.openTasks(id)).containsExactly(CandidacyProcess.RECEIVE_DOSSIER);
            drive.valid(id);
            drive.round(id, 2, true);
            drive.complete(FRONT, id, CandidacyProcess.RECORD_OWN_WORKPLACE_CONFERENCE, empty());
            drive.complete(FRONT, id, CandidacyProcess.RECORD_OWN_WORKPLACE_CONFERENCE, conference(80, 40));
            assertThat(drive.state(id)).isEqualTo(CandidateState.PRELIMINARY);
            drive.complete(FRONT, id, CandidacyProcess.RECORD_RESIDENCE_CONFERENCE, conference(80, 70));
            assertThat(drive.state(id)).isEqualTo(CandidateState.NOT_CONFIDENT);
        }

        @Test
        void aSelfNomineeWithoutAWorkplace_meetsThoseAtHomeOnly() {
            String id = drive.start(ELECTION_COMMITTEE, drive.person(COMMUNE, "SELF", "workplace", null));
            drive.valid(id);
            drive.round(id, 2, true);
            assertThat(drive.openTasks(id)).containsExactly(CandidacyProcess.RECORD_RESIDENCE_CONFERENCE);
        }
    }

    @Nested
    class Verification {

        private String raised(int inFavour) {
            String id = drive.preliminary();
            drive.complete(FRONT, id, CandidacyProcess.RECORD_RESIDENCE_CONFERENCE, conference(80, inFavour, "issuesRaised",
                    true, "issuePlace", "WORKPLACE", "isHead", true, "hasSuperior", true, "issue", "Kê khai đất chưa rõ"));
            return id;
        }

        private final Map<String, Object> reply =
                Map.of("replyNumber", "9/TL", "repliedOn", TODAY, "reply", "Đã xác minh, không có vi phạm");

        @Test
        void theReply_verifiesHim() {
            String id = raised(60);
            assertThat(prefilled(FRONT, id, CandidacyProcess.RECORD_VERIFICATION, "verifierText"))
                    .isEqualTo("Cơ quan, tổ chức, đơn vị cấp trên trực tiếp");
            assertThat(prefilled(FRONT, id, CandidacyProcess.RECORD_VERIFICATION, "issueText")).contains("Kê khai đất");
            drive.complete(FRONT, id, CandidacyProcess.RECORD_VERIFICATION, reply);
            assertThat(drive.state(id)).isEqualTo(CandidateState.VERIFIED);
            drive.round(id, 3, true);
            assertThat(drive.state(id)).isEqualTo(CandidateState.QUALIFIED);
        }

        @Test
        void whoeverIsNotSupported_staysSoAfterTheReply() {
            String id = raised(40);
            drive.complete(FRONT, id, CandidacyProcess.RECORD_VERIFICATION, reply);
            assertThat(drive.state(id)).isEqualTo(CandidateState.NOT_CONFIDENT);
        }

        @Test
        void aReplyThatIsLate_isRecordedAndStillAwaited() {
            String id = raised(60);
            assertThat(drive.timerDue(id, "BoundaryEvent_VerificationDue").atZone(VietnamTime.ZONE).toLocalDate())
                    .isEqualTo(drive.day(-35));
            drive.timerFires(id, "BoundaryEvent_VerificationDue");
            assertThat(history.ends(id)).containsExactly("EndEvent_DelayRecorded");
            assertThat(drive.openTasks(id)).containsExactly(CandidacyProcess.RECORD_VERIFICATION);
            drive.complete(FRONT, id, CandidacyProcess.RECORD_VERIFICATION, reply);
            assertThat(context.getBean(CandidacyVerifications.class).issue(id)).satisfies(issue -> {
                assertThat(issue.overdueAt()).isNotNull();
                assertThat(issue.replyNumber()).isEqualTo("9/TL");
            });
        }

        @Test
        void theThirdRound_doesNotWaitForTheReply() {
            String id = raised(60);
            drive.round(id, 3, false);
            assertThat(history.ends(id)).containsExactly("EndEvent_DroppedThird");
            assertThat(drive.openTasks(id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = CandidateState.class, names = {"WITHDRAWN", "REMOVED", "DIED"})
    void whoeverNoLongerStands_isOutAtAnyStep(CandidateState end) {
        String id = drive.nominated();
        context.getBean(Candidates.class).end(id, end);
        assertThat(drive.openTasks(id)).isEmpty();
        assertThat(history.ends(id)).singleElement().asString().isEqualToIgnoringCase("EndEvent_" + end);
        assertThat(drive.state(id)).isEqualTo(end);
    }

    @Test
    void whoeverWasNotReadyInTime_isOutWhereverHeIs() {
        String beforeTheDossier = drive.nominated();
        drive.round(beforeTheDossier, 2, false);
        String beforeTheConference = drive.preliminary();
        drive.round(beforeTheConference, 3, false);
        for (String id : List.of(beforeTheDossier, beforeTheConference)) {
            assertThat(drive.openTasks(id)).isEmpty();
            assertThat(history.ends(id)).containsExactly("EndEvent_LeftOut");
        }
        assertThat(drive.state(beforeTheConference)).isEqualTo(CandidateState.DROPPED_THIRD);
    }

    @Nested
    class Start {

        private Refusal refused(String user, Map<String, Object> form) {
            return Refusals.of(() -> drive.start(user, form));
        }

        @Test
        void peopleUnder21_areRefused() {
            String tooYoung = drive.day(1).minusYears(21).toString();
            assertThat(refused(FRONT, drive.person(COMMUNE, "AGENCY", "birthDate", tooYoung)).getMessage()).contains("21");
            drive.start(FRONT, drive.person(COMMUNE, "AGENCY", "birthDate", drive.day(0).minusYears(21).toString()));
        }

        @Test
        void onlyTwoLevels_areAllowed() {
            Map<String, Object> person = drive.person(COMMUNE, "AGENCY");
            drive.start(FRONT, person);
            assertThat(refused(FRONT, person).getMessage()).contains("đã có trong danh sách này");
            assertThat(refused(OTHER_FRONT, CandidacyDriver.with(person, "list", drive.caseOf(OTHER_COMMUNE) + "/PC"))
                    .getMessage()).contains("cùng cấp");
            drive.start(PROVINCE_FRONT, CandidacyDriver.with(person, "list", drive.caseOf(PROVINCE) + "/NA"));
            assertThat(refused(PROVINCE_FRONT, CandidacyDriver.with(person, "list", drive.caseOf(PROVINCE) + "/PC"))
                    .getMessage()).contains("nhiều nhất 2");
        }

        @Test
        void whoeverIsOut_mayStandElsewhere() {
            Map<String, Object> person = drive.person(COMMUNE, "AGENCY");
            String id = drive.start(FRONT, person);
            context.getBean(Candidates.class).end(id, CandidateState.WITHDRAWN);
            drive.start(FRONT, person);
        }

        @Test
        void aVillage_nominatesForACommuneOnly() {
            assertThat(refused(PROVINCE_FRONT, drive.person(PROVINCE, "VILLAGE")).violations()).extracting("field")
                    .containsExactly("route");
        }

        @Test
        void theFrontRecordsNominees_theCommitteeSelfNominees() {
            assertThat(refused(ELECTION_COMMITTEE, drive.person(COMMUNE, "AGENCY")).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refused(FRONT, drive.person(COMMUNE, "SELF")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refused("peoples-council", drive.person(COMMUNE, "SELF")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            // somebody else's list is not among the options at all
            assertThat(refused(OTHER_FRONT, drive.person(COMMUNE, "AGENCY")).violations()).extracting("field")
                    .containsExactly("list");
        }

        @Test
        void nobodyIsAdded_afterTheDeadline() {
            clock.moveTo(drive.day(-41));
            assertThat(refused(FRONT, drive.person(COMMUNE, "AGENCY")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void aCandidateForTheCouncil_livesOrWorksThere() {
            Map<String, Object> stranger = drive.person(COMMUNE, "SELF", "residenceUnit", OTHER_COMMUNE, "workplace", null);
            assertThat(refused(ELECTION_COMMITTEE, stranger).violations()).extracting("field")
                    .containsExactly("residenceUnit");
            drive.start(PROVINCE_COMMITTEE, CandidacyDriver.with(stranger, "list", drive.caseOf(PROVINCE) + "/PC"));
        }

        @ParameterizedTest
        @CsvSource({"identityNumber, 01234567890", "identityNumber, 01234567890a", "ethnicity, Sao Hỏa",
                "residenceUnit, 99"})
        void valuesOutsideTheForm_areRefused(String field, String value) {
            assertThat(refused(FRONT, drive.person(COMMUNE, "AGENCY", field, value)).violations()).extracting("field")
                    .containsExactly(field);
        }

        @Test
        void nobodyStands_withoutHisConsent() {
            assertThat(refused(FRONT, drive.person(COMMUNE, "AGENCY", "consent", false)).violations()).extracting("field")
                    .containsExactly("consent");
        }
    }
}
