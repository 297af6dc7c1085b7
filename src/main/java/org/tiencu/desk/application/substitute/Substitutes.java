package org.tiencu.desk.application.substitute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.tiencu.desk.application.substitute.SubstituteKinds.Kind;
import org.tiencu.desk.application.substitute.SubstituteStore.Act;
import org.tiencu.desk.application.substitute.SubstituteStore.HeldTask;
import org.tiencu.desk.domain.substitute.Kinds;
import org.tiencu.desk.domain.substitute.Substitution;
import org.tiencu.desk.domain.substitute.Substitution.State;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Naming a substitute and ending it, and what those see whom it concerns. What the engine has to know follows when the
 * substitution is stored for good, so there is no transaction here.
 */
@Service
public class Substitutes {

    /** The most that a list shows. */
    private static final int LIMIT = 500;

    /**
     * What is asked for.
     *
     * @param absent id of the user who is away; null for the current user
     * @param kinds {@code *}, {@code folder/*} or ids of processes
     */
    public record Request(String absent, String substitute, LocalDate firstDay, LocalDate lastDay, Set<String> kinds) {
    }

    /** A substitution with the names that go with it. */
    public record Entry(Substitution substitution, State state, String absentName, String substituteName, String setByName,
            String endedByName, List<String> kindNames) {

        /** Whether it can still be ended. */
        public boolean open() {
            return state == State.PLANNED || state == State.IN_FORCE;
        }
    }

    /** Something that was done, with the name of the kind of case. */
    public record Done(Act act, String kindName) {
    }

    /** Kinds of cases to choose from: a folder with its processes; the last one may have no folder. */
    public record Choice(String folder, String label, List<Kind> kinds) {
    }

    private final SubstituteBook book;
    private final SubstituteStore store;
    private final SubstituteBoard board;
    private final SubstituteUpkeep upkeep;
    private final SubstituteLinks links;
    private final SubstituteTasks tasks;
    private final SubstituteKinds kinds;
    private final List<KindFolder> folders;
    private final SubstituteUsers users;
    private final CurrentUser currentUser;

    public Substitutes(SubstituteBook book, SubstituteStore store, SubstituteBoard board, SubstituteUpkeep upkeep,
            SubstituteLinks links, SubstituteTasks tasks, SubstituteKinds kinds, List<KindFolder> folders,
            SubstituteUsers users, CurrentUser currentUser) {
        this.book = book;
        this.store = store;
        this.board = board;
        this.upkeep = upkeep;
        this.links = links;
        this.tasks = tasks;
        this.kinds = kinds;
        this.folders = folders;
        this.users = users;
        this.currentUser = currentUser;
    }

    /**
     * Names a substitute; from the first day on he has the work.
     *
     * @throws Refusal if the user may not, a field is wrong, or another substitution stands in the way
     */
    public Entry add(Request asked) {
        Substitution added = book.add(asked);
        bring(added);
        return entry(added);
    }

    /**
     * Ends it now: the absent user, the substitute and administrators may.
     *
     * @throws Refusal not found for everybody else, a conflict if it is over
     */
    public Entry end(long id) {
        Substitution ended = book.end(id);
        bring(ended);
        return entry(ended);
    }

    private void bring(Substitution changed) {
        board.reload();
        upkeep.run(changed);
        board.reload();
    }

    /** Those in which the current user is absent or substitute, latest first; every one for administrators. */
    public List<Entry> visible() {
        return entries(store.list(currentUser.isAdministrator() ? null : currentUser.id(), LIMIT));
    }

    public Entry read(long id) {
        return entry(book.visible(id));
    }

    /** What was done through it, latest first. */
    public List<Done> done(long id) {
        Map<String, String> names = kindNames();
        return store.acts(book.visible(id).id(), LIMIT).stream()
                .map(act -> new Done(act, names.getOrDefault(act.processId(), act.processId()))).toList();
    }

    /** Open tasks that the absent user has claimed and the current user may take over; none unless it is in force. */
    public List<HeldTask> held(Substitution one) {
        if (!one.isInForce(board.today()) || !one.substitute().equals(currentUser.id())) {
            return List.of();
        }
        return store.held(one, links.processIds(one), LIMIT);
    }

    /**
     * The current user takes a task over from the absent one who has claimed it.
     *
     * @throws Refusal not found if he does not stand in for him in it
     */
    public void take(long id, String taskId) {
        if (held(book.visible(id)).stream().noneMatch(one -> one.taskId().equals(taskId))) {
            throw Refusal.notFound("Không tìm thấy công việc này, hoặc bạn không có quyền xử lý.");
        }
        tasks.claim(taskId);
    }

    /** Kinds of cases to choose from. */
    public List<Choice> choices() {
        Map<String, List<Kind>> byFolder = kinds.all().stream()
                .collect(Collectors.groupingBy(kind -> Objects.requireNonNullElse(kind.folder(), "")));
        List<Choice> choices = new ArrayList<>(folders.stream().filter(folder -> byFolder.containsKey(folder.folder()))
                .map(folder -> new Choice(folder.folder(), folder.label(), byFolder.remove(folder.folder()))).toList());
        List<Kind> rest = byFolder.values().stream().flatMap(List::stream).toList();
        if (!rest.isEmpty()) {
            choices.add(new Choice(null, "Quy trình khác", rest));
        }
        return choices;
    }

    private Entry entry(Substitution one) {
        return entries(List.of(one)).get(0);
    }

    private List<Entry> entries(List<Substitution> found) {
        Map<String, String> names = users.names(found.stream().flatMap(one -> Stream.of(one.absent(), one.substitute(),
                one.setBy(), one.endedBy())).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> kindNames = kindNames();
        return found.stream().map(one -> new Entry(one, one.state(board.today()), names.get(one.absent()),
                names.get(one.substitute()), names.get(one.setBy()), one.endedBy() == null ? null : names.get(one.endedBy()),
                one.kinds().chosen().stream().map(kind -> kindNames.getOrDefault(kind, kind)).sorted().toList())).toList();
    }

    /** Vietnamese names of everything that can be chosen. */
    private Map<String, String> kindNames() {
        Map<String, String> names = kinds.all().stream().collect(Collectors.toMap(Kind::processId, Kind::name));
        names.put(Kinds.ALL, "Mọi loại việc");
        folders.forEach(folder -> names.put(Kinds.folder(folder.folder()), folder.label()));
        return names;
    }
}
