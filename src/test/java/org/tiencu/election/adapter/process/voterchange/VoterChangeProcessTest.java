package org.tiencu.election.adapter.process.voterchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.OTHER_COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.PEOPLES_COMMITTEE;
import static org.tiencu.election.adapter.process.VoterDriver.COMPILED;
import static org.tiencu.election.adapter.process.VoterDriver.OTHER_COMMITTEE;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.VoterDriver;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.voter.VoterChanges;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoterChangeProcessTest {

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    VoterDriver drive;
    String change;

    @BeforeAll
    void openElection() {
        history = new ProcessHistory(context, VoterChangeProcess.ID);
        drive = new VoterDriver(context).posted();
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private void start(Map<String, Object> form) {
        change = drive.start(PEOPLES_COMMITTEE, VoterChangeProcess.ID, form);
    }

    private void decide(String outcome) {
        drive.complete(PEOPLES_COMMITTEE, change, VoterChangeProcess.CONFIRM_CHANGE, outcome.equals("CONFIRMED")
                ? Map.of("changeOutcome", outcome) : Map.of("changeOutcome", outcome, "reason", "Giấy tờ chưa rõ"));
    }

    private void answer(String outcome) {
        drive.complete(OTHER_COMMITTEE, change, VoterChangeProcess.STRIKE_AT_OLD_PLACE, outcome.equals("STRUCK")
                ? Map.of("strikeOutcome", outcome, "area", "2", "listNumber", 17, "residence", "TEMPORARY", "months", 3)
                : Map.of("strikeOutcome", outcome, "reason", "Không tìm thấy"));
    }

    private VoterChange read() {
        return context.getBean(VoterChanges.class).read(change);
    }

    private Totals delta(String unit, int area, Totals before) {
        Totals now = drive.current(unit, area);
        return new Totals(now.voters() - before.voters(), now.male() - before.male(), now.female() - before.female(),
                now.na() - before.na(), now.province() - before.province(), now.commune() - before.commune());
    }

    @Test
    void shouldShowTheBallots_andAddTheVoter() {
        Totals before = drive.current(COMMUNE, 1);
        start(drive.change(COMMUNE));
        assertThat(change).matches("DC-\\d{4}-\\d{6}");
        assertThat(drive.timerDue(change, "StartEvent_ChangeDue"))
                .isEqualTo(context.getBean(Milestones.class).due(drive.caseOf(COMMUNE), "voter-list-frozen"));
        assertThat(drive.prefill(PEOPLES_COMMITTEE, change, VoterChangeProcess.CONFIRM_CHANGE))
                .containsEntry("ballotsText", "Quốc hội, Hội đồng nhân dân cấp tỉnh, Hội đồng nhân dân cấp xã")
                .containsEntry("caseNumber", change).extractingByKey("groundText").asString().contains("Điều 29 khoản 4");
        assertThat(delta(COMMUNE, 1, before)).isEqualTo(Totals.NONE);
        decide("CONFIRMED");
        assertThat(history.ends(change)).containsExactly("EndEvent_Changed");
        assertThat(delta(COMMUNE, 1, before)).isEqualTo(new Totals(1, 0, 1, 1, 1, 1));
    }

    @ParameterizedTest(name = "{0} {1} months: commune {2}")
    @CsvSource({"TEMPORARY, 12, 1", "TEMPORARY, 11, 0", "PERMANENT, , 1"})
    void shouldCountTheBallotsOfTheSituation(String residence, Integer months, int commune) {
        Totals before = drive.current(COMMUNE, 2);
        Map<String, Object> form = drive.change(COMMUNE, "place", drive.caseOf(COMMUNE) + "/2", "ground", "RIGHT_RESTORED",
                "residence", residence, "sex", "MALE");
        form.remove("addressKind");
        if (months != null) {
            form.put("months", months);
        }
        start(form);
        decide("CONFIRMED");
        assertThat(delta(COMMUNE, 2, before)).isEqualTo(new Totals(1, 1, 0, 1, 1, commune));
    }

    @Test
    void shouldStrikeAVoter() {
        Totals before = drive.current(COMMUNE, 1);
        Map<String, Object> form = drive.change(COMMUNE, "kind", "STRIKE", "ground", "RIGHT_LOST", "residence", "PERMANENT",
                "listNumber", 5);
        form.remove("addressKind");
        start(form);
        decide("CONFIRMED");
        assertThat(delta(COMMUNE, 1, before)).isEqualTo(new Totals(-1, 0, -1, -1, -1, -1));
    }

    @Test
    void shouldLetItBeCorrected_andRefuseIt() {
        Totals before = drive.current(COMMUNE, 1);
        start(drive.change(COMMUNE));
        decide("RETURNED");
        assertThat(drive.prefill(PEOPLES_COMMITTEE, change, VoterChangeProcess.CORRECT_CHANGE))
                .containsEntry("returnReason", "Giấy tờ chưa rõ").containsEntry("sex", "FEMALE")
                .containsEntry("addressKind", "PERMANENT").containsEntry("documentNumber", "12-DN");
        drive.complete(PEOPLES_COMMITTEE, change, VoterChangeProcess.CORRECT_CHANGE,
                drive.change(COMMUNE, "addressKind", "TEMPORARY"));
        assertThat(drive.prefill(PEOPLES_COMMITTEE, change, VoterChangeProcess.CONFIRM_CHANGE))
                .containsEntry("ballotsText", "Quốc hội, Hội đồng nhân dân cấp tỉnh");
        decide("REFUSED");
        assertThat(history.ends(change)).containsExactly("EndEvent_NotChanged");
        assertThat(read().status()).isEqualTo(VoterChange.Status.REFUSED);
        assertThat(delta(COMMUNE, 1, before)).isEqualTo(Totals.NONE);
    }

    @Test
    void shouldLetTheOtherCommuneStrike_whomItMovesFromThere() {
        Totals here = drive.current(COMMUNE, 1);
        Totals there = drive.current(OTHER_COMMUNE, 2);
        start(drive.move());
        decide("CONFIRMED");
        assertThat(drive.openTasks(change)).containsExactly(VoterChangeProcess.STRIKE_AT_OLD_PLACE);
        answer("STRUCK");
        assertThat(history.ends(change)).containsExactly("EndEvent_Moved");
        assertThat(delta(COMMUNE, 1, here)).isEqualTo(new Totals(1, 0, 1, 1, 1, 1));
        assertThat(delta(OTHER_COMMUNE, 2, there)).isEqualTo(new Totals(-1, 0, -1, -1, -1, 0));
        assertThat(read().oldPlace()).isEqualTo(VoterChange.OldPlace.STRUCK);
    }

    @Test
    void shouldCountNothing_whileTheOtherCommuneHasSentItBack() {
        Totals here = drive.current(COMMUNE, 1);
        start(drive.move());
        decide("CONFIRMED");
        answer("RETURNED");
        assertThat(delta(COMMUNE, 1, here)).isEqualTo(Totals.NONE);
        assertThat(drive.prefill(PEOPLES_COMMITTEE, change, VoterChangeProcess.CORRECT_CHANGE))
                .containsEntry("returnReason", "Không tìm thấy").containsEntry("oldUnit", OTHER_COMMUNE);
        // it was another area of the same commune
        drive.complete(PEOPLES_COMMITTEE, change, VoterChangeProcess.CORRECT_CHANGE, drive.move("oldUnit", COMMUNE, "ground",
                "RELEASED", "residence", "PERMANENT"));
        decide("CONFIRMED");
        drive.complete(PEOPLES_COMMITTEE, change, VoterChangeProcess.STRIKE_AT_OLD_PLACE,
                Map.of("strikeOutcome", "NOT_LISTED", "reason", "Chưa từng có tên"));
        assertThat(history.ends(change)).containsExactly("EndEvent_Moved");
        assertThat(delta(COMMUNE, 1, here)).isEqualTo(new Totals(1, 0, 1, 1, 1, 1));
        assertThat(read().oldPlace()).isEqualTo(VoterChange.OldPlace.NOT_LISTED);
    }

    @Test
    void shouldLapse_whenTheTimeIsOver() {
        Totals before = drive.current(COMMUNE, 1);
        start(drive.change(COMMUNE));
        drive.timerFires(change, "StartEvent_ChangeDue");
        assertThat(history.ends(change)).containsExactly("EndEvent_Lapsed");
        assertThat(read().status()).isEqualTo(VoterChange.Status.LAPSED);
        assertThat(delta(COMMUNE, 1, before)).isEqualTo(Totals.NONE);
    }

    @Test
    void shouldKeepTheVoterAtTheNewPlace_whenTheOldOneIsLate() {
        Totals before = drive.current(COMMUNE, 1);
        start(drive.move());
        decide("CONFIRMED");
        drive.timerFires(change, "StartEvent_ChangeDue");
        assertThat(read().status()).isEqualTo(VoterChange.Status.CONFIRMED);
        assertThat(read().oldPlace()).isEqualTo(VoterChange.OldPlace.LATE);
        assertThat(delta(COMMUNE, 1, before)).isEqualTo(new Totals(1, 0, 1, 1, 1, 1));
    }

    @Nested
    class Refused {

        private Refusal refused(Map<String, Object> form) {
            return Refusals.of(() -> start(form));
        }

        @Test
        void shouldRefuseWhatTheGroundDoesNotAllow() {
            assertThat(refused(drive.change(COMMUNE, "ground", "RIGHT_LOST")).violations()).extracting("field")
                    .containsExactly("ground");
        }

        @Test
        void shouldAskForTheNumber_ofWhomItStrikes() {
            Map<String, Object> form = drive.change(COMMUNE, "kind", "STRIKE", "ground", "DUPLICATE");
            assertThat(refused(form).violations()).extracting("field").containsExactly("listNumber");
        }

        @Test
        void shouldNotChangeTheList_whenAVoterMovesWithinTheCommune() {
            Refusal refusal = refused(drive.move("oldUnit", COMMUNE));
            assertThat(refusal.violations()).extracting("field").containsExactly("oldUnit");
            assertThat(refusal.getMessage()).contains("Điều 30 khoản 3");
        }

        @Test
        void shouldNotOfferAreasOfOthers() {
            assertThat(refused(drive.change(OTHER_COMMUNE)).kind()).isEqualTo(Refusal.Kind.INPUT);
        }

        @Test
        void shouldNotChangeAListThatIsNotPosted() {
            VoterDriver other = new VoterDriver(context).open();
            assertThat(Refusals.of(() -> other.start(PEOPLES_COMMITTEE, VoterChangeProcess.ID, other.change(COMMUNE)))
                    .getMessage()).contains("chưa được niêm yết");
        }

        @Test
        void shouldNeitherStartNorConfirm_fromTheLastMomentOn() {
            VoterDriver other = new VoterDriver(context).open().posted(PEOPLES_COMMITTEE, COMMUNE);
            String open = other.start(PEOPLES_COMMITTEE, VoterChangeProcess.ID, other.change(COMMUNE));
            other.freezeMoment(COMMUNE);
            assertThat(Refusals.of(() -> other.start(PEOPLES_COMMITTEE, VoterChangeProcess.ID, other.change(COMMUNE)))
                    .kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(Refusals.of(() -> other.complete(PEOPLES_COMMITTEE, open, VoterChangeProcess.CONFIRM_CHANGE,
                    Map.of("changeOutcome", "CONFIRMED"))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(other.openTasks(open)).containsExactly(VoterChangeProcess.CONFIRM_CHANGE);
            assertThat(other.current(COMMUNE, 1)).isEqualTo(COMPILED);
        }
    }
}
