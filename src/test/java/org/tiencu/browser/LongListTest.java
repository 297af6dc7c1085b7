package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.organisation.Role;
import org.tiencu.platform.security.Accounts;
import org.tiencu.support.IntegrationTest;

/** The organisation commission of a province looks after thousands; it finds the one it means by typing his name. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class LongListTest extends Journey {

    private static final String PROVINCE = "97";
    private static final String USER = "long-list";
    private static final int PEOPLE = 3000;
    private static final String FIELD = "Cán bộ và chức vụ";

    @Autowired
    JdbcClient jdbc;
    @Autowired
    Accounts accounts;
    @Autowired
    IdentityService identityService;

    @BeforeEach
    void aProvinceWithThousandsOfOfficials() {
        jdbc.sql("""
                insert into tiencu.unit (code, name, level, parent_code, kind, search_text)
                values ('97', 'Tỉnh Đông Người (mẫu)', 'PROVINCE', 'TW', 'Tỉnh', 'tinh dong nguoi'),
                       ('97001', 'Xã Bắc (mẫu)', 'COMMUNE', '97', 'Xã', 'xa bac'),
                       ('97002', 'Xã Tây (mẫu)', 'COMMUNE', '97', 'Xã', 'xa tay')
                """).update();
        jdbc.sql("""
                insert into tiencu.official (id, full_name, birth_date, sex, education, political_theory, current_unit_code,
                    sample, search_text)
                select '97-' || n, case when n > :people - 2 then 'Trần Trùng Tên (mẫu)' else 'Nguyễn Văn ' || n || ' (mẫu)' end,
                    date '1980-01-01', 'MALE', 'MASTER', 'BACHELOR', case n % 2 when 0 then '97001' else '97002' end, true,
                    'nguyen van ' || n
                from generate_series(1, :people) n
                """).param("people", PEOPLE).update();
        jdbc.sql("""
                insert into tiencu.post (id, unit_code, title, authority_unit, regime, head, term_years, non_local, elected,
                    seats, rank_order)
                select '97-P' || n, case n % 2 when 0 then '97001' else '97002' end, 'Phó Trưởng ban', '97', 'PARTY', false, 5,
                    false, false, 1, 20
                from generate_series(1, :people) n
                """).param("people", PEOPLE).update();
        jdbc.sql("""
                insert into tiencu.tenure (id, official_id, post_id, starts_on, ends_on)
                select '97-T' || n, '97-' || n, '97-P' || n, current_date - 100, current_date + 1000
                from generate_series(1, :people) n
                """).param("people", PEOPLE).update();
        accounts.createUser(USER, "Danh Sách Dài (mẫu)", "Người dùng", "demo");
        accounts.join(USER, Role.ORGANISATION_COMMISSION.in(PROVINCE), Role.ORGANISATION_COMMISSION.displayName());
    }

    @AfterEach
    void nobodyIsLeft() {
        identityService.deleteUser(USER);
        identityService.deleteGroup(Role.ORGANISATION_COMMISSION.in(PROVINCE));
        jdbc.sql("delete from tiencu.tenure where id like '97-T%'").update();
        jdbc.sql("delete from tiencu.post where id like '97-P%'").update();
        jdbc.sql("delete from tiencu.official where id like '97-%'").update();
        jdbc.sql("delete from tiencu.unit where code like '97%' and code <> '97'").update();
        jdbc.sql("delete from tiencu.unit where code = '97'").update();
    }

    @Test
    void shouldFindOneOfThousandsByHisName_andTellTwoOfOneNameApart() {
        TasklistPage commission = signIn(USER);
        FormPart form = commission.startProcess("Cho thôi giữ chức vụ, từ chức, miễn nhiệm");
        Locator found = form.field(FIELD).locator(".fjs-dropdownlist-item");
        form.input(FIELD).click();
        assertThat(found).hasCount(PEOPLE);

        form.input(FIELD).fill("Trần Trùng Tên");
        assertThat(found).hasText(new String[] {"Trần Trùng Tên (mẫu) – Phó Trưởng ban – Xã Bắc (mẫu)",
            "Trần Trùng Tên (mẫu) – Phó Trưởng ban – Xã Tây (mẫu)"});
        commission.screenshot("long-list-found");

        found.last().click();
        assertThat(form.input(FIELD)).hasValue("Trần Trùng Tên (mẫu) – Phó Trưởng ban – Xã Tây (mẫu)");
        form.choose("Hình thức", "Miễn nhiệm");
        assertThat(form.field("Hình thức").getByLabel("Miễn nhiệm")).isChecked();
        commission.screenshot("long-list-chosen");
    }
}
