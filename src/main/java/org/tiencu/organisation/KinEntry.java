package org.tiencu.organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;

/** Declares which users are related to an official, and takes it back. */
@Service
class KinEntry {

    private final Kin kin;
    private final Officials officials;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    KinEntry(Kin kin, Officials officials, Accounts accounts, CurrentUser currentUser, AuditTrail audit) {
        this.kin = kin;
        this.officials = officials;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Stores the relation; the same one again changes nothing. */
    @Transactional
    public Saved put(String officialId, DeclaredKin declared) {
        EntryCheck check = new EntryCheck();
        check.that(officials.find(officialId).isPresent(), "officialId", "Cán bộ", "Không tìm thấy cán bộ.");
        if (check.given(declared.userId(), "userId", "Tên đăng nhập")) {
            check.that(currentUser.asSystem(() -> accounts.userExists(declared.userId())), "userId", "Tên đăng nhập",
                    "Không tìm thấy người dùng.");
        }
        check.given(declared.kinship(), "kinship", "Quan hệ");
        check.refuse("Quan hệ chưa hợp lệ, chưa được lưu.");
        boolean isNew = kin.of(officialId).stream().noneMatch(one -> one.userId().equals(declared.userId()));
        if (!kin.put(officialId, declared, currentUser.id())) {
            return Saved.UNCHANGED;
        }
        audit.record(AuditEntry.of("organisation.kin-declared").on("official", officialId).after(declared));
        return isNew ? Saved.CREATED : Saved.UPDATED;
    }

    /** @throws Refusal not found if it is not declared */
    @Transactional
    public void remove(String officialId, String userId) {
        if (!kin.remove(officialId, userId)) {
            throw Refusal.notFound("Không tìm thấy quan hệ đã kê khai.");
        }
        audit.record(AuditEntry.of("organisation.kin-removed").on("official", officialId).before(userId));
    }
}
