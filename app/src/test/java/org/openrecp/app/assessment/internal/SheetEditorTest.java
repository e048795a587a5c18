// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.app.assessment.PlantEditorTest;

/** What is typed into a sheet is kept, whatever happens to network, session and colleagues. */
class SheetEditorTest extends PlantEditorTest {
    private static final String STREAMS = "/sheets/streams";

    private static Locator row(Page page, int number) {
        return page.locator("table[data-sheet] tbody tr").nth(number);
    }

    private static Locator cell(Page page, int row, String field) {
        return row(page, row).locator("[data-field=" + field + "]");
    }

    @Test
    void keepsWhatIsTyped() {
        var page = open("Lan", Device.DESKTOP, STREAMS);

        type(cell(page, 0, "quantity"), "1650.5");
        cell(page, 0, "grade").selectOption("estimated");
        waitUntil(page, "saved");
        page.reload();

        assertThat(cell(page, 0, "quantity").inputValue()).isEqualTo("1650.5");
        assertThat(cell(page, 0, "grade").inputValue()).isEqualTo("estimated");
        assertThat(row("streams", "S01"))
                .containsEntry("quantity", "1650.5")
                .containsEntry("grade", "estimated");
        assertNothingWaits(page);
    }

    @Test
    void keepsWhatIsTypedWithoutLeavingTheCell() {
        var page = open("Lan", Device.DESKTOP, STREAMS);

        cell(page, 0, "note").fill("weighbridge, gate 2");

        page.waitForCondition(
                () -> "weighbridge, gate 2".equals(row("streams", "S01").get("note")));
    }

