package org.tiencu.personnel.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.application.reappointment.ExpiringTerms;
import org.tiencu.personnel.application.reappointment.ExpiringTerms.ExpiringTerm;
import org.tiencu.personnel.application.reappointment.ExpiringTerms.Row;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

/** One query says the same as a look at each term. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TermStoreTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ExpiringTerms terms;
    private SignedIn signedIn;

    /** Posts and people of two communes, with a term that ends on a day. */
    private static final class Terms extends CaseDriver {

        private Terms(ApplicationContext context) {
            super(context);
        }

        private void ending(String unit, LocalDate day) {
            tenure(official(unit, 45), post(unit, Regime.STATE, false, 1, 30), day.minusYears(5), day);
        }
    }

    @BeforeAll
    void ending() {
        signedIn = new SignedIn(context.getBean(IdentityService.class));
        Terms world = new Terms(context);
        world.ending("99001", TODAY.plusDays(80));
        world.ending("99002", TODAY.plusDays(170));
        world.ending("99001", TODAY.plusDays(181));
        world.ending("99002", TODAY.minusDays(3));
    }

    private record Seen(String tenure, LocalDate endsOn, LocalDate noticeBy, String openCase) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "office-99002", "office-province", "organisation-commission", "admin", "designer",
            "election-council"})
    void shouldSayTheSame_asALookAtEachTerm(String user) {
        List<ExpiringTerm> expected = signedIn.as(user, () -> terms.list(null, null));
        List<Row> first = signedIn.as(user, () -> terms.outlook(10_000)).first();
        assertThat(first).extracting(row -> new Seen(row.term().tenureId(), row.term().endsOn(), row.noticeBy(),
                row.term().openCase())).containsExactlyElementsOf(expected.stream().map(term -> new Seen(term.tenureId(),
                        term.endsOn(), term.noticeBy(), term.openCase())).toList());
        assertThat(signedIn.as(user, () -> terms.outlook(1)).total()).isEqualTo(expected.isEmpty() ? 0 : expected.size());
    }

    @Test
    void shouldShowSomebodySomething() {
        assertThat(signedIn.as("office-99002", () -> terms.outlook(1))).satisfies(outlook -> {
            assertThat(outlook.first()).hasSize(1);
            assertThat(outlook.total()).isGreaterThanOrEqualTo(2);
            assertThat(outlook.first().get(0).term().endsOn()).isBefore(TODAY);
        });
        assertThat(signedIn.as("designer", () -> terms.outlook(1)).total()).isZero();
    }
}
