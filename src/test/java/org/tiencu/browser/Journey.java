package org.tiencu.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What every journey has: the application, one browser, and for each user a computer of his own. */
abstract class Journey {

    private static Chromium chromium;

    @Autowired
    ApplicationContext context;
    @LocalServerPort
    int port;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    /** What was to be seen last. */
    @RegisterExtension
    static final AfterTestExecutionCallback PICTURES_OF_A_FAILURE = test -> {
        if (test.getExecutionException().isPresent()) {
            chromium.screenshotsOfAllPages();
        }
        chromium.closePages();
    };

    final Page newPage() {
        return newPage("vi-VN");
    }

    /** A page of a browser in another language, such as {@code en-US}. */
    final Page newPage(String locale) {
        return chromium.newPage("http://localhost:" + port, locale);
    }

    final TasklistPage signIn(String user) {
        return TasklistPage.signIn(newPage(), user);
    }
}
