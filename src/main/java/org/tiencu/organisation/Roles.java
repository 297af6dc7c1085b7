package org.tiencu.organisation;

import org.springframework.stereotype.Service;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;

/** Gives users roles in units and takes them away. */
@Service
public class Roles {

    private final Units units;
    private final Accounts accounts;

    Roles(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /** Gives the user the role in the unit; giving it again changes nothing. */
    public void give(String userId, Role role, String unitCode) {
        Unit unit = require(userId, unitCode);
        accounts.join(userId, role.in(unitCode), role.groupName(unit));
    }

    /** Takes the role away; taking it from somebody who does not hold it changes nothing. */
    public void take(String userId, Role role, String unitCode) {
        require(userId, unitCode);
        accounts.leave(userId, role.in(unitCode));
    }

    private Unit require(String userId, String unitCode) {
        Unit unit = units.find(unitCode).orElseThrow(() -> Refusal.notFound("Không tìm thấy đơn vị."));
        if (!accounts.userExists(userId)) {
            throw Refusal.notFound("Không tìm thấy người dùng.");
        }
        return unit;
    }
}
