// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.BrowserTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed into a form is not lost, and does not break the page. */
class TypedBrowserTest extends BrowserTest {
    private static final String NEW = "/companies/new";
    private final Workplace workplace;
    private final Somebody consultant;

    TypedBrowserTest(@Autowired Workplace workplace) {
        this.workplace = workplace;
        var centre = workplace.centre();
        consultant = workplace.person(centre, workplace.company(centre), Role.CONSULTANT);
    }

    @Test
    void standsInTheFormAgainWhenTheSessionEndedMeanwhile() {
        var page = signedIn(Device.DESKTOP);
        send(page, "Giấy Hồng Hà");
        assertThat(page.url()).contains("/sign-in?problem=ended");
        signIn(page, consultant.address(), Workplace.PASSWORD);
        page.waitForURL(url(NEW));

        assertThat(page.locator("main [role=status]").innerText()).contains("not saved yet");
        assertThat(page.locator("[name=name]").inputValue()).isEqualTo("Giấy Hồng Hà");
        page.locator("main form .btn-primary").click();
        page.waitForURL(address -> !address.contains("/new"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Giấy Hồng Hà");
        page.navigate(url(NEW));
        assertThat(page.locator("[name=name]").inputValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void standsInTheFormAgainWhenTheNetworkDropped(boolean goesBack) {
        var page = signedIn(Device.DESKTOP);
        page.locator("[name=name]").fill("Giấy Hồng Hà");
        page.context().setOffline(true);
        page.locator("main form .btn-primary").click();
        page.waitForURL(address -> address.startsWith("chrome-error"));
        page.context().setOffline(false);
        if (goesBack) {
            page.goBack();
        } else {
            page.navigate(url(NEW));
        }

        assertThat(page.locator("[name=name]").inputValue()).isEqualTo("Giấy Hồng Hà");
        page.locator("main form .btn-primary").click();
        page.waitForURL(address -> !address.contains("/new"));
        page.navigate(url(NEW));
        assertThat(page.locator("[name=name]").inputValue()).isEmpty();
    }

    @Test
    void isNotShownToAnotherPersonOfTheSameBrowser() {
        var centre = workplace.centre();
        var other = workplace.person(centre, workplace.company(centre), Role.CONSULTANT);
        var page = signedIn(Device.DESKTOP);
        send(page, "Giấy Hồng Hà");
        signIn(page, other.address(), Workplace.PASSWORD);
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate(url(NEW));

        assertThat(page.locator("[name=name]").inputValue()).isEmpty();
    }

    @Test
    void aLongWordDoesNotWidenThePageOfAPhone() {
        var page = signedIn(Device.PHONE);
        page.locator("[name=name]").fill("W".repeat(200));
        page.locator("main form .btn-primary").click();
        page.waitForURL(address -> !address.contains("/new"));

        assertFitsTheWidth(page);
    }

    private Page signedIn(Device device) {
        var page = open(device, "/sign-in");
        signIn(page, consultant.address(), Workplace.PASSWORD);
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate(url(NEW));
        return page;
    }

    /** Sends a form whose session has ended. */
    private static void send(Page page, String name) {
        page.locator("[name=name]").fill(name);
        page.context().clearCookies();
        page.locator("main form .btn-primary").click();
        page.waitForURL(address -> address.contains("/sign-in"));
    }
}
