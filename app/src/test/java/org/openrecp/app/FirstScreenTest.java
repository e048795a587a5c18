// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Weak networks count: what comes through the wire until a consultant sees the first page. */
class FirstScreenTest extends BrowserTest {
    private static final int MOST_BYTES = 150_000;

    @Autowired private Workplace workplace;

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void signingInAndTheFirstPageTakeAtMost150Kilobytes(String language) {
        var centre = workplace.centre();
        var consultant = workplace.person(centre, workplace.company(centre), Role.CONSULTANT);
        var page = open(Device.PHONE.in(language), "/service-worker.js");
        var wire = Wire.of(page);

        page.navigate(url("/sign-in"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        signIn(page, consultant.address(), Workplace.PASSWORD);
        page.waitForURL(url("/assessments"));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(wire.bytes().keySet())
                .anyMatch(p -> p.contains("/assets/tabler"))
                .anyMatch(p -> p.contains("latin-400"))
                .contains(url("/assessments"));
        assertThat(wire.total()).as("bytes of %s", wire.bytes()).isLessThanOrEqualTo(MOST_BYTES);
    }
}
