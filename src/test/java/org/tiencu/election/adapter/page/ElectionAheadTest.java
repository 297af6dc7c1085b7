package org.tiencu.election.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.progress.ElectionProgress;
import org.tiencu.election.application.progress.ElectionProgress.Ahead;
import org.tiencu.election.application.progress.Progress;
import org.tiencu.election.application.progress.ProgressStore.Next;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionAheadTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ElectionProgress progress;
    @Autowired
    private ElectionStore store;
    private SignedIn signedIn;
    private ElectionDriver drive;

    @BeforeAll
    void open() {
        signedIn = new SignedIn(context.getBean(IdentityService.class));
        drive = new ElectionDriver(context).open(ElectionDriver.sundayIn(99), Set.of(Body.NA, Body.PC), "99", "99001", "99002");
        store.done(drive.caseOf("99001"), "pc-structure", LocalDate.now(), "nobody", null, Instant.now());
    }

    private Ahead ahead(String user) {
        return signedIn.as(user, () -> progress.ahead()).stream()
                .filter(one -> one.outlook().election().id().equals(drive.election.id())).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"election-council, TW, 4", "admin, TW, 4", "office-province, 99, 3", "office, 99001, 1", "office-99002, 99002, 1"})
    void shouldSayTheSame_asTheProgressOfThePart(String user, String unit, int units) {
        Progress part = signedIn.as(user, () -> progress.of(drive.election.id(), unit, false)).progress();
        Ahead ahead = ahead(user);
        assertThat(ahead.outlook().late()).isEqualTo(part.total().late()).isPositive();
        assertThat(ahead.outlook().units()).isEqualTo(units);
        Next next = ahead.outlook().next().get(0);
        assertThat(next.due()).isAfter(ahead.at());
        assertThat(part.steps()).filteredOn(step -> step.milestone().equals(next.milestone()))
                .allMatch(step -> step.counts().due() == next.units());
        assertThat(ahead.label(next.milestone())).isNotEqualTo(next.milestone());
        assertThat(ahead.outlook().next()).hasSizeBetween(1, 4).extracting(Next::due).isSorted();
    }

    @Test
    void shouldShowNoElection_toWhoeverSeesNone_andNoneThatIsOver() {
        assertThat(signedIn.as("designer", () -> progress.ahead())).isEmpty();
        ElectionDriver past = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), Set.of(Body.PC), "99001");
        assertThat(ids("office")).contains(past.election.id(), drive.election.id());
        assertThat(ids("office-99002")).as("takes no part").doesNotContain(past.election.id());
        context.getBean(JdbcClient.class).sql("update tiencu.election set election_day = current_date - 2 where id = :id")
                .param("id", past.election.id()).update();
        assertThat(ids("office")).doesNotContain(past.election.id());
    }

    private List<String> ids(String user) {
        return signedIn.as(user, () -> progress.ahead()).stream().map(one -> one.outlook().election().id()).toList();
    }
}
