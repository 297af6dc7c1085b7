package org.tiencu.platform.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Rereads the rights of a session every half minute, so that a role that was taken away is gone within a minute and the
 * session of a deleted account ends. While rights cannot be reread, the session is refused and not trusted.
 */
class SessionRightsFilter extends OncePerRequestFilter {

    /** Where the web applications keep who is signed in, with groups of their own. */
    static final String OF_WEBAPPS = "authenticatedUser";

    private static final Logger LOG = LoggerFactory.getLogger(SessionRightsFilter.class);
    private static final String READ_AT = SessionRightsFilter.class.getName();

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final List<RightsSource> sources;
    private final Duration interval;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionRightsFilter(List<RightsSource> sources, Duration interval, Clock clock) {
        this.sources = sources;
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        RightsSource source = user == null ? null
                : sources.stream().filter(one -> one.supports(user)).findFirst().orElse(null);
        if (session != null && source != null) {
            try {
                synchronized (WebUtils.getSessionMutex(session)) {
                    reread(user, source, session, request, response);
                }
            } catch (RuntimeException e) {
                LOG.warn("The rights of a session cannot be read, so it is refused: {}", e.getClass().getSimpleName());
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void reread(Authentication user, RightsSource source, HttpSession session, HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        if (session.getAttribute(READ_AT) instanceof Instant readAt
                && Duration.between(readAt, now).abs().compareTo(interval) < 0) {
            // another request may have reread them since this one began
            if (session.getAttribute(CONTEXT) instanceof SecurityContext current) {
                SecurityContextHolder.setContext(current);
            }
            return;
        }
        Optional<Authentication> fresh = source.reread(user);
        if (fresh.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        session.setAttribute(READ_AT, now);
        if (!authorities(fresh.get()).equals(authorities(user))) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(fresh.get());
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            session.removeAttribute(OF_WEBAPPS);
        }
    }

    private static Set<String> authorities(Authentication user) {
        Set<String> all = new HashSet<>();
        user.getAuthorities().forEach(one -> all.add(one.getAuthority()));
        return all;
    }
}
