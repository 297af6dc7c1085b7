package org.tiencu.platform.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a browser may keep: scripts, styles and pictures, which are the same for everybody, and of which it asks each time
 * whether they have changed. Everything else, pages and data, is never kept: computers are shared.
 */
final class BrowserCaching implements HeaderWriter {

    private static final String KEEP_AND_ASK = "private, no-cache";
    private static final List<String> SAME_FOR_EVERYBODY = List.of("/css/**", "/js/**", "/webjars/**", "/favicon.svg",
            "/camunda/lib/**", "/camunda/assets/**", "/camunda/app/*/scripts/**", "/camunda/app/*/styles/**",
            "/camunda/app/*/locales/**", "/camunda/app/*/*.js", "/camunda/app/*/*.css");

    private final RequestMatcher same = new OrRequestMatcher(SAME_FOR_EVERYBODY.stream()
            .map(pattern -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern)).toList());
    private final HeaderWriter nothing = new CacheControlHeadersWriter();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (same.matches(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP_AND_ASK);
        } else {
            nothing.writeHeaders(request, response);
        }
    }
}
