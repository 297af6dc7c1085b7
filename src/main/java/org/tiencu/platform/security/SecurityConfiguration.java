package org.tiencu.platform.security;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Everything is closed unless it is opened here. REST ({@code /api}, {@code /engine-rest}) takes HTTP Basic and keeps
 * no session; pages and the web applications share one session and one sign-in page.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String WEBAPP = "/camunda";

    /** Matches whole paths whichever servlet answers: the engine's REST and web applications are servlets of their own. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain restSecurity(HttpSecurity http, IdentityService identityService,
            AuthenticationEntryPoint signIn, AccessDeniedHandler accessDenied) throws Exception {
        String[] readable = {"/engine-rest/engine/**", "/engine-rest/version", "/engine-rest/identity/**",
                "/engine-rest/process-definition/**", "/engine-rest/task/**", "/engine-rest/filter/**"};
        return http
                .securityMatcher("/api/**", "/engine-rest/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(signIn))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(signIn).accessDeniedHandler(accessDenied))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/api/**").authenticated()
                        .requestMatchers("/engine-rest/deployment/**").hasAnyAuthority(Groups.ADMINISTRATORS, Groups.DESIGNERS)
                        .requestMatchers(HttpMethod.GET, readable).authenticated()
                        .requestMatchers(HttpMethod.POST,
                                "/engine-rest/process-definition/*/start", "/engine-rest/process-definition/*/submit-form",
                                "/engine-rest/process-definition/key/*/start",
                                "/engine-rest/process-definition/key/*/submit-form",
                                "/engine-rest/task", "/engine-rest/task/count",
                                "/engine-rest/task/*/claim", "/engine-rest/task/*/unclaim",
                                "/engine-rest/task/*/complete", "/engine-rest/task/*/submit-form").authenticated()
                        .anyRequest().hasAuthority(Groups.ADMINISTRATORS))
                .addFilterBefore(new EngineAuthenticationFilter(identityService), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(HttpSecurity http, IdentityService identityService) throws Exception {
        RequestMatcher webappSignOut = PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, WEBAPP + "/api/admin/auth/user/{engine}/logout");
        RequestMatcher signOut = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout");
        return http
                // the web applications bring a CSRF filter of their own
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPP + "/**"))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .cacheControl(caching -> caching.disable()).addHeaderWriter(new BrowserCaching()))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/", "/login", "/error", "/css/**", "/js/**", "/favicon.svg").permitAll()
                        .requestMatchers("/webjars/bootstrap/**").permitAll()
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasAuthority(Groups.ADMINISTRATORS)
                        .anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(errors -> errors
                        // Tasklist asks in the background and understands a 401, not a page
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> !isForPage(request))
                        .accessDeniedHandler(accessDeniedOnPage()))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", false).permitAll())
                .logout(logout -> logout(logout, signOut, webappSignOut))
                .addFilterBefore(new EngineAuthenticationFilter(identityService), AuthorizationFilter.class)
                .build();
    }

    /** Remembers where somebody wanted to go, but only if that was a page: not a picture, not a request of a script. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SecurityConfiguration::isForPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean isForPage(HttpServletRequest request) {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return HttpMethod.GET.matches(request.getMethod()) && html.matches(request);
    }

    /** A form without a valid token comes from a page that was open for longer than its session: sign in again. */
    private static AccessDeniedHandler accessDeniedOnPage() {
        AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
        return (request, response, exception) -> {
            if (exception instanceof CsrfException) {
                response.sendRedirect(request.getContextPath() + "/login?expired");
            } else {
                otherwise.handle(request, response, exception);
            }
        };
    }

    private static void logout(LogoutConfigurer<HttpSecurity> logout, RequestMatcher page, RequestMatcher webapp) {
        logout.logoutRequestMatcher(request -> page.matches(request) || webapp.matches(request))
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(), webapp)
                .logoutSuccessUrl("/?signedOut");
    }

    /** Runs behind the security filters and in front of the web applications' own authentication filter. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSingleSignOn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappSingleSignOn.class.getName()));
        registration.addUrlPatterns(WEBAPP + "/app/*", WEBAPP + "/api/*");
        registration.setOrder(201);
        return registration;
    }
}
