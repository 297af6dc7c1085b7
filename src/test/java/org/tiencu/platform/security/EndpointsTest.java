package org.tiencu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Session;

/** Holds the application to the table in {@code docs/endpoints.md}, and the table to the application. */
@IntegrationTest
class EndpointsTest {

    private static final String WITHOUT_ROLES = "without-roles";
    /** One user for each role of the demo organisation. */
    private static final List<String> OFFICIALS = List.of("office", "head", "counting-board", "peoples-council",
            "peoples-committee", "fatherland-front", "election-committee", "organisation-commission", "standing-committee",
            "election-council", "designer");
    private static final List<String> SEEN_BY_THE_ENGINE = List.of(WITHOUT_ROLES, "office", "designer");
    private static final Pattern LINE = Pattern.compile("\\| (\\S+) \\| `([^`]+)` \\| ([^|]+?) \\|(.*)\\|");
    /** What a list without anything in it, or a count of nothing, looks like. */
    private static final Pattern NOTHING = Pattern.compile("\\s*|\\[]|\\{\"(count|unread)\":0}|\\{}");

    /** A line of the table. */
    private record Line(String method, String path, String who, String words) {

        private boolean covers(String endpoint) {
            String[] parts = endpoint.split(" ");
            return (method.equals("*") || method.equals(parts[0])) && (path.equals(parts[1])
                    || path.endsWith("/**") && parts[1].startsWith(path.substring(0, path.length() - 2)));
        }

        private boolean isOfEngine() {
            return path.startsWith("/engine-rest") || path.startsWith("/camunda");
        }

        private boolean isFor(String... some) {
            return List.of(some).contains(who);
        }
    }

    @Autowired
    private ApplicationContext context;
    private List<Line> table;
    private Map<String, Line> endpoints;

    @BeforeEach
    void read() throws IOException {
        table = new ArrayList<>();
        for (String text : Files.readAllLines(Path.of("docs/endpoints.md"))) {
            Matcher line = LINE.matcher(text);
            if (line.matches()) {
                table.add(new Line(line.group(1), line.group(2), line.group(3), line.group(4).strip()));
            }
        }
        endpoints = new LinkedHashMap<>();
        for (String endpoint : Endpoints.of(context)) {
            table.stream().filter(line -> line.covers(endpoint)).findFirst().ifPresent(line -> endpoints.put(endpoint, line));
        }
    }

    @Test
    void shouldNameEveryEndpoint_andNoOther() {
        Set<String> missing = Endpoints.of(context);
        missing.removeAll(endpoints.keySet());
        assertThat(missing).as("endpoints that docs/endpoints.md does not name: say there who may call them").isEmpty();
        assertThat(table.stream().filter(line -> !line.method().equals("FILE") && !endpoints.containsValue(line)).toList())
                .as("lines of docs/endpoints.md to which there is no endpoint, or which stand behind a line that covers them")
                .isEmpty();
        assertThat(table).extracting(Line::who).isSubsetOf("everybody", "signed in", "own", "right", "designer",
                "administrator", "nobody");
    }

    @Test
    void shouldOpenNothing_toThoseWhoAreNotSignedIn() {
        Http nobody = Http.of(context);
        assertThat(walk(line -> !line.isFor("everybody"), (method, path) -> nobody.request(method, path, "{}"),
                answer -> List.of(401, 403, 302).contains(answer.status()))).isEmpty();
    }

    @Test
    void shouldOpenNothing_toThoseWhoLackTheRole() {
        context.getBean(Accounts.class).createUser(WITHOUT_ROLES, "Vai Trò", "Không", "demo");
        List<String> open = new ArrayList<>();
        for (String user : all(WITHOUT_ROLES)) {
            Door door = new Door(context, user);
            // a designer has what administrators and designers have, an official has neither
            Predicate<Line> closed = line -> (line.isFor("administrator", "nobody")
                    || !user.equals("designer") && line.isFor("designer"))
                    // the engine's doors know two groups only, whichever role an official holds
                    && (SEEN_BY_THE_ENGINE.contains(user) || !line.isOfEngine());
            open.addAll(walk(closed, door::send, EndpointsTest::isRefused).stream().map(one -> user + ": " + one).toList());
        }
        assertThat(open).isEmpty();
    }

