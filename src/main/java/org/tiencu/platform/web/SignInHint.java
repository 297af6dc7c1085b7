package org.tiencu.platform.web;

/** A user whom everybody may sign in as, to try the product out. */
public interface SignInHint {

    /** What to sign in with. */
    String userId();

    /** Vietnamese name on the screen. */
    String displayName();

    /** Vietnamese name of what the user does. */
    String roleName();

    /** Name of the unit in which the user does it, may be empty. */
    String unitName();
}
