// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.BrowserTest;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;

class QuickFieldTest extends BrowserTest {
    private static final String PASSWORD = "four words put together";

    @Autowired private Accounts accounts;
    @Autowired private Centres centres;
    @Autowired private Evidence evidence;

    private final UUID centre = UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void aConsultant() {
        Scope.SYSTEM.run(() -> {
            centres.add(new Centre(centre, "Centre " + centre, "VNM", "VND"));
            accounts.create(centre, null, email, "Trần Mai", PASSWORD, Set.of(Role.CONSULTANT));
        });
    }

    @Test
    void isTypedWithoutNetworkAndSentWhenItIsBack() {
        var page = open(Device.PHONE.in("vi"), "/quick");
        signIn(page, email, PASSWORD);
        page.locator("html[lang=vi] #ready:not(:empty)").waitFor();
        assertAccessible(page);
        assertFitsTheWidth(page);

        page.context().setOffline(true);
        fillIn(page);
        choosePhoto(page, "#photo-bill", "bill");
        choosePhoto(page, "#photo-place", "place");
        page.locator("#photos li").nth(1).waitFor();
        page.reload();
        page.locator("#photos li").nth(1).waitFor();

        assertThat(page.locator("#company-name").inputValue()).isEqualTo("Giấy Bãi Bằng");
        assertThat(page.locator("[name='electricity-11']").inputValue()).isEqualTo("250.011");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "quick-phone.png"))
                        .setFullPage(true));
        page.locator("#send").click();
        page.getByText("Mất kết nối").waitFor();

        page.context().setOffline(false);
        var report = page.locator(".quick-foot a").nth(1);
        report.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        page.getByText("đã gửi").first().waitFor();
        assertThat(page.locator("#drafts").innerText()).contains("đã gửi");
        assertThat(page.locator("#photos").innerText()).contains("Hóa đơn 1.jpg", "đã gửi");
        assertThat(photos(page)).hasSize(2).allMatch(QuickFieldTest::isSmall);
        assertAccessible(page);
        var pdf =
                page.request().get(url(page.locator(".quick-foot a").nth(2).getAttribute("href")));
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        page.locator(".quick-foot a").first().click();
        assertThat(page.locator("main").innerText()).contains("Giấy Bãi Bằng");
        page.goBack();
        page.locator("#drafts button[data-open]").first().click();
        page.locator(".quick-foot a").nth(1).click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
        assertThat(page.locator("h1").innerText()).isNotBlank();
    }

    @Test
    void sendsPhotosOnceThoughTheNetworkFailsBetweenThem() {
        var page = open(Device.PHONE, "/quick");
        signIn(page, email, PASSWORD);
        fillIn(page);
        choosePhoto(page, "#photo-bill", "bill");
        choosePhoto(page, "#photo-place", "place");
        page.locator("#photos li").nth(1).waitFor();
        var calls = new AtomicInteger();
        page.route(
                "**/evidence/of/**",
                route -> {
                    if (calls.incrementAndGet() == 1) {
                        route.resume();
                    } else {
                        route.abort();
                    }
                });
        page.locator("#send").click();
        page.getByText("its photos are sent when the connection is back").waitFor();
        assertThat(photos(page)).hasSize(1);

        page.unroute("**/evidence/of/**");
        page.reload();
        page.locator("#drafts")
                .getByText("sent", new Locator.GetByTextOptions().setExact(true))
                .waitFor();

        assertThat(photos(page)).hasSize(2);
        page.locator("#drafts button[data-open]").first().click();
        page.locator(".quick-foot a").first().click();
        assertThat(page.locator(".evidence-files").innerText())
                .contains("Bill 1.jpg", "Plant 2.jpg");
    }

    @Test
    void marksTheFieldsThatAreWrong() {
        var page = open(Device.PHONE, "/quick");
        signIn(page, email, PASSWORD);
        fillIn(page);
        page.locator("[name='electricity-2']").fill("a lot");
        page.locator("#send").click();

        page.locator("#problem-electricity-2").waitFor();
        assertThat(page.locator("[aria-invalid]").count()).isOne();
        assertAccessible(page);
    }

    private static void choosePhoto(Page page, String input, String name) {
        int before = page.locator("#photos li").count();
        var image = new BufferedImage(3200, 2400, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(name.equals("bill") ? Color.WHITE : Color.GREEN);
        pen.fillRect(100, 100, 2000, 1000);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.setInputFiles(input, new FilePayload(name + ".png", "image/png", out.toByteArray()));
        page.locator("#photos li").nth(before).waitFor();
    }

    /** The photos that the centre has of the draft that the page shows. */
    private List<byte[]> photos(Page page) {
        var draft = page.locator("#drafts button[data-open]").first().getAttribute("data-open");
        return Scope.SYSTEM.call(() ->
                evidence
                        .list("assessment", List.of(UUID.fromString(Objects.requireNonNull(draft))))
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .map(file -> {
                            try (var content = evidence.open(file.id())) {
                                return content.readAllBytes();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .toList());
    }

    private static boolean isSmall(byte[] photo) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(photo));
            return image.getWidth() == 1600 && image.getHeight() == 1200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fillIn(Page page) {
        page.locator("#company").selectOption("new");
        page.locator("#company-name").fill("Giấy Bãi Bằng");
        page.locator("#sector").selectOption("1701");
        page.locator("#product").fill("tissue");
        for (int i = 0; i < 12; i++) {
            page.locator("[name='output-" + i + "']").fill("9" + (i * 7 % 10) + "0");
            page.locator("[name='electricity-" + i + "']")
                    .fill("2" + (i * 7 % 10) + "0.0" + (10 + i));
            page.locator("[name='electricity-cost-" + i + "']")
                    .fill("5" + (i * 7 % 10) + "0.000.000");
        }
        page.locator("[name='electricity-11']").fill("250.011");
        page.locator("[name='answer-air'][value=no]").check();
    }
}
