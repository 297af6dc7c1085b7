package org.tiencu.personnel.application.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tiencu.personnel.domain.transfer.Transfer;
import org.tiencu.personnel.domain.transfer.TransferCondition;

/** Where transfers, rotations and secondments are kept. */
public interface TransferStore {

    void add(Transfer transfer);

    /** Stores what was said, the post of a secondment and its early end. */
    void update(Transfer transfer);

    Optional<Transfer> find(String caseId);

    /** Those of the tenures in which somebody is seconded: the planned end of such a time is the end of the secondment. */
    Set<String> hostTenures(Collection<String> tenureIds);

    /** Replaces the conditions that were checked before. */
    void saveConditions(String caseId, List<TransferCondition> conditions);

    /** The conditions as they were last checked, in order. */
    List<TransferCondition> conditions(String caseId);
}
