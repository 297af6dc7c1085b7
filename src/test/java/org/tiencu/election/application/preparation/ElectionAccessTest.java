package org.tiencu.election.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.security.Groups;
import org.tiencu.support.Refusals;

class ElectionAccessTest {

    private static final String CASE = "BC-2026-01-99001";
    private static final Map<String, Unit> ALL = List.of(
            new Unit("TW", "Trung ương", UnitLevel.CENTRAL, null, "Trung ương"),
            new Unit("98", "Tỉnh khác (mẫu)", UnitLevel.PROVINCE, "TW", "Tỉnh"),
            new Unit("99", "Tỉnh (mẫu)", UnitLevel.PROVINCE, "TW", "Tỉnh"),
            new Unit("98001", "Xã khác (mẫu)", UnitLevel.COMMUNE, "98", "Xã"),
            new Unit("99001", "Xã (mẫu)", UnitLevel.COMMUNE, "99", "Xã"),
            new Unit("99002", "Phường (mẫu)", UnitLevel.COMMUNE, "99", "Phường")).stream()
            .collect(Collectors.toMap(Unit::code, Function.identity()));

    private final CurrentUser user = mock(CurrentUser.class);
    private final Units units = mock(Units.class);
    private final ElectionStore store = mock(ElectionStore.class);
    private final ElectionAccess access = new ElectionAccess(user, store, units);

    @BeforeEach
    void prepare() {
        when(units.chain(anyString())).then(call -> chain(call.getArgument(0)));
        when(units.find(anyString())).then(call -> Optional.ofNullable(ALL.get(call.<String>getArgument(0))));
        when(units.find(any(Collection.class))).then(call -> ALL.entrySet().stream()
                .filter(one -> call.<Collection<?>>getArgument(0).contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        when(store.findCase(anyString())).thenReturn(Optional.empty());
        when(store.findCase(CASE)).thenReturn(Optional.of(new ElectionCase(CASE, "BC-2026-01", "99001",
                ElectionCase.Status.OPEN)));
    }

    private static List<Unit> chain(String code) {
        List<Unit> chain = new ArrayList<>();
        for (Unit unit = ALL.get(code); unit != null; unit = unit.parentCode() == null ? null : ALL.get(unit.parentCode())) {
            chain.add(unit);
        }
        return chain;
    }

    private void signIn(String... groups) {
        Set<String> held = Set.of(groups);
        when(user.groups()).thenReturn(held);
        when(user.isAdministrator()).thenReturn(held.contains(Groups.ADMINISTRATORS));
        when(user.holds(anyString(), anyString())).then(call -> held.contains(
                Groups.of(call.getArgument(0), call.getArgument(1))));
    }

    @ParameterizedTest(name = "{0} sees {1}: {2}")
    @CsvSource({
            "camunda-admin, TW, true", "camunda-admin, 99, true", "camunda-admin, 98001, true",
            "election-council@TW, TW, true", "election-council@TW, 98, true", "election-council@TW, 99002, true",
            "election-committee@99, 99, true", "office@99, 99001, true", "office@99, 99002, true",
            "office@99, 98, false", "office@99, 98001, false", "office@99, TW, false",
            "fatherland-front@99001, 99001, true", "fatherland-front@99001, 99002, false",
            "fatherland-front@99001, 99, false", "fatherland-front@99001, TW, false",
            // a role at the centre that does not lead elections, and a group that is no role
            "office@TW, TW, false", "office@TW, 99, false", "election-council@99, 98, false", "designers, 99, false",
            "member@99, 99, false"})
    void shouldShowAUnitsPart_toThoseWhoWorkThereOrAbove(String group, String unit, boolean sees) {
        signIn(group);
        assertThat(access.sees(unit)).isEqualTo(sees);
        if (sees) {
            assertThat(access.require(unit).code()).isEqualTo(unit);
        } else {
            assertThat(Refusals.of(() -> access.require(unit)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
    }

    @Test
    void shouldFindNoUnitThatDoesNotExist_whoeverAsks() {
        signIn(Groups.ADMINISTRATORS);
        assertThat(access.sees("77777")).isFalse();
        assertThat(Refusals.of(() -> access.require("77777")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void shouldSayTheSame_whetherTheCaseDoesNotExistOrIsNotForTheUser() {
        signIn("office@99001");
        assertThat(access.requireCase(CASE).unitCode()).isEqualTo("99001");
        Refusal unknown = Refusals.of(() -> access.requireCase("BC-2026-01-99009"));
        signIn("office@99002");
        Refusal hidden = Refusals.of(() -> access.requireCase(CASE));
        assertThat(List.of(unknown.kind(), hidden.kind())).containsOnly(Refusal.Kind.NOT_FOUND);
        assertThat(hidden.getMessage()).isEqualTo(unknown.getMessage());
    }

    @Test
    void shouldShowTheWhole_toAdministratorsAndTheNationalElectionCouncilOnly() {
        signIn("election-committee@99");
        assertThat(Refusals.of(access::requireAll).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        signIn("election-council@TW");
        assertThatCode(access::requireAll).doesNotThrowAnyException();
        signIn(Groups.ADMINISTRATORS);
        assertThatCode(access::requireAll).doesNotThrowAnyException();
    }

    @Test
    void shouldLetEverybodyBegin_atTheHighestUnitsThatHeSees() {
        signIn("election-council@TW");
        assertThat(access.entrances()).extracting(Unit::code).containsExactly("TW");
        signIn("office@99", "head@99001", "head@98001", "office@TW");
        assertThat(access.entrances()).extracting(Unit::code).containsExactly("98001", "99");
        signIn("designers");
        assertThat(access.entrances()).isEmpty();
    }
}
