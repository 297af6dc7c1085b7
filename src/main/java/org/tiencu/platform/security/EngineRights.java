package org.tiencu.platform.security;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The rights of those who signed in with a password: the groups that the engine has for them. */
@Component
class EngineRights implements RightsSource {

    private final IdentityService identityService;

    EngineRights(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public boolean supports(Authentication user) {
        return user instanceof UsernamePasswordAuthenticationToken;
    }

    @Override
    public Optional<Authentication> reread(Authentication user) {
        return ofUser(user.getName());
    }

    Optional<Authentication> ofUser(String userId) {
        if (identityService.createUserQuery().userId(userId).count() == 0) {
            return Optional.empty();
        }
        List<SimpleGrantedAuthority> groups = identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(group -> new SimpleGrantedAuthority(group.getId())).toList();
        return Optional.of(UsernamePasswordAuthenticationToken.authenticated(userId, null, groups));
    }
}
