package org.tiencu.election.application.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.tiencu.election.application.voter.VoterWorld.CASE;
import static org.tiencu.election.application.voter.VoterWorld.COMPILED;
import static org.tiencu.election.application.voter.VoterWorld.FREEZE;
import static org.tiencu.election.application.voter.VoterWorld.OTHER;
import static org.tiencu.election.application.voter.VoterWorld.PERMANENT;
import static org.tiencu.election.application.voter.VoterWorld.POSTED;

import java.time.Duration;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiencu.election.application.voter.VoterChanges.Draft;
import org.tiencu.election.application.voter.VoterChanges.OldEntry;
import org.tiencu.election.application.voter.VoterChanges.OldPlaceOutcome;
import org.tiencu.election.application.voter.VoterChanges.Outcome;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterChange.Kind;
import org.tiencu.election.domain.voter.VoterSituation;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class VoterChangesTest {

    private final VoterWorld world = new VoterWorld(Body.NA, Body.PC).posted();

    private static Draft draft(Kind kind, VoterSituation situation, String oldUnit) {
        return new Draft(CASE + "/1", kind, kind == Kind.STRIKE ? ChangeGround.RIGHT_LOST : ChangeGround.RESIDENCE_CHANGED,
                situation, true, 3, oldUnit, "1-DN", POSTED, null);
    }

    private String registered(Kind kind, VoterSituation situation, String oldUnit) {
        return world.changes.register(draft(kind, situation, oldUnit)).id();
    }

    private static OldEntry entry(int area, VoterSituation situation) {
        return new OldEntry(area, 4, situation);
    }

    @Test
    void shouldCountNothing_beforeItIsConfirmed() {
        String id = registered(Kind.ADD, PERMANENT, null);
        assertThat(id).isEqualTo("DC-2026-000001");
        assertThat(world.current(CASE, 1)).isEqualTo(COMPILED);
        world.changes.decide(id, Outcome.CONFIRMED, null);
        assertThat(world.current(CASE, 1)).isEqualTo(new Totals(11, 4, 7, 11, 11, 9));
        assertThat(world.current(CASE, 2)).isEqualTo(COMPILED);
    }

    @Test
    void shouldGiveBallots_forWhatIsElectedOnly() {
        VoterWorld councils = new VoterWorld(Body.PC);
        councils.lists.compile(CASE, java.util.Map.of(1, new Totals(10, 4, 6, 0, 10, 8), 2, new Totals(10, 4, 6, 0, 10, 8)));
        councils.lists.post(CASE, POSTED, "Trụ sở", null);
        String id = councils.changes.register(draft(Kind.ADD, PERMANENT, null)).id();
        councils.changes.decide(id, Outcome.CONFIRMED, null);
        assertThat(councils.current(CASE, 1)).isEqualTo(new Totals(11, 4, 7, 0, 11, 9));
    }

    @Test
    void shouldBeTaken_untilASecondBeforeTheLastMoment() {
        world.at(FREEZE.minusSeconds(1));
        String id = registered(Kind.ADD, PERMANENT, null);
        world.changes.decide(id, Outcome.CONFIRMED, null);
        assertThat(world.current(CASE, 1).voters()).isEqualTo(11);
    }

    @Test
    void shouldFollowTheLastMoment_whenItIsMoved() {
        when(world.milestones.due(eq(CASE), eq("voter-list-frozen"))).thenReturn(FREEZE.plus(Duration.ofDays(1)));
        world.at(FREEZE);
        assertThat(registered(Kind.ADD, PERMANENT, null)).isNotNull();
    }

    @Test
    void shouldTakeBackTheMove_whenTheOldCommuneSendsItBack() {
        String id = registered(Kind.MOVE, PERMANENT, "99002");
        world.changes.decide(id, Outcome.CONFIRMED, null);
        world.changes.answerOldPlace(id, OldPlaceOutcome.RETURNED, new OldEntry(null, null, null), "Sai nơi cũ");
        assertThat(world.current(CASE, 1)).isEqualTo(COMPILED);
        assertThat(world.changes.read(id).status()).isEqualTo(VoterChange.Status.PROPOSED);
        world.changes.correct(id, draft(Kind.MOVE, PERMANENT, "99001"));
        world.changes.decide(id, Outcome.CONFIRMED, null);
        world.changes.answerOldPlace(id, OldPlaceOutcome.STRUCK, entry(2, new VoterSituation(Residence.TEMPORARY, 2, null)), null);
        assertThat(world.current(CASE, 1)).isEqualTo(new Totals(11, 4, 7, 11, 11, 9));
        assertThat(world.current(CASE, 2)).isEqualTo(new Totals(9, 4, 5, 9, 9, 8));
        assertThat(world.current(OTHER, 1)).isEqualTo(COMPILED);
    }

    @Test
    void shouldLapse_onlyWhatIsNotConfirmed() {
        String waiting = registered(Kind.ADD, PERMANENT, null);
        String moved = registered(Kind.MOVE, PERMANENT, "99002");
        world.changes.decide(moved, Outcome.CONFIRMED, null);
        world.changes.lapse(waiting);
        world.changes.lapse(moved);
        assertThat(world.changes.read(waiting).status()).isEqualTo(VoterChange.Status.LAPSED);
        assertThat(world.changes.read(moved).status()).isEqualTo(VoterChange.Status.CONFIRMED);
        assertThat(world.changes.read(moved).oldPlace()).isEqualTo(VoterChange.OldPlace.LATE);
        assertThat(world.current(CASE, 1).voters()).isEqualTo(11);
    }

    @Nested
    class Refused {

        private Refusal refused(Draft draft) {
            return Refusals.of(() -> world.changes.register(draft));
        }

        @Test
        void shouldNotBeTaken_fromTheLastMomentOn() {
            String early = registered(Kind.ADD, PERMANENT, null);
            world.at(FREEZE);
            assertThat(refused(draft(Kind.ADD, PERMANENT, null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(Refusals.of(() -> world.changes.decide(early, Outcome.CONFIRMED, null)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
            world.changes.decide(early, Outcome.REFUSED, "Quá hạn");
            assertThat(world.changes.read(early).status()).isEqualTo(VoterChange.Status.REFUSED);
        }

        @Test
        void shouldNotBeTaken_onceTheListIsFrozen_evenIfTheMomentIsMovedLater() {
            world.lists.freeze(CASE);
            assertThat(refused(draft(Kind.ADD, PERMANENT, null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldBeForbidden_toWhoHoldsNoRoleInAPeoplesCommittee() {
            world.signIn("election-committee@99001", "office@99001");
            assertThat(refused(draft(Kind.ADD, PERMANENT, null)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            world.signIn("peoples-committee@99002");
            assertThat(refused(draft(Kind.ADD, PERMANENT, null)).violations()).extracting("field").containsExactly("place");
        }

        @Test
        void shouldNameWhatIsMissing() {
            assertThat(refused(draft(Kind.ADD, new VoterSituation(Residence.TEMPORARY, null, null), null)).violations())
                    .extracting("field").containsExactly("residence");
            assertThat(refused(draft(Kind.MOVE, PERMANENT, null)).violations()).extracting("field").containsExactly("oldUnit");
            assertThat(refused(draft(Kind.MOVE, PERMANENT, "98001")).violations()).extracting("field").containsExactly("oldUnit");
            assertThat(refused(new Draft(CASE + "/1", Kind.ADD, ChangeGround.RIGHT_LOST, PERMANENT, true, null, null, "1", POSTED,
                    null)).violations()).extracting("field").containsExactly("ground");
            assertThat(refused(new Draft(CASE + "/1", Kind.ADD, ChangeGround.RIGHT_RESTORED, PERMANENT, true, null, null, "1",
                    POSTED.plusDays(1), null)).violations()).extracting("field").containsExactly("documentDate");
            assertThat(refused(new Draft(CASE + "/1", Kind.STRIKE, ChangeGround.RIGHT_LOST, PERMANENT, true, null, null, "1",
                    POSTED, null)).violations()).extracting("field").containsExactly("listNumber");
        }

        @Test
        void shouldNotStrikeMoreThanThereAre() {
            for (int i = 0; i < 6; i++) {
                world.changes.decide(registered(Kind.STRIKE, PERMANENT, null), Outcome.CONFIRMED, null);
            }
            assertThat(world.current(CASE, 1).female()).isZero();
            String tooMany = registered(Kind.STRIKE, PERMANENT, null);
            assertThat(Refusals.of(() -> world.changes.decide(tooMany, Outcome.CONFIRMED, null)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldStayInItsCommune_whenItIsCorrected() {
            String id = registered(Kind.ADD, PERMANENT, null);
            Draft elsewhere = new Draft(OTHER + "/1", Kind.ADD, ChangeGround.RIGHT_RESTORED, PERMANENT, true, null, null, "1",
                    POSTED, null);
            assertThat(Refusals.of(() -> world.changes.correct(id, elsewhere)).violations()).extracting("field")
                    .containsExactly("place");
        }

        @Test
        void shouldNotExistForOthers() {
            String id = registered(Kind.ADD, PERMANENT, null);
            assertThat(Refusals.of(() -> world.changes.visible(id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(Refusals.of(() -> world.changes.read("DC-2026-999999")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
    }
}
