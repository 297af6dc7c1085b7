package org.tiencu.platform.web;

import java.util.List;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/** Problem details (RFC 9457) in Vietnamese. */
final class Problems {

    private Problems() {
    }

    static ProblemDetail of(Refusal refusal) {
        return of(HttpStatusCode.valueOf(refusal.kind().status()), refusal.getMessage(), refusal.violations());
    }

    static ProblemDetail of(HttpStatusCode status) {
        return of(status, ErrorTexts.detail(status), List.of());
    }

    /** The sentence is in {@code message} as well, as it is in the engine's own errors. */
    static ProblemDetail of(HttpStatusCode status, String detail, List<Violation> violations) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(ErrorTexts.title(status));
        problem.setProperty("message", detail);
        problem.setProperty("violations", violations);
        return problem;
    }
}
