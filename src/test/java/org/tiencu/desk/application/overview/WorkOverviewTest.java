package org.tiencu.desk.application.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiencu.desk.application.overview.UnitWork.AgeRow;
import org.tiencu.desk.application.overview.UnitWork.Cell;
import org.tiencu.desk.application.overview.UnitWork.StepRow;
import org.tiencu.desk.application.overview.WorkOverview.View;
import org.tiencu.desk.application.overview.WorkStore.Filter;
import org.tiencu.desk.application.overview.WorkStore.Part;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.support.MockUser;
import org.tiencu.support.Refusals;

class WorkOverviewTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Unit CENTRE = new Unit("TW", "Trung ương", UnitLevel.CENTRAL, null, "Trung ương");
    private static final Unit PROVINCE = new Unit("99", "Tỉnh Minh Sơn (mẫu)", UnitLevel.PROVINCE, "TW", "Tỉnh");
    private static final Unit COMMUNE = new Unit("99001", "Xã An Khê Thượng (mẫu)", UnitLevel.COMMUNE, "99", "Xã");
    private static final Unit OTHER = new Unit("99002", "Xã Đồng Trăng (mẫu)", UnitLevel.COMMUNE, "99", "Xã");
    private static final Filter ALL = new Filter(null, null, null, false);

    private final Map<String, Unit> known = new TreeMap<>(Map.of("TW", CENTRE, "99", PROVINCE, "99001", COMMUNE, "99002", OTHER));
    private final WorkStore store = mock(WorkStore.class);
    private final Units units = mock(Units.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final WorkOverview overview = new WorkOverview(store, units, user, Clock.fixed(NOW, java.time.ZoneOffset.UTC));

    @BeforeEach
    void world() {
        when(units.find(any(Collection.class))).thenAnswer(call -> {
            Map<String, Unit> found = new TreeMap<>(known);
            found.keySet().retainAll(call.<Collection<String>>getArgument(0));
            return found;
        });
        when(units.chain("99001")).thenReturn(List.of(COMMUNE, PROVINCE, CENTRE));
        when(units.chain("99002")).thenReturn(List.of(OTHER, PROVINCE, CENTRE));
        when(units.chain("99")).thenReturn(List.of(PROVINCE, CENTRE));
        when(store.work(any(), any(), any())).thenReturn(new UnitWork(List.of(
                new Cell("dismissal", "Miễn nhiệm", "a", "Lập hồ sơ", Age.WEEK, 3, 1),
                new Cell("dismissal", "Miễn nhiệm", "a", "Lập hồ sơ", Age.LONGER, 60, 60),
                new Cell("dismissal", "Miễn nhiệm", "b", "Biểu quyết", Age.WEEK, 70, 0))));
        when(store.units(any(), any(), anyBoolean(), any())).thenReturn(List.of());
    }

    private Part part(String unit) {
        View view = overview.of(unit);
        var part = org.mockito.ArgumentCaptor.forClass(Part.class);
        verify(store, org.mockito.Mockito.atLeastOnce()).units(any(), part.capture(), eq(false), eq(NOW));
        assertThat(view.work().tasks()).isEqualTo(133);
        return part.getValue();
    }

    @Test
    void shouldLookAtTheUserOwnUnit_andThoseBelow() {
        MockUser.signIn(user, "an", "office@99");
        assertThat(part(null)).isEqualTo(new Part(List.of("99"), true));
        assertThat(overview.of(null).unit()).isEqualTo(PROVINCE);
        assertThat(part("99001")).isEqualTo(new Part(List.of("99001"), true));
        assertThat(overview.of("99001").above()).containsExactly(PROVINCE);
    }

    @Test
    void shouldBeginAtTheHighestUnit_whenOneIsBelowAnother() {
        MockUser.signIn(user, "an", "office@99001", "head@99");
        assertThat(part(null)).isEqualTo(new Part(List.of("99"), true));
    }

    @Test
    void shouldLookAtSeveralUnitsSideBySide() {
        MockUser.signIn(user, "an", "office@99001", "head@99002");
        assertThat(part(null)).isEqualTo(new Part(List.of("99001", "99002"), false));
        assertThat(overview.of(null).unit()).isNull();
    }

    @Test
    void shouldLookAtEveryUnit_asAdministrator() {
        MockUser.signIn(user, "admin", "camunda-admin");
        assertThat(part(null)).isEqualTo(new Part(List.of("TW"), true));
        assertThat(overview.of("99002").above()).containsExactly(CENTRE, PROVINCE);
    }

    @Test
    void shouldNotKnowUnitsAboveOrBeside() {
        MockUser.signIn(user, "an", "office@99001");
        for (String unit : List.of("99", "TW", "99002", "77")) {
            assertThat(Refusals.of(() -> overview.of(unit)).kind()).as(unit).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
        verify(store, org.mockito.Mockito.never()).work(any(), any(), any());
    }

    @Test
    void shouldShowNoUnits_toWhoeverHasNone() {
        MockUser.signIn(user, "an", "process-designer");
        assertThat(overview.late()).isEmpty();
        assertThat(Refusals.of(() -> overview.of(null)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void shouldAddUpStepsAndAges() {
        MockUser.signIn(user, "an", "office@99");
        UnitWork work = overview.of(null).work();
        assertThat(work.steps()).containsExactly(new StepRow("dismissal", "Miễn nhiệm", "b", "Biểu quyết", 70, 0),
                new StepRow("dismissal", "Miễn nhiệm", "a", "Lập hồ sơ", 63, 61));
        assertThat(work.ages()).hasSize(Age.values().length).startsWith(new AgeRow(Age.WEEK, 73, 1))
                .endsWith(new AgeRow(Age.LONGER, 60, 60));
        assertThat(work.late()).isEqualTo(61);
        assertThat(work.count(new Filter("dismissal", "a", Age.WEEK, true))).isEqualTo(1);
        assertThat(work.count(new Filter("transfer", null, null, false))).isZero();
    }

    @Test
    void shouldTurnPages() {
        MockUser.signIn(user, "an", "office@99");
        when(store.tasks(any(), any(), any(), any(), anyInt(), anyInt())).thenReturn(List.of());
        View view = overview.of(null);
        assertThat(overview.tasks(view, ALL, 2)).extracting("total", "number", "pages").containsExactly(133, 2, 3);
        verify(store).tasks(any(), eq(new Part(List.of("99"), true)), eq(ALL), eq(NOW), eq(50), eq(50));
        assertThat(overview.tasks(view, ALL, 99).number()).isEqualTo(3);
        assertThat(overview.tasks(view, ALL, -1).number()).isEqualTo(1);
        assertThat(overview.tasks(view, new Filter("transfer", null, null, false), 1).pages()).isEqualTo(1);
    }

    @Test
    void shouldListWhatIsChosen_inOneListOfBoundedLength() {
        MockUser.signIn(user, "an", "office@99");
        Filter filter = new Filter("dismissal", "a", null, true);
        OpenTask task = new OpenTask("t", "BN-1", "Miễn nhiệm", "Lập hồ sơ", "Xã", NOW, null, false, null, true);
        when(store.tasks(any(), eq(new Part(List.of("99"), true)), eq(filter), eq(NOW), eq(0), eq(20_000)))
                .thenReturn(List.of(task));
        assertThat(overview.list(null, filter)).satisfies(list -> {
            assertThat(list.tasks()).containsExactly(task);
            assertThat(list.total()).isEqualTo(61);
            assertThat(list.view().unit()).isEqualTo(PROVINCE);
        });
        assertThat(Refusals.of(() -> overview.list("TW", filter)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
