package org.tiencu.platform.security;

import java.util.List;

import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's users; the authorities are the ids of the user's groups. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identityService;

    EngineAuthenticationProvider(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Authentication authenticate(Authentication token) {
        String userId = token.getName();
        String password = String.valueOf(token.getCredentials());
        if (userId.isBlank() || !passwordMatches(userId, password)) {
            throw new BadCredentialsException("Tên đăng nhập hoặc mật khẩu không đúng.");
        }
        List<? extends GrantedAuthority> groups = identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(group -> new SimpleGrantedAuthority(group.getId())).toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, groups);
    }

    /** The engine slows repeated failures down and then locks the user; both look like a wrong password from outside. */
    private boolean passwordMatches(String userId, String password) {
        try {
            return identityService.checkPassword(userId, password);
        } catch (AuthenticationException e) {
            return false;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
