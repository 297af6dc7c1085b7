package org.tiencu.platform.web;

import java.util.List;

/** What a context shows to the current user on the start page; a bean of this type is found by itself. */
public interface HomeSections {

    /** The parts for the current user, none if there is nothing for him. */
    List<HomeSection> sections();
}
