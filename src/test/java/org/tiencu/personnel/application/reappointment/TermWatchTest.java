package org.tiencu.personnel.application.reappointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.tiencu.personnel.application.CaseWorld.POST;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.reappointment.TermWorld.ENDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.OfficialAccess;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.casefile.CaseWorkflow;
import org.tiencu.personnel.application.reappointment.ExpiringTerms.ExpiringTerm;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.reappointment.Route;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.support.Refusals;

/** The daily watch, and the list of terms that end. */
class TermWatchTest {

    private final TermWorld world = new TermWorld();
    private final CaseWorkflow workflow = mock(CaseWorkflow.class);
    private final TermWatch watch = new TermWatch(world.terms, world.cases, world.openings, workflow, world.user);
    private final List<CaseProposal> opened = new ArrayList<>();

    @BeforeEach
    void openWhatIsAsked() {
        when(workflow.open(any())).thenAnswer(call -> {
            opened.add(call.getArgument(0));
            return world.reappointments.open(call.<CaseProposal>getArgument(0)).id();
        });
    }

    @Test
    void shouldOpenWhatIsDue_once() {
        world.term("an", POST, ENDS);
        world.term("som", POST, ENDS.plusDays(1));
        world.term("qua", POST, TODAY.minusDays(3));
        assertThat(watch.openDue()).hasSize(2);
        assertThat(opened).extracting(CaseProposal::tenureId).containsExactlyInAnyOrder("an-t", "qua-t");
        assertThat(opened).extracting(CaseProposal::cause).contains("expiry:an-t:" + ENDS);
        assertThat(watch.openDue()).isEmpty();
    }

    @Test
    void shouldKeepTheLongerLimitOfTheParty() {
        world.term("an", TermWorld.PARTY_POST, TODAY.plusDays(134));
        world.term("binh", POST, TODAY.plusDays(134));
        watch.openDue();
        assertThat(opened).extracting(CaseProposal::officialId).containsExactly("an");
    }

    @Test
    void shouldNotBeStopped_byTermsThatCannotBeDealtWith() {
        Tenure busy = world.term("ban", POST, ENDS);
        world.other(CaseKind.TRANSFER, busy);
        world.term(new Tenure("da-t", "da", POST, ENDS.minusYears(5), ENDS, ENDS, "Thôi", "1", null, null));
        world.term("an", POST, ENDS);
        assertThat(watch.openDue()).hasSize(1);
        assertThat(opened).extracting(CaseProposal::officialId).containsExactly("an");
    }

    @Test
    void shouldOpenNothing_whereNobodyDecides_orForWhoRetires() {
        world.term("an", POST, ENDS);
        world.nobodyDecidesIn(CaseWorld.AUTHORITY);
        assertThat(watch.openDue()).isEmpty();
        verifyNoInteractions(workflow);
        TermWorld retiring = new TermWorld();
        retiring.term("huu", POST, ENDS);
        retiring.retires(ENDS);
        assertThat(new TermWatch(retiring.terms, retiring.cases, retiring.openings, workflow, retiring.user).openDue())
                .isEmpty();
        verifyNoInteractions(workflow);
    }

    @Test
    void shouldOpenInTheNameOfTheSystem() {
        world.term("an", POST, ENDS);
        watch.openDue();
        verify(world.user, atLeastOnce()).asSystem(any());
    }

    @Test
    void shouldLeaveOutASecondment_whichEndsByItself() {
        Tenure host = world.term("an", POST, ENDS);
        when(world.transfers.hostTenures(any())).thenReturn(Set.of(host.id()));
        assertThat(world.terms.endingUntil(ENDS)).isEmpty();
        assertThat(world.terms.toOpen()).isEmpty();
    }

    @Test
    void shouldListTerms_whoseHoldersMayBeRead() {
        OfficialAccess access = mock(OfficialAccess.class);
        when(access.readable(any())).thenAnswer(call -> call.<List<Official>>getArgument(0).stream()
                .filter(official -> !official.id().equals("kin")).toList());
        ExpiringTerms expiring = new ExpiringTerms(world.terms, world.posts, world.units, world.officials, access,
                world.file, mock(TermStore.class), mock(CurrentUser.class));
        Tenure an = world.term("an", POST, ENDS);
        world.term("kin", POST, ENDS);
        world.term("xa", POST, TODAY.plusDays(181));
        world.term("da", POST, TODAY.plusDays(180));

        List<ExpiringTerm> list = expiring.list(null, null);
        assertThat(list).extracting(ExpiringTerm::officialId).containsExactlyInAnyOrder("an", "da");
        assertThat(list).filteredOn(one -> one.officialId().equals("an")).singleElement().satisfies(one -> {
            assertThat(one.noticeBy()).isEqualTo(ENDS.minusDays(90));
            assertThat(one.route()).isEqualTo(Route.REAPPOINTMENT);
            assertThat(one.openCase()).isNull();
        });
        String open = world.reappointments.open(an.id(), null).id();
        assertThat(expiring.list("99001", ENDS)).singleElement().extracting(ExpiringTerm::openCase).isEqualTo(open);
        assertThat(expiring.list("99002", ENDS)).isEmpty();
        when(world.units.find("nothing")).thenReturn(Optional.empty());
        assertThat(Refusals.of(() -> expiring.list("nothing", null)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
