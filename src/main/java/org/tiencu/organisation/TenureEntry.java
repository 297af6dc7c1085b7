package org.tiencu.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;

/** Enters the tenures of officials who hold a post already or have held one, and ends tenures. */
@Service
class TenureEntry {

    private static final String NOT_SAVED = "Thời hạn giữ chức vụ chưa hợp lệ, chưa được lưu.";
    private static final int ADULT_YEARS = 18;

    /** A tenure as it is entered; the last day and the reason only where it has ended. */
    record TenureInput(String officialId, String postId, LocalDate startsOn, LocalDate endsOn, LocalDate closedOn,
            String closingReason, String decisionNumber, LocalDate decisionDate, String decidedBy) {
    }

    /** How a tenure ends. */
    record TenureClosing(LocalDate closedOn, String reason) {
    }

    /** The tenure as it is kept, and whether it is new. */
    record Entered(Tenure tenure, boolean created) {
    }

    private final Tenures tenures;
    private final Officials officials;
    private final Posts posts;
    private final AuditTrail audit;
    private final Clock clock;

    TenureEntry(Tenures tenures, Officials officials, Posts posts, AuditTrail audit, Clock clock) {
        this.tenures = tenures;
        this.officials = officials;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds the tenure as it is; the same one again changes nothing, even if it has been closed in between. */
    @Transactional
    public Entered open(TenureInput input) {
        Tenure tenure = checked(input);
        Post post = tenures.lock(tenure.officialId(), tenure.postId());
        Optional<Tenure> same = tenures.ofOfficial(tenure.officialId()).stream()
                .filter(other -> other.postId().equals(tenure.postId()) && overlap(other, tenure)).findFirst();
        if (same.isPresent()) {
            if (isSame(same.get(), tenure)) {
                return new Entered(same.get(), false);
            }
            throw Refusal.conflict("Cán bộ đã có thời hạn giữ chức vụ này trong thời gian đó với nội dung khác.");
        }
        if (tenures.mostHolders(post.id(), tenure.startsOn(), tenure.closedOn()) >= post.seats()) {
            throw Refusal.conflict("Chức vụ đã đủ người giữ trong thời gian này.");
        }
        Tenure added = tenures.add(tenure);
        audit.record(AuditEntry.of("organisation.tenure-opened").on("official", added.officialId())
                .detail("post", added.postId()).after(added));
        return new Entered(added, true);
    }

    /** Closes the tenure; the same closing again changes nothing. */
    @Transactional
    public Tenure close(String id, TenureClosing closing) {
        Tenure tenure = tenures.find(id).orElseThrow(() -> Refusal.notFound("Không tìm thấy thời hạn giữ chức vụ."));
        EntryCheck check = new EntryCheck();
        String reason = check.text(closing.reason(), "reason", "Lý do");
        if (check.given(closing.closedOn(), "closedOn", "Ngày cuối giữ chức vụ")) {
            checkLastDay(closing.closedOn(), tenure.startsOn(), tenure.endsOn(), check);
        }
        check.refuse(NOT_SAVED);
        if (!closing.closedOn().equals(tenure.closedOn()) || !reason.equals(tenure.closingReason())) {
            tenures.close(id, closing.closedOn(), reason);
            audit.record(AuditEntry.of("organisation.tenure-closed").on("official", tenure.officialId())
                    .detail("post", tenure.postId()).detail("on", closing.closedOn()).before(tenure).after(closing));
        }
        return tenures.find(id).orElseThrow();
    }

    private Tenure checked(TenureInput input) {
        EntryCheck check = new EntryCheck();
        LocalDate today = LocalDate.now(clock);
        Optional<Official> official = check.given(input.officialId(), "officialId", "Cán bộ")
                ? officials.find(input.officialId()) : Optional.empty();
        check.that(input.officialId() == null || official.isPresent(), "officialId", "Cán bộ", "Không tìm thấy cán bộ.");
        if (check.given(input.postId(), "postId", "Chức vụ")) {
            check.that(posts.find(input.postId()).isPresent(), "postId", "Chức vụ", "Không tìm thấy chức vụ.");
        }
        LocalDate start = input.startsOn();
        if (check.given(start, "startsOn", "Ngày bắt đầu")) {
            check.notAfter(start, today, "startsOn", "Ngày bắt đầu");
            check.that(official.isEmpty() || !start.isBefore(official.get().birthDate().plusYears(ADULT_YEARS)),
                    "startsOn", "Ngày bắt đầu", "Không được trước ngày đủ " + ADULT_YEARS + " tuổi.");
        }
        if (check.given(input.endsOn(), "endsOn", "Ngày hết thời hạn") && start != null) {
            check.that(input.endsOn().isAfter(start), "endsOn", "Ngày hết thời hạn", "Phải sau ngày bắt đầu.");
        }
        String reason = check.optionalText(input.closingReason(), "closingReason", "Lý do thôi giữ chức vụ");
        check.that((input.closedOn() == null) == (reason == null), "closedOn", "Ngày cuối giữ chức vụ",
                "Phải ghi cùng với lý do.");
        if (input.closedOn() != null && start != null && input.endsOn() != null) {
            checkLastDay(input.closedOn(), start, input.endsOn(), check);
        }
        String number = check.text(input.decisionNumber(), "decisionNumber", "Số quyết định");
        check.given(input.decisionDate(), "decisionDate", "Ngày quyết định");
        check.notAfter(input.decisionDate(), today, "decisionDate", "Ngày quyết định");
        String decidedBy = check.text(input.decidedBy(), "decidedBy", "Cơ quan quyết định");
        check.refuse(NOT_SAVED);
        return new Tenure(null, input.officialId(), input.postId(), start, input.endsOn(), input.closedOn(), reason, number,
                input.decisionDate(), decidedBy);
    }

    /** An end may be known beforehand, such as a retirement, but not beyond the term. */
    private void checkLastDay(LocalDate closedOn, LocalDate startsOn, LocalDate endsOn, EntryCheck check) {
        check.that(!closedOn.isBefore(startsOn), "closedOn", "Ngày cuối giữ chức vụ", "Không được trước ngày bắt đầu.");
        check.that(!closedOn.isAfter(endsOn) || !closedOn.isAfter(LocalDate.now(clock)), "closedOn",
                "Ngày cuối giữ chức vụ", "Không được sau ngày hết thời hạn và sau ngày hôm nay.");
    }

    private static boolean overlap(Tenure one, Tenure other) {
        return (one.closedOn() == null || !one.closedOn().isBefore(other.startsOn()))
                && (other.closedOn() == null || !other.closedOn().isBefore(one.startsOn()));
    }

    private static boolean isSame(Tenure kept, Tenure entered) {
        boolean sameEnd = entered.closedOn() == null || Objects.equals(kept.closedOn(), entered.closedOn())
                && Objects.equals(kept.closingReason(), entered.closingReason());
        return sameEnd && kept.startsOn().equals(entered.startsOn()) && kept.endsOn().equals(entered.endsOn())
                && Objects.equals(kept.decisionNumber(), entered.decisionNumber())
                && Objects.equals(kept.decisionDate(), entered.decisionDate())
                && Objects.equals(kept.decidedBy(), entered.decidedBy());
    }
}
