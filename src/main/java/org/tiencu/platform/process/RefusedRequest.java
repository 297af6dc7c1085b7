package org.tiencu.platform.process;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.tiencu.platform.refusal.Refusal;

/**
 * Carries a refusal past the engine's REST layer, which would make a 500 of it, to the filter that writes the answer.
 */
public final class RefusedRequest {

    private static final String ATTRIBUTE = RefusedRequest.class.getName();

    private RefusedRequest() {
    }

    static Refusal remember(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
        }
        return refusal;
    }

    /** The refusal of this request, null if it was not refused. */
    public static Refusal of(jakarta.servlet.ServletRequest request) {
        return (Refusal) request.getAttribute(ATTRIBUTE);
    }

    /** The refusal behind an exception, null if it has another reason. The engine wraps what delegates throw. */
    public static Refusal refusalIn(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
