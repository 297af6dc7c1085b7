package org.tiencu.personnel.application;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenures;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.appointment.AppointmentFile;
import org.tiencu.personnel.application.appointment.AppointmentVoting;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.MockUser;

/** One case in memory on a fixed day; the organisation around it is what a test says. */
public class CaseWorld {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    public static final LocalDate TOMORROW = TODAY.plusDays(1);
    public static final String CASE = "BN-2026-000001";
    public static final String UNIT = "99001";
    public static final String AUTHORITY = "99";
    public static final String POST = "99001-PCT";

    public final InMemoryCases cases = new InMemoryCases();
    public final InMemoryAppointments appointments = new InMemoryAppointments(cases);
    public final InMemoryConferences conferences = new InMemoryConferences();
    public final InMemoryVettings vettings = new InMemoryVettings();
    public final PersonnelRules rules = new FixedRules();
    public final Posts posts = mock(Posts.class);
    public final Units units = mock(Units.class);
    public final Officials officials = mock(Officials.class);
    public final CurrentUser user = mock(CurrentUser.class);
    public final Clock clock = Clock.fixed(TODAY.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant(), VietnamTime.ZONE);
    public final CaseFile file = new CaseFile(cases, posts, units, officials, user, clock);
    public final AppointmentFile appointmentFile = new AppointmentFile(appointments, file, posts, units);
    public final AppointmentVoting voting = new AppointmentVoting(appointments, appointmentFile, conferences);
    public final Tenures tenures = mock(Tenures.class);
    public final Accounts accounts = mock(Accounts.class);
    public final CaseOpenings openings = new CaseOpenings(cases, file, posts, tenures, accounts, user, clock);

    public CaseWorld(int seats) {
        Unit unit = new Unit(UNIT, "Xã An Khê Thượng (mẫu)", UnitLevel.COMMUNE, AUTHORITY, "Xã");
        lenient().when(units.find(anyString())).thenReturn(Optional.of(unit));
        lenient().when(posts.find(anyString())).thenReturn(Optional.empty());
        lenient().when(posts.find(POST)).thenReturn(Optional.of(new Post(POST, UNIT, "Phó Chủ tịch", AUTHORITY, Regime.STATE,
                false, 5, false, false, seats, 40)));
        signIn("system");
        appointments.add(new Appointment(CASE, UNIT, POST, AUTHORITY, "STATE", Source.ON_SITE, seats, "Khuyết",
                AppointmentStatus.NOMINATION, 1, null, "office", clock.instant()));
    }

    /** From here on this user asks, with these groups {@code role@unit}. */
    public final void signIn(String id, String... groups) {
        MockUser.signIn(user, id, groups);
    }

    public Appointment appointment() {
        return appointments.find(CASE).orElseThrow();
    }

    public void status(AppointmentStatus status) {
        appointments.update(appointment().withStatus(status));
    }

    /** Puts these people on the list at this stage. */
    public void people(Stage stage, String... ids) {
        appointments.setStage(CASE, List.of(ids), stage);
    }

    public List<String> at(Stage stage) {
        return appointmentFile.candidates(CASE, stage);
    }

    public List<Paper.Kind> papers() {
        return file.papers(CASE).stream().map(Paper::kind).toList();
    }
}
