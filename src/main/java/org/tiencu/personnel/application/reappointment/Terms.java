package org.tiencu.personnel.application.reappointment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.RetirementDates;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.application.reappointment.ReappointmentRules.Limit;
import org.tiencu.personnel.application.suspension.Suspensions;
import org.tiencu.personnel.application.transfer.TransferStore;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.reappointment.RouteRule;
import org.tiencu.personnel.domain.reappointment.TermLimit;
import org.tiencu.platform.time.WorkingDays;

/** What the rules of today say of the end of somebody's term. */
@Component
class Terms {

    /**
     * Somebody's time in a post and the days that matter for its end.
     *
     * @param tenure the time in the post; its planned end is the last day of the term
     * @param post the post
     * @param official who holds it
     * @param notice how long before the end he has to be told
     * @param noticeBy last day for telling him
     * @param opensOn first day on which a case can be opened
     * @param retiresOn last day before retirement
     */
    record Term(Tenure tenure, Post post, Official official, TermLimit notice, LocalDate noticeBy, LocalDate opensOn,
            LocalDate retiresOn) {

        LocalDate endsOn() {
            return tenure.endsOn();
        }

        /** Whether he retires before another term could begin. */
        boolean retiresInTerm() {
            return !retiresOn.isAfter(tenure.endsOn());
        }

        /** What leads to the case: the end of this term, once. */
        String cause() {
            return "expiry:" + tenure.id() + ":" + tenure.endsOn();
        }
    }

    private final Tenures tenures;
    private final Posts posts;
    private final Officials officials;
    private final RetirementDates retirementDates;
    private final TransferStore transfers;
    private final Suspensions suspensions;
    private final CaseStore cases;
    private final CaseFile file;
    private final ReappointmentRules rules;
    private final WorkingDays workingDays;

    Terms(Tenures tenures, Posts posts, Officials officials, RetirementDates retirementDates,
            TransferStore transfers, Suspensions suspensions, CaseStore cases, CaseFile file, ReappointmentRules rules,
            WorkingDays workingDays) {
        this.tenures = tenures;
        this.posts = posts;
        this.officials = officials;
        this.retirementDates = retirementDates;
        this.transfers = transfers;
        this.suspensions = suspensions;
        this.cases = cases;
        this.file = file;
        this.rules = rules;
        this.workingDays = workingDays;
    }

    Term of(Tenure tenure) {
        Post post = posts.find(tenure.postId()).orElseThrow();
        Official official = officials.find(tenure.officialId()).orElseThrow();
        TermLimit notice = rules.limit(file.today(), post.regime(), Limit.NOTICE);
        LocalDate noticeBy = before(tenure.endsOn(), notice);
        return new Term(tenure, post, official, notice, noticeBy, noticeBy.minusDays(notice.preparationDays()),
                retirementDates.of(official.sex(), official.birthDate()));
    }

    /** The term that a case is about. */
    Term of(PersonnelCase personnelCase) {
        return of(tenures.find(personnelCase.tenureId()).orElseThrow());
    }

    /** Terms for which a case can be opened today and that nobody has ended yet, earliest end first. */
    List<Term> toOpen() {
        LocalDate today = file.today();
        LocalDate latestEnd = Arrays.stream(Regime.values()).map(regime -> rules.limit(today, regime, Limit.NOTICE))
                .map(notice -> latestEnd(today, notice)).max(LocalDate::compareTo).orElseThrow();
        return endingUntil(latestEnd).stream().map(this::of).filter(term -> !term.opensOn().isAfter(today)).toList();
    }

    /** Times in a post that end by this day and that nobody has ended yet. A secondment ends by itself and is left out. */
    List<Tenure> endingUntil(LocalDate day) {
        List<Tenure> ending = tenures.endingUntil(day).stream().filter(tenure -> tenure.closedOn() == null).toList();
        Set<String> secondments = transfers.hostTenures(ending.stream().map(Tenure::id).toList());
        return ending.stream().filter(tenure -> !secondments.contains(tenure.id())).toList();
    }

    /** Last day on which the authority can decide, by the rules of the day of the decision. */
    LocalDate decideBy(Term term, LocalDate day) {
        return before(term.endsOn(), rules.limit(day, term.post().regime(), Limit.DECISION));
    }

    /** Last day for telling somebody whose term ends on this day. */
    LocalDate noticeBy(Regime regime, LocalDate endsOn) {
        return before(endsOn, rules.limit(file.today(), regime, Limit.NOTICE));
    }

    /** What is considered for the holder when the term ends. */
    RouteRule route(Term term) {
        return rules.route(file.today(), term.post().regime(), term.retiresInTerm(), isDeferred(term.official()),
                (int) ChronoUnit.MONTHS.between(term.endsOn(), term.retiresOn()));
    }

    /** The open case that is about this term, null if there is none. */
    PersonnelCase openCase(Term term) {
        return cases.ofOfficial(term.official().id()).stream().filter(one -> one.closedAt() == null)
                .filter(one -> one.kind().changesPost() && term.tenure().id().equals(one.tenureId()))
                .findFirst().orElse(null);
    }

    /** Under investigation, suspended, or about to be; a suspension goes on after its case has led to a dismissal. */
    private boolean isDeferred(Official official) {
        return official.underInvestigation() || suspensions.isSuspended(official.id(), file.today())
                || cases.ofOfficial(official.id()).stream()
                        .anyMatch(one -> one.kind() == CaseKind.SUSPENSION && one.closedAt() == null);
    }

    private LocalDate before(LocalDate end, TermLimit limit) {
        return limit.unit() == TermLimit.Unit.DAYS ? end.minusDays(limit.count()) : workingDays.minus(end, limit.count());
    }

    /** No term that ends later can have its case opened on this day. */
    private LocalDate latestEnd(LocalDate today, TermLimit notice) {
        LocalDate noticeBy = today.plusDays(notice.preparationDays());
        return notice.unit() == TermLimit.Unit.DAYS ? noticeBy.plusDays(notice.count())
                : workingDays.plus(noticeBy.plusDays(1), notice.count());
    }
}
