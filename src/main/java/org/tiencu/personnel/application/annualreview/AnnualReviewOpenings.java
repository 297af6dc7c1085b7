package org.tiencu.personnel.application.annualreview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.annualreview.DutyGroup;
import org.tiencu.personnel.domain.annualreview.ReviewRow;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * Opens the review of a unit's officials: of those who today hold a post of the unit that the authority manages. Who
 * comes later is not in it.
 */
@Service
@Transactional
public class AnnualReviewOpenings {

    /** A case with its year, as it was opened. */
    public record Opened(PersonnelCase personnelCase, AnnualReview review) {
    }

    /** Units under one that are offered in the start form at most. */
    static final int MOST_UNITS = 5000;

    private final AnnualReviewStore store;
    private final AnnualReviewRules rules;
    private final CaseStore cases;
    private final CaseOpenings openings;
    private final CaseFile file;
    private final Units units;
    private final Posts posts;
    private final Tenures tenures;
    private final CurrentUser currentUser;

    AnnualReviewOpenings(AnnualReviewStore store, AnnualReviewRules rules, CaseStore cases, CaseOpenings openings,
            CaseFile file, Units units, Posts posts, Tenures tenures, CurrentUser currentUser) {
        this.store = store;
        this.rules = rules;
        this.cases = cases;
        this.openings = openings;
        this.file = file;
        this.units = units;
        this.posts = posts;
        this.tenures = tenures;
        this.currentUser = currentUser;
    }

    /** Units that the user may open a review of: whose office he is, and those under his organisation commission. */
    public List<Unit> units() {
        Map<String, Unit> offered = new TreeMap<>();
        for (String code : Role.unitsOf(currentUser.groups())) {
            boolean commission = currentUser.holds(Role.ORGANISATION_COMMISSION.code(), code);
            if (commission || currentUser.holds(Role.OFFICE.code(), code)) {
                units.find(code).ifPresent(unit -> offered.put(code, unit));
            }
            if (commission) {
                units.list(null, code, null, MOST_UNITS).forEach(unit -> offered.put(unit.code(), unit));
            }
        }
        return List.copyOf(offered.values());
    }

    /** Units that may manage posts of these units: they themselves and those right above them. */
    public List<Unit> authorities(List<Unit> of) {
        Set<String> codes = of.stream().flatMap(unit -> Stream.of(unit.code(), unit.parentCode())).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return units.find(codes).values().stream().sorted(Comparator.comparing(Unit::code)).toList();
    }

    /**
     * Opens a review from its start form.
     *
     * @param authority who manages the posts, null for the default
     * @param year the year, null for this year
     * @param specialBody whether the unit has more time
     * @throws Refusal if the user may not, the year lies in the future, there is nobody to review, or there is such a case
     */
    public Opened open(String unitCode, String authority, Integer year, boolean specialBody) {
        Unit unit = units.find(unitCode).orElseThrow(() -> Refusal.field("unit", "Đơn vị", "Không có đơn vị này."));
        String manager = Objects.requireNonNullElse(authority, defaultAuthority(unit));
        if (!currentUser.holds(Role.OFFICE.code(), unitCode)) {
            currentUser.require(Role.ORGANISATION_COMMISSION.code(), manager);
        }
        return open(unit, manager, year(year), specialBody, openings.freeCause(cause(unitCode, manager, year(year))));
    }

    /**
     * The same for whoever may open reviews of many units; the right was checked before.
     *
     * @return empty if there is a case already, also if that was stopped
     */
    Optional<Opened> openUnlessThere(Unit unit, int year) {
        String authority = defaultAuthority(unit);
        return existing(unit, year).isPresent() ? Optional.empty()
                : Optional.of(open(unit, authority, year, false, cause(unit.code(), authority, year)));
    }

    /** The case of the unit and the year under the default authority. */
    Optional<PersonnelCase> existing(Unit unit, int year) {
        return cases.ofCause(cause(unit.code(), defaultAuthority(unit), year));
    }

    /** This year if none is given; no year in the future, and none without rules. */
    int year(Integer given) {
        int year = given == null ? file.today().getYear() : given;
        if (year > file.today().getYear()) {
            throw Refusal.field("year", "Năm đánh giá", "Không được sau năm nay.");
        }
        for (Regime regime : Regime.values()) {
            rules.cap(AnnualReview.ruleDate(year, file.today()), regime);
        }
        return year;
    }

    private Opened open(Unit unit, String authority, int year, boolean specialBody, String cause) {
        List<ReviewRow> rows = rows(unit.code(), authority);
        if (rows.isEmpty()) {
            throw Refusal.conflict("Đơn vị này không có cán bộ nào đang giữ chức vụ do cấp quản lý đã chọn quản lý.");
        }
        PersonnelCase opened = openings.openForUnit(CaseKind.ANNUAL_REVIEW, unit.code(), authority, Regime.PARTY, null, 1,
                "Đánh giá, xếp loại chất lượng năm " + year, cause);
        AnnualReview review = new AnnualReview(opened.id(), year, AnnualReview.ruleDate(year, file.today()),
                rules.deadline(AnnualReview.ruleDate(year, file.today()), year, specialBody));
        store.add(review, rows);
        return new Opened(opened, review);
    }

    /** Those who hold a post of the unit under the authority, each with the highest of them, highest first. */
    private List<ReviewRow> rows(String unitCode, String authority) {
        List<Post> managed = posts.inUnit(unitCode).stream().filter(post -> post.authorityUnit().equals(authority))
                .sorted(Comparator.comparing(Post::rankOrder).reversed().thenComparing(post -> !post.head())).toList();
        Map<String, List<Tenure>> held = tenures.currentHolders(managed.stream().map(Post::id).toList()).stream()
                .collect(Collectors.groupingBy(Tenure::postId));
        Map<String, Post> highest = new LinkedHashMap<>();
        managed.forEach(post -> held.getOrDefault(post.id(), List.of())
                .forEach(tenure -> highest.putIfAbsent(tenure.officialId(), post)));
        List<ReviewRow> rows = new ArrayList<>();
        highest.forEach((officialId, post) -> rows.add(ReviewRow.empty(officialId, post.id(),
                post.head() ? DutyGroup.HEADS : DutyGroup.OTHERS)));
        return rows;
    }

    private static String cause(String unit, String authority, int year) {
        return "annual-review:" + unit + ":" + authority + ":" + year;
    }

    /** A province manages the posts of its communes, everybody else his own. */
    private static String defaultAuthority(Unit unit) {
        return unit.level() == UnitLevel.COMMUNE ? unit.parentCode() : unit.code();
    }
}
