package org.tiencu.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.ApplicationContext;

/** A REST client of the running application: a user with a password, as an integrator has one. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** An answer. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            return parse(body);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    private final String base;
    private final String user;
    private final String password;

    private Http(String base, String user, String password) {
        this.base = base;
        this.user = user;
        this.password = password;
    }

    /** A client that does not sign in. */
    public static Http of(ApplicationContext context) {
        return new Http("http://localhost:" + context.getEnvironment().getProperty("local.server.port"), null, null);
    }

    /** A client that signs in as this user of the demo. */
    public Http as(String userId) {
        return as(userId, "demo");
    }

    public Http as(String userId, String userPassword) {
        return new Http(base, userId, userPassword);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** Sends an object as JSON. */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(text(body)), "application/json", headers);
    }

    /** Sends an object as JSON. */
    public Answer put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(text(body)), "application/json");
    }

    /** Sends JSON with any method, and none with those that have no body. */
    public Answer request(String method, String path, String body) {
        boolean hasBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        return send(method, path, hasBody ? BodyPublishers.ofString(body) : BodyPublishers.noBody(),
                hasBody ? "application/json" : null);
    }

    /** Sends a text as it is. */
    public Answer postText(String path, String body, String contentType) {
        return send("POST", path, BodyPublishers.ofString(body), contentType);
    }

    /** Sends bytes as they are. */
    public Answer postBytes(String path, byte[] body, String contentType) {
        return send("POST", path, BodyPublishers.ofByteArray(body), contentType);
    }

    /** Sends one file with a title, as a form with the fields {@code file} and {@code title} does. */
    public Answer upload(String path, String fileName, byte[] content, String title) {
        Multipart form = new Multipart().text("title", title).file("file", fileName, content);
        return postBytes(path, form.body(), form.contentType());
    }

    /**
     * Sends a deployment as Camunda Modeler does.
     *
     * @param files contents by file name
     */
    public Answer deploy(String name, Map<String, String> files) {
        String boundary = UUID.randomUUID().toString();
        StringBuilder body = new StringBuilder();
        part(body, boundary, "name=\"deployment-name\"", name);
        part(body, boundary, "name=\"deployment-source\"", "Camunda Modeler");
        part(body, boundary, "name=\"enable-duplicate-filtering\"", "true");
        files.forEach((file, content) ->
                part(body, boundary, "name=\"" + file + "\"; filename=\"" + file + "\"", content));
        body.append("--").append(boundary).append("--\r\n");
        return postText("/engine-rest/deployment/create", body.toString(), "multipart/form-data; boundary=" + boundary);
    }

    private static void part(StringBuilder body, String boundary, String disposition, String content) {
        body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; ").append(disposition)
                .append("\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n").append(content).append("\r\n");
    }

    private Answer send(String method, String path, BodyPublisher body, String contentType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE)
                .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (user != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of an object. */
    public static String text(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The objects of a JSON list. */
    public static List<Map<String, Object>> list(String json) {
        return JSON.convertValue(parse(json), new TypeReference<>() { });
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + json, e);
        }
    }
}
