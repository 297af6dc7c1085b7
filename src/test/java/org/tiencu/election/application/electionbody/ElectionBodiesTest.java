package org.tiencu.election.application.electionbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.election.application.electionbody.ElectionBodies.OfUnit;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class ElectionBodiesTest {

    private final BodyWorld world = new BodyWorld();
    private final ElectionBodies bodies = new ElectionBodies(world.file, world.store, world.bodies, world.rules,
            new ElectionAccess(world.user, world.store, world.units), world.units, world.user);

    @BeforeEach
    void establish() {
        when(world.units.chain("99001")).thenReturn(List.of(BodyWorld.COMMUNE, BodyWorld.PROVINCE, BodyWorld.CENTRE));
        world.board();
        world.proposals.propose(world.communeCase, BodyKind.COMMITTEE, BodyWorld.lines("COMMITTEE", 9), null);
    }

    @ParameterizedTest
    @CsvSource({"fatherland-front@99001, true", "peoples-committee@99001, true", "peoples-council@99001, true",
            "election-committee@99, true", "election-council@TW, true", "camunda-admin, true", "office@99001, false",
            "organisation-commission@99, false"})
    void shouldShowMembers_toThoseWhoHaveAPartInElectionsThereOrAbove(String group, boolean shown) {
        world.signIn("somebody", group);
        OfUnit of = bodies.of(world.election.id(), "99001");
        assertThat(of.membersShown()).isEqualTo(shown);
        assertThat(of.bodies()).as("only what exists").hasSize(2).allSatisfy(one -> {
            assertThat(one.memberCount()).isEqualTo(9);
            assertThat(one.size().minimum()).isEqualTo(9);
            assertThat(one.body().members()).hasSize(shown ? 9 : 0);
        });
    }

    @Test
    void shouldNotBeFoundByOthers() {
        world.signIn("somebody", "peoples-committee@99002");
        assertThat(Refusals.of(() -> bodies.of(world.election.id(), "99001")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        world.signIn("somebody", "camunda-admin");
        assertThat(Refusals.of(() -> bodies.of("BC-2000-01", "99001")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(Refusals.of(() -> bodies.of(world.election.id(), "99009")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
