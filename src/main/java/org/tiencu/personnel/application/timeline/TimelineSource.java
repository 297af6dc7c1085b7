package org.tiencu.personnel.application.timeline;

import java.util.List;
import java.util.function.Predicate;

import org.tiencu.organisation.Official;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.timeline.TimelineEntry;

/** Somebody who knows a part of a career. */
public interface TimelineSource {

    /**
     * The entries about an official whose record the caller may read, in any order.
     *
     * @param visible whether the caller may see a case
     */
    List<TimelineEntry> entries(Official official, Predicate<PersonnelCase> visible);
}
