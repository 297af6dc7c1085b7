package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

/** {@code vetting-dossier-item} and {@code vetting-opinion-body}: what is needed, and who is asked. */
class VettingListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @ParameterizedTest(name = "Nghị định 170/2025/NĐ-CP, Điều 35: on {0}")
    @ValueSource(strings = {"2022-08-17", "2025-06-30", "2025-07-01", "2026-01-15"})
    void shouldNeedTenCompulsoryItems_onAnyDay(LocalDate day) {
        DecisionTableRunner table = new DecisionTableRunner("vetting-dossier-item");
        List<Row> items = table.evaluate(day, Map.of());

        assertThat(table.rows()).hasSize(11);
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
        assertThat(items).extracting(row -> row.get("position")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(items.stream().filter(row -> row.get("compulsory").equals(true))).extracting(row -> row.get("code"))
                .containsExactly("SUBMISSION", "MINUTES", "CV", "SELF_ASSESSMENT", "WORKPLACE_ASSESSMENT",
                        "RESIDENCE_COMMENT", "POLITICAL_STANDARDS", "ASSET_DECLARATION", "DEGREES", "HEALTH_CERTIFICATE");
    }

    /** The form asks for the date of these two only; an item with an age and without a date could never be good. */
    @Test
    void shouldLimitTheAge_ofThoseItemsWhoseDateIsAskedFor() {
        assertThat(new DecisionTableRunner("vetting-dossier-item").evaluate(TODAY, Map.of()).stream()
                .filter(row -> row.get("validMonths") != null))
                .extracting(row -> row.get("code"), row -> row.get("validMonths"))
                .containsExactly(tuple(DossierItem.CV, 6),
                        tuple(DossierItem.HEALTH_CERTIFICATE, 6));
    }

    @ParameterizedTest
    @EnumSource
    void shouldAskThreeBodies_eachWithARole(Regime regime) {
        DecisionTableRunner table = new DecisionTableRunner("vetting-opinion-body");
        List<Row> bodies = table.evaluate(TODAY, Map.of("regime", regime.name()));

        assertThat(table.rows()).hasSize(3);
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
        assertThat(bodies).extracting(row -> row.get("role")).containsExactlyInAnyOrder(
                Role.INSPECTION_COMMISSION.code(), Role.INTERNAL_AFFAIRS_COMMISSION.code(),
                Role.PUBLIC_SECURITY_COMMITTEE.code());
        assertThat(bodies).allSatisfy(row -> assertThat(Role.of((String) row.get("role")).orElseThrow().displayName())
                .isEqualTo(row.get("label")));
    }
}
