package org.tiencu.election.application.preparation;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.MilestoneDates;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.MockUser;

/** An election in memory on a fixed day, with the case of a commune and that of its province. */
public class ElectionWorld {

    public static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    public static final LocalDate ELECTION_DAY = LocalDate.of(2026, 3, 15);
    public static final Unit COMMUNE = new Unit("99001", "Xã An Khê Thượng (mẫu)", UnitLevel.COMMUNE, "99", "Xã");
    public static final Unit PROVINCE = new Unit("99", "Tỉnh Minh Sơn (mẫu)", UnitLevel.PROVINCE, "TW", "Tỉnh");
    public static final Unit CENTRE = new Unit("TW", "Trung ương", UnitLevel.CENTRAL, null, "Trung ương");

    public final InMemoryElections store = new InMemoryElections();
    public final Units units = mock(Units.class);
    public final CurrentUser user = mock(CurrentUser.class);
    public final ElectionWorkflow workflow = mock(ElectionWorkflow.class);
    public final Election election;
    private Instant now = TODAY.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant();
    public final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return VietnamTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    public final ElectionFile file = new ElectionFile(store, units, user, clock);
    public final Milestones milestones = new Milestones(file, store, workflow, user);
    public final String communeCase;
    public final String provinceCase;

    public ElectionWorld(Body... bodies) {
        for (Unit unit : new Unit[] {COMMUNE, PROVINCE, CENTRE}) {
            lenient().when(units.find(unit.code())).thenReturn(Optional.of(unit));
        }
        signIn("system");
        election = new Election("BC-2026-01", "Bầu cử thử (mẫu)", ELECTION_DAY, Set.of(bodies));
        store.add(election, "system", now);
        store.addCases(election, Set.of("99", "99001"), 20);
        communeCase = election.caseId("99001");
        provinceCase = election.caseId("99");
        store.cases.replaceAll((id, one) -> new ElectionCase(id, one.electionId(), one.unitCode(), ElectionCase.Status.OPEN));
    }

    /** From here on it is this moment, in Vietnam. */
    public void moveTo(LocalDate day, int hour) {
        now = day.atTime(hour, 0).atZone(VietnamTime.ZONE).toInstant();
    }

    /** From here on it is this moment. */
    public void moveTo(Instant moment) {
        now = moment;
    }

    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).minusSeconds(1).toInstant();
    }

    /** Gives a case these milestones, each due at the end of its day and reminded of so many days before. */
    public void milestones(String caseId, Map<String, LocalDate> days, int remindDays) {
        Map<String, MilestoneDates.Dates> dates = new LinkedHashMap<>();
        days.forEach((id, day) -> dates.put(id, new MilestoneDates.Dates(dates.size() + 1, endOf(day),
                endOf(day.minusDays(remindDays)))));
        store.addMilestones(caseId, dates);
    }

    /** From here on this user asks, with these groups {@code role@unit}. */
    public final void signIn(String id, String... groups) {
        MockUser.signIn(user, id, groups);
    }
}
