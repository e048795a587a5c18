// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test that uses the application as a person does, in a real browser, on a database of its own.
 *
 * <p>{@link #open} gives a page of a new browser, that knows no cookies yet; it is closed after the
 * test. An error of a script, and whatever the content security policy forbids, fails the test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class BrowserTest implements DatabaseTest {
    /** WCAG 2.2 at levels A and AA. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort private int port;
    private final List<BrowserContext> browsers = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    /**
     * What the reader's device is like.
     *
     * @param width of the window, in CSS pixels
     * @param language a BCP 47 tag
     */
    public record Device(int width, String language, boolean dark) {
        public static final Device DESKTOP = new Device(1280, "en", false);
        public static final Device PHONE = new Device(390, "en", false);
        private static final int WIDEST_PHONE = 500;
        private static final int HEIGHT = 844;

        public Device in(String newLanguage) {
            return new Device(width, newLanguage, dark);
        }

        public Device inTheDark() {
            return new Device(width, language, true);
        }

        private Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setViewportSize(width, HEIGHT)
                    .setScreenSize(width, HEIGHT)
                    .setHasTouch(width <= WIDEST_PHONE)
                    .setIsMobile(width <= WIDEST_PHONE)
                    .setLocale(language)
                    .setTimezoneId("Asia/Ho_Chi_Minh")
                    .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
        }
    }

    @BeforeAll
    static void needsABrowser() {
        Chromium.require();
    }

    @AfterEach
    void closesTheBrowsers() {
        browsers.forEach(BrowserContext::close);
        assertThat(scriptErrors).as("errors on the browser's console").isEmpty();
    }

    /** A page of a new browser. */
    protected final Page open(Device device, String path) {
        var browser = Chromium.browser().newContext(device.options());
        browsers.add(browser);
        var page = browser.newPage();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            // an answer like 422 is one of the application's own, not a script's error
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")) {
                scriptErrors.add(message.text());
            }
        });
        page.navigate(url(path));
        return page;
    }

    /** A page of the application, under the address of this test's server. */
    protected final String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Signs in on a page that asks for it. */
    protected static void signIn(Page page, String email, String password) {
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("main form button:not([type=button])").first().click();
    }

    /** Asserts that axe finds nothing against WCAG 2.2 AA. */
    protected static void assertAccessible(Page page) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(
                        found.stream()
                                .flatMap(rule ->
                                        rule.getNodes().stream()
                                                .map(node ->
                                                        "%s: %s: %s"
                                                                .formatted(
                                                                        rule.getId(),
                                                                        rule.getHelp(),
                                                                        node.getHtml())))
                                .toList())
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** Asserts that a page does not have to be moved sideways to be read. */
    protected static void assertFitsTheWidth(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - screen.width"))
                .as("pixels of " + page.url() + " beyond the width of the device")
                .isEqualTo(0);
    }
}
