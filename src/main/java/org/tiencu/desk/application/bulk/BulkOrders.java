package org.tiencu.desk.application.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.bulk.BulkTasks.Viewer;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;

/**
 * Orders of the current user for many tasks at once: what there is to choose from, the preview, begin, stop, begin again.
 * {@link BulkWork} does them. An order is seen by who made it and by administrators.
 */
@Service
public class BulkOrders {

    /** More tasks are ordered in several parts. */
    static final int MOST = 5_000;
    /** How many tasks of an order are shown at once. */
    public static final int PAGE = 200;
    private static final int LATEST = 20;
    private static final int MOST_UNITS = 500;

    /**
     * What is asked for.
     *
     * @param process id of the process
     * @param task id of the user task in the model
     * @param filter which tasks, null for all
     * @param assignee to whom they are given, null with other actions
     * @param answer how the form is answered, null with other actions
     */
    public record Request(String process, String task, BulkAction action, BulkFilter filter, String assignee,
            Map<String, Object> answer) {
    }

    /**
     * What can be done with a kind.
     *
     * @param form the form if tasks of it can be completed at once, otherwise null
     * @param obstacle why they cannot, one Vietnamese sentence; null if they can
     * @param assignable whether the user may give any of them to somebody
     * @param units the user's units and those right below, to choose from
     */
    public record Choice(BulkKind kind, BulkForm form, String obstacle, boolean assignable, List<Unit> units) {
    }

