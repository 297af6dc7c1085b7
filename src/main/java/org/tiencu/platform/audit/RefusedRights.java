package org.tiencu.platform.audit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records every answer that says that the user may not do something, whichever part of the product gave it; what the
 * security filters themselves refuse does not come here and is recorded by {@link SecurityRecord}.
 */
@Component
@Order(RefusedRights.BEHIND_SECURITY)
class RefusedRights extends OncePerRequestFilter {

    static final int BEHIND_SECURITY = -50;
    private static final int LONGEST_PATH = 200;

    private final AuditTrail audit;

    RefusedRights(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            audit.record(refused(request));
        }
    }

    static AuditEntry refused(HttpServletRequest request) {
        String path = request.getRequestURI();
        return AuditEntry.of("security.refused").from(request.getRemoteAddr()).detail("method", request.getMethod())
                .detail("path", path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path);
    }
}
