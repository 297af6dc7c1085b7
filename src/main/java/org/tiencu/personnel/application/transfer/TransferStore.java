package org.tiencu.personnel.application.transfer;

import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.transfer.Transfer;
import org.tiencu.personnel.domain.transfer.TransferCondition;

/** Where transfers, rotations and secondments are kept. */
public interface TransferStore {

    void add(Transfer transfer);

    /** Stores what was said, the post of a secondment and its early end. */
    void update(Transfer transfer);

    Optional<Transfer> find(String caseId);

    /** Replaces the conditions that were checked before. */
    void saveConditions(String caseId, List<TransferCondition> conditions);

    /** The conditions as they were last checked, in order. */
    List<TransferCondition> conditions(String caseId);
}
