package org.tiencu.organisation.demo;

import org.tiencu.platform.web.SignInHint;

/**
 * A user of the demo; every one has the password {@code demo}.
 *
 * @param userId what to sign in with
 * @param displayName Vietnamese name on the screen
 * @param roleName Vietnamese name of what he does
 * @param unitName name of the unit in which he does it, empty for those who work for the whole installation
 */
public record DemoUser(String userId, String displayName, String roleName, String unitName)
        implements SignInHint {
}
