package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The one sign-in page of the product. */
final class SignInPage {

    private final Page page;

    SignInPage(Page page) {
        this.page = page;
    }

    /** Fails if the browser is not there, or not before long. */
    void shouldBeOpen() {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))).isVisible();
    }

    void submit(String user, String password) {
        page.getByLabel("Tên đăng nhập").fill(user);
        page.getByLabel("Mật khẩu").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập")).click();
    }

    /** What the page has to say: a refusal, or that one has signed out. */
    Locator message() {
        return page.locator("#sign-in .alert");
    }
}
