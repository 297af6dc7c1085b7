package org.tiencu.desk.application.overview;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.overview.UnitWork.UnitRow;
import org.tiencu.desk.application.overview.WorkStore.Filter;
import org.tiencu.desk.application.overview.WorkStore.Part;
import org.tiencu.desk.application.overview.WorkStore.Viewer;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * What waits for the current user, and how the work of his units stands. His units are those in which he holds a role, with
 * all below them; administrators look at all of them. Of this work he sees what belongs to a case that he may see.
 */
@Service
@Transactional(readOnly = true)
public class WorkOverview {

    private static final int FIRST = 10;
    private static final int PAGE = 50;
    /** A list that is taken away has to fit into memory, several at a time. */
    private static final int LONGEST_LIST = 20_000;

    /**
     * Units as they are looked at.
     *
     * @param unit the unit, null for several that have no common one above them
     * @param above the units above it that the user may look at, from the top
     * @param work its tasks by step and age
     * @param units the unit and those right below it that have open tasks, those with the most late ones first
     */
    public record View(Unit unit, List<Unit> above, UnitWork work, List<UnitRow> units) {
    }

    /**
     * A page of tasks.
     *
     * @param number of the page, from 1
     * @param pages how many there are, at least 1
     */
    public record TaskPage(List<OpenTask> tasks, int total, int number, int pages) {
    }

    /**
     * Tasks in one list.
     *
     * @param view what is looked at
     * @param tasks the first of them
     * @param total how many there are
     */
    public record TaskList(View view, List<OpenTask> tasks, int total) {
    }

    private final WorkStore store;
    private final Units units;
    private final CurrentUser currentUser;
    private final Clock clock;

    public WorkOverview(WorkStore store, Units units, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.units = units;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What the current user can work on. */
    public Waiting waiting() {
        return store.waiting(viewer(), clock.instant(), FIRST);
    }

    /** The late work of the user's units, and all of it by step and age; empty if he has no units. */
    public Optional<View> late() {
        return roots().isEmpty() ? Optional.empty() : Optional.of(view(path(null), true));
    }

    /**
     * The work of a unit and of all below it.
     *
     * @param unitCode the unit, null for all units of the user
     * @throws Refusal not found if the user holds no role in the unit or one above it, or there is no such unit
     */
    public View of(String unitCode) {
        return view(path(unitCode), false);
    }

    private View view(List<Unit> path, boolean lateOnly) {
        Part part = part(path);
        return new View(path.isEmpty() ? null : path.get(path.size() - 1),
                path.isEmpty() ? List.of() : path.subList(0, path.size() - 1), store.work(viewer(), part, clock.instant()),
                store.units(viewer(), part, lateOnly, clock.instant()));
    }

    /**
     * Tasks of what is looked at.
     *
     * @param page from 1
     */
    public TaskPage tasks(View view, Filter filter, int page) {
        int total = view.work().count(filter);
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int number = Math.max(1, Math.min(page, pages));
        return new TaskPage(store.tasks(viewer(), part(view), filter, clock.instant(), (number - 1) * PAGE, PAGE), total,
                number, pages);
    }

    /**
     * The work of a unit and of all below it with its tasks, of which there are at most 20,000 in the list.
     *
     * @param unitCode the unit, null for all units of the user
     * @throws Refusal as {@link #of}
     */
    public TaskList list(String unitCode, Filter filter) {
        View view = of(unitCode);
        return new TaskList(view, store.tasks(viewer(), part(view), filter, clock.instant(), 0, LONGEST_LIST),
                view.work().count(filter));
    }

    private Part part(View view) {
        return part(view.unit() == null ? List.of() : List.of(view.unit()));
    }

    private Viewer viewer() {
        return new Viewer(currentUser.id(), currentUser.groups(), currentUser.isAdministrator());
    }

    private Part part(List<Unit> path) {
        return path.isEmpty() ? new Part(roots().stream().map(Unit::code).toList(), false)
                : new Part(List.of(path.get(path.size() - 1).code()), true);
    }

    /** From the highest unit that the user may look at down to this one; empty for several units side by side. */
    private List<Unit> path(String unitCode) {
        List<Unit> roots = roots();
        if (unitCode == null && roots.size() != 1) {
            if (roots.isEmpty()) {
                throw unknown();
            }
            return List.of();
        }
        List<Unit> chain = unitCode == null ? roots : units.chain(unitCode);
        int top = -1;
        for (int i = 0; i < chain.size(); i++) {
            top = roots.contains(chain.get(i)) ? i : top;
        }
        if (top < 0) {
            throw unknown();
        }
        return chain.subList(0, top + 1).stream().sorted(Comparator.comparing(Unit::level)).toList();
    }

    /** The user's units that are not below another of them. */
    private List<Unit> roots() {
        Set<String> codes = currentUser.isAdministrator() ? Set.of(Unit.CENTRE) : Role.unitsOf(currentUser.groups());
        Map<String, Unit> own = codes.isEmpty() ? Map.of() : units.find(codes);
        return own.values().stream().filter(unit -> !isBelow(unit, own.keySet()))
                .sorted(Comparator.comparing(Unit::code)).toList();
    }

    /** There are three levels: what is not right under the centre is under it all the same. */
    private static boolean isBelow(Unit unit, Collection<String> own) {
        return unit.parentCode() != null && (own.contains(unit.parentCode()) || own.contains(Unit.CENTRE));
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy đơn vị này, hoặc bạn không có vai trò trong đơn vị.");
    }
}
