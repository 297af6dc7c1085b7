package org.tiencu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.Session;

/** Who gets in, who has to wait, and how long a right lasts that was taken away. */
@IntegrationTest
class SignInTest {

    private static final String PASSWORD = "ba con sông nhỏ";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WORK = "/api/holidays?year=2026";

    @Autowired
    private ApplicationContext context;
    @Autowired
    private MovableClock clock;
    @Autowired
    private Accounts accounts;
    @Autowired
    private SignInThrottle throttle;
    @Autowired
    private IdentityService identityService;
    private String user;
    private Http http;

    @BeforeEach
    void newUser() {
        user = "u-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.createUser(user, "Thử (mẫu)", "Đăng Nhập", PASSWORD);
        http = Http.of(context);
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
        identityService.deleteUser(user);
    }

    // ---- wrong passwords

    @Test
    void shouldMakeWait_whoeverGuesses_andNobodyElse() {
        for (int i = 0; i < 5; i++) {
            assertThat(http.as(user, "wrong").get(WORK).status()).isEqualTo(401);
        }
        Answer refused = http.as(user, PASSWORD).get(WORK);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("message").asText()).isEqualTo("Đăng nhập sai quá nhiều lần. Hãy thử lại sau ít phút.");
        assertThat(Session.signIn(context, user, PASSWORD).header("Location")).endsWith("/login?locked");
        assertThat(http.as("office").get(WORK).status()).isEqualTo(200);

