package org.tiencu.personnel.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.tiencu.personnel.application.CaseWorld.AUTHORITY;
import static org.tiencu.personnel.application.CaseWorld.POST;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.UNIT;

import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class CaseOpeningsTest {

    private CaseWorld world;

    @BeforeEach
    void prepare() {
        world = new CaseWorld(1);
        when(world.accounts.hasMembers("standing-committee@" + AUTHORITY)).thenReturn(true);
        tenure("t-1", "an", POST, null);
    }

    private void tenure(String id, String official, String post, java.time.LocalDate closedOn) {
        when(world.tenures.find(id)).thenReturn(Optional.of(new Tenure(id, official, post, TODAY.minusYears(3),
                TODAY.plusYears(2), closedOn, closedOn == null ? null : "Nghỉ", "1-QĐ", TODAY.minusYears(3), "Thử")));
    }

    private PersonnelCase open(CaseKind kind, String cause) {
        return world.openings.openForTenure(kind, "t-1", "Lý do", cause);
    }

    @Test
    void shouldTakeUnitAuthorityAndRulesFromThePost() {
        PersonnelCase opened = open(CaseKind.DISMISSAL, null);
        assertThat(opened.id()).matches("MN-2026-\\d{6}");
        assertThat(opened.unitCode()).isEqualTo(UNIT);
        assertThat(opened.authorityUnit()).isEqualTo(AUTHORITY);
        assertThat(opened.regime()).isEqualTo("STATE");
        assertThat(opened.officialId()).isEqualTo("an");
        assertThat(world.file.read(opened.id()).status()).isEqualTo(CaseStatus.OPEN.name());
    }

    @Test
    void shouldRefuseATenureThatHasEnded() {
        tenure("t-1", "an", POST, TODAY.minusDays(1));
        assertThat(Refusals.of(() -> open(CaseKind.DISMISSAL, null)).violations()).extracting("field")
                .containsExactly("tenureId");
    }

    @Test
    void shouldRefuse_whenNobodyCouldDecide() {
        when(world.accounts.hasMembers("standing-committee@" + AUTHORITY)).thenReturn(false);
        assertThat(Refusals.of(() -> open(CaseKind.DISMISSAL, null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISMISSAL", "REAPPOINTMENT", "TRANSFER"})
    void shouldNameTheFirst_whenASecondCaseWouldChangeTheSamePost(CaseKind second) {
        PersonnelCase first = open(CaseKind.DISMISSAL, null);
        Refusal refusal = Refusals.of(() -> open(second, null));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.getMessage()).contains(first.id());
    }

    @Test
    void shouldOpenAgain_whenTheFirstHasEnded() {
        PersonnelCase first = open(CaseKind.DISMISSAL, null);
        world.file.status(first.id(), CaseStatus.STOPPED);
        assertThat(open(CaseKind.TRANSFER, null).id()).isNotEqualTo(first.id());
    }

    @Test
    void shouldLetASuspensionRunBesideIt() {
        open(CaseKind.DISMISSAL, null);
        assertThat(open(CaseKind.SUSPENSION, null).kind()).isEqualTo(CaseKind.SUSPENSION);
    }

    @Test
    void shouldOpenOnceForOneCause_evenAfterTheFirstHasEnded() {
        PersonnelCase first = open(CaseKind.REAPPOINTMENT, "expiry:t-1:2028-03-16");
        world.file.status(first.id(), CaseStatus.REAPPOINTED);
        assertThat(Refusals.of(() -> open(CaseKind.REAPPOINTMENT, "expiry:t-1:2028-03-16")).getMessage()).contains(first.id());
    }

    @Test
    void shouldOpenForAWholeUnit() {
        PersonnelCase opened = world.openings.openForUnit(CaseKind.ANNUAL_REVIEW, UNIT, AUTHORITY, Regime.PARTY, null, 1,
                "Hằng năm", "annual-review:99001:99:2026");
        assertThat(opened.officialId()).isNull();
        assertThat(opened.postId()).isNull();
        assertThat(opened.cause()).isEqualTo("annual-review:99001:99:2026");
    }
}
