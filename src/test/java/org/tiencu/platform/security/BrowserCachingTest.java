package org.tiencu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class BrowserCachingTest {

    @Autowired
    private WebApplicationContext application;
    private MockMvc mvc;
    private MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        session = (MockHttpSession) mvc.perform(formLogin().user("office").password("demo")).andReturn().getRequest()
                .getSession();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(address).accept(MediaType.ALL).session(session)).andReturn().getResponse();
    }

    private String caching(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getHeader(HttpHeaders.CACHE_CONTROL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/webapps.css", "/js/webapp-names.js", "/webjars/bootstrap/css/bootstrap.min.css",
        "/camunda/app/tasklist/scripts/config.js", "/camunda/app/tasklist/locales/vi.json",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.js", "/camunda/lib/deps.js?bust=7.24.0"})
    void shouldKeepWhatIsTheSameForEverybody_andAskWhetherItHasChanged(String address) throws Exception {
        assertThat(caching(address)).isEqualTo("private, no-cache");
        String changed = answer(address).getHeader(HttpHeaders.LAST_MODIFIED);
        assertThat(mvc.perform(get(address).session(session).header(HttpHeaders.IF_MODIFIED_SINCE, changed)).andReturn()
                .getResponse().getStatus()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/work", "/notices", "/notices.xlsx", "/desk/notices/count"})
    void shouldKeepNothingOfWhatSomebodySees(String address) throws Exception {
        assertThat(caching(address)).contains("no-store");
    }
}
