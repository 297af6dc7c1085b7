package org.tiencu.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.HolidayController.HolidayInput;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
class HolidaysTest {

    private static final LocalDate FREE = LocalDate.of(2031, 3, 4);

    @Autowired
    private Holidays holidays;

    @Autowired
    private HolidayController controller;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TestRestTemplate rest;

    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn = new SignedIn(identityService);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from tiencu.holiday where day >= '2031-01-01'").update();
        jdbc.sql("delete from tiencu.holiday_seed where day >= '2031-01-01'").update();
    }

    @Test
    void shouldBringTheKnownYears() {
        assertThat(holidays.ofYear(2025)).hasSize(13);
        assertThat(holidays.ofYear(2026)).hasSize(17);
        assertThat(holidays.ofYear(2027)).isNotEmpty().allMatch(holiday -> !holiday.source().isBlank());
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
    }

    @Test
    void shouldLeaveTheAdministratorsDaysAlone_whenSeededAgain() {
        Holiday brought = new Holiday(FREE, Holiday.Kind.HOLIDAY, "Ngày nghỉ", "Thông báo");
        holidays.seed(List.of(brought));
        assertThat(holidays.ofYear(2031)).containsExactly(brought);

        Holiday own = new Holiday(FREE, Holiday.Kind.HOLIDAY, "Tên khác", "Quyết định");
        holidays.put(own);
        holidays.seed(List.of(brought));
        assertThat(holidays.ofYear(2031)).containsExactly(own);

        assertThat(holidays.delete(FREE)).isTrue();
        holidays.seed(List.of(brought));
        assertThat(holidays.ofYear(2031)).isEmpty();
    }

    @ParameterizedTest(name = "on {0} the years {1} are missing")
    @CsvSource({"2027-09-30, ''", "2027-10-01, 2028", "2026-12-31, ''", "2029-01-01, 2029"})
    void shouldMissTheComingYear_fromOctoberOn(LocalDate today, String missing) {
        Holidays then = new Holidays(jdbc, mock(AuditTrail.class), Clock.fixed(today.atStartOfDay(VietnamTime.ZONE).toInstant(), VietnamTime.ZONE));
        assertThat(then.missingYears().stream().map(String::valueOf).reduce("", String::concat)).isEqualTo(missing);
    }

    @Test
    void shouldSetAndDeleteADay_asAdministrator() {
        TestRestTemplate admin = rest.withBasicAuth("admin", "demo");
        var set = admin.exchange("/api/holidays/2031-03-08", HttpMethod.PUT,
                new HttpEntity<>(new HolidayInput(Holiday.Kind.WORKDAY, "Làm bù", "Thông báo")), Holiday.class);
        assertThat(set.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(admin.getForObject("/api/holidays?year=2031", Holiday[].class)).containsExactly(
                new Holiday(LocalDate.of(2031, 3, 8), Holiday.Kind.WORKDAY, "Làm bù", "Thông báo"));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 3, 8))).isTrue();
        assertThat(admin.exchange("/api/holidays/2031-03-08", HttpMethod.DELETE, null, Void.class).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(rest.getForEntity("/api/holidays?year=2026", String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void shouldRefuseToChangeDays_toAnybodyElse() {
        HolidayInput input = new HolidayInput(Holiday.Kind.HOLIDAY, "Ngày nghỉ", "Thông báo");
        for (String user : List.of("office", "head", "standing-committee", "designer")) {
            assertThat(Refusals.of(() -> signedIn.run(user, () -> controller.put(FREE, input))).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(Refusals.of(() -> signedIn.run(user, () -> controller.delete(LocalDate.of(2026, 1, 1)))).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        assertThat(signedIn.as("office", () -> controller.ofYear(2026))).hasSize(17);
    }

    @Test
    void shouldNameEveryWrongField() {
        assertThat(Refusals.of(() -> signedIn.run("admin", () -> controller.put(FREE,
                new HolidayInput(null, " ", null)))).violations()).extracting("field").containsExactly("kind", "name", "source");
        assertThat(Refusals.of(() -> signedIn.run("admin", () -> controller.put(FREE,
                new HolidayInput(Holiday.Kind.WORKDAY, "Làm bù", "Thông báo")))).violations())
                .extracting("message").containsExactly("Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.");
        assertThat(Refusals.of(() -> signedIn.run("admin", () -> controller.delete(FREE))).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(Refusals.of(() -> controller.ofYear(12)).kind()).isEqualTo(Refusal.Kind.INPUT);
    }
}
