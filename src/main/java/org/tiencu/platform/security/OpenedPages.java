package org.tiencu.platform.security;

import java.util.List;

/**
 * Addresses of pages that a part of the product opens to everybody who is signed in; a bean of this type is found by itself.
 * Who of them sees what is decided in use cases. A page that no bean names is not there, for anybody.
 *
 * @param patterns path patterns such as {@code /cases/**}
 */
public record OpenedPages(List<String> patterns) {

    public static OpenedPages of(String... patterns) {
        return new OpenedPages(List.of(patterns));
    }
}
