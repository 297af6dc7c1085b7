package org.tiencu.platform.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.Session;

/** One administrator sends a file with officials, another one confirms it. */
@IntegrationTest
class ConfirmationTest {

    private static final String HEADER = "id,full_name,birth_date,sex,ethnicity,native_province_code,party_joined_on,"
            + "party_official_on,education,political_theory,current_unit_code,under_investigation,planning,grades,disciplines\n";

    @Autowired
    private ApplicationContext context;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Confirmations confirmations;
    @Autowired
    private MovableClock clock;
    private Http http;
    private String official;
    private long id;

    @BeforeEach
    void ask() {
        http = Http.of(context);
        official = "confirm-" + UUID.randomUUID().toString().substring(0, 8);
        Answer asked = http.as("admin").postText("/api/officials/import", HEADER + official
                + ",Trần Thị Chờ (mẫu),1980-09-05,FEMALE,Kinh,99,,,UNIVERSITY,ADVANCED,99001,false,,,\n", "text/csv");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().path("result").path("created").asInt()).isEqualTo(1);
        id = asked.json().path("confirmation").asLong();
    }

    @Test
    void shouldStoreNothing_beforeASecondPersonConfirms() {
        assertThat(exists()).isFalse();
        assertThat(waiting("admin")).isTrue();
        assertThat(waiting("admin-2")).isTrue();
        Answer confirmed = confirm("admin-2");
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().path("created").asInt()).isEqualTo(1);
        assertThat(exists()).isTrue();
        assertThat(waiting("admin-2")).isFalse();
        assertThat(confirm("admin-2").status()).as("once").isEqualTo(409);
        assertThat(content()).as("the content goes").isNull();
    }

    @Test
    void shouldNotBeConfirmed_byWhoAsked() {
        Answer refused = confirm("admin");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("detail").asText()).contains("không tự xác nhận");
        assertThat(exists()).isFalse();
    }

    @Test
    void shouldNotExist_forThoseWithoutTheRight() {
        assertThat(http.as("office").get("/api/confirmations").json()).isEmpty();
        assertThat(confirm("office").status()).isEqualTo(404);
        assertThat(http.as("office").get("/api/confirmations/" + id + "/content").status()).isEqualTo(404);
        assertThat(refuse("office", "Không").status()).isEqualTo(404);
        assertThat(http.as("admin").get("/api/confirmations/0/content").status()).isEqualTo(404);
    }

    @Test
    void shouldBeLookedAt_andRefusedWithAReason() {
        assertThat(http.as("admin-2").get("/api/confirmations/" + id + "/content").body()).contains(official);
        assertThat(refuse("admin-2", " ").status()).isEqualTo(400);
        assertThat(refuse("admin-2", "Thiếu kỷ luật").status()).isEqualTo(204);
        assertThat(confirm("admin-2").status()).isEqualTo(409);
        assertThat(exists()).isFalse();
        assertThat(content()).isNull();
    }

    @Test
    void shouldBeTakenBack_byWhoAsked() {
        assertThat(refuse("admin", null).status()).isEqualTo(204);
        assertThat(waiting("admin")).isFalse();
    }

    @Test
    void shouldWaitOn_whenItCannotBeDoneAnyMore() {
        jdbc.sql("update tiencu.confirmation set content = 'x' where id = :id").param("id", id).update();
        assertThat(confirm("admin-2").status()).isEqualTo(400);
        assertThat(waiting("admin-2")).isTrue();
    }

    @Test
    void shouldGo_whenNobodyDecides() {
        clock.move(Duration.ofDays(15));
        try {
            confirmations.expire();
        } finally {
            clock.reset();
        }
        assertThat(waiting("admin-2")).isFalse();
        assertThat(content()).isNull();
    }

    @Test
    void shouldBeDoneOnThePage() {
        Session second = new Session(context, "admin-2");
        assertThat(second.get("/").body()).contains("Chờ người thứ hai xác nhận");
        assertThat(second.get("/confirmations").body()).contains("Nhập từ tệp CSV: Cán bộ").doesNotContain("Trần Thị Chờ");
        assertThat(second.send("POST", "/confirmations/" + id + "/confirmation", null).status()).isEqualTo(200);
        assertThat(exists()).isTrue();
        assertThat(new Session(context, "office").get("/confirmations").body()).doesNotContain("Nhập từ tệp CSV");
    }

    private boolean exists() {
        return http.as("admin").get("/api/officials/" + official).status() == 200;
    }

    private boolean waiting(String user) {
        for (JsonNode one : http.as(user).get("/api/confirmations").json()) {
            if (one.path("id").asLong() == id) {
                return true;
            }
        }
        return false;
    }

    private byte[] content() {
        return jdbc.sql("select content from tiencu.confirmation where id = :id").param("id", id)
                .query((row, number) -> row.getBytes(1)).list().get(0);
    }

    private Answer confirm(String user) {
        return http.as(user).post("/api/confirmations/" + id + "/confirmation", Map.of());
    }

    private Answer refuse(String user, String reason) {
        return http.as(user).post("/api/confirmations/" + id + "/refusal", reason == null ? Map.of() : Map.of("reason", reason));
    }
}
