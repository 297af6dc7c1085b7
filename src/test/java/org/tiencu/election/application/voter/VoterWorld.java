package org.tiencu.election.application.voter;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.PreparationStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.election.domain.voter.Ballots;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterSituation;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/** The election of 15/03/2026 in two communes in memory; a test says what time it is. */
class VoterWorld {

    static final String CASE = "BC-2026-01-99001";
    static final String OTHER = "BC-2026-01-99002";
    static final LocalDate POSTED = LocalDate.of(2026, 2, 3);
    /** 24 hours before voting begins. */
    static final Instant FREEZE = Instant.parse("2026-03-14T00:00:00Z");
    static final Totals COMPILED = new Totals(10, 4, 6, 10, 10, 8);
    static final VoterSituation PERMANENT = new VoterSituation(Residence.PERMANENT, null, null);

    final InMemoryVoters store = new InMemoryVoters();
    final ElectionStore elections = mock(ElectionStore.class);
    final PreparationStore preparations = mock(PreparationStore.class);
    final Milestones milestones = mock(Milestones.class);
    final Units units = mock(Units.class);
    final CurrentUser user = mock(CurrentUser.class);
    final Clock clock = mock(Clock.class);
    final ElectionFile file = new ElectionFile(elections, units, user, clock);
    final ElectionAccess access = new ElectionAccess(user, elections, units);
    final VoterRules rules = new Rules();
    final VoterListFile listFile = new VoterListFile(file, elections, preparations, milestones, store, rules, user);
    final VoterLists lists = new VoterLists(file, listFile, store, rules, milestones, elections, access);
    final VoterChanges changes = new VoterChanges(file, listFile, store, rules, elections, access);
    final VoterComplaints complaints = new VoterComplaints(file, listFile, lists, changes, store, rules, access);

    VoterWorld(Body... bodies) {
        Election election = new Election("BC-2026-01", "Bầu cử (mẫu)", LocalDate.of(2026, 3, 15), Set.of(bodies));
        when(elections.all()).thenReturn(List.of(election));
        when(elections.find("BC-2026-01")).thenReturn(Optional.of(election));
        when(elections.caseOf(any(), any())).thenReturn(Optional.empty());
        for (String unit : List.of("99001", "99002")) {
            ElectionCase one = new ElectionCase(election.caseId(unit), election.id(), unit, ElectionCase.Status.OPEN);
            when(elections.findCase(one.id())).thenReturn(Optional.of(one));
            when(elections.lockCase(one.id())).thenReturn(Optional.of(one));
            when(elections.caseOf(election.id(), unit)).thenReturn(Optional.of(one));
            when(preparations.pollingAreas(one.id())).thenReturn(List.of(
                    new PollingArea(1, "Thôn Một (mẫu)", "ORDINARY", "Nhà văn hóa", 10),
                    new PollingArea(2, "Thôn Hai (mẫu)", "ORDINARY", "Trường học", 10)));
            when(units.find(unit)).thenReturn(Optional.of(new Unit(unit, "Xã (mẫu)", UnitLevel.COMMUNE, "99", "Xã")));
        }
        when(milestones.due(anyString(), eq("voter-list-frozen"))).thenReturn(FREEZE);
        when(clock.getZone()).thenReturn(VietnamTime.ZONE);
        when(user.id()).thenReturn("peoples-committee");
        signIn("peoples-committee@99001");
        at(POSTED);
    }

    final void signIn(String... groups) {
        when(user.groups()).thenReturn(Set.of(groups));
    }

    /** It is noon of this day. */
    final void at(LocalDate day) {
        at(day.atStartOfDay(VietnamTime.ZONE).toInstant().plus(Duration.ofHours(12)));
    }

    final void at(Instant moment) {
        when(clock.instant()).thenReturn(moment);
    }

    /** Both lists are compiled and posted. */
    VoterWorld posted() {
        for (String one : List.of(CASE, OTHER)) {
            lists.compile(one, Map.of(1, COMPILED, 2, COMPILED));
            lists.post(one, POSTED, "Trụ sở", null);
        }
        return this;
    }

    Totals current(String caseId, int area) {
        return listFile.current(caseId).get(area);
    }

    /** Rules as the tables have them, as far as these tests go. */
    private static final class Rules implements VoterRules {

        @Override
        public Optional<Entitlement> entitlement(VoterSituation situation) {
            boolean incomplete = situation.residence() == Residence.TEMPORARY && situation.months() == null;
            boolean all = situation.residence() != Residence.TEMPORARY || !incomplete && situation.months() >= 12;
            return incomplete ? Optional.empty() : Optional.of(new Entitlement(new Ballots(true, true, all), "Nơi ở", "Điều 29"));
        }

        @Override
        public int complaintDays(LocalDate electionDay) {
            return 30;
        }

        @Override
        public int answerDays(LocalDate electionDay) {
            return 5;
        }

        @Override
        public Optional<String> ground(ChangeGround ground, VoterChange.Kind kind, Residence residence, LocalDate electionDay) {
            return ground == ChangeGround.RIGHT_LOST && kind != VoterChange.Kind.STRIKE ? Optional.empty()
                    : Optional.of("Điều 30");
        }
    }
}
