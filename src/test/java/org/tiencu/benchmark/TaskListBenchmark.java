package org.tiencu.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.platform.process.EngineManagers;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SignedIn;

/**
 * How long the first page of a task list with its count takes through the engine's API as the number of open tasks grows: with
 * the product's managers, with the engine's own, and without authorisation, in alternating rounds. Not a part of the build:
 * {@code mvn test -Dtest=TaskListBenchmark}, with {@code -Dbenchmark.rounds=} for another number of rounds.
 */
@IntegrationTest
class TaskListBenchmark {

    private static final int PAGE = 15;
    private static final int USERS = 20_000;
    private static final int WARM_UP = 15;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final List<String> OFFICIALS = List.of("fatherland-front", "head", "organisation-commission");

    private enum Way {
        OURS, STOCK, OFF
    }

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TaskService taskService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private Map<String, Function<String, TaskQuery>> lists() {
        Map<String, Function<String, TaskQuery>> lists = new LinkedHashMap<>();
        lists.put("waits for my groups", user -> taskService.createTaskQuery().taskCandidateUser(user).taskUnassigned());
        lists.put("groups named", user -> taskService.createTaskQuery().taskCandidateGroupIn(groups()).taskUnassigned());
        lists.put("mine", user -> taskService.createTaskQuery().taskAssignee(user));
        lists.put("mine or my groups'", user -> taskService.createTaskQuery().or().taskAssignee(user).taskCandidateUser(user)
                .endOr());
        lists.put("everything I may see", user -> taskService.createTaskQuery());
        return lists;
    }

    @Test
    void measure() {
        int rounds = Integer.getInteger("benchmark.rounds", 41);
        CountryOfTasks country = new CountryOfTasks(jdbc);
        country.prepare(SIZES.get(SIZES.size() - 1));
        country.addUsers(USERS);
        // those who are asked have taken on some of their tasks
        jdbc.sql("""
                update new_task set assignee = case split_part(candidate, '@', 2) when '99001' then split_part(candidate, '@', 1)
                    when '99' then 'organisation-commission' end
                where candidate in ('fatherland-front@99001', 'head@99001', 'organisation-commission@99') and n % 5 = 0
                """).update();
        Map<String, Map<Integer, double[]>> times = new LinkedHashMap<>();
        OFFICIALS.forEach(user -> measure(0, user, rounds, new LinkedHashMap<>()));
        int open = 0;
        for (int size : SIZES) {
            country.open(open, size);
            open = size;
            for (String user : OFFICIALS) {
                measure(size, user, rounds, times);
            }
        }
        country.finish();
        report(rounds, times);
    }

    private void measure(int size, String user, int rounds, Map<String, Map<Integer, double[]>> times) {
        SignedIn signedIn = new SignedIn(identityService);
        lists().forEach((name, list) -> {
            double[][] taken = new double[Way.values().length][rounds];
            long count = 0;
            for (int round = -WARM_UP; round < rounds; round++) {
                for (Way way : Way.values()) {
                    EngineManagers.use(engine, way != Way.STOCK);
                    engine.setAuthorizationEnabled(way != Way.OFF);
                    double[] time = new double[1];
                    long found = signedIn.as(user, () -> {
                        TaskQuery query = list.apply(user);
                        long begin = System.nanoTime();
                        query.orderByDueDate().asc().listPage(0, PAGE);
                        long all = query.count();
                        time[0] = (System.nanoTime() - begin) / 1e6;
                        return all;
                    });
                    count = way == Way.OURS ? found : count;
                    if (round >= 0) {
                        taken[way.ordinal()][round] = time[0];
                    }
                }
            }
            EngineManagers.use(engine, true);
            engine.setAuthorizationEnabled(true);
            double[] figures = new double[1 + 2 * Way.values().length];
            figures[0] = count;
            for (Way way : Way.values()) {
                Arrays.sort(taken[way.ordinal()]);
                figures[1 + 2 * way.ordinal()] = taken[way.ordinal()][rounds / 2];
                figures[2 + 2 * way.ordinal()] = taken[way.ordinal()][rounds * 95 / 100];
            }
            times.computeIfAbsent(user + " | " + name, key -> new LinkedHashMap<>()).put(size, figures);
        });
    }

    private static void report(int rounds, Map<String, Map<Integer, double[]>> times) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%nFirst page of %d with its count, median (95 %%) of "
                + "%d alternating rounds in ms%n%n| User | List | Open | His | Ours | Stock | Authorisation off | Ours - off |%n"
                + "|---|---|---|---|---|---|---|---|%n", PAGE, rounds));
        times.forEach((key, sizes) -> {
            sizes.forEach((size, ms) -> table.append(String.format(Locale.ROOT,
                    "| %s | %,d | %.0f | %.1f (%.1f) | %.1f (%.1f) | %.1f (%.1f) | %.1f |%n", key, size, ms[0], ms[1], ms[2], ms[3],
                    ms[4], ms[5], ms[6], ms[1] - ms[5])));
            double[] least = sizes.get(SIZES.get(0));
            double[] most = sizes.get(SIZES.get(SIZES.size() - 1));
            table.append(String.format(Locale.ROOT, "| %s | ratio | | %.1f | %.1f | %.1f | |%n", key, most[1] / least[1],
                    most[3] / least[3], most[5] / least[5]));
        });
        LoggerFactory.getLogger(TaskListBenchmark.class).info("{}", table);
    }

    private List<String> groups() {
        return identityService.getCurrentAuthentication().getGroupIds();
    }
}
