package org.tiencu.election.application.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.application.voter.VoterWorld.CASE;
import static org.tiencu.election.application.voter.VoterWorld.COMPILED;
import static org.tiencu.election.application.voter.VoterWorld.FREEZE;
import static org.tiencu.election.application.voter.VoterWorld.PERMANENT;
import static org.tiencu.election.application.voter.VoterWorld.POSTED;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.tiencu.election.application.voter.VoterComplaints.Answer;
import org.tiencu.election.application.voter.VoterComplaints.Effect;
import org.tiencu.election.application.voter.VoterComplaints.Filing;
import org.tiencu.election.application.voter.VoterComplaints.Outcome;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.election.domain.voter.VoterComplaint.Subject;
import org.tiencu.election.domain.voter.VoterSituation;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class VoterComplaintsTest {

    private final VoterWorld world = new VoterWorld(Body.NA, Body.PC).posted();

    private static Filing filing(LocalDate on) {
        return new Filing(CASE + "/1", on, null, Subject.NOT_LISTED, "Không có tên");
    }

    private String registered() {
        return world.complaints.register(filing(POSTED)).id();
    }

    private static Answer answer(Outcome outcome, LocalDate on, Effect effect, VoterSituation situation, VoterSituation before) {
        return new Answer(outcome, on, "1-TB", "Trả lời", effect, situation, before, false, 9);
    }

    @Test
    void shouldBeDueFiveDaysAfterItsReceipt() {
        VoterComplaint complaint = world.complaints.register(filing(POSTED));
        assertThat(complaint.id()).isEqualTo("KN-2026-000001");
        // the last second of 08/02/2026, a Sunday
        assertThat(complaint.answerDue()).isEqualTo(Instant.parse("2026-02-08T16:59:59Z"));
    }

    @Test
    void shouldBeTakenFromThePostingOn_untilTheThirtiethDay() {
        LocalDate last = POSTED.plusDays(30);
        world.at(last.plusDays(1));
        assertThat(world.complaints.register(filing(POSTED)).status()).isEqualTo(VoterComplaint.Status.OPEN);
        assertThat(world.complaints.register(filing(last)).receivedOn()).isEqualTo(last);
        assertThat(Refusals.of(() -> world.complaints.register(filing(last.plusDays(1)))).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(Refusals.of(() -> world.complaints.register(filing(POSTED.minusDays(1)))).violations()).extracting("field")
                .containsExactly("receivedOn");
        assertThat(Refusals.of(() -> world.complaints.register(filing(last.plusDays(2)))).violations()).extracting("field")
                .containsExactly("receivedOn");
    }

    @Test
    void shouldChangeTheTotals_asItWasAccepted() {
        world.complaints.resolve(registered(), answer(Outcome.ACCEPTED, POSTED, Effect.ADD, PERMANENT, null));
        assertThat(world.current(CASE, 1)).isEqualTo(new Totals(11, 5, 6, 11, 11, 9));
        world.complaints.resolve(registered(), answer(Outcome.ACCEPTED, POSTED, Effect.STRIKE, PERMANENT, null));
        assertThat(world.current(CASE, 1)).isEqualTo(COMPILED);
        world.complaints.resolve(registered(), answer(Outcome.ACCEPTED, POSTED, Effect.BALLOTS,
                PERMANENT, new VoterSituation(Residence.TEMPORARY, 1, null)));
        assertThat(world.current(CASE, 1)).isEqualTo(new Totals(10, 4, 6, 10, 10, 9));
        world.complaints.resolve(registered(), answer(Outcome.ACCEPTED, POSTED, Effect.NONE, null, null));
        assertThat(world.current(CASE, 1)).isEqualTo(new Totals(10, 4, 6, 10, 10, 9));
        assertThat(world.store.changes.values()).extracting("complaintId").containsExactly("KN-2026-000001", "KN-2026-000002",
                "KN-2026-000003");
    }

    @Test
    void shouldNotBeAnsweredBeforeItCame_norTomorrow() {
        world.at(POSTED.plusDays(2));
        String id = world.complaints.register(filing(POSTED.plusDays(1))).id();
        assertThat(Refusals.of(() -> world.complaints.resolve(id, answer(Outcome.REJECTED, POSTED, null, null, null)))
                .violations()).extracting("field").containsExactly("documentDate");
        assertThat(Refusals.of(() -> world.complaints.resolve(id, answer(Outcome.REJECTED, POSTED.plusDays(3), null, null, null)))
                .violations()).extracting("field").containsExactly("documentDate");
    }

    @Test
    void shouldNotChangeAFrozenList_butMayBeRejected() {
        String id = registered();
        world.at(FREEZE);
        LocalDate day = LocalDate.of(2026, 3, 14);
        assertThat(Refusals.of(() -> world.complaints.resolve(id, answer(Outcome.ACCEPTED, day, Effect.ADD, PERMANENT, null)))
                .kind()).isEqualTo(Refusal.Kind.CONFLICT);
        world.complaints.resolve(id, answer(Outcome.REJECTED, day, null, null, null));
        assertThat(world.complaints.read(id).answeredOn()).isEqualTo(day);
    }

    @Test
    void shouldStayLate_whenItIsAnsweredAndExplained() {
        String id = registered();
        world.complaints.markLate(id);
        world.complaints.resolve(id, answer(Outcome.REJECTED, POSTED, null, null, null));
        world.complaints.explainDelay(id, "Chờ xác minh");
        assertThat(world.complaints.read(id).lateAt()).isNotNull();
        assertThat(world.complaints.read(id).lateReason()).isEqualTo("Chờ xác minh");
        assertThat(world.complaints.read(id).status()).isEqualTo(VoterComplaint.Status.REJECTED);
    }

    @Test
    void shouldBeForbidden_andNotBeSeenByOthers() {
        String id = registered();
        world.signIn("office@99001");
        assertThat(Refusals.of(() -> world.complaints.register(filing(POSTED))).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(Refusals.of(() -> world.complaints.visible(id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(Refusals.of(() -> world.complaints.register("BC-2026-01", "99001")).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
