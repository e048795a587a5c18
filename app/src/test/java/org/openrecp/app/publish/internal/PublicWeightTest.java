// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openrecp.app.BrowserTest;
import org.openrecp.app.Wire;
import org.openrecp.app.Workplace;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Weak networks count: what a visitor who was never here is sent until a page is there. */
class PublicWeightTest extends BrowserTest {
    private static final int MOST_BYTES = 150_000;

    @Autowired private Workplace workplace;
    @Autowired private ForeignPublishing rows;

    @Test
    void everyPageTakesAtMost150KilobytesAndTheScriptOfTheThemeAlone() {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        var made = Scope.SYSTEM.call(() -> rows.make(centre, company));
        var id = Objects.requireNonNull(made.get("id"));
        for (String path :
                List.of(
                        "",
                        "/results/" + id,
                        "/map",
                        "/cases/" + id,
                        "/guidelines/" + id,
                        "/options",
                        "/providers",
                        "/questions",
                        "/data")) {
            var page = open(Device.PHONE.in("vi"), "/assets/icon.svg");
            var wire = Wire.of(page);
            var answer = Objects.requireNonNull(page.navigate(url("/public/vi" + path)));
            assertThat(answer.status()).as(path).isEqualTo(200);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(wire.bytes().keySet())
                    .anyMatch(p -> p.contains("/assets/tabler"))
                    .filteredOn(p -> p.contains(".js"))
                    .hasSize(1);
            assertThat(wire.total()).as("bytes of %s", wire.bytes()).isBetween(20_000, MOST_BYTES);
            assertThat(page.context().cookies()).isEmpty();
        }
    }
}
