package org.tiencu.platform.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells browsers what a page may load and do. Pages of our own run scripts and styles from files of ours only. The web
 * applications of Camunda write a policy with a number used once by themselves (see {@code header-security} in the settings).
 */
final class BrowserHeaders implements HeaderWriter {

    static final String POLICY = "Content-Security-Policy";

    private static final String OWN = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";
    /** For pages with a library that writes styles into its elements. */
    private static final String WITH_STYLES = OWN + "; style-src 'self' 'unsafe-inline'";

    /** The documentation of the API, and the picture of a process on the page of a case. */
    private final RequestMatcher withStyles = any("/swagger-ui/**", "/cases/*");
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, withStyles.matches(request) ? WITH_STYLES : OWN);
        }
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(List.of(patterns).stream()
                .map(pattern -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern)).toList());
    }
}
