package org.tiencu.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

@IntegrationTest
class TasklistFiltersTest {

    private static final String GROUP = "office@99001";

    @Autowired
    private FilterService filterService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private TasklistFilters filters;
    @Autowired
    private JdbcClient jdbc;

    private String name;
    private String task;

    @BeforeEach
    void waitsForTheOffice() {
        name = "Việc " + UUID.randomUUID();
        Task made = taskService.newTask();
        made.setName(name);
        task = save(made, null, null);
        taskService.addCandidateGroup(task, GROUP);
    }

    @AfterEach
    void forget() {
        taskService.deleteTask(task, true);
    }

    private String save(Task changed, Instant followUp, Instant due) {
        changed.setDueDate(due == null ? null : Date.from(due));
        changed.setFollowUpDate(followUp == null ? null : Date.from(followUp));
        taskService.saveTask(changed);
        return changed.getId();
    }

    private void dates(Instant followUp, Instant due) {
        save(taskService.createTaskQuery().taskId(task).singleResult(), followUp, due);
    }

    private Filter filter(String filterName) {
        return filterService.createFilterQuery().filterName(filterName).singleResult();
    }

    /** The names of the lists in which this user finds the task. */
    private List<String> listsWithIt(String user) {
        return new SignedIn(identityService).as(user, () -> filterService.createFilterQuery().list().stream()
                .filter(one -> filterService.<Task>list(one.getId()).stream()
                        .anyMatch(found -> name.equals(found.getName())))
                .map(Filter::getName).filter(list -> !list.startsWith("Tất cả")).toList());
    }

    @Test
    void shouldMakeEveryList_once() {
        long before = filterService.createFilterQuery().count();
        assertThat(filterService.createFilterQuery().list()).extracting(Filter::getName).contains("Chờ nhóm tôi nhận",
                "Tôi đang xử lý", "Đến hạn hôm nay", "Quá hạn", "Sắp đến hạn, cần theo dõi", "Công tác cán bộ", "Bầu cử",
                "Tất cả công việc tôi được xem");
        filters.run(null);
        assertThat(filterService.createFilterQuery().count()).isEqualTo(before);
        assertThat(filterService.createFilterQuery().list()).allSatisfy(list ->
                assertThat(((TaskQueryImpl) list.<TaskQuery>getQuery()).getOrderingProperties()).isEmpty());
    }

    @Test
    void shouldShowATaskToItsGroup_untilSomebodyTookIt() {
        assertThat(listsWithIt("office")).containsExactly("Chờ nhóm tôi nhận");
        assertThat(listsWithIt("head")).isEmpty();
        taskService.setAssignee(task, "office");
        assertThat(listsWithIt("office")).containsExactly("Tôi đang xử lý");
    }

    @Test
    void shouldShowATaskToWhoeverIsACandidateHimself() {
        taskService.addCandidateUser(task, "head");
        assertThat(listsWithIt("head")).containsExactlyInAnyOrder("Chờ nhóm tôi nhận", "Chờ tôi làm thay");
        dates(null, Instant.now().minus(Duration.ofDays(1)));
        assertThat(listsWithIt("head")).containsExactlyInAnyOrder("Chờ nhóm tôi nhận", "Chờ tôi làm thay", "Quá hạn");
    }

    @Test
    void shouldSortByWhatIsDue() {
        Instant tonight = Deadlines.endOf(LocalDate.now(VietnamTime.ZONE));
        dates(Instant.now().minusSeconds(60), tonight);
        assertThat(listsWithIt("office"))
                .containsExactlyInAnyOrder("Chờ nhóm tôi nhận", "Sắp đến hạn, cần theo dõi", "Đến hạn hôm nay");
        dates(Instant.now().minus(Duration.ofDays(3)), Instant.now().minus(Duration.ofDays(2)));
        assertThat(listsWithIt("office")).containsExactlyInAnyOrder("Chờ nhóm tôi nhận", "Quá hạn");
        dates(Instant.now().plus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(2)));
        assertThat(listsWithIt("office")).containsExactly("Chờ nhóm tôi nhận");
        assertThat(listsWithIt("head")).isEmpty();
    }

    @Test
    void shouldNotBringBack_whatAnAdministratorDeleted_andAddWhatIsNew() {
        String quahan = filter("Quá hạn").getId();
        filterService.deleteFilter(quahan);
        filters.run(null);
        assertThat(filter("Quá hạn")).isNull();
        jdbc.sql("delete from tiencu.tasklist_filter where code = 'late'").update();
        filters.run(null);
        assertThat(filter("Quá hạn")).isNotNull();
    }

    @Test
    void shouldTakeTheListsOfAnOlderVersionAsMade() {
        jdbc.sql("delete from tiencu.tasklist_filter").update();
        filterService.createFilterQuery().list().stream()
                .filter(one -> !List.of("Chờ nhóm tôi nhận", "Tôi đang xử lý", "Tất cả công việc tôi được xem")
                        .contains(one.getName())).map(Filter::getId).forEach(filterService::deleteFilter);
        filters.run(null);
        assertThat(filterService.createFilterQuery().list()).extracting(Filter::getName).doesNotHaveDuplicates()
                .contains("Chờ nhóm tôi nhận", "Chờ tôi làm thay", "Quá hạn", "Bầu cử").hasSize(9);
    }

    @Test
    void shouldAddANewProcessToTheListOfItsPart() {
        jdbc.sql("update tiencu.tasklist_filter set processes = '{appointment}' where code = 'area-personnel'").update();
        Filter list = filter("Công tác cán bộ");
        TaskQuery before = taskService.createTaskQuery().processDefinitionKeyIn("appointment");
        filterService.saveFilter(list.setName("Cán bộ").setQuery(before));
        filters.run(null);
        assertThat(filter("Công tác cán bộ")).isNull();
        Filter changed = filter("Cán bộ");
        assertThat(((TaskQueryImpl) changed.<TaskQuery>getQuery()).getProcessDefinitionKeys())
                .contains("appointment", "conference", "vetting").doesNotContain("voter-list");
        filterService.saveFilter(changed.setName("Công tác cán bộ"));
    }
}
