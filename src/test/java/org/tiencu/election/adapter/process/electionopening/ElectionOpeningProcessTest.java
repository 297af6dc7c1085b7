package org.tiencu.election.adapter.process.electionopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.OTHER_COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.PROVINCE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.adapter.process.electionpreparation.ElectionPreparationProcess;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.application.preparation.PreparationOpenings;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionOpeningProcessTest {

    private static final Set<Body> BOTH = Set.of(Body.NA, Body.PC);
    private static final String[] UNITS = {PROVINCE, COMMUNE, OTHER_COMMUNE};

    @Autowired
    ApplicationContext context;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    PreparationOpenings openings;
    @Autowired
    ElectionStore store;
    ProcessHistory history;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, ElectionOpeningProcess.ID);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private long processes(String caseId) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseId)
                .processDefinitionKey(ElectionPreparationProcess.ID).count();
    }

    private void assertOpenedOnce(Election election) {
        for (String unit : UNITS) {
            String caseId = election.caseId(unit);
            assertThat(store.findCase(caseId)).get().extracting(ElectionCase::status).isEqualTo(ElectionCase.Status.OPEN);
            assertThat(processes(caseId)).as(caseId).isEqualTo(1);
            assertThat(store.milestones(caseId)).extracting(CaseMilestone::milestone).contains("voting")
                    .doesNotHaveDuplicates();
        }
    }

    /** An election whose cases wait and that no process opens. */
    private Election registered() {
        return new SignedIn(context.getBean(IdentityService.class)).as(ElectionDriver.ELECTION_COUNCIL,
                () -> context.getBean(Elections.class).register("Bầu cử thử (mẫu)", ElectionDriver.sundayIn(200), BOTH,
                        List.of(UNITS))).election();
    }

    @Test
    void shouldOpenTheCaseOfEveryUnitInScope() {
        Election election = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), BOTH, UNITS).election;
        await().atMost(Duration.ofSeconds(20)).until(() -> history.ends(election.id()).equals(List.of("EndEvent_Opened")));
        assertOpenedOnce(election);
        assertThat(store.milestones(election.caseId(PROVINCE))).extracting(CaseMilestone::milestone)
                .contains("province-list-published").doesNotContain("polling-teams");
        assertThat(store.milestones(election.caseId(COMMUNE))).extracting(CaseMilestone::milestone)
                .contains("polling-teams").doesNotContain("province-list-published");
        assertThat(store.caseOf(election.id(), "99003")).isEmpty();
        assertThat(store.milestones(election.caseId("TW"))).extracting(CaseMilestone::milestone)
                .containsExactly("candidate-list-published");
    }

    @Test
    void shouldOpenNothingAtTheCentre_ifNoProvinceListsCandidatesForTheAssembly() {
        Election council = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), Set.of(Body.PC), UNITS).election;
        assertThat(store.caseOf(council.id(), "TW")).isEmpty();
        Election commune = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), BOTH, COMMUNE).election;
        assertThat(store.caseOf(commune.id(), "TW")).isEmpty();
    }

    @Test
    void shouldOpenNothingTwice_whenAChunkIsRepeated() {
        Election election = registered();
        openings.open(election.id(), 0);
        openings.open(election.id(), 0);
        assertOpenedOnce(election);
    }

    @Test
    void shouldOpenNothingTwice_whenTheSameChunkRunsTwiceAtOnce() {
        Election election = registered();
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> openings.open(election.id(), 0)))
                .limit(4).toArray(CompletableFuture[]::new)).join();
        assertOpenedOnce(election);
    }

    @Test
    void shouldOpenTheUnitsOfTheProvincesChosen_fromTheStartForm() {
        Map<String, Object> form = Map.of("name", "Bầu cử thử (mẫu)", "electionDay", ElectionDriver.sundayIn(200).toString(),
                "bodies", List.of("NA", "PC"), "provinces", List.of(PROVINCE));
        String id = start(ElectionDriver.ELECTION_COUNCIL, form).getBusinessKey();
        assertThat(id).matches("BC-\\d{4}-\\d{2,}");
        await().atMost(Duration.ofSeconds(30)).until(() -> history.ends(id).equals(List.of("EndEvent_Opened")));
        assertOpenedOnce(store.find(id).orElseThrow());
        assertThat(store.caseOf(id, "99003")).isPresent();
    }

    @Test
    void shouldRefuseTheStartForm_fromWhoeverDoesNotLeadElections() {
        Map<String, Object> form = Map.of("name", "Bầu cử thử (mẫu)", "electionDay", ElectionDriver.sundayIn(200).toString(),
                "bodies", List.of("PC"));
        assertThat(Refusals.of(() -> start("election-committee-province", form)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        Map<String, Object> nothingElected = Map.of("name", "Bầu cử thử (mẫu)", "electionDay",
                ElectionDriver.sundayIn(200).toString(), "bodies", List.of());
        assertThat(Refusals.of(() -> start(ElectionDriver.ELECTION_COUNCIL, nothingElected)).violations())
                .extracting(violation -> violation.field()).containsExactly("bodies");
    }

    private ProcessInstance start(String user, Map<String, Object> form) {
        String definition = context.getBean(RepositoryService.class).createProcessDefinitionQuery()
                .processDefinitionKey(ElectionOpeningProcess.ID).latestVersion().singleResult().getId();
        return new SignedIn(context.getBean(IdentityService.class)).as(user,
                () -> context.getBean(FormService.class).submitStartForm(definition, form));
    }
}