    private final BulkTasks tasks;
    private final BulkForms forms;
    private final BulkStore store;
    private final Units units;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    public BulkOrders(BulkTasks tasks, BulkForms forms, BulkStore store, Units units, Accounts accounts,
            CurrentUser currentUser, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.store = store;
        this.units = units;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the current user sees any task. */
    public boolean any() {
        return tasks.any(viewer());
    }

    /** The kinds of which the current user sees tasks. */
    public List<BulkKind> kinds() {
        return tasks.kinds(viewer());
    }

    /**
     * What can be done with the tasks of a kind.
     *
     * @throws Refusal not found if the user sees none of them
     */
    public Choice choice(String process, String task) {
        BulkKind kind = kind(process, task);
        List<BulkTask> found = tasks.list(viewer(), process, task, BulkFilter.NONE, null, today(), MOST);
        BulkVerdict verdict = new BulkVerdict(viewer(), null);
        BulkForm form = found.stream().filter(one -> verdict.obstacle(BulkAction.COMPLETE, one) == null).findFirst()
                .map(one -> forms.of(one.id())).orElse(null);
        String obstacle = form == null ? "Bạn không hoàn thành được việc nào trong số này." : form.obstacle();
        return new Choice(kind, obstacle == null ? form : null, obstacle,
                currentUser.isAdministrator() || found.stream().anyMatch(BulkTask::led), unitsToChoose());
    }

    /**
     * Writes an order down with what would become of each task. Nothing else is changed.
     *
     * @return its id
     * @throws Refusal if it cannot be ordered at all: no such kind, no such tasks, or too many, a wrong assignee or answer
     */
    public long preview(Request asked) {
        if (asked.action() == null) {
            throw Refusal.field("action", "Thao tác", "Phải là CLAIM, ASSIGN, REMIND hoặc COMPLETE.");
        }
        BulkKind kind = kind(asked.process(), asked.task());
        BulkFilter filter = asked.filter() == null ? BulkFilter.NONE : asked.filter();
        if (filter.unit() != null && units.find(filter.unit()).isEmpty()) {
            throw Refusal.field("unit", "Đơn vị", "Không có đơn vị này.");
        }
        String assignee = asked.action() == BulkAction.ASSIGN ? assignee(asked.assignee()) : null;
        List<BulkTask> found = tasks.list(viewer(), kind.process(), kind.task(), filter, assignee, today(), MOST + 1);
        if (found.isEmpty()) {
            throw Refusal.input("Không có việc nào phù hợp với điều kiện đã chọn.");
        }
        if (found.size() > MOST) {
            throw Refusal.input("Có hơn 5.000 việc phù hợp. Hãy thu hẹp điều kiện rồi thực hiện nhiều lần.");
        }
        Map<String, String> reasons = reasons(asked.action(), found, assignee);
        Map<String, Object> answer = null;
        List<BulkForm.Shown> shown = null;
        if (asked.action() == BulkAction.COMPLETE) {
            answer = asked.answer() == null ? Map.of() : asked.answer();
            shown = tryOut(found, answer, reasons);
        }
        return store.add(new BulkStore.New(currentUser.id(), asked.action(), kind, assignee, answer, shown,
                found.stream().map(one -> new BulkStore.New.Row(one, reasons.get(one.id()))).toList()), clock.instant());
    }

    private Map<String, String> reasons(BulkAction action, List<BulkTask> found, String assignee) {
        BulkVerdict verdict = new BulkVerdict(viewer(), assignee);
        Map<String, String> reasons = new HashMap<>();
        for (BulkTask one : found) {
            String obstacle = verdict.obstacle(action, one);
            if (obstacle != null) {
                reasons.put(one.id(), obstacle);
            }
        }
        return reasons;
    }

    /**
     * Tries the answer on the first task of each version of the process. What the first version does not take is refused as
     * a whole; tasks of other versions are left out if their form is another, or does not take it.
     */
    private List<BulkForm.Shown> tryOut(List<BulkTask> found, Map<String, Object> answer, Map<String, String> reasons) {
        Map<String, String> ofVersion = new HashMap<>();
        BulkForm first = null;
        List<BulkForm.Shown> shown = List.of();
        for (BulkTask one : found) {
            if (reasons.containsKey(one.id())) {
                continue;
            }
            if (!ofVersion.containsKey(one.definition())) {
                BulkForm form = forms.of(one.id());
                if (first == null) {
                    first = form;
                    shown = accepted(form, one, answer);
                    ofVersion.put(one.definition(), null);
                } else {
                    ofVersion.put(one.definition(), obstacle(first, form, one, answer));
                }
            }
            String obstacle = ofVersion.get(one.definition());
            if (obstacle != null) {
                reasons.put(one.id(), obstacle);
            }
        }
        return shown;
    }

    private List<BulkForm.Shown> accepted(BulkForm form, BulkTask task, Map<String, Object> answer) {
        if (form.obstacle() != null) {
            throw Refusal.conflict(form.obstacle());
        }
        Set<String> shown = forms.tryOut(task.id(), answer);
        if (form.obstacle(shown) != null) {
            throw Refusal.input(form.obstacle(shown));
        }
        return form.inWords(answer, shown);
    }

    private String obstacle(BulkForm first, BulkForm form, BulkTask task, Map<String, Object> answer) {
        if (!form.equals(first)) {
            return "Biểu mẫu của hồ sơ này theo phiên bản quy trình khác, phải hoàn thành riêng.";
        }
        try {
            accepted(form, task, answer);
            return null;
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    /**
     * Begins with an order, or goes on with one that was stopped or in which something was refused. Only who made it can: it
     * is done in his name.
     */
    @Transactional
    public void run(long id) {
        BulkOrder order = visible(id);
        if (!order.orderedBy().equals(currentUser.id())) {
            throw Refusal.forbidden(
                    "Chỉ người lập yêu cầu này được cho thực hiện, vì mọi việc được làm bằng quyền của người đó.");
        }
        if (order.state() == BulkOrder.State.RUNNING) {
            return;
        }
        if (!order.answered()) {
            throw Refusal.conflict("Nội dung trả lời không còn được lưu. Hãy lập yêu cầu mới.");
        }
        if (!store.start(id, clock.instant())) {
            throw Refusal.conflict("Không còn việc nào để thực hiện.");
        }
        audit.record(AuditEntry.of("bulk.begun").on("order", id).detail("action", order.action())
                .detail("process", order.process()));
    }

    /** Stops an order after the task with which it is busy. One that does not run stays as it is. */
    @Transactional
    public void stop(long id) {
        visible(id);
        store.stop(id, clock.instant());
        audit.record(AuditEntry.of("bulk.stopped").on("order", id));
    }

    /** An order of the current user, for administrators any. */
    public BulkOrder read(long id) {
        return visible(id);
    }

    /**
     * A part of its tasks.
     *
     * @param state only those in this state, null for all
     * @param page from 1, of {@link #PAGE} each
     */
    public List<BulkRow> rows(long id, BulkRow.State state, int page) {
        visible(id);
        return store.rows(id, state, (Math.max(1, page) - 1) * PAGE, PAGE);
    }

    /** All of its tasks. */
    public List<BulkRow> rows(long id) {
        visible(id);
        return store.rows(id, null, 0, MOST);
    }

    /** The latest orders of the current user. */
    public List<BulkOrder> mine() {
        return store.latest(currentUser.id(), LATEST);
    }

    private BulkOrder visible(long id) {
        BulkOrder order = store.find(id)
                .filter(one -> one.orderedBy().equals(currentUser.id()) || currentUser.isAdministrator())
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy yêu cầu này."));
        return order.orderedBy().equals(currentUser.id()) ? order : order.withoutAnswer();
    }

    private BulkKind kind(String process, String task) {
        return kinds().stream().filter(one -> one.process().equals(process) && one.task().equals(task)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Bạn không có việc nào thuộc loại này."));
    }

    private String assignee(String userId) {
        if (userId == null || userId.isBlank() || !currentUser.asSystem(() -> accounts.userExists(userId))) {
            throw Refusal.field("assignee", "Người được giao", "Hãy chọn một người trong danh sách gợi ý.");
        }
        return userId;
    }

    private List<Unit> unitsToChoose() {
        Collection<String> own = currentUser.isAdministrator() ? Set.of(Unit.CENTRE) : Role.unitsOf(currentUser.groups());
        List<Unit> choice = new ArrayList<>();
        units.find(own).values().stream().sorted(Comparator.comparing(Unit::code)).forEach(unit ->
                Stream.concat(Stream.of(unit), units.list(null, unit.code(), null, MOST_UNITS).stream())
                        .filter(one -> !choice.contains(one)).forEach(choice::add));
        return choice;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Viewer viewer() {
        return new Viewer(currentUser.id(), currentUser.groups(), currentUser.isAdministrator());
    }
}
