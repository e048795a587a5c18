// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.BrowserTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** The public site as people see it: on a phone, in both languages, light and dark. */
class PublicBrowserTest extends BrowserTest {
    @Autowired private Workplace workplace;
    @Autowired private ForeignPublishing rows;

    @Test
    void isReadableByEverybodyAndLeavesNoCookie() {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        Map<String, String> made = Scope.SYSTEM.call(() -> rows.make(centre, company));
        String id = made.getOrDefault("id", UUID.randomUUID().toString());
        var paths =
                List.of(
                        "",
                        "/results",
                        "/results/" + id,
                        "/map?table=" + id,
                        "/cases",
                        "/cases/" + id,
                        "/guidelines",
                        "/guidelines/" + id,
                        "/providers?words=doi+thong",
                        "/options",
                        "/questions",
                        "/data",
                        "/nothing");
        for (Device device : List.of(Device.DESKTOP, Device.PHONE, Device.PHONE.inTheDark())) {
            Page page = open(device, "/public/en");
            for (String path : paths) {
                page.navigate(url("/public/" + (device.dark() ? "vi" : "en") + path));
                assertAccessible(page);
                assertFitsTheWidth(page);
            }
            assertThat(page.context().cookies()).isEmpty();
        }
    }
}
