package org.tiencu.election.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.application.preparation.Preparations.PublishOutcome;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.platform.refusal.Refusal;

class PreparationsTest {

    private static final Document DOCUMENT = new Document("12/NQ-UBBC", ElectionWorld.TODAY, null);

    /** The numbers of the law as they stand in the tables. */
    private static final PreparationRules RULES = new PreparationRules() {
        @Override
        public int councilSeats(String unitKind, int population) {
            return unitKind.equals("SPECIAL_ZONE") && population < 1000 ? 0 : 16;
        }

        @Override
        public int mostSeats(Body body, LocalDate electionDay) {
            return body == Body.NA ? 3 : 5;
        }

        @Override
        public AreaSize areaSize(String areaKind, LocalDate electionDay) {
            return new AreaSize(300, 4000, "Luật 85/2015/QH13, Điều 11");
        }
    };

    private ElectionWorld world;
    private Preparations preparations;
    private String commune;

    @BeforeEach
    void prepare() {
        world = new ElectionWorld(Body.NA, Body.PC);
        commune = world.communeCase;
        preparations = new Preparations(world.file, world.store, world.store, RULES, world.milestones);
        world.milestones(commune, Map.of("constituencies-published", ElectionWorld.ELECTION_DAY.minusDays(80), "polling-areas",
                ElectionWorld.ELECTION_DAY.minusDays(43), "candidate-list-published", ElectionWorld.ELECTION_DAY.minusDays(17),
                "voting", ElectionWorld.ELECTION_DAY), 3);
    }

    private boolean done(String milestone) {
        return world.milestones.of(commune).stream().anyMatch(one -> one.milestone().equals(milestone) && one.done());
    }

    private static Constituency council(int number, int seats) {
        return new Constituency(Body.PC, number, "Thôn " + number, seats);
    }

    @Test
    void shouldMakeTheAssemblyListInProvincesOnly() {
        assertThat(preparations.lists(commune)).containsExactly(Body.PC);
        assertThat(preparations.lists(world.provinceCase)).containsExactly(Body.NA, Body.PC);
        ElectionWorld assembly = new ElectionWorld(Body.NA);
        assertThat(new Preparations(assembly.file, assembly.store, assembly.store, RULES, assembly.milestones)
                .lists(assembly.communeCase)).isEmpty();
    }

    @Test
    void shouldPlanMoreNomineesThanSeats() {
        assertThatThrownBy(() -> preparations.planCouncil(commune, "COMMUNE", 12_000, 16)).isInstanceOf(Refusal.class)
                .hasMessageContaining("16");
        assertThat(preparations.plan(commune, Body.PC)).isNull();
        preparations.planCouncil(commune, "COMMUNE", 12_000, 17);
        assertThat(preparations.plan(commune, Body.PC).seats()).isEqualTo(16);
    }

    @Test
    void shouldRefuseACouncil_whereTheLawHasNone() {
        assertThatThrownBy(() -> preparations.planCouncil(commune, "SPECIAL_ZONE", 999, 30)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Điều 28");
    }

    @Test
    void shouldDefineConstituencies_thatAddUpToTheSeats() {
        preparations.planCouncil(commune, "COMMUNE", 12_000, 30);
        preparations.defineConstituencies(commune, List.of(council(1, 5), council(2, 5), council(3, 3), council(4, 3)), DOCUMENT);
        assertThat(preparations.constituencies(commune, Body.PC)).hasSize(4);
        assertThat(done("constituencies-published")).isTrue();
    }

    @Test
    void shouldRefuseConstituencies_thatTheLawDoesNotAllow() {
        assertThatThrownBy(() -> preparations.defineConstituencies(commune, List.of(council(1, 5)), DOCUMENT))
                .hasMessageContaining("chưa ghi cơ cấu");
        preparations.planCouncil(commune, "COMMUNE", 12_000, 30);
        assertThatThrownBy(() -> preparations.defineConstituencies(commune, List.of(council(1, 6), council(2, 5), council(3, 5)),
                DOCUMENT)).hasMessageContaining("quá 5");
        assertThatThrownBy(() -> preparations.defineConstituencies(commune, List.of(council(1, 5), council(1, 5), council(2, 5)),
                DOCUMENT)).hasMessageContaining("cùng số 1");
        assertThatThrownBy(() -> preparations.defineConstituencies(commune, List.of(council(1, 5), council(2, 5), council(3, 5)),
                DOCUMENT)).hasMessageContaining("15").hasMessageContaining("16");
        assertThat(done("constituencies-published")).isFalse();
    }

    @Test
    void shouldDefinePollingAreas_withinTheLawfulSize() {
        for (int voters : List.of(299, 4001)) {
            assertThatThrownBy(() -> preparations.definePollingAreas(commune, List.of(new PollingArea(1, "KV1", "ORDINARY",
                    "Nhà văn hóa", voters)), DOCUMENT)).hasMessageContaining("300").hasMessageContaining("4000");
        }
        PollingArea area = new PollingArea(1, "KV1", "ORDINARY", "Nhà văn hóa", 300);
        assertThatThrownBy(() -> preparations.definePollingAreas(commune, List.of(area, area), DOCUMENT))
                .hasMessageContaining("cùng số 1");
        preparations.definePollingAreas(commune, List.of(area, new PollingArea(2, "KV2", "ORDINARY", "Trường học", 4000)),
                DOCUMENT);
        assertThat(preparations.pollingAreas(commune)).hasSize(2);
        assertThat(done("polling-areas")).isTrue();
    }

    @Test
    void shouldSendTheListBack_withItsReason() {
        preparations.publish(commune, PublishOutcome.RETURNED, new Document(null, null, "Thiếu biên bản."));
        assertThat(done("candidate-list-published")).isFalse();
        assertThat(world.file.returnReason(commune, Preparations.LIST_PUBLISHED, null)).isEqualTo("Thiếu biên bản.");
    }

    @Test
    void shouldNotBeReady_beforeEverythingIsDone() {
        assertThatThrownBy(() -> preparations.confirmReady(commune, ElectionWorld.TODAY, DOCUMENT)).isInstanceOf(Refusal.class);
        for (String milestone : List.of("constituencies-published", "polling-areas", "candidate-list-published")) {
            world.milestones.done(commune, milestone, ElectionWorld.TODAY);
        }
        preparations.confirmReady(commune, ElectionWorld.TODAY, DOCUMENT);
        preparations.close(commune);
        assertThat(preparations.open(commune)).isEmpty();
        assertThat(world.file.read(commune).status()).isEqualTo(ElectionCase.Status.READY);
    }

    @Test
    void shouldRefuseADocumentOfTomorrow() {
        assertThatThrownBy(() -> preparations.step(commune, "voting", ElectionWorld.TODAY, new Document("1", ElectionWorld.TODAY
                .plusDays(1), null))).isInstanceOf(Refusal.class);
        assertThat(world.file.papers(commune)).isEmpty();
    }
}
