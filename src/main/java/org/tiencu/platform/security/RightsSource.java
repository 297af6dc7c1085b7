package org.tiencu.platform.security;

import java.util.Optional;

import org.springframework.security.core.Authentication;

/** Where the rights of somebody who is signed in come from. */
public interface RightsSource {

    /** Whether it knows about those who signed in like this. */
    boolean supports(Authentication user);

    /**
     * The user with the rights that he has now; empty if he has none any more, because the account has gone.
     *
     * @throws RuntimeException if that cannot be found out now; nobody may go on then
     */
    Optional<Authentication> reread(Authentication user);
}
