package org.tiencu.platform.web;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiencu.platform.process.RefusedRequest;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;
import org.tiencu.platform.security.PasswordRules;

/**
 * Gives the engine's own doors, {@code /engine-rest} and the web applications, the answers of this product: a refusal
 * with its own status and its Vietnamese sentence instead of a 500, and a 409 where two people changed the same thing.
 * Every other answer stays as the engine wrote it; Camunda Modeler, for one, reads the errors of a deployment.
 */
class RefusalFilter extends OncePerRequestFilter {

    static final String CONTENT_TYPE = "application/json;charset=UTF-8";

    /** The number under which the engine reports a row that somebody else has changed. */
    private static final String CHANGED_CONCURRENTLY = "ENGINE-03005";

    /** What it says of a password that does not keep the rules. */
    private static final String WEAK_PASSWORD = "Password does not match policy";

    /** The shape of the engine's own errors, so that its clients find the sentence where they look for it. */
    private record Answer(String type, String message, List<Violation> violations) {
        Answer(Refusal refusal) {
            this("Refusal", refusal.getMessage(), refusal.violations());
        }
    }

    private final ObjectMapper json;

    RefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ErrorBuffer buffer = new ErrorBuffer(request, response);
        chain.doFilter(request, buffer);
        if (!buffer.isHeld()) {
            return;
        }
        Refusal refusal = RefusedRequest.of(request);
        if (refusal == null) {
            refusal = ofEngine(buffer);
        }
        if (refusal == null) {
            buffer.release();
        } else {
            write(refusal, response);
        }
    }

    private void write(Refusal refusal, HttpServletResponse response) throws IOException {
        byte[] answer = json.writeValueAsBytes(new Answer(refusal));
        response.setStatus(refusal.kind().status());
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    /** What the engine refuses by itself and says in English; null if it is something else. */
    private Refusal ofEngine(ErrorBuffer buffer) {
        try {
            JsonNode error = json.readTree(buffer.body());
            if (error == null) {
                return null;
            }
            String message = error.path("message").asText();
            if (message.contains(WEAK_PASSWORD)) {
                return Refusal.field("password", "Mật khẩu", PasswordRules.ALL);
            }
            if (tellsOfSomethingAbsent(error, buffer.getStatus())) {
                return Refusal.notFound("Không tìm thấy nội dung này.");
            }
            boolean changed = buffer.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                    && (error.path("type").asText().endsWith("OptimisticLockingException")
                    || message.contains(CHANGED_CONCURRENTLY) || message.contains("OptimisticLockingException"));
            return changed ? Refusal.conflict(ErrorTexts.CHANGED_MEANWHILE) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Several of the engine's resources stumble over a task or model that is not there, and answer as to a defect. */
    private static boolean tellsOfSomethingAbsent(JsonNode error, int status) {
        String message = error.path("message").asText();
        return status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && (message.endsWith("is null") && !error.path("type").asText().equals("NullPointerException")
                || message.endsWith("because \"task\" is null"));
    }
}
