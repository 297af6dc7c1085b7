package org.tiencu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.desk.application.overview.WorkOverview;
import org.tiencu.desk.application.overview.WorkStore.Filter;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.web.HomeSections;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

/**
 * How long the start page and the work of units take with 100,000 open tasks, beside what the engine's own query needs.
 * Not a part of the build: {@code mvn test -Dtest=OverviewBenchmark}, with {@code -Dbenchmark.tasks=} for another number.
 */
@IntegrationTest
class OverviewBenchmark {

    private static final int RUNS = 15;
    private static final List<String> USERS = List.of("office", "election-committee", "organisation-commission",
            "election-committee-province", "election-council", "admin");

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TaskService taskService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private WorkOverview overview;
    @Autowired
    private CurrentUser currentUser;
    @Autowired
    private List<HomeSections> sections;

    @Test
    void measure() throws Exception {
        int tasks = Integer.getInteger("benchmark.tasks", 100_000);
        new CountryOfTasks(jdbc).add(tasks);
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        SignedIn signedIn = new SignedIn(identityService);
        StringBuilder table = new StringBuilder(String.format(
                "%n%,d open tasks, medians of %d runs in ms%n%-28s %6s %8s %8s %8s %8s %8s | %8s %8s %8s%n", tasks, RUNS, "user",
                "mine", "/", "/work", "waiting", "late", "list", "sql", "engine", "count"));
        for (String user : USERS) {
            MockHttpSession session = (MockHttpSession) mvc.perform(formLogin().user(user).password("demo")).andReturn()
                    .getRequest().getSession();
            for (int i = 0; i < 20; i++) {
                page(mvc, session, "/");
            }
            double home = median(() -> page(mvc, session, "/"));
            double work = median(() -> page(mvc, session, "/work"));
            table.append(signedIn.as(user, () -> line(user, home, work)));
        }
        LoggerFactory.getLogger(OverviewBenchmark.class).info("{}", table);
    }

    private String line(String user, double home, double work) {
        WorkOverview.View view = overview.of(null);
        String parts = sections.stream().map(one -> String.format(Locale.ROOT, " %s %.1f", one.getClass().getSimpleName(),
                median(one::sections))).collect(Collectors.joining());
        return String.format(Locale.ROOT, "%-28s %6d %8.1f %8.1f %8.1f %8.1f %8.1f | %8.1f %8.1f %8.1f%s%n", user,
                overview.waiting().total(), home, work, median(overview::waiting), median(overview::late),
                median(() -> overview.tasks(view, new Filter(null, null, null, false), 1)), median(this::plainQuery),
                median(this::engineList), median(this::engineCount), parts);
    }

    private static String page(MockMvc mvc, MockHttpSession session, String path) throws Exception {
        var response = mvc.perform(get(path).accept(MediaType.TEXT_HTML).session(session)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    /** The first ten tasks of the user's groups, by the indexes of the engine. */
    private List<String> plainQuery() {
        return jdbc.sql("""
                select t.id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                where l.group_id_ = any(:groups) and l.type_ = 'candidate' and t.assignee_ is null
                order by t.due_date_ nulls last limit 10
                """).param("groups", currentUser.groups().toArray(String[]::new)).query(String.class).list();
    }

    private Object engineList() {
        return taskService.createTaskQuery().taskCandidateGroupIn(groups()).orderByDueDate().asc().listPage(0, 10);
    }

    private Object engineCount() {
        return taskService.createTaskQuery().taskCandidateGroupIn(groups()).count();
    }

    private List<String> groups() {
        return List.copyOf(currentUser.groups());
    }

    private static double median(Callable<?> work) {
        return IntStream.range(0, RUNS + 3).mapToDouble(run -> {
            long begin = System.nanoTime();
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return run < 3 ? Double.NaN : (System.nanoTime() - begin) / 1e6;
        }).filter(time -> !Double.isNaN(time)).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }
}
