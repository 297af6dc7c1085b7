package org.tiencu.platform.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Everything is closed unless it is opened here. REST ({@code /api}, {@code /engine-rest}) takes HTTP Basic and keeps
 * no session; pages and the web applications share one session and one sign-in page.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String WEBAPP = "/camunda";
    private static final String NO_SUCH_PAGE = SecurityConfiguration.class.getName() + ".noSuchPage";
    private static final String NOTHING_TO_LOAD = "default-src 'none'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    /** Enough for a desk, a telephone and some browsers that were not signed out; the oldest one ends. */
    private static final int SESSIONS_OF_A_USER = 10;

    /** Matches whole paths whichever servlet answers: the engine's REST and web applications are servlets of their own. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain restSecurity(HttpSecurity http, IdentityService identityService,
            AuthenticationEntryPoint signIn, AccessDeniedHandler accessDenied) throws Exception {
        return http
                .securityMatcher("/api/**", "/engine-rest/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_TO_LOAD))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(signIn))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(signIn).accessDeniedHandler(accessDenied))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/api/**").authenticated()
                        .requestMatchers("/engine-rest/deployment/**").hasAnyAuthority(Groups.ADMINISTRATORS, Groups.DESIGNERS)
                        .requestMatchers(EngineDoors.forOfficials()).authenticated()
                        .anyRequest().hasAuthority(Groups.ADMINISTRATORS))
                .addFilterBefore(new EngineAuthenticationFilter(identityService), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(HttpSecurity http, IdentityService identityService, List<OpenedPages> opened,
            SessionRightsFilter sessionRights) throws Exception {
        RequestMatcher webappSignOut = PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, WEBAPP + "/api/admin/auth/user/{engine}/logout");
        RequestMatcher signOut = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout");
        String[] pages = opened.stream().flatMap(one -> one.patterns().stream()).toArray(String[]::new);
        return http
                // the web applications bring a CSRF filter of their own
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPP + "/**"))
                .headers(headers -> headers.frameOptions(frame -> frame.deny())
                        .cacheControl(caching -> caching.disable()).addHeaderWriter(new BrowserCaching())
                        .addHeaderWriter(new BrowserHeaders())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES)))
                .authorizeHttpRequests(requests -> {
                    requests
                            .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.INCLUDE, DispatcherType.ERROR).permitAll()
                            .requestMatchers("/", "/login", "/css/**", "/js/**", "/favicon.svg").permitAll()
                            .requestMatchers("/webjars/bootstrap/**").permitAll()
                            .requestMatchers("/actuator/health/**").permitAll()
                            .requestMatchers("/actuator/**").hasAuthority(Groups.ADMINISTRATORS)
                            .requestMatchers("/webjars/echarts/**", "/webjars/bpmn-js/**").authenticated()
                            .requestMatchers("/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs/**").authenticated();
                    webapps(requests);
                    if (pages.length > 0) {
                        requests.requestMatchers(pages).authenticated();
                    }
                    requests.anyRequest().access((user, context) -> {
                        context.getRequest().setAttribute(NO_SUCH_PAGE, true);
                        return new AuthorizationDecision(false);
                    });
                })
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(errors -> errors
                        // Tasklist asks in the background and understands a 401, not a page
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> !isForPage(request))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
                                SecurityConfiguration::isForPage)
                        .accessDeniedHandler(accessDeniedOnPage()))
                .sessionManagement(sessions -> sessions.maximumSessions(SESSIONS_OF_A_USER)
                        .expiredSessionStrategy(SecurityConfiguration::sessionEnded))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", false)
                        .failureHandler(SecurityConfiguration::signInFailed).permitAll())
                .logout(logout -> logout(logout, signOut, webappSignOut))
                .addFilterBefore(sessionRights, AnonymousAuthenticationFilter.class)
                .addFilterBefore(new EngineAuthenticationFilter(identityService), AuthorizationFilter.class)
                .build();
    }

    /** What scripts of Tasklist, Cockpit, Admin and Welcome ask for. Their files are the same for everybody. */
    private static void webapps(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests
                // there is one sign-in page, which is also the place where wrong passwords are counted
                .requestMatchers(HttpMethod.POST, WEBAPP + "/api/admin/auth/user/*/login/**").denyAll()
                .requestMatchers(WEBAPP + "/api/admin/setup/**").denyAll()
                .requestMatchers(WEBAPP + "/api/admin/auth/**", WEBAPP + "/api/tasklist/**", WEBAPP + "/api/welcome/**")
                .authenticated()
                .requestMatchers(WEBAPP + "/api/cockpit/**").hasAnyAuthority(Groups.ADMINISTRATORS, Groups.DESIGNERS)
                .requestMatchers(EngineDoors.forTasklist()).authenticated()
                .requestMatchers(EngineDoors.forCockpit()).hasAnyAuthority(Groups.ADMINISTRATORS, Groups.DESIGNERS)
                .requestMatchers(WEBAPP + "/api/**").hasAuthority(Groups.ADMINISTRATORS)
                .requestMatchers(WEBAPP, WEBAPP + "/", WEBAPP + "/app/**", WEBAPP + "/lib/**", WEBAPP + "/assets/**",
                        WEBAPP + "/favicon.ico").authenticated();
    }

    @Bean
    SessionRightsFilter sessionRights(List<RightsSource> sources, Clock clock,
            @Value("${tiencu.sign-in.reread:30s}") Duration interval) {
        return new SessionRightsFilter(sources, interval, clock);
    }

    /** Only behind the security filters, not a second time in front of the servlets. */
    @Bean
    FilterRegistrationBean<SessionRightsFilter> sessionRightsNotOfTheServer(SessionRightsFilter filter) {
        FilterRegistrationBean<SessionRightsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Tells the limit of sessions about those that have ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private static void sessionEnded(SessionInformationExpiredEvent event) throws IOException {
        if (isForPage(event.getRequest())) {
            event.getResponse().sendRedirect(event.getRequest().getContextPath() + "/login?ended");
        } else {
            event.getResponse().sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        String why = problem instanceof LockedException ? "locked"
                : problem instanceof AuthenticationServiceException ? "unavailable" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
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
            } else if (request.getAttribute(NO_SUCH_PAGE) != null) {
                response.sendError(HttpStatus.NOT_FOUND.value());
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
