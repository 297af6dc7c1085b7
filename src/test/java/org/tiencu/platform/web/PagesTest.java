package org.tiencu.platform.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class PagesTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Autowired
    private WebApplicationContext application;

    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @Test
    void shouldAskForSignIn_whenNobodyIsSignedIn() throws Exception {
        page("/", null).andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("<html lang=\"vi\">"),
                        containsString("<label for=\"username\""), containsString("<label for=\"password\""),
                        containsString("name=\"_csrf\""), not(containsString("Cockpit")), not(containsString("??")))));
    }

    @Test
    void shouldNameTheDemoUsers() throws Exception {
        page("/", null).andExpect(content().string(allOf(
                containsString("data-user-id=\"office\""), containsString("Xã An Khê Thượng (mẫu)"),
                containsString("dữ liệu mẫu"), containsString("<code>demo</code>"))));
    }

    @Test
    void shouldShowTheFormAlone_onTheSignInPage() throws Exception {
        page("/login", null).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("Đăng nhập - Tiến Cử"), not(containsString("data-user-id")),
                not(containsString("role=\"alert\"")))));
        page("/login?error", null).andExpect(content().string(containsString("Tên đăng nhập hoặc mật khẩu không đúng.")));
    }

    @Test
    void shouldSayNo_whenThePasswordIsWrong() throws Exception {
        mvc.perform(formLogin().user("nobody").password("wrong"))
                .andExpect(unauthenticated()).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void shouldLeadToTheStartPage_afterSigningIn() throws Exception {
        mvc.perform(formLogin().user("office").password("demo"))
                .andExpect(authenticated().withUsername("office")).andExpect(redirectedUrl("/"));
    }

    @Test
    void shouldLeadToTasklist_whenThatWasAskedFor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        page(TASKLIST, session).andExpect(status().isFound()).andExpect(header().string("Location", endsWith("/login")));
        // what a page fetches in the background is not where somebody wants to go
        mvc.perform(get("/camunda/api/admin/auth/user/default").session(session)
                .accept("application/json, text/plain, */*"))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/login").session(session).with(csrf()).param("username", "office").param("password", "demo"))
                .andExpect(header().string("Location", endsWith(TASKLIST)));
    }

    @Test
    void shouldAskAgain_whenTheSignInPageWasOpenForTooLong() throws Exception {
        mvc.perform(post("/login").param("username", "office").param("password", "demo"))
                .andExpect(unauthenticated()).andExpect(redirectedUrl("/login?expired"));
        mvc.perform(post("/logout")).andExpect(redirectedUrl("/login?expired"));
        page("/login?expired", null).andExpect(content().string(containsString("Hãy đăng nhập lại.")));
    }

    @Test
    void shouldGreetAnOfficial_withRolesAndWithoutTheAdministratorsTools() throws Exception {
        page("/", signIn("office")).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("Xin chào, Văn phòng An Khê Thượng (mẫu)"),
                containsString("Văn phòng - Xã An Khê Thượng (mẫu)"),
                containsString("href=\"" + TASKLIST + "\""), containsString("href=\"/swagger-ui.html\""),
                containsString("action=\"/logout\""),
                not(containsString("Cockpit")), not(containsString("Admin")), not(containsString("data-user-id")))));
    }

    @Test
    void shouldOfferCockpitToDesigners_andEverythingToAdministrators() throws Exception {
        page("/", signIn("designer")).andExpect(content().string(allOf(
                containsString("/camunda/app/cockpit/default/"), not(containsString("/camunda/app/admin/default/")))));
        page("/", signIn("admin")).andExpect(content().string(allOf(containsString("Quản trị hệ thống"),
                containsString("/camunda/app/cockpit/default/"), containsString("/camunda/app/admin/default/"))));
    }

    @Test
    void shouldKeepOfficialsOutOfTheAdministratorsPages() throws Exception {
        page("/actuator/env", signIn("office")).andExpect(status().isForbidden());
    }

    @Test
    void shouldNotAskAgain_whenSomebodyIsSignedIn() throws Exception {
        page("/login", signIn("office")).andExpect(redirectedUrl("/"));
    }

    @Test
    void shouldEndTheSession_onBothWaysToSignOut() throws Exception {
        MockHttpSession session = signIn("office");
        mvc.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/?signedOut"));
        page(TASKLIST, session).andExpect(status().isFound());

        MockHttpSession other = signIn("office");
        mvc.perform(post("/camunda/api/admin/auth/user/default/logout").session(other)).andExpect(status().isOk());
        page("/swagger-ui.html", other).andExpect(header().string("Location", endsWith("/login")));
    }

    @Test
    void shouldDocumentTheApi_forSignedInUsers() throws Exception {
        page("/v3/api-docs", null).andExpect(status().isFound());
        mvc.perform(get("/v3/api-docs").session(signIn("office"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("Tiến Cử API"))
                .andExpect(jsonPath("$.components.securitySchemes.basic.scheme").value("basic"));
        page("/swagger-ui.html", signIn("office")).andExpect(redirectedUrl("/swagger-ui/index.html"));
    }

    private ResultActions page(String path, MockHttpSession session) throws Exception {
        var request = get(path).accept(MediaType.TEXT_HTML);
        return mvc.perform(session == null ? request : request.session(session));
    }

    private MockHttpSession signIn(String userId) throws Exception {
        return (MockHttpSession) mvc.perform(formLogin().user(userId).password("demo"))
                .andExpect(authenticated()).andReturn().getRequest().getSession();
    }
}
