package org.tiencu.organisation;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;

/** Enters posts and changes them. */
@Service
class PostEntry {

    private static final int MAX_TERM_YEARS = 10;
    private static final int MAX_SEATS = 100;

    /** A post as it is entered; every part must be there. */
    record PostInput(String unitCode, String title, String authorityUnit, Regime regime, Boolean head, Integer termYears,
            Boolean nonLocal, Boolean elected, Integer seats, Integer rankOrder) {
    }

    private final Posts posts;
    private final Units units;
    private final Tenures tenures;
    private final AuditTrail audit;
    private final Clock clock;

    PostEntry(Posts posts, Units units, Tenures tenures, AuditTrail audit, Clock clock) {
        this.posts = posts;
        this.units = units;
        this.tenures = tenures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores the post as it is entered. */
    @Transactional
    public Saved put(String id, PostInput input) {
        Post post = checked(id, input);
        Post before = posts.findLocked(id).orElse(null);
        if (post.equals(before)) {
            return Saved.UNCHANGED;
        }
        if (before != null) {
            checkChange(before, post);
        }
        posts.save(post);
        audit.record(AuditEntry.of("organisation.post-changed").on("post", id).detail("unit", post.unitCode())
                .detail("seats", post.seats()).before(before).after(post));
        return before == null ? Saved.CREATED : Saved.UPDATED;
    }

    private Post checked(String id, PostInput input) {
        EntryCheck check = new EntryCheck();
        check.id(id);
        if (check.given(input.unitCode(), "unitCode", "Đơn vị")) {
            check.that(units.find(input.unitCode()).isPresent(), "unitCode", "Đơn vị", "Không tìm thấy đơn vị.");
        }
        String title = check.text(input.title(), "title", "Chức danh");
        if (check.given(input.authorityUnit(), "authorityUnit", "Cấp có thẩm quyền")) {
            check.that(units.find(input.authorityUnit()).isPresent(), "authorityUnit", "Cấp có thẩm quyền",
                    "Không tìm thấy đơn vị.");
        }
        check.given(input.regime(), "regime", "Quy định áp dụng");
        check.given(input.head(), "head", "Người đứng đầu");
        check.number(input.termYears(), 1, MAX_TERM_YEARS, "termYears", "Nhiệm kỳ (năm)");
        check.given(input.nonLocal(), "nonLocal", "Không là người địa phương");
        check.given(input.elected(), "elected", "Do Hội đồng nhân dân bầu");
        check.number(input.seats(), 1, MAX_SEATS, "seats", "Số lượng");
        check.number(input.rankOrder(), 1, EntryCheck.MAX_RANK, "rankOrder", "Thứ bậc chức danh");
        check.refuse("Chức vụ chưa hợp lệ, chưa được lưu.");
        return new Post(id, input.unitCode(), title, input.authorityUnit(), input.regime(), input.head(),
                input.termYears(), input.nonLocal(), input.elected(), input.seats(), input.rankOrder());
    }

    private void checkChange(Post before, Post post) {
        if (!post.unitCode().equals(before.unitCode())) {
            throw Refusal.conflict("Không đổi được đơn vị của chức vụ; hãy thêm một chức vụ khác.");
        }
        if (post.seats() < tenures.mostHolders(post.id(), LocalDate.now(clock), null)) {
            throw Refusal.conflict("Số lượng không được ít hơn số người đang giữ chức vụ.");
        }
    }
}
