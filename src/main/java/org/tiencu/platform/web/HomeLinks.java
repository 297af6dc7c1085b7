package org.tiencu.platform.web;

import java.util.List;

/** What a context adds to the start page; a bean of this type is found by itself. */
public interface HomeLinks {

    /** The links for the current user, none if there is nothing for him. */
    List<HomeLink> links();
}
