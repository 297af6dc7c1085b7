package org.tiencu.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Who may read an official's record: administrators, and those who hold a role in the unit in which he works, in the
 * unit that manages his post or in a unit above that one. To everybody else he does not exist.
 */
@Service
public class OfficialAccess {

    private final CurrentUser currentUser;
    private final Officials officials;
    private final Clock clock;

    OfficialAccess(CurrentUser currentUser, Officials officials, Clock clock) {
        this.currentUser = currentUser;
        this.officials = officials;
        this.clock = clock;
    }

    /** The official, if the current user may read his record. */
    public Official require(String id) {
        return readable(officials.find(List.of(id))).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy cán bộ."));
    }

    /** Those of the officials whose records the current user may read. */
    public List<Official> readable(List<Official> candidates) {
        if (currentUser.isAdministrator()) {
            return candidates;
        }
        Set<String> own = Role.unitsOf(currentUser.groups());
        Map<String, Set<String>> managing = officials.managingUnits(candidates.stream().map(Official::id).toList(),
                LocalDate.now(clock));
        return candidates.stream().filter(official -> own.contains(official.currentUnitCode())
                || !Collections.disjoint(own, managing.getOrDefault(official.id(), Set.of()))).toList();
    }
}
