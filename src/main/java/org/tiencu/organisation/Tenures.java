package org.tiencu.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.refusal.Refusal;

/** Who holds which post and for how long. */
@Repository
public class Tenures {

    private static final String COLUMNS = "id, official_id, post_id, starts_on, ends_on, closed_on, closing_reason, "
            + "decision_number, decision_date, decided_by";

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Clock clock;

    Tenures(JdbcClient jdbc, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    /** The tenure of this id. */
    public Optional<Tenure> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from tiencu.tenure where id = :id").param("id", id)
                .query(Tenure.class).optional();
    }

    /** All tenures of an official, latest first. */
    public List<Tenure> ofOfficial(String officialId) {
        return jdbc.sql("select " + COLUMNS + """
                 from tiencu.tenure where official_id = :official order by starts_on desc, id
                """).param("official", officialId).query(Tenure.class).list();
    }

    /** All tenures of these officials, latest first. */
    public List<Tenure> ofOfficials(Collection<String> officialIds) {
        if (officialIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                 from tiencu.tenure where official_id in (:officials) order by starts_on desc, id
                """).param("officials", officialIds).query(Tenure.class).list();
    }

    /** Tenures held today whose planned end is on or before this day, earliest end first. */
    public List<Tenure> endingUntil(LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                 from tiencu.tenure
                where starts_on <= :today and (closed_on is null or closed_on >= :today) and ends_on <= :day
                order by ends_on, id
                """).param("today", today()).param("day", day).query(Tenure.class).list();
    }

    /** Those who hold the post today. Somebody whose term has run out holds it until his tenure is closed. */
    public List<Tenure> currentHolders(String postId) {
        return holders(postId, today());
    }

    /** Those who hold one of these posts today, in the order of the posts' ids. */
    public List<Tenure> currentHolders(Collection<String> postIds) {
        if (postIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                 from tiencu.tenure
                where post_id in (:posts) and starts_on <= :day and (closed_on is null or closed_on >= :day)
                order by post_id, starts_on, id
                """).param("posts", postIds).param("day", today()).query(Tenure.class).list();
    }

    /** Those who hold the post on this day. */
    public List<Tenure> holders(String postId, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                 from tiencu.tenure
                where post_id = :post and starts_on <= :day and (closed_on is null or closed_on >= :day)
                order by starts_on, id
                """).param("post", postId).param("day", day).query(Tenure.class).list();
    }

