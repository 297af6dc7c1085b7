package org.tiencu.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.context.ApplicationContext;
import org.tiencu.support.Http.Answer;

/** A user who signed in on the page, and the requests that scripts send in his session. */
public final class Session {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private JsonNode csrf;

    /** Signs in as this user of the demo. */
    public Session(ApplicationContext context, String user) {
        this(context, user, "demo");
    }

    public Session(ApplicationContext context, String user, String password) {
        this(context);
        submit(user, password);
    }

    private Session(ApplicationContext context) {
        base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** What the sign-in page answers to a name and a password. */
    public static Answer signIn(ApplicationContext context, String user, String password) {
        return new Session(context).submit(user, password);
    }

    private Answer submit(String user, String password) {
        Matcher token = TOKEN.matcher(send("GET", "/login", null, "text/html").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token");
        }
        return send("POST", "/login", "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf="
                + encoded(token.group(1)), "application/x-www-form-urlencoded");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    /** Sends JSON with the token. */
    public Answer send(String method, String path, Object body) {
        if (csrf == null) {
            csrf = get("/desk/csrf").json();
        }
        return send(method, path, body == null ? null : Http.text(body), "application/json", csrf.path("header").asText(),
                csrf.path("token").asText());
    }

    /** Sends JSON with any method, with the token that pages and web applications ask for, and takes whatever comes. */
    public Answer sendAny(String method, String path, Object body) {
        if (csrf == null) {
            csrf = get("/desk/csrf").json();
        }
        String cookie = cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue).findFirst().orElse("none");
        return send(method, path, method.equals("GET") ? null : Http.text(body), "*/*", csrf.path("header").asText(),
                csrf.path("token").asText(), "X-XSRF-TOKEN", cookie);
    }

    /** Sends JSON without the token. */
    public Answer sendWithoutToken(String method, String path, Object body) {
        return send(method, path, Http.text(body), "application/json");
    }

    private Answer send(String method, String path, String body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type.equals("*/*") ? "application/json" : type)
                .header("Accept", type.equals("*/*") ? type : type.contains("json") ? "application/json" : "text/html")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
