package org.tiencu.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
class OrganisationRestTest {

    /** Works in 99001 in a post that 99 manages. */
    private static final String COMMUNE_OFFICIAL = "sample-01";

    /** Works in 99 in a post that 99 manages. */
    private static final String PROVINCE_OFFICIAL = "sample-28";

    /** Works in 99001 in a post that 99001 manages itself. */
    private static final String JUNIOR_OFFICIAL = "sample-09";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private UnitController units;

    @Autowired
    private PostController posts;

    @Autowired
    private OfficialController officials;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identityService;

    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn = new SignedIn(identityService);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/units", "/api/units/01", "/api/roles", "/api/posts?unit=99001", "/api/posts/99001-PCT",
            "/api/officials?unit=99001", "/api/officials/sample-01", "/api/holidays?year=2026"})
    void shouldAnswerNobody_withoutSigningIn(String path) {
        assertThat(rest.getForEntity(path, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/units?level=PROVINCE", "/api/units/01", "/api/roles", "/api/posts?unit=99001",
            "/api/posts/99001-PCT"})
    void shouldShowUnitsAndPosts_toEveryUser(String path) {
        assertThat(rest.withBasicAuth("office-99002", "demo").getForEntity(path, String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void shouldFilterUnits() {
        TestRestTemplate office = rest.withBasicAuth("office", "demo");
        assertThat(office.getForObject("/api/units?parent=99&text=khe", Unit[].class)).containsExactly(
                new Unit("99001", "Xã An Khê Thượng (mẫu)", UnitLevel.COMMUNE, "99", "Xã"));
        assertThat(office.getForObject("/api/units?level=PROVINCE&limit=3", Unit[].class)).hasSize(3);
        assertThat(office.getForObject("/api/units?text=%25", Unit[].class)).isEmpty();
        assertThat(office.getForEntity("/api/units?level=REGION", String.class).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(Refusals.of(() -> units.list(null, null, null, 0)).kind()).isEqualTo(Refusal.Kind.INPUT);
        assertThat(Refusals.of(() -> units.list(null, null, null, 5001)).kind()).isEqualTo(Refusal.Kind.INPUT);
        assertThat(Refusals.of(() -> units.unit("nowhere")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void shouldShowAPostWithItsSeats_butNobodyInThem() {
        Map<?, ?> post = rest.withBasicAuth("office", "demo").getForObject("/api/posts/99001-PCT", Map.class);
        assertThat(post.get("title")).isEqualTo("Phó Chủ tịch Ủy ban nhân dân");
        assertThat(post.get("seats")).isEqualTo(2);
        assertThat(post.get("seatsTaken")).isEqualTo(1);
        assertThat(post.keySet()).map(String::valueOf).containsExactlyInAnyOrder("id", "unitCode", "title", "authorityUnit",
                "regime", "head", "termYears", "nonLocal", "elected", "seats", "rankOrder", "seatsTaken");
        assertThat(Refusals.of(() -> posts.post("nothing")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(Refusals.of(() -> posts.inUnit("nowhere")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void shouldShowAnOfficialsRecord_whole() {
        Map<?, ?> official = rest.withBasicAuth("office", "demo").getForObject("/api/officials/sample-10", Map.class);
        assertThat(official.get("fullName")).isEqualTo("Hồ Văn Gió (mẫu)");
        assertThat((List<?>) official.get("grades")).hasSize(3);
        assertThat((List<?>) official.get("planning")).hasSize(1);
        assertThat((List<?>) official.get("tenures")).hasSize(1);
        assertThat(official.get("disciplines").toString()).contains("WARNING");
    }

    @ParameterizedTest(name = "{0} reads {1}: {2}")
    @CsvSource({
            "admin, " + COMMUNE_OFFICIAL + ", true",
            "office, " + COMMUNE_OFFICIAL + ", true",
            "counting-board, " + COMMUNE_OFFICIAL + ", true",
            "organisation-commission, " + COMMUNE_OFFICIAL + ", true",
            "office-99002, " + COMMUNE_OFFICIAL + ", false",
            "designer, " + COMMUNE_OFFICIAL + ", false",
            "office, " + PROVINCE_OFFICIAL + ", false",
            "head-province, " + PROVINCE_OFFICIAL + ", true",
            "organisation-commission, " + JUNIOR_OFFICIAL + ", true",
            "head, " + JUNIOR_OFFICIAL + ", true",
            "head-99002, " + JUNIOR_OFFICIAL + ", false",
            "admin, nobody, false",
            "office, nobody, false"})
    void shouldHideOfficials_fromThoseWithoutARole(String user, String official, boolean readable) {
        if (readable) {
            assertThat(signedIn.as(user, () -> officials.official(official)).official().id()).isEqualTo(official);
        } else {
            Refusal refusal = Refusals.of(() -> signedIn.as(user, () -> officials.official(official)));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal.getMessage()).as("looks the same as missing").isEqualTo("Không tìm thấy cán bộ.");
        }
    }

    @Test
    void shouldListOnlyReadableOfficials() {
        assertThat(signedIn.as("office", () -> officials.inUnit("99001", null))).hasSizeGreaterThan(10);
        assertThat(signedIn.as("office", () -> officials.inUnit("99001", "suoi"))).extracting(Official::id)
                .containsExactly("sample-01");
        assertThat(signedIn.as("standing-committee", () -> officials.inUnit("99002", null))).hasSizeGreaterThan(5);
        assertThat(signedIn.as("office-99002", () -> officials.inUnit("99001", null))).isEmpty();
        assertThat(signedIn.as("designer", () -> officials.inUnit("99001", null))).isEmpty();
        assertThat(signedIn.as("admin", () -> officials.inUnit("99", null))).isNotEmpty();
    }

    @Test
    void shouldGiveAndTakeRoles_asAdministrator() {
        accounts.createUser("role-test", "Thử", "Vai trò", "ba con song nho");
        TestRestTemplate admin = rest.withBasicAuth("admin", "demo");
        String path = "/api/units/99003/roles/office/members/role-test";
        for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.PUT)) {
            assertThat(admin.exchange(path, method, null, Void.class).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        }
        assertThat(signedIn.as("role-test", () -> officials.inUnit("99003", null))).isNotEmpty();
        assertThat(identityService.createGroupQuery().groupMember("role-test").singleResult().getName())
                .isEqualTo("Văn phòng - Phường Suối Ngàn (mẫu)");
        for (HttpMethod method : List.of(HttpMethod.DELETE, HttpMethod.DELETE)) {
            assertThat(admin.exchange(path, method, null, Void.class).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        }
        assertThat(signedIn.as("role-test", () -> officials.inUnit("99003", null))).isEmpty();
    }

    @Test
    void shouldRefuseToGiveRoles_toAnybodyElseAndForNothing() {
        for (String user : List.of("office", "head-province", "designer")) {
            assertThat(Refusals.of(() -> signedIn.run(user, () -> units.give("99001", "office", "designer"))).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(Refusals.of(() -> signedIn.run(user, () -> units.take("99001", "office", "office"))).kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        for (List<String> wrong : List.of(List.of("nowhere", "office", "office"), List.of("99001", "king", "office"),
                List.of("99001", "office", "nobody"))) {
            assertThat(Refusals.of(() -> signedIn.run("admin", () -> units.give(wrong.get(0), wrong.get(1), wrong.get(2))))
                    .kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
    }

    @Test
    void shouldListTheRoles() {
        assertThat(units.roles()).hasSize(13).contains(new UnitController.RoleView("office", "Văn phòng"));
        assertThat(Role.of("standing-committee")).contains(Role.STANDING_COMMITTEE);
        assertThat(Role.unitsOf(Set.of("office@99001", "camunda-admin", "king@99", "head@TW")))
                .containsExactlyInAnyOrder("99001", "TW");
    }
}
