package org.tiencu.desk.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.desk.application.cases.Cases;
import org.tiencu.desk.application.overview.Age;
import org.tiencu.desk.application.overview.OpenTask;
import org.tiencu.desk.application.overview.UnitWork.UnitRow;
import org.tiencu.desk.application.overview.Waiting;
import org.tiencu.desk.application.overview.WorkStore;
import org.tiencu.desk.application.overview.WorkStore.Filter;
import org.tiencu.desk.application.overview.WorkStore.Part;
import org.tiencu.desk.application.overview.WorkStore.Viewer;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

/** The engine and the pages of the contexts say what is right: the same tasks, the same cases. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkStoreTest {

    private static final Filter ALL = new Filter(null, null, null, false);
    private static final Part COUNTRY = new Part(List.of("TW"), true);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private WorkStore store;
    @Autowired
    private TaskService taskService;
    @Autowired
    private CurrentUser currentUser;
    @Autowired
    private Cases cases;
    @Autowired
    private JdbcClient jdbc;
    private SignedIn signedIn;
    private CaseDriver appointment;
    private ElectionDriver election;

    @BeforeAll
    void cases() {
        signedIn = new SignedIn(context.getBean(IdentityService.class));
        appointment = new CaseDriver(context).start("ON_SITE");
        new CaseDriver(context).start("ON_SITE").requestPolicy("ON_SITE");
        election = new ElectionDriver(context).open(ElectionDriver.sundayIn(99), Set.of(Body.NA, Body.PC), "99", "99001", "99002");
    }

    private Viewer viewer() {
        return new Viewer(currentUser.id(), currentUser.groups(), currentUser.isAdministrator());
    }

    private Waiting waiting(String user, int limit) {
        return signedIn.as(user, () -> store.waiting(viewer(), Instant.now(), limit));
    }

    private List<OpenTask> tasks(String user, Part part, Filter filter) {
        return signedIn.as(user, () -> store.tasks(viewer(), part, filter, Instant.now(), 0, 10_000));
    }

    private static Set<String> ids(List<OpenTask> tasks) {
        return tasks.stream().map(OpenTask::id).collect(Collectors.toSet());
    }

    private static Set<String> engineIds(List<Task> tasks) {
        return tasks.stream().map(Task::getId).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "head", "standing-committee", "organisation-commission", "election-committee",
            "fatherland-front-province", "office-99002", "designer", "admin", "election-council"})
    void shouldWaitForTheUser_asTheEngineSays(String user) {
        Set<String> mine = signedIn.as(user, () -> {
            Set<String> ids = new HashSet<>(engineIds(taskService.createTaskQuery().taskAssignee(user).list()));
            if (!currentUser.groups().isEmpty()) {
                ids.addAll(engineIds(taskService.createTaskQuery().taskCandidateGroupIn(List.copyOf(currentUser.groups())).list()));
            }
            ids.addAll(engineIds(taskService.createTaskQuery().taskCandidateUser(user).list()));
            return ids;
        });
        Waiting waiting = waiting(user, 10_000);
        assertThat(ids(waiting.first())).isEqualTo(mine);
        assertThat(waiting.total()).isEqualTo(mine.size());
        assertThat(waiting.first()).allMatch(OpenTask::openToUser);
    }

    @Test
    void shouldTellWhatIsTakenOn_whatIsFree_andWhatColleaguesHave() {
        String task = taskService.createTaskQuery().processInstanceBusinessKey(appointment.caseId)
                .taskDefinitionKey(NominationProcess.DRAFT_POLICY_REQUEST).singleResult().getId();
        Waiting before = waiting(CaseDriver.OFFICE, 3);
        jdbc.sql("update act_ru_task set assignee_ = 'office' where id_ = :id").param("id", task).update();
        Waiting own = waiting(CaseDriver.OFFICE, 3);
        assertThat(own.own()).isEqualTo(before.own() + 1);
        assertThat(own.free()).isEqualTo(before.free() - 1);
        jdbc.sql("update act_ru_task set assignee_ = 'colleague' where id_ = :id").param("id", task).update();
        Waiting others = waiting(CaseDriver.OFFICE, 10_000);
        assertThat(others.total()).isEqualTo(before.total() - 1);
        assertThat(others.withColleagues()).isEqualTo(before.withColleagues() + 1);
        assertThat(ids(others.first())).doesNotContain(task);
        assertThat(signedIn.as(CaseDriver.OFFICE, () -> taskService.createTaskQuery().taskId(task).count()))
                .as("the engine still shows it").isEqualTo(1);
        jdbc.sql("update act_ru_task set assignee_ = null where id_ = :id").param("id", task).update();
    }

    @Test
    void shouldPutLateTasksFirst() {
        Waiting waiting = waiting("peoples-council", 10_000);
        assertThat(waiting.late()).isPositive();
        List<Boolean> late = waiting.first().stream().map(OpenTask::late).toList();
        assertThat(late.subList(0, waiting.late())).containsOnly(true);
        assertThat(late.subList(waiting.late(), late.size())).doesNotContain(true);
        assertThat(waiting("peoples-council", 1).first().get(0).late()).isTrue();
        assertThat(waiting("peoples-council", 1).late()).as("of all, not of the first").isEqualTo(waiting.late());
    }

    @Test
    void shouldPutALateTask_beforeFreeOnes_whenTheUserHasTakenItOn() {
        String task = waiting("peoples-council", 1).first().get(0).id();
        jdbc.sql("update act_ru_task set assignee_ = 'peoples-council' where id_ = :id").param("id", task).update();
        assertThat(waiting("peoples-council", 10_000).first()).hasSizeGreaterThan(1).first().extracting(OpenTask::id)
                .isEqualTo(task);
        jdbc.sql("update act_ru_task set assignee_ = 'colleague' where id_ = :id").param("id", task).update();
        assertThat(waiting("peoples-council", 1).first()).as("a colleague's task takes no room").hasSize(1);
        jdbc.sql("update act_ru_task set assignee_ = null where id_ = :id").param("id", task).update();
    }

    @Test
    void shouldNotShowASuspendedTask() {
        OpenTask first = waiting("peoples-council", 1).first().get(0);
        jdbc.sql("update act_ru_task set suspension_state_ = 2 where id_ = :id").param("id", first.id()).update();
        assertThat(ids(waiting("peoples-council", 10_000).first())).doesNotContain(first.id());
        assertThat(ids(tasks("admin", COUNTRY, ALL))).doesNotContain(first.id());
        jdbc.sql("update act_ru_task set suspension_state_ = 1 where id_ = :id").param("id", first.id()).update();
    }

    /** The view that counts many cases gives the same answer as the contexts give for one. */
    @ParameterizedTest
    @ValueSource(strings = {"office", "office-99002", "office-province", "organisation-commission", "election-committee",
            "election-council", "designer"})
    void shouldShowTheCasesThatTheContextsShow(String user) {
        // other tests put a province under the demo's, which no real one stands under
        List<String> all = jdbc.sql("""
                select id from tiencu.personnel_case
                union all
                select c.id from tiencu.election_case c
                join tiencu.unit u on u.code = c.unit_code
                left join tiencu.unit p on p.code = u.parent_code
                where u.level = 'CENTRAL' or u.parent_code = 'TW' or u.level = 'COMMUNE' and p.parent_code = 'TW'
                """).query(String.class).list();
        Set<String> expected = signedIn.as(user, () -> all.stream().filter(id -> cases.find(id).isPresent())
                .collect(Collectors.toCollection(TreeSet::new)));
        Set<String> seen = signedIn.as(user, () -> new TreeSet<>(jdbc.sql("""
                select distinct case_id from tiencu.case_viewer where viewer = any(:viewers)
                """).param("viewers", java.util.stream.Stream.concat(Role.unitsOf(currentUser.groups()).stream(),
                        currentUser.groups().stream()).toArray(String[]::new)).query(String.class).list()));
        seen.retainAll(all);
        assertThat(seen).isEqualTo(expected);
        assertThat(tasks(user, COUNTRY, ALL)).allSatisfy(task -> assertThat(
                signedIn.as(user, () -> cases.find(task.caseId())).isPresent() || !all.contains(task.caseId())).isTrue());
    }

    @Test
    void shouldShowOnlyTasksOfTheUnits() {
        assertThat(tasks("office-province", new Part(List.of("99002"), true), ALL)).isNotEmpty()
                .allMatch(task -> task.unitName().equals("Xã Đồng Trăng (mẫu)"));
        assertThat(tasks("office-99002", new Part(List.of("99001"), true), ALL)).as("other people's cases; candidates may live here")
                .allMatch(task -> task.caseId().startsWith("UC-"));
        assertThat(tasks("admin", COUNTRY, ALL)).extracting(OpenTask::caseId).contains(appointment.caseId,
                election.caseOf("99002"));
        assertThat(tasks("office-province", new Part(List.of("99"), true), ALL)).extracting(OpenTask::openToUser).contains(false);
    }

    /** Jobs make tasks meanwhile, which would be counted and not listed, or the other way round. */
    private void inOneSnapshot(Runnable reading) {
        TransactionTemplate snapshot = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(status -> reading.run());
    }

    @Test
    void shouldCountWhatItLists() {
        inOneSnapshot(this::countWhatIsListed);
    }

    private void countWhatIsListed() {
        Part province = new Part(List.of("99"), true);
        for (String user : List.of("office-province", "election-council", "admin")) {
            List<OpenTask> all = tasks(user, province, ALL);
            var work = signedIn.as(user, () -> store.work(viewer(), province, Instant.now()));
            assertThat(work.tasks()).as(user).isEqualTo(all.size()).isPositive();
            assertThat(work.late()).as(user).isEqualTo((int) all.stream().filter(OpenTask::late).count()).isPositive();
            List<UnitRow> units = signedIn.as(user, () -> store.units(viewer(), province, false, Instant.now()));
            for (String commune : List.of("99001", "99002")) {
                List<OpenTask> ofCommune = tasks(user, new Part(List.of(commune), true), ALL);
                assertThat(units).as(user).filteredOn(one -> one.code().equals(commune)).singleElement().satisfies(unit -> {
                    assertThat(unit.tasks()).isEqualTo(ofCommune.size());
                    assertThat(unit.late()).isEqualTo((int) ofCommune.stream().filter(OpenTask::late).count());
                });
            }
            assertThat(units).as(user).extracting(UnitRow::code).contains("99", "99001", "99002");
            assertThat(units.get(0).late()).isGreaterThanOrEqualTo(units.get(units.size() - 1).late());
            List<UnitRow> late = signedIn.as(user, () -> store.units(viewer(), province, true, Instant.now()));
            assertThat(late).as(user).allMatch(unit -> unit.late() > 0 && unit.late() == unit.tasks());
            assertThat(late).extracting(unit -> unit.code() + unit.late()).containsExactlyInAnyOrderElementsOf(
                    units.stream().filter(unit -> unit.late() > 0).map(unit -> unit.code() + unit.late()).toList());
            List<UnitRow> country = signedIn.as(user, () -> store.units(viewer(), COUNTRY, false, Instant.now()));
            assertThat(country).as("rolled up").filteredOn(unit -> unit.code().equals("99"))
                    .extracting(UnitRow::tasks).containsExactly((int) all.stream().filter(one -> !deeper(one)).count());
        }
    }

    /** In a commune of a province that another test put under the demo's: no real country has four levels. */
    private static boolean deeper(OpenTask task) {
        return task.unitName() != null && task.unitName().startsWith("Xã thử ");
    }

    @Test
    void shouldFilter() {
        List<OpenTask> late = tasks("admin", COUNTRY, new Filter(null, null, null, true));
        assertThat(late).isNotEmpty().allMatch(OpenTask::late);
        List<OpenTask> step = tasks("admin", COUNTRY, new Filter("nomination", NominationProcess.DRAFT_POLICY_REQUEST, null, false));
        assertThat(step).isNotEmpty().extracting(OpenTask::name).containsOnly("Lập tờ trình xin chủ trương");
        OpenTask old = step.get(0);
        jdbc.sql("update act_ru_task set create_time_ = :day where id_ = :id").param("id", old.id())
                .param("day", Timestamp.from(Instant.now().minus(Duration.ofDays(20)))).update();
        inOneSnapshot(() -> countByAge(old));
    }

    private void countByAge(OpenTask old) {
        for (Age age : Age.values()) {
            assertThat(ids(tasks("admin", COUNTRY, new Filter(null, null, age, false))).contains(old.id())).as(age.name())
                    .isEqualTo(age == Age.MONTH);
            var work = signedIn.as("admin", () -> store.work(viewer(), COUNTRY, Instant.now()));
            assertThat(work.count(new Filter(null, null, age, false)))
                    .isEqualTo(tasks("admin", COUNTRY, new Filter(null, null, age, false)).size());
        }
    }
}
