package org.tiencu.desk.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.tiencu.desk.application.bulk.BulkForm.Apart;
import org.tiencu.desk.application.bulk.BulkOrder.State;
import org.tiencu.desk.application.bulk.InMemoryBulk.Change;
import org.tiencu.desk.application.notice.TaskReminders;
import org.tiencu.desk.application.opentask.OpenTasks;
import org.tiencu.organisation.Units;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.support.MockUser;

/** Orders and their execution without a database: what is refused, and how it goes on. */
class BulkOrdersTest {

    private static final String ME = "office";
    private static final String TAKEN = "Việc này đang do người khác xử lý.";
    private static final BulkField REASON =
            new BulkField("reason", "Lý do", BulkField.Kind.LONG_TEXT, true, false, null, List.of());

    private final InMemoryBulk memory = new InMemoryBulk();
    private final BulkForms forms = mock(BulkForms.class);
    private final BulkEngine engine = mock(BulkEngine.class);
    private final TaskReminders reminders = mock(TaskReminders.class);
    private final OpenTasks openTasks = mock(OpenTasks.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final Units units = mock(Units.class);
    private final Accounts accounts = mock(Accounts.class);
    private final List<String> workedAs = new ArrayList<>();
    private BulkOrders orders;
    private BulkWork work;

    @BeforeEach
    void signIn() {
        MockUser.signIn(user, ME, "office@99001");
        lenient().doAnswer(call -> {
            workedAs.add(call.getArgument(0));
            return call.<Supplier<?>>getArgument(1).get();
        }).when(user).as(anyString(), any());
        lenient().when(accounts.userExists("colleague")).thenReturn(true);
        lenient().when(reminders.remind(anyString())).thenReturn(true);
        lenient().when(forms.of(anyString())).thenReturn(new BulkForm(List.of(REASON), List.of()));
        lenient().when(forms.tryOut(anyString(), any())).thenReturn(Set.of("reason"));
        orders = new BulkOrders(memory, forms, memory, units, accounts, user, mock(AuditTrail.class),
                Clock.systemUTC());
        work = new BulkWork(memory, memory, engine, openTasks, reminders, user, mock(PlatformTransactionManager.class),
                Clock.systemUTC(), Duration.ofDays(7), Duration.ofDays(180));
    }

    private long preview(BulkAction action) {
        return preview(action, action == BulkAction.ASSIGN ? "colleague" : null, Map.of("reason", "Đủ"));
    }

    private long preview(BulkAction action, String assignee, Map<String, Object> answer) {
        return orders.preview(new BulkOrders.Request("sample", "UserTask_Check", action, null, assignee, answer));
    }

    private List<String> results(long id) {
        return orders.rows(id).stream().map(row -> row.taskId() + " " + row.state() + (row.reason() == null ? "" : ": " + row.reason()))
                .toList();
    }

    private void refused(BulkAction action, UnaryOperator<Change> change, String reason) {
        memory.tasks.clear();
        memory.task("t", change);
        assertThat(results(preview(action))).as(reason).containsExactly("t REFUSED: " + reason);
    }

    @Test
    void shouldChangeNothing_inAPreview() {
        memory.task("a");
        memory.task("b", one -> one.heldBy("colleague"));
        for (BulkAction action : BulkAction.values()) {
            preview(action);
        }
        assertThat(work.run(() -> true)).isZero();
        verifyNoInteractions(engine, reminders);
        assertThat(orders.mine()).extracting(BulkOrder::state).containsOnly(State.PREVIEW).hasSize(4);
    }

    @Test
    void shouldSayWhyNot_forEachAction() {
        refused(BulkAction.CLAIM, Change::notWorkable, "Bạn không có quyền xử lý việc này.");
        refused(BulkAction.CLAIM, one -> one.heldBy("colleague"), TAKEN);
        refused(BulkAction.CLAIM, one -> one.heldBy(ME), "Bạn đã nhận việc này.");
        refused(BulkAction.ASSIGN, Change::notLed, "Chỉ người đứng đầu đơn vị và quản trị viên được giao việc này.");
        refused(BulkAction.ASSIGN, one -> one.heldBy("another"), TAKEN);
        refused(BulkAction.ASSIGN, one -> one.heldBy("colleague"), "Người được chọn đã nhận việc này.");
        refused(BulkAction.ASSIGN, Change::assigneeNotEntitled, "Người được chọn không có vai trò để xử lý việc này.");
        refused(BulkAction.REMIND, Change::reminded, "Hôm nay đã có người nhắc việc này.");
        refused(BulkAction.REMIND, one -> one.heldBy(ME), "Chính bạn đang xử lý việc này.");
        refused(BulkAction.REMIND, Change::unattended, "Chưa có ai khác giữ vai trò để nhận lời nhắc.");
        refused(BulkAction.COMPLETE, Change::notWorkable, "Bạn không có quyền xử lý việc này.");
        refused(BulkAction.COMPLETE, one -> one.heldBy("colleague"), TAKEN);
    }

    @Test
    void shouldLetASubstituteTakeOver_andAnAdministratorActAnywhere() {
        memory.task("a", one -> one.heldBy("away").takeable());
        assertThat(results(preview(BulkAction.CLAIM))).containsExactly("a PENDING");
        memory.task("a", one -> one.notWorkable().notLed());
        MockUser.signIn(user, "admin", "camunda-admin");
        assertThat(results(preview(BulkAction.CLAIM))).containsExactly("a PENDING");
        assertThat(results(preview(BulkAction.ASSIGN))).containsExactly("a PENDING");
    }

    @Test
    void shouldRefuseAnOrder_thatCannotBeMade() {
        assertThatThrownBy(() -> preview(BulkAction.CLAIM)).hasMessage("Bạn không có việc nào thuộc loại này.");
        memory.task("a");
        assertThatThrownBy(() -> preview(null)).hasMessageContaining("Phải là CLAIM");
        assertThatThrownBy(() -> preview(BulkAction.ASSIGN, "nobody", null)).hasMessageContaining("Hãy chọn một người");
        assertThatThrownBy(() -> preview(BulkAction.ASSIGN, " ", null)).hasMessageContaining("Hãy chọn một người");
        assertThatThrownBy(() -> orders.preview(new BulkOrders.Request("sample", "UserTask_Check", BulkAction.CLAIM,
                new BulkFilter(null, null, false, "none"), null, null))).hasMessageContaining("Không có việc nào phù hợp");
        when(units.find("00")).thenReturn(Optional.empty());
        assertThatThrownBy(() -> orders.preview(new BulkOrders.Request("sample", "UserTask_Check", BulkAction.CLAIM,
                new BulkFilter("00", null, false, null), null, null))).hasMessageContaining("Không có đơn vị này");
        IntStream.range(0, BulkOrders.MOST + 1).forEach(i -> memory.task("x" + i));
        assertThatThrownBy(() -> preview(BulkAction.CLAIM)).hasMessageContaining("Có hơn 5.000 việc");
        assertThat(orders.mine()).isEmpty();
    }

    @Test
    void shouldRefuseAnAnswer_thatTheFormDoesNotTake() {
        memory.task("a");
        when(forms.tryOut("a", Map.of())).thenThrow(Refusal.input("Biểu mẫu chưa hợp lệ: Lý do – bắt buộc nhập."));
        assertThatThrownBy(() -> preview(BulkAction.COMPLETE, null, null)).hasMessageContaining("Lý do – bắt buộc nhập");
        assertThat(orders.mine()).isEmpty();
    }

    @Test
    void shouldNotComplete_whatDiffersFromCaseToCase() {
        memory.task("a");
        BulkForm always = new BulkForm(List.of(REASON), List.of(new Apart("rows", "Danh sách", true)));
        when(forms.of("a")).thenReturn(always);
        assertThatThrownBy(() -> preview(BulkAction.COMPLETE)).hasMessageEndingWith("điền riêng cho từng hồ sơ: Danh sách.")
                .hasMessageStartingWith("Loại việc này phải hoàn thành từng việc một");
        assertThat(orders.choice("sample", "UserTask_Check").obstacle()).isEqualTo(always.obstacle());
        assertThat(orders.choice("sample", "UserTask_Check").form()).isNull();

        when(forms.of("a")).thenReturn(new BulkForm(List.of(REASON), List.of(new Apart("rows", "Danh sách", false))));
        assertThat(orders.choice("sample", "UserTask_Check").obstacle()).isNull();
        when(forms.tryOut(eq("a"), any())).thenReturn(Set.of("reason", "rows"));
        assertThatThrownBy(() -> preview(BulkAction.COMPLETE)).hasMessageStartingWith("Với nội dung đã chọn");
        when(forms.tryOut(eq("a"), any())).thenReturn(Set.of("reason"));
        assertThat(results(preview(BulkAction.COMPLETE))).containsExactly("a PENDING");
    }

    @Test
    void shouldLeaveOut_otherVersionsWithAnotherForm() {
        memory.task("a");
        memory.task("b", one -> one.of("sample:2"));
        memory.task("c", one -> one.of("sample:3"));
        when(forms.of("b")).thenReturn(BulkForm.NONE);
        when(forms.tryOut(eq("c"), any())).thenThrow(Refusal.input("Biểu mẫu chưa hợp lệ: Lý do – quá dài."));
        assertThat(results(preview(BulkAction.COMPLETE))).containsExactly("a PENDING",
                "b REFUSED: Biểu mẫu của hồ sơ này theo phiên bản quy trình khác, phải hoàn thành riêng.",
                "c REFUSED: Biểu mẫu chưa hợp lệ: Lý do – quá dài.");
    }

    @Test
    void shouldDoEachTask_inTheNameOfWhoOrderedIt() {
        memory.task("a");
        memory.task("b", one -> one.heldBy("colleague"));
        memory.task("c");
        long id = preview(BulkAction.CLAIM);
        orders.run(id);
        assertThat(work.run(() -> true)).isEqualTo(2);
        verify(engine).claim("a");
        verify(engine).claim("c");
        verify(engine, never()).claim("b");
        assertThat(workedAs).containsExactly(ME, ME);
        assertThat(results(id)).containsExactly("a DONE", "b REFUSED: " + TAKEN, "c DONE");
        assertThat(orders.read(id).state()).isEqualTo(State.FINISHED);

        memory.task("b");
        orders.run(id);
        work.run(() -> true);
        verify(engine).claim("b");
        verify(engine).claim("a");
        assertThat(results(id)).containsExactly("a DONE", "b DONE", "c DONE");
        assertThatThrownBy(() -> orders.run(id)).hasMessage("Không còn việc nào để thực hiện.");
    }

    @Test
    void shouldAskAgain_whenItIsDone() {
        memory.task("gone");
        memory.task("taken");
        memory.task("refused");
        memory.task("broken");
        memory.task("fine");
        long id = preview(BulkAction.COMPLETE);
        memory.tasks.remove("gone");
        memory.task("taken", one -> one.heldBy("colleague"));
        doThrow(Refusal.input("Ngày thực hiện không được sau hôm nay.")).when(engine).complete(eq("refused"), any());
        doThrow(new IllegalStateException("012345678901")).when(engine).complete(eq("broken"), any());
        orders.run(id);
        work.run(() -> true);
        assertThat(results(id)).containsExactly(
                "gone REFUSED: Việc này không còn: đã có người hoàn thành, hoặc bạn không còn quyền xem.",
                "taken REFUSED: " + TAKEN, "refused REFUSED: Ngày thực hiện không được sau hôm nay.",
                "broken REFUSED: Hệ thống gặp lỗi khi thực hiện việc này. Hãy chạy lại, hoặc báo quản trị viên.", "fine DONE");
        assertThat(orders.read(id).answer()).containsExactly(new BulkForm.Shown("Lý do", "Đủ"));
        work.forget();
        assertThatThrownBy(() -> orders.run(id)).hasMessage("Nội dung trả lời không còn được lưu. Hãy lập yêu cầu mới.");
    }

    @Test
    void shouldAssignAndRemind() {
        memory.task("a");
        orders.run(preview(BulkAction.ASSIGN));
        orders.run(preview(BulkAction.REMIND));
        work.run(() -> true);
        verify(engine).assign("a", "colleague");
        verify(reminders).remind("a");
        when(reminders.remind("a")).thenReturn(false);
        long again = preview(BulkAction.REMIND);
        orders.run(again);
        work.run(() -> true);
        assertThat(results(again)).containsExactly("a REFUSED: Hôm nay đã có người nhắc việc này.");
    }

    @Test
    void shouldStop_andGoOnWhereItStopped() {
        memory.task("a");
        memory.task("b");
        long id = preview(BulkAction.CLAIM);
        orders.run(id);
        orders.run(id);
        doAnswer(call -> {
            orders.stop(id);
            return null;
        }).when(engine).claim("a");
        assertThat(work.run(() -> true)).isEqualTo(1);
        assertThat(results(id)).containsExactly("a DONE", "b PENDING");
        assertThat(orders.read(id).state()).isEqualTo(State.STOPPED);
        orders.run(id);
        assertThat(work.run(() -> true)).isEqualTo(1);
        assertThat(results(id)).containsExactly("a DONE", "b DONE");
    }

    @Test
    void shouldGoOnByItself_afterTheApplicationStopped() {
        memory.task("a");
        memory.task("b");
        long id = preview(BulkAction.CLAIM);
        orders.run(id);
        boolean[] closing = new boolean[1];
        doAnswer(call -> closing[0] = true).when(engine).claim("a");
        work.run(() -> !closing[0]);
        assertThat(results(id)).containsExactly("a DONE", "b PENDING");
        closing[0] = false;
        work.run(() -> true);
        assertThat(results(id)).containsExactly("a DONE", "b DONE");
    }

    @Test
    void shouldNotBlameATask_forAnApplicationThatStops() {
        memory.task("a");
        long id = preview(BulkAction.CLAIM);
        orders.run(id);
        boolean[] closing = new boolean[1];
        doAnswer(call -> {
            closing[0] = true;
            throw new IllegalStateException("the pool is closed");
        }).when(engine).claim("a");
        assertThatThrownBy(() -> work.run(() -> !closing[0])).isInstanceOf(IllegalStateException.class);
        assertThat(results(id)).containsExactly("a PENDING");
    }

    @Test
    void shouldBeSeen_byWhoOrderedItAndAdministratorsOnly() {
        memory.task("a");
        long id = preview(BulkAction.COMPLETE);
        MockUser.signIn(user, "head", "head@99001");
        for (Runnable look : List.<Runnable>of(() -> orders.read(id), () -> orders.rows(id), () -> orders.rows(id, null, 1),
                () -> orders.run(id), () -> orders.stop(id), () -> orders.read(4711))) {
            assertThatThrownBy(look::run).isInstanceOf(Refusal.class).hasMessage("Không tìm thấy yêu cầu này.");
        }
        MockUser.signIn(user, "admin", "camunda-admin");
        assertThat(orders.read(id).answer()).isEmpty();
        assertThat(orders.rows(id)).hasSize(1);
        assertThatThrownBy(() -> orders.run(id)).hasMessageStartingWith("Chỉ người lập yêu cầu này");
        orders.stop(id);
        assertThat(orders.read(id).state()).isEqualTo(State.PREVIEW);
    }
}
