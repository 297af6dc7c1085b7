package org.tiencu.personnel.application.suspension;

import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.suspension.Suspension;

/** Where suspensions are kept. */
public interface SuspensionStore {

    void add(Suspension suspension);

    /** Stores when it begins and ends and whether it was extended. */
    void update(Suspension suspension);

    Optional<Suspension> find(String caseId);

    /** The official's suspensions that were decided, oldest first. */
    List<Suspension> decidedOf(String officialId);
}
