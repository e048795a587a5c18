// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.BrowserTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;

class HistoryBrowserTest extends BrowserTest {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired private Workplace workplace;
    @Autowired private HistoryDesk desk;

    private UUID centre = new UUID(0, 0);
    private String manager = "";

    @BeforeEach
    void aManager() {
        centre = workplace.centre();
        manager = workplace.person(centre, UUID.randomUUID(), Role.CENTRE_MANAGER).address();
    }

    @Test
    void aManagerBringsAFileFromTheFirstPageToTheRecord() {
        var page = open(Device.DESKTOP, "/history");
        signIn(page, manager, Workplace.PASSWORD);
        page.navigate(url("/history"));
        assertAccessible(page);
        bring(
                page,
                List.of(
                        List.of("Giấy Thác Mơ", "Phú Thọ", "nhanh", 10, 5_000, 12),
                        List.of("Bia Tây Bắc", "Sơn La", "nhanh", 10, -1, 12)));
        assertAccessible(page);
        page.locator("section a[href$='/sheets/0']").click();
        assertAccessible(page);
        page.locator("main form[method=post] button").last().click();
        work(page, "/check");
        assertThat(page.locator("main").innerText()).contains("Năm 2004!E3", "-1");
        assertAccessible(page);

        page.locator("details summary").last().click();
        bring(page, List.of(List.of("Giấy Thác Mơ", "Phú Thọ", "nhanh", 10, 5_000, 12)));
        work(page, "/check");
        page.locator("main a[href$='/companies']").click();
        assertAccessible(page);
        page.goBack();
        work(page, "/load");
        page.locator("a[href^='/history/records/']").first().click();
        assertThat(page.locator("main").innerText()).contains("Năm 2004!E2", "5000");
        assertAccessible(page);
    }

    @Test
    void itsPagesFitAPhoneInVietnameseAndTheDark() throws Exception {
        var file = new Scope(Scope.Reach.CENTRE, centre, null, null).call(this::triedFile);
        var page = open(Device.PHONE.in("vi").inTheDark(), "/history");
        signIn(page, manager, Workplace.PASSWORD);
        page.locator("form[action='/history/files']").waitFor();
        for (var path :
                List.of(
                        "/history",
                        "/history/" + file,
                        "/history/" + file + "/sheets/0",
                        "/history/" + file + "/companies",
                        "/reported")) {
            page.navigate(url(path));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
            assertFitsTheWidth(page);
            assertAccessible(page);
        }
    }

    /** Sends a workbook of one year, as the form on the page takes it. */
    private static void bring(Page page, List<List<Object>> rows) {
        page.locator("#file")
                .setInputFiles(new FilePayload("old.xlsx", XLSX, Table.ofYear(2004, rows).bytes()));
        page.locator("form[action='/history/files'] button").click();
    }

    private UUID triedFile() throws Exception {
        var table = Table.ofYear(2004, List.of(List.of("Giấy Thác Mơ", "Ở đâu", "nhanh", 1, 1, 1)));
        var file = desk.send(centre, "old.xlsx", table.bytes());
        desk.check(file);
        return file;
    }

    /** Starts work and waits for its end. */
    private static void work(Page page, String what) {
        page.locator("form[action$='" + what + "'] button").click();
        page.locator(".job .badge.bg-green-lt").waitFor();
        page.locator(".job a.btn-primary").click();
    }
}
