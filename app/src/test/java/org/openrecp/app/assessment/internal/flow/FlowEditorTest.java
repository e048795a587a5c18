// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.app.assessment.PlantEditorTest;

/** The flowsheet is drawn and edited with the mouse, a finger and the keyboard. */
class FlowEditorTest extends PlantEditorTest {

    private static Locator part(Page page, String label) {
        return page.locator(".flow-view [aria-label^=\"" + label + "\"]");
    }

    private static Locator field(Page page, String field) {
        return page.locator("[data-panel] [data-field=" + field + "]");
    }

    /** The page with the whole drawing in its frame, a stream of it selected. */
    private Page openAt(Device device, String stream) {
        var page = open("Lan", device, "/flow");
        page.locator("[data-zoom=whole]").click();
        part(page, stream + " ").locator("text").first().click();
        return page;
    }

    @Test
    void aStreamIsSelectedAndChanged() {
        var page = openAt(Device.DESKTOP, "S01");

        assertThat(field(page, "quantity").inputValue()).isEqualTo("1638");
        type(field(page, "quantity"), "1650");
        page.locator("[data-panel] .flow-said").getByText("1,650 ± 16 t").waitFor();

        assertThat(row("streams", "S01")).containsEntry("quantity", "1650");
        assertThat(
                        page.locator("table[data-sheet=streams] tr [data-field=quantity]")
                                .first()
                                .inputValue())
                .isEqualTo("1650");
        assertThat(part(page, "S01 ").getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void aProblemIsMarkedOnTheDrawingAndInThePanel() {
        var page = openAt(Device.DESKTOP, "S01");

        type(field(page, "unit"), "tonnnes");
        page.locator(".flow-view .flow.faulty[aria-label^=\"S01 \"]").waitFor();

        assertThat(page.locator("[data-panel] .field-problem").innerText()).contains("tonnnes");
        assertAccessible(page);
    }

    @Test
    void unitOperationsAreAddedAndConnectedByDragging() {
        var page = open("Lan", Device.DESKTOP, "/flow");

        page.locator("[data-add-unit]").click();
        page.keyboard().type("Kiln");
        page.keyboard().press("Tab");
        part(page, "Kiln").waitFor();
        page.locator("[data-zoom=whole]").click();
        var from = part(page, "Kiln").locator("rect").boundingBox();
        var to = part(page, "Pulper").locator("rect").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + 5, to.y + 5);
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2);
        page.mouse().up();
        waitUntil(page, "saved");

        var id = field(page, "id").inputValue();
        assertThat(row("streams", id)).containsEntry("from", "U1").containsEntry("to", "PULP");

        page.locator("[data-panel] [data-reverse]").click();
        waitUntil(page, "saved");
        assertThat(row("streams", id)).containsEntry("to", "U1");
        page.locator("[data-undo] button").click();
        waitUntil(page, "saved");
        assertThat(row("streams", id)).containsEntry("from", "U1");

        int before = count("streams");
        page.locator("[data-panel] [data-delete]").click();
        waitUntil(page, "saved");
        assertThat(count("streams")).isEqualTo(before - 1);
        page.locator("[data-undo] button").click();
        waitUntil(page, "saved");
        assertThat(row("streams", id)).containsEntry("from", "U1");
    }

    @Test
    void suspiciousMeasurementsComeFirstAndLeadToTheirCells() {
        var page = open("Lan", Device.DESKTOP, "/flow");

        page.locator(".flow-verdict.suspicious [data-select]").first().click();

        assertThat(page.locator(".flow-view .flow.suspicious.selected").count()).isEqualTo(1);
        assertThat(page.locator("[data-panel] .flow-said dd").count()).isEqualTo(2);
    }

    @Test
    void everythingIsDoneWithTheKeyboardAlone() {
        var page = open("Lan", Device.DESKTOP, "/flow");
        int before = count("streams");

        page.locator("[data-balance] [data-select]").last().focus();
        page.keyboard().press("Tab");
        var first = page.evaluate("document.activeElement.getAttribute('aria-label')");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                .isNotEqualTo(first);
        page.locator(".flow-view [data-unit]").first().focus();
        page.keyboard().press("Enter");
        page.locator("[data-panel] [data-to]").selectOption("");
        page.locator("[data-panel] [data-connect]").press("Enter");
        assertThat(page.evaluate("document.activeElement.dataset.field")).isEqualTo("material");
        waitUntil(page, "saved");
        assertThat(count("streams")).isEqualTo(before + 1);

        page.locator(".flow-view .flow.selected").waitFor();
        page.keyboard().press("Escape");
        page.locator(".flow-view [data-stream]:focus").waitFor();
        page.keyboard().press("Delete");
        waitUntil(page, "saved");
        assertThat(count("streams")).isEqualTo(before);
    }

    @Test
    void aPhoneZoomsMovesAndSelectsWithFingers() {
        var page = open("Lan", Device.PHONE.in("vi"), "/flow");
        var before = page.locator(".flow-view svg").getAttribute("viewBox");

        page.locator("[data-zoom=in]").tap();
        assertThat(page.locator(".flow-view svg").getAttribute("viewBox")).isNotEqualTo(before);
        page.locator("[data-zoom=whole]").tap();
        part(page, "S01 ").locator("text").first().tap();

        assertThat(field(page, "id").inputValue()).isEqualTo("S01");
        assertFitsTheWidth(page);
    }

    static Stream<Device> devices() {
        return Stream.of(Device.DESKTOP, Device.PHONE.in("vi"))
                .flatMap(d -> Stream.of(d, d.inTheDark()));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void isAccessibleAndFitsEveryDevice(Device device) {
        var page = openAt(device, "S01");

        assertAccessible(page);
        assertFitsTheWidth(page);
    }
}
