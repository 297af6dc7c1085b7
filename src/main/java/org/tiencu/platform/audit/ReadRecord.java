package org.tiencu.platform.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Records that somebody read what tells of persons: cases, officials, lists, on pages and over REST. Which addresses these
 * are stands in {@code audit-reads.txt}; an address that is not in it fails a test.
 */
@Component
class ReadRecord implements HandlerInterceptor, WebMvcConfigurer {

    private static final String CASE = "read.case";
    private static final String OFFICIAL = "read.official";
    static final String NOTHING = "-";

    private final AuditTrail audit;
    private final Map<String, String> kinds;

    ReadRecord(AuditTrail audit) {
        this.audit = audit;
        this.kinds = kinds();
    }

    /** Kinds of reading by patterns of addresses. */
    static Map<String, String> kinds() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ReadRecord.class.getResourceAsStream("audit-reads.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String kind = pattern == null ? NOTHING : kinds.getOrDefault(pattern.toString(), NOTHING);
        if (!kind.equals(NOTHING) && HttpMethod.GET.matches(request.getMethod())
                && response.getStatus() == HttpStatus.OK.value() && failure == null) {
            audit.record(entry(kind, pattern.toString(), request));
        }
    }

    private static AuditEntry entry(String kind, String pattern, HttpServletRequest request) {
        String id = id(request);
        AuditEntry entry = AuditEntry.of(kind).detail("address", pattern).detail("unit", request.getParameter("unit"))
                .detail("list", request.getParameter("list"));
        switch (kind) {
            case CASE -> entry.ofCase(id);
            case OFFICIAL -> entry.on("official", id);
            default -> entry.detail("of", id);
        }
        return entry;
    }

    private static String id(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("id") != null ? map.get("id").toString() : null;
    }
}
