package org.tiencu.platform.security;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's users; the authorities are the ids of the user's groups. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identityService;
    private final EngineRights rights;
    private final SignInThrottle throttle;
    private final long refusalNanos;

    EngineAuthenticationProvider(IdentityService identityService, EngineRights rights, SignInThrottle throttle,
            @Value("${tiencu.sign-in.refusal-takes:250ms}") Duration refusalTakes) {
        this.identityService = identityService;
        this.rights = rights;
        this.throttle = throttle;
        this.refusalNanos = refusalTakes.toNanos();
    }

    @Override
    public Authentication authenticate(Authentication token) {
        long start = System.nanoTime();
        try {
            return check(token.getName(), String.valueOf(token.getCredentials()), address(token));
        } catch (BadCredentialsException e) {
            // whether there is such a user must not show in the time that the answer takes
            waitUntil(start + refusalNanos);
            throw e;
        } catch (SignInThrottle.TooManyFailures e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AuthenticationServiceException("The users cannot be read", e);
        }
    }

    private Authentication check(String userId, String password, String address) {
        SignInRecords.Past past = throttle.admit(userId, address);
        if (userId.isBlank() || !passwordMatches(userId, password)) {
            throttle.failed(userId, address);
            throw new BadCredentialsException("Tên đăng nhập hoặc mật khẩu không đúng.");
        }
        Authentication user = rights.ofUser(userId)
                .orElseThrow(() -> new BadCredentialsException("Tên đăng nhập hoặc mật khẩu không đúng."));
        throttle.succeeded(userId, address, past);
        return user;
    }

    private boolean passwordMatches(String userId, String password) {
        try {
            return identityService.checkPassword(userId, password);
        } catch (AuthenticationException e) {
            return false;
        }
    }

    private static String address(Authentication token) {
        return token.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
