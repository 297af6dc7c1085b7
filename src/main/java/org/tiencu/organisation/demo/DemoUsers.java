package org.tiencu.organisation.demo;

import java.util.List;

import org.tiencu.platform.web.SignInHints;

/**
 * The users of the demo for the start page. There is no such bean where the demo is off.
 *
 * @param list in the order in which to show them
 */
public record DemoUsers(List<DemoUser> list) implements SignInHints {

    /** The password of every demo user. */
    public static final String PASSWORD = "demo";

    @Override
    public String password() {
        return PASSWORD;
    }
}
