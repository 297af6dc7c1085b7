package org.tiencu.personnel.application.reappointment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.organisation.Education;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.PoliticalTheory;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.RetirementDates;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.application.suspension.Suspensions;
import org.tiencu.personnel.application.transfer.TransferStore;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.reappointment.Route;
import org.tiencu.personnel.domain.reappointment.RouteRule;
import org.tiencu.personnel.domain.reappointment.TermLimit;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.platform.time.WorkingDays;

/** Terms that end, in memory; a calendar without holidays; a case opens 10 days before the notice. */
class TermWorld extends CaseWorld {

    static final LocalDate ENDS = TODAY.plusDays(100);
    static final String PARTY_POST = "99001-BT";

    final RetirementDates retirementDates = mock(RetirementDates.class);
    final Conferences conferences = mock(Conferences.class);
    final TransferStore transfers = mock(TransferStore.class);
    final Suspensions suspensions = mock(Suspensions.class);
    final Terms terms = new Terms(tenures, posts, officials, retirementDates, transfers, suspensions, cases,
            file, new FixedTermRules(), new WorkingDays((first, last) -> Map.of()));
    final Reappointments reappointments = new Reappointments(file, cases, openings, terms, tenures,
            new Eligibility(rules, posts, tenures, units, retirementDates), conferences, super.conferences, user);

    private final Map<String, Tenure> all = new LinkedHashMap<>();

    TermWorld() {
        super(1);
        lenient().when(posts.find(PARTY_POST)).thenReturn(Optional.of(new Post(PARTY_POST, UNIT, "Bí thư", AUTHORITY,
                Regime.PARTY, true, 5, false, false, 1, 50)));
        lenient().when(accounts.hasMembers(anyString())).thenReturn(true);
        lenient().when(tenures.endingUntil(any())).thenAnswer(call -> List.copyOf(all.values()).stream()
                .filter(tenure -> !tenure.endsOn().isAfter(call.getArgument(0))).toList());
        lenient().when(retirementDates.of(any(), any())).thenReturn(TODAY.plusYears(20));
        signIn("organisation-commission", "organisation-commission@" + AUTHORITY);
    }

    /** Somebody whose term in this post ends on this day. */
    Tenure term(String official, String postId, LocalDate endsOn) {
        return term(new Tenure(official + "-t", official, postId, endsOn.minusYears(5), endsOn, null, null, "1", null,
                null));
    }

    Tenure term(Tenure tenure) {
        all.put(tenure.id(), tenure);
        lenient().when(tenures.find(tenure.id())).thenReturn(Optional.of(tenure));
        lenient().when(tenures.ofOfficial(tenure.officialId())).thenReturn(List.of(tenure));
        official(tenure.officialId(), false);
        return tenure;
    }

    void official(String id, boolean underInvestigation) {
        Official official = new Official(id, "Nguyễn Thử (mẫu)", LocalDate.of(1980, 1, 15), Sex.FEMALE, "Kinh", "01", null,
                null, Education.values()[0], PoliticalTheory.values()[0], UNIT, underInvestigation, true, List.of(),
                List.of(new Grade(2025, Grade.Level.GOOD), new Grade(2019, Grade.Level.COMPLETED)), List.of());
        lenient().when(officials.find(id)).thenReturn(Optional.of(official));
        lenient().when(officials.find(anyCollection())).thenAnswer(call -> call.<Collection<String>>getArgument(0)
                .stream().map(one -> officials.find(one).orElseThrow()).toList());
    }

    /** Everybody retires on this day. */
    void retires(LocalDate day) {
        lenient().when(retirementDates.of(any(), any())).thenReturn(day);
    }

    void nobodyDecidesIn(String unit) {
        lenient().when(accounts.hasMembers(eq("standing-committee@" + unit))).thenReturn(false);
    }

    /** Another open case about the official. */
    PersonnelCase other(CaseKind kind, Tenure tenure) {
        PersonnelCase other = new PersonnelCase(file.newId(kind), kind, UNIT, AUTHORITY, "STATE", tenure.postId(),
                tenure.officialId(), tenure.id(), 1, 1, "x", null, CaseStatus.OPEN.name(), "x",
                LocalDateTime.of(2026, 1, 1, 8, 0).atZone(VietnamTime.ZONE).toInstant(), null);
        cases.add(other);
        return other;
    }

    /** The rules as they are in 2026. */
    static final class FixedTermRules implements ReappointmentRules {

        @Override
        public TermLimit limit(LocalDate day, Regime regime, Limit limit) {
            return limit == Limit.DECISION ? new TermLimit(1, TermLimit.Unit.DAYS, 0, "Nghị định 1/2026/NĐ-CP", "Điều 1")
                    : new TermLimit(90, regime == Regime.PARTY ? TermLimit.Unit.WORKING_DAYS : TermLimit.Unit.DAYS, 10,
                            "Nghị định 1/2026/NĐ-CP", "Điều 1");
        }

        @Override
        public RouteRule route(LocalDate day, Regime regime, boolean retiresInTerm, boolean deferred, int months) {
            Route route = retiresInTerm ? Route.NONE : deferred ? Route.DEFERRED : months >= 60 ? Route.REAPPOINTMENT
                    : months >= 24 ? Route.UNTIL_RETIREMENT : Route.EXTENSION;
            return new RouteRule(route, "Lý do.", "Nghị định 1/2026/NĐ-CP", "Điều 1");
        }
    }
}
