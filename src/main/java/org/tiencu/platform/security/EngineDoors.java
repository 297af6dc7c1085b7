package org.tiencu.platform.security;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What of the engine's REST is open to others than administrators. The engine offers it twice: to other programs under
 * {@code /engine-rest}, and to its web applications under {@code /camunda/api}. Behind these doors the engine's own
 * authorisations apply.
 */
final class EngineDoors {

    private static final String REST = "/engine-rest";
    private static final String OF_WEBAPPS = "/camunda/api/engine/engine/{engine}";

    /** Starting a case; doing, taking and giving back a task. */
    private static final List<String> WORK = List.of("/process-definition/*/start", "/process-definition/*/submit-form",
            "/process-definition/key/*/start", "/process-definition/key/*/submit-form", "/task", "/task/count",
            "/task/*/claim", "/task/*/unclaim", "/task/*/complete", "/task/*/submit-form");

    /** Lists that Cockpit asks for by POST, and how long they are. */
    private static final List<String> QUERIES = Stream.of("/process-instance", "/task", "/job", "/variable-instance",
                    "/external-task", "/history/activity-instance", "/history/detail", "/history/external-task-log",
                    "/history/job-log", "/history/process-instance", "/history/task", "/history/variable-instance")
            .flatMap(list -> Stream.of(list, list + "/count")).toList();

    private EngineDoors() {
    }

    /** For every official, over REST. */
    static RequestMatcher forOfficials() {
        return any(Stream.concat(
                reading(REST, "/version", "/identity/**", "/process-definition/**", "/task/**", "/filter/**", "/engine"),
                WORK.stream().map(path -> matcher(HttpMethod.POST, REST + path))));
    }

    /** For every official, by the scripts of Tasklist and of the page with his own data. */
    static RequestMatcher forTasklist() {
        return any(Stream.of(
                // the web applications ask with a slash at the end
                reading("/camunda/api/engine", "/engine", "/engine/"),
                reading(OF_WEBAPPS, "/version", "/identity/**", "/process-definition/**", "/task/**", "/filter/**",
                        "/authorization/check", "/history/user-operation", "/user/*/profile", "/group", "/group/count"),
                // the tasks of a list are asked for by POST
                Stream.concat(WORK.stream(), Stream.of("/filter/*/list", "/filter/*/count", "/task/*/comment/create",
                        "/identity/password-policy")).map(path -> matcher(HttpMethod.POST, OF_WEBAPPS + path)),
                // his own data and password; the engine checks that they are his own
                Stream.of("/user/*/credentials", "/user/*/profile").map(path -> matcher(HttpMethod.PUT, OF_WEBAPPS + path)))
                .flatMap(one -> one));
    }

    /** What Cockpit asks for, for designers: their groups may read models and deployments, and nothing of a case. */
    static RequestMatcher forCockpit() {
        return any(Stream.concat(reading(OF_WEBAPPS, "/**"),
                QUERIES.stream().map(path -> matcher(HttpMethod.POST, OF_WEBAPPS + path))));
    }

    private static Stream<RequestMatcher> reading(String prefix, String... paths) {
        return Stream.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                .flatMap(method -> Stream.of(paths).map(path -> matcher(method, prefix + path)));
    }

    private static RequestMatcher matcher(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }

    private static RequestMatcher any(Stream<RequestMatcher> matchers) {
        return new OrRequestMatcher(matchers.toList());
    }
}
