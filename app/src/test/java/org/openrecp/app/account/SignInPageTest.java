// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.app.BrowserTest;

class SignInPageTest extends BrowserTest {

    static Stream<Device> devices() {
        return Stream.of(Device.DESKTOP, Device.PHONE)
                .flatMap(d -> Stream.of(d, d.in("vi")))
                .flatMap(d -> Stream.of(d, d.inTheDark()));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void isAccessibleOnEveryDevice(Device device) {
        var page = open(device, "/sign-in");

        assertAccessible(page);
        assertFitsTheWidth(page);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(device.language());
        assertThat(page.locator("html").getAttribute("data-bs-theme"))
                .isEqualTo(device.dark() ? "dark" : "light");
    }

    @Test
    void changesTheLanguageAndTheThemeAsTheReaderWants() {
        var page = open(Device.DESKTOP, "/sign-in");
        assertThat(page.locator("h1").innerText()).isEqualTo("Sign in");

        page.locator("button[name=language][value=vi]").click();
        page.locator("button[name=theme][value=dark]").click();

        assertThat(page.locator("h1").innerText()).isEqualTo("Đăng nhập");
        assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
    }

    @Test
    void saysThatTheAddressOrThePasswordIsWrongWithTheKeyboardAlone() {
        var page = open(Device.DESKTOP, "/sign-in");

        page.keyboard().type("nobody@example.org");
        page.keyboard().press("Tab");
        page.keyboard().type("wrong");
        page.keyboard().press("Enter");

        page.locator("[role=alert]").waitFor();
        assertAccessible(page);
    }
}
