package org.tiencu.personnel.application.casefile;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;

/** Opens cases by the rules that hold for every kind: somebody can decide, one case for a cause, one for a post. */
@Component
@Transactional
public class CaseOpenings {

    private final CaseStore store;
    private final CaseFile file;
    private final Posts posts;
    private final Tenures tenures;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Clock clock;

    public CaseOpenings(CaseStore store, CaseFile file, Posts posts, Tenures tenures, Accounts accounts, CurrentUser currentUser,
            Clock clock) {
        this.store = store;
        this.file = file;
        this.posts = posts;
        this.tenures = tenures;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Opens a case about the post that an official holds now.
     *
     * @param cause what led to it, null if nothing that could lead to a second case
     * @throws Refusal if he does not hold the post, another case would change the same post, a case with the same cause
     *                 exists, or nobody could decide
     */
    public PersonnelCase openForTenure(CaseKind kind, String tenureId, String reason, String cause) {
        Tenure tenure = tenures.find(tenureId).filter(found -> found.isHeldOn(file.today())).orElseThrow(
                () -> Refusal.field("tenureId", "Cán bộ và chức vụ", "Không có ai đang giữ chức vụ này theo lựa chọn."));
        Post post = posts.find(tenure.postId()).orElseThrow();
        if (kind.changesPost()) {
            requireNoOther(tenure.officialId(), tenure.id(), tenure.postId());
        }
        return open(kind, post.unitCode(), post.authorityUnit(), post.regime(), post.id(), tenure.officialId(), tenure.id(), 1,
                reason, cause);
    }

    /**
     * Opens a case about a unit, or about a post of it.
     *
     * @param postId the post, null if it is about the whole unit
     * @param seats how many people may be chosen
     * @throws Refusal if a case with the same cause exists, or nobody could decide
     */
    public PersonnelCase openForUnit(CaseKind kind, String unitCode, String authorityUnit, Regime regime, String postId,
            int seats, String reason, String cause) {
        return open(kind, unitCode, authorityUnit, regime, postId, null, null, seats, reason, cause);
    }

    /**
     * Two cases that would change the same post of an official cannot be open at once.
     *
     * @throws Refusal that names the other one
     */
    public void requireNoOther(String officialId, String tenureId, String postId) {
        findOther(officialId, tenureId, postId).ifPresent(other -> {
            throw Refusal.conflict("Cán bộ này đang có vụ việc " + other.id() + " (" + other.kind().label()
                    + ") liên quan đến cùng chức vụ. Hãy kết thúc vụ việc đó trước.");
        });
    }

    /** The open case that would change the same post of the official, if there is one. */
    public Optional<PersonnelCase> findOther(String officialId, String tenureId, String postId) {
        return store.openForOfficial(officialId).stream()
                .filter(other -> other.kind() == CaseKind.APPOINTMENT
                        || other.kind().changesPost() && (other.tenureId() == null || other.tenureId().equals(tenureId)
                        || other.postId().equals(postId)))
                .findFirst();
    }

    /** Whether the authority has anybody in the system who could decide. */
    public boolean canBeDecided(String authorityUnit) {
        return currentUser.asSystem(() -> accounts.hasMembers(Role.STANDING_COMMITTEE.in(authorityUnit)));
    }

    /**
     * Somebody about whose post a case is open cannot be considered for another post.
     *
     * @throws Refusal that names the case
     */
    public void requireNoneOpen(String officialId) {
        store.openForOfficial(officialId).stream().filter(other -> other.kind().changesPost()).findFirst().ifPresent(other -> {
            throw Refusal.conflict("Có nhân sự đang có vụ việc " + other.id() + " (" + other.kind().label()
                    + "). Hãy kết thúc vụ việc đó trước.");
        });
    }

    /**
     * The cause under which a case can be opened again: one that was stopped or refused, such as one opened by mistake, does
     * not stand in the way of the next, which is marked {@code :2}.
     */
    public String freeCause(String cause) {
        String free = cause;
        for (int again = 2; store.ofCause(free).filter(CaseOpenings::cameToNothing).isPresent(); again++) {
            free = cause + ":" + again;
        }
        return free;
    }

    private static boolean cameToNothing(PersonnelCase other) {
        return CaseStatus.STOPPED.name().equals(other.status()) || CaseStatus.REFUSED.name().equals(other.status());
    }

    private PersonnelCase open(CaseKind kind, String unitCode, String authorityUnit, Regime regime, String postId,
            String officialId, String tenureId, int seats, String reason, String cause) {
        if (!canBeDecided(authorityUnit)) {
            throw Refusal.conflict("Cấp có thẩm quyền đối với việc này chưa có người dùng trong hệ thống.");
        }
        if (cause != null) {
            store.ofCause(cause).ifPresent(other -> {
                throw Refusal.conflict("Việc này đã có vụ việc " + other.id() + ".");
            });
        }
        PersonnelCase opened = new PersonnelCase(file.newId(kind), kind, unitCode, authorityUnit, regime.name(), postId,
                officialId, tenureId, seats, 1, reason, cause, CaseStatus.OPEN.name(), currentUser.id(), clock.instant(), null);
        store.add(opened);
        return opened;
    }
}
