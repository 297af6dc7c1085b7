package org.tiencu.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
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

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private JsonNode csrf;

    public Session(ApplicationContext context, String user) {
        base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        Matcher token = TOKEN.matcher(send("GET", "/login", null, "text/html").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token");
        }
        send("POST", "/login", "username=" + user + "&password=demo&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
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

    /** Sends JSON without the token. */
    public Answer sendWithoutToken(String method, String path, Object body) {
        return send(method, path, Http.text(body), "application/json");
    }

    private Answer send(String method, String path, String body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type)
                .header("Accept", type.contains("json") ? "application/json" : "text/html")
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
