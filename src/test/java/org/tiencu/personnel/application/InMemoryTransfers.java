package org.tiencu.personnel.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tiencu.personnel.application.transfer.TransferStore;
import org.tiencu.personnel.domain.transfer.Transfer;
import org.tiencu.personnel.domain.transfer.TransferCondition;

/** Transfers as long as a test runs. */
public class InMemoryTransfers implements TransferStore {

    private final Map<String, Transfer> transfers = new HashMap<>();
    private final Map<String, List<TransferCondition>> conditions = new HashMap<>();

    @Override
    public void add(Transfer transfer) {
        transfers.put(transfer.caseId(), transfer);
    }

    @Override
    public void update(Transfer transfer) {
        transfers.put(transfer.caseId(), transfer);
    }

    @Override
    public Optional<Transfer> find(String caseId) {
        return Optional.ofNullable(transfers.get(caseId));
    }

    @Override
    public Set<String> hostTenures(Collection<String> tenureIds) {
        return transfers.values().stream().map(Transfer::hostTenureId).filter(Objects::nonNull).filter(tenureIds::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void saveConditions(String caseId, List<TransferCondition> checked) {
        conditions.put(caseId, checked);
    }

    @Override
    public List<TransferCondition> conditions(String caseId) {
        return conditions.getOrDefault(caseId, List.of());
    }
}
