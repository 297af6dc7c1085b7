package org.tiencu.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.slf4j.LoggerFactory;

/** The Chromium of the machine, set up like the browser of a Vietnamese office. Nothing is downloaded. */
final class Chromium implements AutoCloseable {

    static final String NOT_INSTALLED = "Browser tests are skipped: no chromium, chromium-browser or google-chrome on the PATH";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(find().orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic",
                            "--no-first-run")));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Says so in the log if there is none: a report of skipped tests does not tell why. */
    static boolean isInstalled() {
        boolean installed = find().isPresent();
        if (!installed) {
            LoggerFactory.getLogger(Chromium.class).warn(NOT_INSTALLED);
        }
        return installed;
    }

    /** The first browser of its kind on the PATH. */
    private static Optional<Path> find() {
        List<Path> folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of)
                .toList();
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable).findFirst();
    }

    /**
     * A page in a session of its own, as on another person's computer.
     *
     * @param locale language of the browser, such as {@code vi-VN}
     */
    Page newPage(String baseUrl, String locale) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(baseUrl)
                .setLocale(locale).setTimezoneId("Asia/Ho_Chi_Minh").setViewportSize(1366, 768));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(page.url() + ": " + message.text());
            }
        });
        pages.add(page);
        return page;
    }

    /** Takes a picture of what the page shows. */
    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Takes a picture of every open page, for the one who has to find out why a test failed. */
    void screenshotsOfAllPages() {
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).isClosed()) {
                screenshot(pages.get(i), "last-of-page-" + (i + 1));
            }
        }
    }

    /**
     * Their scripts go on asking the application as long as they are open.
     *
     * @throws AssertionError if a page wanted to load or do what the application tells browsers to refuse
     */
    void closePages() {
        browser.contexts().forEach(BrowserContext::close);
        pages.clear();
        List<String> found = List.copyOf(violations);
        violations.clear();
        if (!found.isEmpty()) {
            throw new AssertionError("Refused by the browser: " + found);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
