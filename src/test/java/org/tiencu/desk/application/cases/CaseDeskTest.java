package org.tiencu.desk.application.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiencu.desk.application.cases.CaseDesk.Mark;
import org.tiencu.desk.application.cases.CaseSteps.Current;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;

class CaseDeskTest {

    private static final String ID = "BN-2026-000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = at(TODAY, 9);

    private final CaseSource source = mock();
    private final CaseSteps steps = mock();
    private final CaseModels models = mock();
    private final Units units = mock();
    private final VisibleTasks visible = mock();
    private final CaseDesk desk = new CaseDesk(new Cases(List.of(source)), steps, models, units,
            Clock.fixed(NOW, VietnamTime.ZONE));
    private final TaskCards cards = new TaskCards(visible, steps, new Cases(List.of(source)), desk, units);

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(VietnamTime.ZONE).toInstant();
    }

    @BeforeEach
    void thereIsACase() {
        when(source.find(anyString())).thenReturn(Optional.empty());
        when(source.find(ID)).thenReturn(Optional.of(new CaseFacts(ID, "Bổ nhiệm cán bộ", "99001", "Đang vận động", true)));
        when(source.record(ID)).thenReturn(CaseRecord.NOTHING);
        when(models.after(anyString(), anyString())).thenReturn(new CaseModels.Next(Set.of(), false));
    }

    @Test
    void shouldNotBeFound_whenNoSourceShowsIt() {
        assertThatThrownBy(() -> desk.of("BN-2026-000002")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.model("BN-2026-000002", "conference:1:a")).isInstanceOf(Refusal.class);
        verify(steps, never()).open(anyString());
        verify(models, never()).xml(anyString());
    }

    @Test
    void shouldTellPapersAndStepsInOneOrder_withNamesOfPeople() {
        when(source.record(ID)).thenReturn(new CaseRecord(null, List.of(
                new CaseRecord.Paper(at(TODAY, 8), "Tờ trình", "1-TTr", TODAY, "Nội dung", "office", "away"),
                new CaseRecord.Paper(null, "Quyết định", "2-QĐ", TODAY.minusDays(1), null, null, null)), List.of(), List.of()));
        when(steps.done(ID)).thenReturn(List.of(
                new CaseSteps.Done("Lập tờ trình", "Đề cử", "unknown", null, at(TODAY.minusDays(1), 10), true),
                new CaseSteps.Done("Thôi", "Đề cử", null, null, at(TODAY, 7), false)));
        when(steps.userNames(Set.of("office", "unknown", "away"))).thenReturn(Map.of("office", "Văn phòng (mẫu)", "away",
                "Văn thư (mẫu)"));
        assertThat(desk.of(ID).events()).extracting(CaseDesk.Event::title)
                .containsExactly("Lập tờ trình", "Quyết định", "Thôi", "Tờ trình");
        assertThat(desk.of(ID).events()).extracting(CaseDesk.Event::by)
                .containsExactly("unknown", null, null, "Văn phòng (mẫu)");
        assertThat(desk.of(ID).events()).extracting(CaseDesk.Event::onBehalfOf)
                .containsExactly(null, null, null, "Văn thư (mẫu)");
        assertThat(desk.of(ID).events()).extracting(CaseDesk.Event::completed).containsExactly(true, true, false, true);
    }

    @Test
    void shouldMarkWhatIsLateOrDueToday() {
        assertThat(desk.mark(null)).isEqualTo(Mark.AHEAD);
        assertThat(desk.mark(NOW.minusSeconds(1))).isEqualTo(Mark.LATE);
        assertThat(desk.mark(Deadlines.endOf(TODAY))).isEqualTo(Mark.TODAY);
        assertThat(desk.mark(Deadlines.endOf(TODAY.plusDays(1)))).isEqualTo(Mark.AHEAD);
    }

    @Test
    void shouldGoOnWithTheCaller_whereACalledProcessMayEnd() {
        Current caller = new Current("p1", "appointment:1:a", "CallActivity_Nominate", "Đề cử", "p2");
        Current task = new Current("p2", "nomination:1:b", "UserTask_Meet", "Gặp", null);
        when(steps.current(ID)).thenReturn(List.of(caller, task));
        when(models.after("nomination:1:b", "UserTask_Meet"))
                .thenReturn(new CaseModels.Next(new LinkedHashSet<>(List.of("Chọn lại")), true));
        when(models.after("appointment:1:a", "CallActivity_Nominate"))
                .thenReturn(new CaseModels.Next(Set.of("Thẩm định"), false));
        assertThat(desk.of(ID).next()).containsExactly("Chọn lại", "Thẩm định");
        when(models.after("nomination:1:b", "UserTask_Meet")).thenReturn(new CaseModels.Next(Set.of("Chọn lại"), false));
        assertThat(desk.of(ID).next()).containsExactly("Chọn lại");
    }

    @Test
    void shouldShowTheModelsThatRun_andTheFirstOneAfterTheEnd() {
        CaseSteps.Model first = new CaseSteps.Model("appointment:1:a", "Bổ nhiệm");
        CaseSteps.Model called = new CaseSteps.Model("nomination:1:b", "Đề cử");
        CaseSteps.Model over = new CaseSteps.Model("conference:1:c", "Hội nghị");
        when(steps.models(ID)).thenReturn(List.of(first, called, over));
        when(steps.current(ID)).thenReturn(List.of(new Current("p1", first.definition(), "CallActivity_A", "Đề cử", "p2"),
                new Current("p2", called.definition(), "UserTask_B", "Gặp", null)));
        assertThat(desk.of(ID).pictures()).containsExactly(
                new CaseDesk.Picture(first.definition(), "Bổ nhiệm", List.of("CallActivity_A"), List.of("Đề cử")),
                new CaseDesk.Picture(called.definition(), "Đề cử", List.of("UserTask_B"), List.of("Gặp")));
        when(steps.current(ID)).thenReturn(List.of());
        assertThat(desk.of(ID).pictures()).extracting(CaseDesk.Picture::definition).containsExactly(first.definition());
    }

    @Test
    void shouldGiveModelsOfTheCaseOnly() {
        when(steps.models(ID)).thenReturn(List.of(new CaseSteps.Model("appointment:1:a", "Bổ nhiệm")));
        when(models.xml("appointment:1:a")).thenReturn("<bpmn/>");
        assertThat(desk.model(ID, "appointment:1:a")).isEqualTo("<bpmn/>");
        assertThatThrownBy(() -> desk.model(ID, "vetting:1:a")).isInstanceOf(Refusal.class);
    }

    @Test
    void shouldMakeCardsOfVisibleTasksOnly_andKeepTheCaseFromWhoeverMayNotSeeIt() {
        when(visible.among(List.of("t1", "t2", "t3"))).thenReturn(Set.of("t1", "t2"));
        when(steps.listed(Set.of("t1", "t2"))).thenReturn(List.of(
                new CaseSteps.Listed("t1", ID, "Hội nghị", NOW.minusSeconds(1)),
                new CaseSteps.Listed("t2", "DD-2026-000001", "Điều động", null)));
        when(units.find(any(List.class))).thenReturn(Map.of());
        assertThat(cards.of(List.of("t1", "t2", "t3"))).containsOnly(
                Map.entry("t1", new TaskCards.Card(ID, null, "Bổ nhiệm cán bộ", Mark.LATE, "/cases/" + ID)),
                Map.entry("t2", new TaskCards.Card("DD-2026-000001", null, "Điều động", Mark.AHEAD, null)));
    }
}
