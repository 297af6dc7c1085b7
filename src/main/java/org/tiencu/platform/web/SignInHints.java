package org.tiencu.platform.web;

import java.util.List;

/** Shown to everybody on the start page; there is such a bean only where the product is tried out. */
public interface SignInHints {

    /** The users in the order in which to show them. */
    List<? extends SignInHint> list();

    /** The password of all of them. */
    String password();
}