    /** Ids in these addresses name nothing, as do those of other units to somebody who may not see them. */
    @Test
    void shouldShowNothing_toThoseWhoHaveNoRightToIt() {
        context.getBean(Accounts.class).createUser(WITHOUT_ROLES, "Vai Trò", "Không", "demo");
        Door door = new Door(context, WITHOUT_ROLES);
        assertThat(walk(line -> line.isFor("right"), door::send, answer -> isRefused(answer) || isNothing(answer))).isEmpty();
        assertThat(walk(line -> line.isFor("own"), door::send, answer -> answer.status() < 500
                && !answer.body().contains("(mẫu)"))).isEmpty();
        assertThat(walk(line -> line.isFor("signed in"), door::send, answer -> answer.status() < 500)).isEmpty();
    }

    @Test
    void shouldShowFiles_toThoseForWhomTheyAre() {
        Session official = new Session(context, "office");
        for (Line file : table.stream().filter(line -> line.method().equals("FILE")).toList()) {
            String example = file.words().replace("`", "");
            assertThat(Http.of(context).get(example).status()).as(example).isEqualTo(file.isFor("everybody") ? 200 : 401);
            assertThat(official.get(example).status()).as(example).isEqualTo(200);
        }
    }

    @Test
    void shouldSayThatThereIsNoSuchPage_onlyToThoseWhoAreSignedIn() {
        assertThat(Http.of(context).get("/no-such-page").status()).isEqualTo(401);
        assertThat(new Session(context, "office").get("/no-such-page").status()).isEqualTo(404);
        assertThat(new Session(context, "office").get("/camunda-welcome/index.html").status()).isEqualTo(404);
        assertThat(new Session(context, "office").get("/webjars/camunda/lib/deps.js").status()).isEqualTo(404);
        assertThat(Http.of(context).as("admin").get("/api/no-such-thing").status()).isEqualTo(404);
    }

    @Test
    void shouldNotLetSlashesRoundTheRules() {
        Door official = new Door(context, "office");
        for (String path : List.of("/camunda/api/admin/auth/user/default/login/tasklist/",
                "/camunda/api/admin/setup/default/user/create/",
                "/engine-rest/user/create/", "/camunda/api/engine/engine/default/user/create/", "//engine-rest/user/create",
                "/api/../engine-rest/user/create", "/api/tenures/")) {
            assertThat(official.send("POST", path).status()).as(path).isGreaterThanOrEqualTo(400);
        }
    }

    private static List<String> all(String first) {
        List<String> users = new ArrayList<>(List.of(first));
        users.addAll(OFFICIALS);
        return users;
    }

    private interface Call {
        Answer send(String method, String path);
    }

    /** Endpoints of the lines whose answer is not as it should be. */
    private List<String> walk(Predicate<Line> lines, Call call, Predicate<Answer> expected) {
        List<String> others = new ArrayList<>();
        Set<String> mirrored = endpoints.keySet().stream()
                .filter(one -> one.contains("/engine/{name}/")).collect(Collectors.toSet());
        int mirror = 0;
        for (Map.Entry<String, Line> one : endpoints.entrySet()) {
            // the engine's REST three times: every seventh of the other two is enough, all rules are seen
            if (!lines.test(one.getValue()) || mirrored.contains(one.getKey()) && mirror++ % 7 != 0) {
                continue;
            }
            String[] parts = one.getKey().split(" ");
            String path = parts[1].replace("{kind}", "dismissals").replace("{what}", "units").replace("{name}", "default")
                    .replace("{processEngineName}", "default").replace("{engine}", "default").replaceAll("\\{[^}]*}", "absent")
                    .replace("/**", "/absent");
            Answer answer = call.send(parts[0].equals("*") ? "GET" : parts[0], path);
            if (!expected.test(answer)) {
                others.add(answer.status() + " " + one.getKey() + " " + answer.body().lines().findFirst().orElse(""));
            }
        }
        return others;
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() >= 400 && answer.status() < 500;
    }

    private static boolean isNothing(Answer answer) {
        if (answer.status() == 204 || NOTHING.matcher(answer.body()).matches()) {
            return true;
        }
        JsonNode json = answer.body().startsWith("{") ? answer.json() : null;
        // what may be done with tasks in general, which is nothing of a task
        return json != null && json.size() == 1 && json.has("links");
    }

    /** A user at the doors for programs, and at those for browsers. */
    private static final class Door {

        private final Http http;
        private final Session session;

        private Door(ApplicationContext context, String user) {
            http = Http.of(context).as(user);
            session = new Session(context, user);
        }

        private Answer send(String method, String path) {
            boolean rest = path.startsWith("/api/") || path.startsWith("/engine-rest");
            return rest ? http.request(method, path, "{}") : session.sendAny(method, path, "{}");
        }
    }
}