        clock.move(Duration.ofSeconds(16));
        assertThat(http.as(user, PASSWORD).get(WORK).status()).isEqualTo(200);
        assertThat(http.as(user, "wrong").get(WORK).status()).as("counted anew").isEqualTo(401);
        assertThat(http.as(user, PASSWORD).get(WORK).status()).isEqualTo(200);
    }

    @Test
    void shouldAnswerTheSame_whetherThereIsSuchAUser() {
        Answer unknown = http.as(user + "-no", "wrong").get(WORK);
        Answer known = http.as(user, "wrong").get(WORK);
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(Session.signIn(context, user + "-no", "wrong").header("Location")).endsWith("/login?error")
                .isEqualTo(Session.signIn(context, user, "wrong").header("Location"));
    }

    @Test
    void shouldWaitLonger_withEachFurtherGuess() {
        failures(user, "203.0.113.1", 5);
        clock.move(Duration.ofSeconds(16));
        failures(user, "203.0.113.1", 1);
        clock.move(Duration.ofSeconds(16));
        assertRefused(user, "203.0.113.1");
        clock.move(Duration.ofSeconds(15));
        throttle.admit(user, "203.0.113.1");
    }

    @Test
    void shouldCloseAUserWhoIsGuessedFromEverywhere_exceptWhereHeWorks() {
        succeeds(user, "198.51.100.7");
        for (int i = 0; i < 30; i++) {
            failures(user, "203.0.113." + (100 + i), 1);
        }
        assertRefused(user, "203.0.113.99");
        throttle.admit(user, "198.51.100.7");
        clock.move(Duration.ofMinutes(16));
        throttle.admit(user, "203.0.113.99");
    }

    @Test
    void shouldCloseAnAddressThatTriesEveryUser_exceptForThoseWhoWorkThere() {
        String address = "2001:db8:0:" + Integer.toHexString(user.hashCode() & 0xffff) + "::5";
        succeeds(user, address);
        for (int i = 0; i < 100; i++) {
            failures(user + "-" + i, address, 1);
        }
        String neighbour = address.substring(0, address.length() - 1) + "77";
        assertRefused("office", neighbour);
        throttle.admit(user, neighbour);
    }

    private void failures(String userId, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(userId, address);
        }
    }

    private void succeeds(String userId, String address) {
        throttle.succeeded(userId, address, throttle.admit(userId, address));
    }

    private void assertRefused(String userId, String address) {
        assertThatThrownBy(() -> throttle.admit(userId, address)).isInstanceOf(SignInThrottle.TooManyFailures.class);
    }

    // ---- rights that were taken away

    @Test
    void shouldLoseARoleWithinAMinute() {
        accounts.join(user, Groups.ADMINISTRATORS, "Quản trị hệ thống");
        Session session = new Session(context, user, PASSWORD);
        assertThat(session.get("/actuator").status()).isEqualTo(200);
        assertThat(session.get("/camunda/api/engine/engine/default/authorization/count").status()).isEqualTo(200);

        accounts.leave(user, Groups.ADMINISTRATORS);
        assertThat(http.as(user, PASSWORD).get("/engine-rest/user").status()).as("REST at once").isEqualTo(403);
        clock.move(Duration.ofSeconds(31));
        assertThat(session.get("/actuator").status()).isEqualTo(403);
        assertThat(session.get("/camunda/api/engine/engine/default/authorization/count").status()).isEqualTo(403);
        session.get(TASKLIST);
        assertThat(session.get("/camunda/api/admin/auth/user/default").json().path("authorizedApps").toString())
                .contains("tasklist").doesNotContain("admin");
    }

    @Test
    void shouldGetARoleWithinAMinute() {
        Session session = new Session(context, user, PASSWORD);
        assertThat(session.get("/actuator").status()).isEqualTo(403);
        accounts.join(user, Groups.ADMINISTRATORS, "Quản trị hệ thống");
        clock.move(Duration.ofSeconds(31));
        assertThat(session.get("/actuator").status()).isEqualTo(200);
        accounts.leave(user, Groups.ADMINISTRATORS);
    }

    @Test
    void shouldEndTheSessionOfADeletedAccount() {
        Session session = new Session(context, user, PASSWORD);
        assertThat(session.get("/notices").status()).isEqualTo(200);
        identityService.deleteUser(user);
        clock.move(Duration.ofSeconds(31));
        assertThat(session.get("/notices").status()).isEqualTo(401);
        assertThat(http.as(user, PASSWORD).get(WORK).status()).isEqualTo(401);
    }

    // ---- passwords and names

    @ParameterizedTest
    @ValueSource(strings = {"ngắn quá", "matkhau123456", "P@ssw0rd2026!", "123456789012", "aaaaaaaaaaaaaaa", "quantri-vanphong1"})
    void shouldTakeNoWeakPassword_overTheEngine(String weak) {
        Answer answer = createOverRest("weak-" + user, weak);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("Mật khẩu");
        assertThat(accounts.userExists("weak-" + user)).isFalse();
    }

    @Test
    void shouldTakeNoPasswordWithTheNameOfTheUser() {
        assertThat(createOverRest("tran.thi-mai", "2026 Tran Thi Mai").status()).isEqualTo(400);
        assertThat(createOverRest(user + "x", "đèn dầu bên sông").status()).isEqualTo(204);
        identityService.deleteUser(user + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyen.van-an", "van.thu@xa-an-khe.gov.vn", "A_b+c"})
    void shouldKnowUsersByTheNamesOfTheRealWorld(String name) {
        assertThat(createOverRest(name, PASSWORD).status()).isEqualTo(204);
        try {
            accounts.join(name, "office@99001", "Văn phòng - Xã An Khê Thượng (mẫu)");
            assertThat(http.as(name, PASSWORD).get("/engine-rest/task").status()).isEqualTo(200);
            Session session = new Session(context, name, PASSWORD);
            session.get(TASKLIST);
            Answer signedIn = session.get("/camunda/api/admin/auth/user/default");
            assertThat(signedIn.json().path("userId").asText()).as(signedIn.status() + signedIn.body()).isEqualTo(name);
            Answer profile = session.get("/camunda/api/engine/engine/default/user/" + name + "/profile");
            assertThat(profile.json().path("id").asText()).as(profile.status() + profile.body()).isEqualTo(name);
        } finally {
            identityService.deleteUser(name);
        }
    }

    private Answer createOverRest(String id, String password) {
        return http.as("admin").post("/engine-rest/user/create", Map.of(
                "profile", Map.of("id", id, "firstName", "Thử", "lastName", "(mẫu)"),
                "credentials", Map.of("password", password)));
    }
}
