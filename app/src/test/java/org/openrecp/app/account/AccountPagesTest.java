// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.app.BrowserTest;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;

class AccountPagesTest extends BrowserTest {
    private static final String PASSWORD = "four words put together";

    @Autowired private Accounts accounts;
    @Autowired private Centres centres;

    private final UUID centre = UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@example.org";
    private UUID colleague = UUID.randomUUID();

    static Stream<Device> devices() {
        return Stream.of(Device.DESKTOP, Device.PHONE.inTheDark());
    }

    @BeforeEach
    void aManagerAndAColleague() {
        Scope.SYSTEM.run(() -> {
            centres.add(new Centre(centre, "Centre " + centre, "VNM", "VND"));
            accounts.create(
                    centre,
                    null,
                    email,
                    "Nguyễn Thị Hoa",
                    PASSWORD,
                    Set.of(Role.CENTRE_MANAGER, Role.ADMINISTRATOR));
            colleague =
                    accounts.create(
                            centre,
                            null,
                            UUID.randomUUID() + "@example.org",
                            "Lê Văn An",
                            PASSWORD,
                            Set.of(Role.CONSULTANT));
        });
    }

    @ParameterizedTest
    @MethodSource("devices")
    void areAccessibleAndFitTheWidth(Device device) {
        var page = open(device, "/people");
        signIn(page, email, PASSWORD);
        for (var path :
                new String[] {
                    "/people",
                    "/people/new",
                    "/people/" + colleague,
                    "/account",
                    "/audit",
                    "/centres"
                }) {
            page.navigate(url(path));
            page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
            assertThat(page.locator("h1").count()).as(path).isOne();
            assertAccessible(page);
            assertFitsTheWidth(page);
        }
    }

    @Test
    void aManagerInvitesSomebodyWhoThenSignsIn() {
        var page = open(Device.DESKTOP, "/people");
        signIn(page, email, PASSWORD);
        page.getByText("Invite somebody").click();
        var address = UUID.randomUUID() + "@example.org";
        page.locator("#name").fill("Phạm Minh Đức");
        page.locator("#email").fill(address);
        page.locator("input[value=TRAINER]").check();
        page.getByText("Make the invitation").click();
        var link = page.locator("#link").inputValue();

        var other = open(Device.PHONE.in("vi"), link.replace(url(""), ""));
        assertAccessible(other);
        other.locator("#password").fill(PASSWORD);
        other.locator("main form button").click();
        other.locator("[role=status]").waitFor();
        signIn(other, address, PASSWORD);
        assertThat(other.locator(".menu-account summary").innerText()).isEqualTo("Phạm Minh Đức");
    }
}