    /**
     * The most people who hold the post on the same day of this time.
     *
     * @param until last day, null for a time without an end
     */
    int mostHolders(String postId, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select coalesce(max(holders), 0) from (
                    select (select count(*) from tiencu.tenure held where held.post_id = :post
                            and held.starts_on <= days.day and (held.closed_on is null or held.closed_on >= days.day))
                        as holders
                    from (select cast(:from as date) as day
                          union
                          select starts_on from tiencu.tenure where post_id = :post and starts_on > :from
                              and (cast(:until as date) is null or starts_on <= cast(:until as date))) as days
                ) as counts
                """).param("post", postId).param("from", from).param("until", until).query(Integer.class).single();
    }

    /** How many more people may begin in the post on this day; a holder whose term has run out by then makes room. */
    public int freeSeats(Post post, LocalDate day) {
        int taken = jdbc.sql("""
                select count(*) from tiencu.tenure
                where post_id = :post and (closed_on >= :day or closed_on is null and (ends_on > :day or starts_on > :day))
                """).param("post", post.id()).param("day", day).query(Integer.class).single();
        return post.seats() - taken;
    }

    /** Opens a tenure as it is, without looking at seats or other posts. */
    public Tenure open(String officialId, String postId, LocalDate startsOn, LocalDate endsOn, Decision decision) {
        return add(new Tenure(null, officialId, postId, startsOn, endsOn, null, null, decision.number(),
                decision.date(), decision.decidedBy()));
    }

    /** Adds the tenure as it is under a new id. */
    Tenure add(Tenure tenure) {
        Tenure added = new Tenure(UUID.randomUUID().toString(), tenure.officialId(), tenure.postId(), tenure.startsOn(),
                tenure.endsOn(), tenure.closedOn(), tenure.closingReason(), tenure.decisionNumber(),
                tenure.decisionDate(), tenure.decidedBy());
        addIfMissing(added);
        return added;
    }

    /** Adds the tenure as it is unless there is one of that id. */
    public void addIfMissing(Tenure tenure) {
        jdbc.sql("insert into tiencu.tenure (" + COLUMNS + """
                ) values (:id, :official, :post, :startsOn, :endsOn, :closedOn, :reason, :number, :date, :decidedBy)
                on conflict do nothing
                """)
                .param("id", tenure.id()).param("official", tenure.officialId()).param("post", tenure.postId())
                .param("startsOn", tenure.startsOn()).param("endsOn", tenure.endsOn())
                .param("closedOn", tenure.closedOn()).param("reason", tenure.closingReason())
                .param("number", tenure.decisionNumber()).param("date", tenure.decisionDate())
                .param("decidedBy", tenure.decidedBy())
                .update();
    }

    /**
     * Closes an open tenure.
     *
     * @param closedOn last day in the post
     * @param reason why, in Vietnamese
     */
    @Transactional
    public void close(String tenureId, LocalDate closedOn, String reason) {
        Tenure tenure = find(tenureId).orElseThrow(() -> Refusal.notFound("Không tìm thấy thời hạn giữ chức vụ."));
        if (closedOn.isBefore(tenure.startsOn())) {
            throw Refusal.conflict("Ngày thôi giữ chức vụ không được trước ngày bắt đầu giữ chức vụ.");
        }
        int closed = jdbc.sql("""
                update tiencu.tenure set closed_on = :closedOn, closing_reason = :reason
                where id = :id and closed_on is null
                """).param("closedOn", closedOn).param("reason", reason).param("id", tenureId).update();
        if (closed == 0) {
            throw Refusal.conflict("Thời hạn giữ chức vụ này đã kết thúc.");
        }
    }

    /** Moves the planned end, as an extension until retirement does. */
    @Transactional
    public void extend(String tenureId, LocalDate endsOn) {
        int extended = jdbc.sql("""
                update tiencu.tenure set ends_on = :endsOn where id = :id and closed_on is null and ends_on < :endsOn
                """).param("endsOn", endsOn).param("id", tenureId).update();
        if (extended == 0) {
            throw Refusal.conflict("Chỉ kéo dài được thời hạn đang giữ chức vụ, đến một ngày sau thời hạn hiện tại.");
        }
    }

    /**
     * Appoints an official who leaves every post that he holds.
     *
     * @see #appoint(String, String, LocalDate, Decision, Set)
     */
    @Transactional
    public Tenure appoint(String officialId, String postId, LocalDate startsOn, Decision decision) {
        return appoint(officialId, postId, startsOn, decision, Set.of());
    }

    /**
     * Appoints an official: closes his tenures in the posts he leaves on the day before, opens the new one for the
     * post's term and moves him to the post's unit. A holder of the post whose term has run out by then makes room:
     * his tenure is closed on the day before. Reappointment to the same post is the same call.
     *
     * @param keptPostIds posts that he goes on holding beside the new one
     * @throws Refusal conflict if all seats of the post are taken on that day
     */
    @Transactional
    public Tenure appoint(String officialId, String postId, LocalDate startsOn, Decision decision,
            Set<String> keptPostIds) {
        return appoint(officialId, postId, startsOn, null, decision, keptPostIds);
    }

    /**
     * The same for a time that need not be the post's term: until the official's retirement, a rotation, a secondment.
     *
     * @param endsOn planned end, null for the end of the post's term
     * @throws Refusal conflict if all seats of the post are taken on the first day, or the end is not after it
     */
    @Transactional
    public Tenure appoint(String officialId, String postId, LocalDate startsOn, LocalDate endsOn, Decision decision,
            Set<String> keptPostIds) {
        Post post = lock(officialId, postId);
        LocalDate plannedEnd = endsOn == null ? startsOn.plusYears(post.termYears()) : endsOn;
        if (!plannedEnd.isAfter(startsOn)) {
            throw Refusal.conflict("Ngày hết thời hạn phải sau ngày bổ nhiệm.");
        }
        LocalDate lastDay = startsOn.minusDays(1);
        for (Tenure left : openTenures(officialId)) {
            if (left.postId().equals(postId) || !keptPostIds.contains(left.postId())) {
                if (!left.startsOn().isBefore(startsOn)) {
                    throw Refusal.conflict("Ngày bổ nhiệm phải sau ngày bắt đầu giữ chức vụ hiện tại.");
                }
                close(left.id(), lastDay, left.postId().equals(postId) ? "Bổ nhiệm lại" : "Bổ nhiệm chức vụ khác");
            }
        }
        makeRoom(post, startsOn);
        jdbc.sql("update tiencu.official set current_unit_code = :unit where id = :id")
                .param("unit", post.unitCode()).param("id", officialId).update();
        return open(officialId, postId, startsOn, plannedEnd, decision);
    }

    /**
     * Whole months that the official has spent in his present post and in posts of the same or a higher rank, up to
     * this day. Times that overlap count once, interruptions do not count; 0 if he holds no post on that day.
     */
    public long monthsInCurrentOrEquivalentPost(String officialId, LocalDate day) {
        List<Tenure> tenures = ofOfficial(officialId);
        Map<String, Post> ranks = posts.find(tenures.stream().map(Tenure::postId).collect(Collectors.toSet()));
        int currentRank = tenures.stream().filter(tenure -> tenure.isHeldOn(day))
                .mapToInt(tenure -> ranks.get(tenure.postId()).rankOrder()).max().orElse(Integer.MAX_VALUE);
        long months = 0;
        LocalDate from = null;
        LocalDate to = null;
        // in ascending order of the first day; to is the first day after the time in post
        for (int i = tenures.size() - 1; i >= 0; i--) {
            Tenure tenure = tenures.get(i);
            if (ranks.get(tenure.postId()).rankOrder() < currentRank || !tenure.startsOn().isBefore(day)) {
                continue;
            }
            boolean goesOn = tenure.closedOn() == null || !tenure.closedOn().isBefore(day);
            LocalDate end = goesOn ? day : tenure.closedOn().plusDays(1);
            if (to == null || tenure.startsOn().isAfter(to)) {
                months += from == null ? 0 : ChronoUnit.MONTHS.between(from, to);
                from = tenure.startsOn();
                to = end;
            } else if (end.isAfter(to)) {
                to = end;
            }
        }
        return months + (from == null ? 0 : ChronoUnit.MONTHS.between(from, to));
    }

    /** Two appointments to the same post, or of the same person, wait for each other. */
    Post lock(String officialId, String postId) {
        Post post = posts.findLocked(postId).orElseThrow(() -> Refusal.notFound("Không tìm thấy chức vụ."));
        jdbc.sql("select id from tiencu.official where id = :id for update").param("id", officialId)
                .query(String.class).optional().orElseThrow(() -> Refusal.notFound("Không tìm thấy cán bộ."));
        return post;
    }

    private void makeRoom(Post post, LocalDate startsOn) {
        List<Tenure> taken = jdbc.sql("select " + COLUMNS + """
                 from tiencu.tenure
                where post_id = :post and (closed_on is null or closed_on >= :startsOn)
                order by ends_on, id
                """).param("post", post.id()).param("startsOn", startsOn).query(Tenure.class).list();
        int tooMany = taken.size() - post.seats() + 1;
        for (Tenure holder : taken) {
            if (tooMany <= 0) {
                return;
            }
            if (holder.closedOn() == null && !holder.endsOn().isAfter(startsOn)) {
                close(holder.id(), startsOn.minusDays(1), "Hết thời hạn giữ chức vụ");
                tooMany--;
            }
        }
        if (tooMany > 0) {
            throw Refusal.conflict("Chức vụ này đã đủ người giữ vào ngày bổ nhiệm.");
        }
    }

    private List<Tenure> openTenures(String officialId) {
        return jdbc.sql("select " + COLUMNS + " from tiencu.tenure where official_id = :official and closed_on is null")
                .param("official", officialId).query(Tenure.class).list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
