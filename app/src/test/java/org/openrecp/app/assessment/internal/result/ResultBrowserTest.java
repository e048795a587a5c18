// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.app.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From the data to the report in a browser, on each kind of device. */
class ResultBrowserTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @Autowired private CentreWithPlants plants;

    static Stream<Arguments> devices() {
        return Stream.of(
                Arguments.of("paper", Device.DESKTOP),
                Arguments.of("dyeing", Device.PHONE.in("vi")),
                Arguments.of("dyeing", Device.DESKTOP.in("vi").inTheDark()),
                Arguments.of("brewery-quick", Device.PHONE));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void computesExplainsExploresAndReports(String example, Device device) {
        var here = plants.place();
        var path = "/assessments/" + plants.assessment(here, example);
        var page = open(device, path + "/results");
        signIn(page, here.email(), CentreWithPlants.PASSWORD);
        page.locator("button[name=language]")
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(
                                        device.language().equals("vi") ? "Tiếng Việt" : "English"))
                .all()
                .forEach(com.microsoft.playwright.Locator::click);
        page.navigate(url(path + "/results"));
        look(page, example, "before", device);

        page.locator("form[action$='/results'] button").click();

        assertThat(page.locator(".chapter h2")).isVisible();
        look(page, example, "summary", device);
        for (var chapter : List.of("suspects", "balance", "losses", "indicators", "use")) {
            var link = page.locator(".chapters a[href$='/" + chapter + "']");
            if (link.count() > 0) {
                link.click();
                look(page, example, chapter, device);
            }
        }
        for (var chapter : List.of("balance", "losses", "emissions", "indicators")) {
            page.navigate(url(path + "/results/" + chapter));
            var why = page.locator(".report th a").first();
            if (why.count() > 0) {
                why.click();
                look(page, example, "why-" + chapter, device);
            }
        }
        page.navigate(url(path + "/results/explorer"));
        look(page, example, "explorer", device);
        page.navigate(url(path + "/report"));
        page.locator("form[action$='/report'] button").first().click();
        page.waitForTimeout(3000);
        page.navigate(url(path + "/report"));
        assertThat(page.locator("a[href$='/en/report.pdf']")).isVisible();
        look(page, example, "report", device);
        page.navigate(url(path + "/report/en/report.html"));
        picture(page, example, "report-html", device);
    }

    private static void look(Page page, String example, String name, Device device) {
        picture(page, example, name, device);
        assertAccessible(page);
        assertFitsTheWidth(page);
    }

    /** Kept so that somebody can look at it. */
    private static void picture(Page page, String example, String name, Device device) {
        var file =
                "%s-%s-%s-%s%s.png"
                        .formatted(
                                example,
                                name,
                                device.width(),
                                device.language(),
                                device.dark() ? "-dark" : "");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
    }
}
