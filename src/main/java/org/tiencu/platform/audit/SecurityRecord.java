package org.tiencu.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tiencu.platform.security.Accounts;

/** Brings signing in and out into the audit trail; a REST client signs in with each call and is not recorded for it. */
@Component
class SecurityRecord {

    private final AuditTrail audit;
    private final Accounts accounts;

    SecurityRecord(AuditTrail audit, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    @Bean
    static AuthorizationEventPublisher refusalEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        audit.record(of("security.signed-in", event.getAuthentication()).by(event.getAuthentication().getName()));
    }

    /** What is not the name of a user may be a password in the wrong field, and is not kept. */
    @EventListener
    void notSignedIn(AbstractAuthenticationFailureEvent event) {
        String name = event.getAuthentication().getName();
        boolean known = name != null && !name.isBlank() && accounts.userExists(name);
        audit.record(of("security.sign-in-failed", event.getAuthentication()).by(known ? name : AuditTrail.NOBODY)
                .detail("reason", event.getException().getClass().getSimpleName()));
    }

    /** Somebody who is not signed in is asked to, which is not worth a record. */
    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        Authentication user = event.getAuthentication().get();
        if (user != null && !(user instanceof AnonymousAuthenticationToken)
                && event.getObject() instanceof HttpServletRequest request) {
            audit.record(RefusedRights.refused(request).by(user.getName()));
        }
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        audit.record(of("security.signed-out", event.getAuthentication()).by(event.getAuthentication().getName()));
    }

    private static AuditEntry of(String kind, Authentication user) {
        return AuditEntry.of(kind).from(user.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress() : null);
    }
}
