package org.tiencu.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** The answers that are written outside of controllers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** Behind the security filters and the sign-in of the web applications, in front of the engine's servlets. */
    private static final int BEHIND_SECURITY = 210;

    @Bean
    FilterRegistrationBean<RefusalFilter> refusalFilter(ObjectMapper json) {
        FilterRegistrationBean<RefusalFilter> registration = new FilterRegistrationBean<>(new RefusalFilter(json));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }

    /** Asks a REST client for a name and a password; one that guesses, or comes when no user can be checked, has to wait. */
    @Bean
    AuthenticationEntryPoint restSignIn(ObjectMapper json) {
        return (request, response, exception) -> {
            if (exception instanceof LockedException) {
                write(HttpStatus.TOO_MANY_REQUESTS, response, json);
            } else if (exception instanceof AuthenticationServiceException) {
                write(HttpStatus.SERVICE_UNAVAILABLE, response, json);
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tien Cu\", charset=\"UTF-8\"");
                write(HttpStatus.UNAUTHORIZED, response, json);
            }
        };
    }

    /** Tells a REST client that it may not do this. */
    @Bean
    AccessDeniedHandler restAccessDenied(ObjectMapper json) {
        return (request, response, exception) -> write(HttpStatus.FORBIDDEN, response, json);
    }

    private static void write(HttpStatus status, HttpServletResponse response, ObjectMapper json) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), Problems.of(status));
    }
}
