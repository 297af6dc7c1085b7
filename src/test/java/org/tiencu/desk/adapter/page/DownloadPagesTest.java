package org.tiencu.desk.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class DownloadPagesTest {

    private static final Pattern LIST = Pattern.compile("<option value=\"([^\"]+)\"");

    @Autowired
    private WebApplicationContext application;
    private MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    private ResultActions as(String user, String address, Object... values) throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(formLogin().user(user).password("demo")).andReturn()
                .getRequest().getSession();
        return mvc.perform(get(address, values).accept(MediaType.TEXT_HTML, MediaType.ALL).session(session));
    }

    @Test
    void shouldOfferTheUserHisUnits_orThoseHeLooksFor() throws Exception {
        as("office-province", "/lists").andExpect(content().string(containsString("<option value=\"99001\">")));
        as("office-99002", "/lists").andExpect(content().string(containsString("<option value=\"99002\">")))
                .andExpect(content().string(not(containsString("<option value=\"99001\">"))));
        as("admin", "/lists?text={text}", "an khe thuong")
                .andExpect(content().string(containsString("<option value=\"99001\">")));
        as("admin", "/lists?text={text}", "không có đơn vị này")
                .andExpect(content().string(containsString("Không tìm thấy đơn vị nào")));
        as("designer", "/lists").andExpect(content().string(containsString("Bạn chưa có vai trò trong đơn vị nào")));
        as("designer", "/").andExpect(content().string(not(containsString("href=\"/lists\""))));
        as("office", "/").andExpect(content().string(containsString("href=\"/lists\"")));
    }

    /** Every list that is offered comes as a spreadsheet, with what the user may see of the unit. */
    @Test
    void shouldGiveEveryListThatIsOffered() throws Exception {
        String page = as("office", "/lists").andReturn().getResponse().getContentAsString();
        List<String> lists = LIST.matcher(page.substring(page.indexOf("id=\"list\""))).results().map(one -> one.group(1))
                .toList();
        assertThat(lists).hasSize(11).doesNotHaveDuplicates();
        for (String list : lists) {
            as("office", "/lists/file?unit=99001&list={list}", list).andExpect(status().isOk())
                    .andExpect(content().contentType(SheetTable.XLSX));
        }
        as("office", "/lists/file?unit=99001&list=votes").andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Không có danh sách này.")));
        as("office", "/lists/file?unit=zz&list=posts").andExpect(status().isNotFound());
    }
}
