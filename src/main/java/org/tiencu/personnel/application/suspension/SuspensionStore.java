package org.tiencu.personnel.application.suspension;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.suspension.Suspension;

/** Where suspensions are kept. */
public interface SuspensionStore {

    /**
     * Somebody in a post.
     *
     * @param tenureId his time in it
     * @param name his name
     * @param postTitle the post
     * @param unitName its unit
     */
    record Holder(String tenureId, String name, String postTitle, String unitName) {
    }

    void add(Suspension suspension);

    /** Stores when it begins and ends and whether it was extended. */
    void update(Suspension suspension);

    Optional<Suspension> find(String caseId);

    /** The official's suspensions that were decided, oldest first. */
    List<Suspension> decidedOf(String officialId);

    /** Who holds a post of these units, or one that these authorities decide about, on this day; by unit, post and name. */
    List<Holder> holders(Collection<String> units, Collection<String> authorities, LocalDate day);
}