    @Test
    void saysAtTheCellThatAUnitIsNone() {
        var page = open("Lan", Device.DESKTOP, STREAMS);

        type(cell(page, 0, "unit"), "tonnnes");
        waitUntil(page, "saved");

        var cell = cell(page, 0, "unit");
        assertThat(cell.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(cell.locator("xpath=../p[@class='field-problem']").innerText())
                .contains("tonnnes");
        assertThat(page.locator("[data-problems-of=streams]").innerText()).isEqualTo("1");
        page.locator(".findings [data-list=problems] a").click();
        assertThat(focused(page)).isEqualTo("unit");

        type(cell, "t");
        waitUntil(page, "saved");
        assertThat(page.locator(".field-problem").count()).isZero();
        assertThat(page.locator("[data-list=problems]").isVisible()).isFalse();
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.dataset.field");
    }

    @Test
    void goesOnWithoutNetworkAndSendsWhenItIsBack() {
        var page = open("Lan", Device.DESKTOP, STREAMS);

        page.context().setOffline(true);
        type(cell(page, 0, "quantity"), "1700");
        waitUntil(page, "offline");
        type(cell(page, 1, "quantity"), "11");
        row(page, 2).locator("[data-delete-row]").click();
        assertThat(row("streams", "S01")).containsEntry("quantity", "1638");
        page.context().setOffline(false);
        waitUntil(page, "saved");

        assertThat(row("streams", "S01")).containsEntry("quantity", "1700");
        assertThat(row("streams", "S02")).containsEntry("quantity", "11");
        assertThat(row("streams", "S03")).isEmpty();
        assertNothingWaits(page);
    }

    @Test
    void keepsWhatWasTypedWhenThePageIsClosedWithoutNetwork() {
        var page = open("Lan", Device.DESKTOP, STREAMS);
        page.context().setOffline(true);
        type(cell(page, 0, "quantity"), "1710");
        waitUntil(page, "offline");
        var context = page.context();
        page.close();

        context.setOffline(false);
        var again = context.newPage();
        again.navigate(url("/assessments/" + assessment + STREAMS));
        waitUntil(again, "saved");

        assertThat(cell(again, 0, "quantity").inputValue()).isEqualTo("1710");
        assertThat(row("streams", "S01")).containsEntry("quantity", "1710");
    }

    @Test
    void savesWhatWasTypedAfterTheSessionEndedOnceOneSignsInAgain() {
        var page = open("Lan", Device.DESKTOP, STREAMS);
        page.context().clearCookies();
        type(cell(page, 0, "quantity"), "1720");
        waitUntil(page, "signed-out");

        var other = page.context().waitForPage(() -> page.locator(".save-state a").click());
        signIn(other, "Lan");
        other.locator(".menu-account").waitFor();
        page.evaluate("dispatchEvent(new Event('focus'))");
        waitUntil(page, "saved");

        assertThat(row("streams", "S01")).containsEntry("quantity", "1720");
    }

    @Test
    void sendsNothingOfOnePersonInTheNameOfAnother() {
        var page = open("Lan", Device.DESKTOP, STREAMS);
        page.context().clearCookies();
        type(cell(page, 0, "quantity"), "1720");
        waitUntil(page, "signed-out");

        page.reload();
        signIn(page, "Minh");
        waitUntil(page, "saved");

        assertThat(row("streams", "S01")).containsEntry("quantity", "1638");
    }

    @Test
    void twoPeopleOnOneCellChoose() {
        var lan = open("Lan", Device.DESKTOP, STREAMS);
        var minh = open("Minh", Device.DESKTOP, STREAMS);

        type(cell(lan, 0, "quantity"), "1600");
        waitUntil(lan, "saved");
        type(cell(minh, 0, "quantity"), "1500");
        type(cell(minh, 0, "note"), "gate 2");
        minh.locator(".conflict").waitFor();
        assertThat(minh.locator(".conflict p").innerText()).contains("Lan").contains("1600");
        assertAccessible(minh);
        waitUntil(minh, "saved");
        assertThat(row("streams", "S01"))
                .containsEntry("quantity", "1600")
                .containsEntry("note", "gate 2");

        minh.locator(".conflict button").last().click();
        waitUntil(minh, "saved");
        assertThat(row("streams", "S01")).containsEntry("quantity", "1500");

        type(cell(lan, 0, "quantity"), "1601");
        lan.locator(".conflict button").first().click();
        assertThat(cell(lan, 0, "quantity").inputValue()).isEqualTo("1500");
        assertThat(row("streams", "S01")).containsEntry("quantity", "1500");
    }

    @Test
    void whatIsTypedInARowThatSomebodyDeletedIsNotLost() {
        var lan = open("Lan", Device.DESKTOP, STREAMS);
        var minh = open("Minh", Device.DESKTOP, STREAMS);

        row(lan, 0).locator("[data-delete-row]").click();
        waitUntil(lan, "saved");
        type(cell(minh, 0, "quantity"), "1500");
        minh.locator(".conflict button").last().click();
        waitUntil(minh, "saved");

        assertThat(row("streams", "S01")).containsEntry("quantity", "1500");
    }

    @Test
    void aDeletedRowIsBroughtBack() {
        var page = open("Lan", Device.DESKTOP, STREAMS);
        int before = count("streams");

        row(page, 3).locator("[data-delete-row]").click();
        waitUntil(page, "saved");
        assertThat(count("streams")).isEqualTo(before - 1);
        page.locator("[data-undo] button").click();
        waitUntil(page, "saved");

        assertThat(count("streams")).isEqualTo(before);
        assertThat(cell(page, 3, "id").inputValue()).isEqualTo("S04");
        page.reload();
        assertThat(cell(page, 3, "id").inputValue()).isEqualTo("S04");
    }

    @Test
    void worksWithTheKeyboardAlone() {
        var page = open("Lan", Device.DESKTOP, STREAMS);
        int before = count("streams");

        page.locator(".table-wide").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(cell(page, 1, "id").evaluate("e => e === document.activeElement"))
                .isEqualTo(true);
        for (int i = 1; i < before; i++) {
            page.keyboard().press("Enter");
        }
        page.keyboard().type("S99");
        page.keyboard().press("Tab");
        page.keyboard().type("pulper");
        page.keyboard().press("Tab");
        waitUntil(page, "saved");

        assertThat(count("streams")).isEqualTo(before + 1);
        assertThat(row("streams", "S99")).isEqualTo(Map.of("id", "S99", "from", "pulper"));
    }

    @Test
    void readsAndWritesVietnameseNumbers() {
        var page = open("Lan", Device.DESKTOP.in("vi"), STREAMS);

        type(cell(page, 0, "quantity"), "1.650,5");
        type(cell(page, 0, "uncertainty"), "2,5");
        waitUntil(page, "saved");
        page.reload();

        assertThat(cell(page, 0, "quantity").inputValue()).isEqualTo("1650,5");
        assertThat(row("streams", "S01"))
                .containsEntry("quantity", "1650.5")
                .containsEntry("uncertainty", "2.5");
    }

    @Test
    void takesCellsCopiedFromASpreadsheet() {
        var page = open("Lan", Device.DESKTOP, STREAMS);
        int before = count("streams");

        cell(page, before - 1, "id")
                .evaluate(
                        """
                        (cell, text) => {
                          const copied = new DataTransfer();
                          copied.setData("text/plain", text);
                          cell.dispatchEvent(new ClipboardEvent("paste", {clipboardData: copied, bubbles: true, cancelable: true}));
                        }
                        """,
                        "S97\tpulper\t\"a \"\"b\"\"\nc\"\twater\t12.5\tm3\t\tđo\r\nS98\t\tpulper\twater\t7\r\n");
        waitUntil(page, "saved");

        assertThat(count("streams")).isEqualTo(before + 1);
        assertThat(row("streams", "S97"))
                .containsEntry("from", "pulper")
                .containsEntry("to", "a \"b\" c")
                .containsEntry("quantity", "12.5")
                .containsEntry("unit", "m3")
                .containsEntry("grade", "metered");
        assertThat(row("streams", "S98"))
                .isEqualTo(
                        Map.of("id", "S98", "to", "pulper", "material", "water", "quantity", "7"));
    }

    @Test
    void twoPagesOfOneBrowserKnowOfEachOther() {
        var page = open("Lan", Device.DESKTOP, STREAMS);
        var other = page.context().newPage();
        other.navigate(page.url());
        waitUntil(other, "saved");

        type(cell(page, 0, "quantity"), "1600");
        waitUntil(page, "saved");
        other.waitForCondition(() -> cell(other, 0, "quantity").inputValue().equals("1600"));
        type(cell(other, 0, "quantity"), "1601");
        waitUntil(other, "saved");

        assertThat(row("streams", "S01")).containsEntry("quantity", "1601");
        assertThat(other.locator(".conflict").count()).isZero();
    }

    static Stream<Device> devices() {
        return Stream.of(Device.DESKTOP, Device.PHONE.in("vi"))
                .flatMap(d -> Stream.of(d, d.inTheDark()));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void isAccessibleAndFitsEveryDevice(Device device) {
        var page = open("Lan", device, STREAMS);
        type(cell(page, 0, "unit"), "tonnnes");
        waitUntil(page, "saved");

        assertAccessible(page);
        assertFitsTheWidth(page);
    }
}
