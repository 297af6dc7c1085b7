package org.tiencu.desk.application.substitute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.domain.substitute.Kinds;
import org.tiencu.desk.domain.substitute.Substitution;
import org.tiencu.desk.domain.substitute.Substitution.Obstacle;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;

/** Writes substitutions down, if they may be set or ended. */
@Component
@Transactional
public class SubstituteBook {

    private final SubstituteStore store;
    private final SubstituteKinds kinds;
    private final List<KindFolder> folders;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    public SubstituteBook(SubstituteStore store, SubstituteKinds kinds, List<KindFolder> folders, Accounts accounts,
            CurrentUser currentUser, AuditTrail audit, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.folders = folders;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    Substitution add(Substitutes.Request asked) {
        String absent = blank(asked.absent()) ? currentUser.id() : asked.absent();
        if (!absent.equals(currentUser.id()) && !currentUser.isAdministrator()) {
            throw Refusal.forbidden("Chỉ quản trị viên được cử người làm thay cho người khác.");
        }
        requireUser(absent, "absent", "Người vắng mặt");
        requireUser(asked.substitute(), "substitute", "Người làm thay");
        require(asked.firstDay(), "firstDay", "Ngày đầu");
        require(asked.lastDay(), "lastDay", "Ngày cuối");
        Substitution wanted = Substitution.of(absent, asked.substitute(), asked.firstDay(), asked.lastDay(),
                chosen(asked.kinds()), currentUser.id(), clock.instant());
        store.lock();
        Obstacle obstacle = wanted.obstacle(LocalDate.now(clock), store.open(), kinds.folders());
        if (obstacle != null) {
            throw refusal(obstacle);
        }
        Substitution added = store.find(store.add(wanted)).orElseThrow();
        audit.record(AuditEntry.of("substitute.set").on("substitution", added.id()).detail("absent", added.absent())
                .detail("substitute", added.substitute()).detail("firstDay", added.firstDay())
                .detail("lastDay", added.lastDay()).detail("kinds", String.join(",", added.kinds().chosen())));
        return added;
    }

    Substitution end(long id) {
        Substitution found = visible(id);
        if (found.isOver(LocalDate.now(clock))) {
            throw Refusal.conflict("Việc làm thay này đã kết thúc.");
        }
        store.end(id, currentUser.id(), clock.instant());
        audit.record(AuditEntry.of("substitute.ended").on("substitution", id));
        return store.find(id).orElseThrow();
    }

    /** Those whom it concerns, and administrators, see it; for all others there is no such thing. */
    Substitution visible(long id) {
        return store.find(id).filter(one -> currentUser.isAdministrator()
                || Set.of(one.absent(), one.substitute()).contains(currentUser.id()))
                .orElseThrow(() -> Refusal.notFound("Không tìm thấy việc làm thay này."));
    }

    private void requireUser(String userId, String field, String label) {
        if (blank(userId) || !currentUser.asSystem(() -> accounts.userExists(userId))) {
            throw Refusal.field(field, label, "Hãy chọn một người trong danh sách gợi ý.");
        }
    }

    private static void require(Object value, String field, String label) {
        if (value == null) {
            throw Refusal.field(field, label, "Bắt buộc nhập.");
        }
    }

    private Kinds chosen(Set<String> asked) {
        Set<String> chosen = asked == null ? Set.of() : new LinkedHashSet<>(asked);
        if (chosen.isEmpty()) {
            throw Refusal.field("kinds", "Loại việc", "Hãy chọn ít nhất một loại việc.");
        }
        Set<String> known = kinds.all().stream().map(SubstituteKinds.Kind::processId).collect(Collectors.toSet());
        known.add(Kinds.ALL);
        folders.forEach(folder -> known.add(Kinds.folder(folder.folder())));
        if (!known.containsAll(chosen)) {
            throw Refusal.field("kinds", "Loại việc", "Không có loại việc này.");
        }
        return new Kinds(chosen);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Refusal refusal(Obstacle obstacle) {
        return switch (obstacle) {
            case SELF -> Refusal.field("substitute", "Người làm thay", "Không ai tự làm thay cho chính mình.");
            case BACKWARDS -> Refusal.field("lastDay", "Ngày cuối", "Không được trước ngày đầu.");
            case PAST -> Refusal.field("firstDay", "Ngày đầu", "Không được trước ngày hôm nay.");
            case CYCLE -> Refusal.conflict("Hai người không thể làm thay lẫn nhau trong cùng thời gian và cùng loại việc.");
            case SECOND -> Refusal.conflict(
                    "Trong thời gian này đã có người khác làm thay cùng loại việc. Hãy chấm dứt việc làm thay đó trước.");
        };
    }
}
