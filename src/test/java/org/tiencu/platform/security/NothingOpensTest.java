package org.tiencu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** What happens while nobody can tell who somebody is, or what he may do. */
class NothingOpensTest {

    private static final SignInRecords.Past NOTHING = new SignInRecords.Past(0, null, 0, 0, null);

    private final IdentityService identityService = mock(IdentityService.class);
    private final SignInThrottle throttle = mock(SignInThrottle.class);
    private final EngineRights rights = mock(EngineRights.class);
    private final EngineAuthenticationProvider provider =
            new EngineAuthenticationProvider(identityService, rights, throttle, Duration.ZERO);
    private final Authentication token = UsernamePasswordAuthenticationToken.unauthenticated("office", "demo");

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void shouldRefuse_whenPasswordsCannotBeChecked() {
        when(throttle.admit(anyString(), anyString())).thenReturn(NOTHING);
        when(identityService.checkPassword("office", "demo")).thenThrow(new ProcessEngineException("no database"));
        assertThatThrownBy(() -> provider.authenticate(token)).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void shouldRefuse_whenGroupsCannotBeRead() {
        when(throttle.admit(anyString(), anyString())).thenReturn(NOTHING);
        when(identityService.checkPassword("office", "demo")).thenReturn(true);
        when(rights.ofUser("office")).thenThrow(new ProcessEngineException("no database"));
        assertThatThrownBy(() -> provider.authenticate(token)).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void shouldRefuse_whenWrongPasswordsCannotBeCounted() {
        when(throttle.admit(anyString(), anyString())).thenThrow(new IllegalStateException("no database"));
        assertThatThrownBy(() -> provider.authenticate(token)).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void shouldRefuse_whenTheUserGoesWhileHeSignsIn() {
        when(throttle.admit(anyString(), anyString())).thenReturn(NOTHING);
        when(identityService.checkPassword("office", "demo")).thenReturn(true);
        when(rights.ofUser("office")).thenReturn(Optional.empty());
        assertThatThrownBy(() -> provider.authenticate(token)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void shouldRefuseASession_whoseRightsCannotBeReread() throws Exception {
        RightsSource broken = mock(RightsSource.class);
        when(broken.supports(any())).thenReturn(true);
        when(broken.reread(any())).thenThrow(new ProcessEngineException("no database"));
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated("office", null,
                AuthorityUtils.createAuthorityList("office@99001")));
        HttpSession session = new MockHttpSession();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain = new MockFilterChain();

        new SessionRightsFilter(List.of(broken), Duration.ofSeconds(30), Clock.systemUTC()).doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(((MockFilterChain) chain).getRequest()).as("nobody behind was asked").isNull();
    }
}
