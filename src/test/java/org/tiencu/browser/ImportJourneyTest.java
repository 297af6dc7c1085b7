package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Sheets;

/** An administrator takes the template of posts, sends it in with an error, corrects it and stores it. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class ImportJourneyTest extends Journey {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from tiencu.post where id = 'browser-post'").update();
    }

    private static void upload(Page page, byte[] file) {
        page.getByLabel("Tệp đã điền: Chức vụ").setInputFiles(new FilePayload("chuc-vu.xlsx", SheetTable.XLSX, file));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra: Chức vụ")).click();
    }

    private static byte[] content(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }

    private static List<Object> post(Object seats) {
        return List.of("browser-post", "99003", "Trưởng phòng Thử (mẫu)", "99", "Quy định của Nhà nước", "Có", 5, "Không",
                "Không", seats, 30);
    }

    @Test
    void shouldCheckAndStore() throws IOException {
        Page page = newPage();
        page.navigate("/login");
        new SignInPage(page).submit("admin", "demo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập dữ liệu từ bảng tính")).click();
        Chromium.screenshot(page, "import-1-start");
        byte[] template = content(page.waitForDownload(() -> page.getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Tải tệp mẫu: Chức vụ")).click()));
        List<String> heading = Sheets.texts(template, "Dữ liệu").get(0);

        upload(page, Sheets.file(heading, post("hai"), post("=1")));
        assertThat(page.getByText("không dòng nào được ghi").last()).isVisible();
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("J2"))).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi vào hệ thống"))).hasCount(0);
        Chromium.screenshot(page, "import-2-errors");
        byte[] marked = content(page.waitForDownload(() -> page.getByText("Tải tệp đã đánh dấu lỗi").click()));
        assertThat(Sheets.texts(marked, "Lỗi")).hasSize(3);

        upload(page, Sheets.file(heading, post(1)));
        assertThat(page.getByText("Tệp không có lỗi: 1 dòng")).isVisible();
        Chromium.screenshot(page, "import-3-checked");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi vào hệ thống")).click();
        assertThat(page.getByText("Đã ghi vào hệ thống: thêm 1")).isVisible();
        Chromium.screenshot(page, "import-4-stored");
        assertThat(jdbc.sql("select title from tiencu.post where id = 'browser-post'").query(String.class).single())
                .isEqualTo("Trưởng phòng Thử (mẫu)");
    }
}
