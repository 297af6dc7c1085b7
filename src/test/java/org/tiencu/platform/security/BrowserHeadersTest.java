package org.tiencu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Session;

/** What browsers are told about pages and sessions. */
@IntegrationTest
class BrowserHeadersTest {

    @Autowired
    private WebApplicationContext application;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/no-such-page", "/camunda/app/tasklist/default/", "/camunda/app/admin/default/",
            "/camunda/api/admin/auth/user/default", "/swagger-ui/index.html", "/css/tien-cu.css"})
    void shouldTellEachOnce(String path) {
        Answer answer = new Session(application, "office").get(path);
        assertThat(once(answer, "Content-Security-Policy")).contains("default-src 'self'", "object-src 'none'",
                "form-action 'self'", "frame-ancestors 'none'").doesNotContain("https:", "*");
        assertThat(once(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(once(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(once(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(once(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(answer.header("Strict-Transport-Security")).as("without TLS").isNull();
    }

    @Test
    void shouldRunNothingThatIsWrittenIntoPagesOfOurOwn() {
        assertThat(once(Http.of(application).get("/login"), "Content-Security-Policy")).doesNotContain("unsafe");
    }

    @Test
    void shouldRunNothingThatIsWrittenIntoPagesOfTheEngine_withoutTheNumber() {
        Session office = new Session(application, "office");
        String first = once(office.get("/camunda/app/tasklist/default/"), "Content-Security-Policy");
        assertThat(first).containsPattern("script-src 'nonce-[^']{16,}' 'strict-dynamic' 'unsafe-eval';");
        assertThat(once(office.get("/camunda/app/tasklist/default/"), "Content-Security-Policy")).isNotEqualTo(first);
    }

    @Test
    void shouldLoadNothing_fromAnswersToPrograms() {
        Answer answer = Http.of(application).as("office").get("/api/roles");
        assertThat(once(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void shouldKeepTheSessionFromScriptsAndOtherSites() {
        List<String> cookies = Http.of(application).get("/login").headers().allValues("Set-Cookie");
        assertThat(cookies).singleElement().asString().startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void shouldAskForTls_whereThereIsTls() throws Exception {
        mvc().perform(get("/login").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void shouldGiveTheSessionAnotherId_whenSomebodySignsIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        mvc().perform(post("/login").session(session).with(csrf()).param("username", "office").param("password", "demo"));
        assertThat(session.getId()).isNotEqualTo(before);
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    private static String once(Answer answer, String name) {
        List<String> values = answer.headers().allValues(name);
        assertThat(values).as(name).hasSize(1);
        return values.get(0);
    }
}
