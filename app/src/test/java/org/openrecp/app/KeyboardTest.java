// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant's work without a mouse; wherever the focus is, it is seen. */
class KeyboardTest extends BrowserTest {
    private static final int MOST_TABS = 120;
    private static final int MOST_LOOKS = 40;

    @Autowired private Assessments assessments;
    @Autowired private Workplace workplace;

    @Test
    void leadsFromTheSignInThroughASheetToAReasonAndOut() {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        var lan = workplace.person(centre, company, Role.CONSULTANT);
        var assessment = UUID.randomUUID();
        lan.scope()
                .run(() -> {
                    assessments.open(assessment, company, "Zinc plating");
                    assessments.put(
                            assessment,
                            ((RowsResult.Rows)
                                            PlantWorkbook.rows(
                                                    Path.of(
                                                            System.getProperty("openrecp.root"),
                                                            "examples",
                                                            "zinc-plating")))
                                    .rows(),
                            new Author(lan.id(), "Lan"));
                });
        var page = open(Device.DESKTOP, "/sign-in");
        page.setDefaultTimeout(15_000);

        page.keyboard().type(lan.address());
        page.keyboard().press("Tab");
        page.keyboard().type(Workplace.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/assessments");

        page.keyboard().press("Tab");
        assertThat(focused(page, "className"))
                .as("first of all past the navigation")
                .isEqualTo("skip");
        page.keyboard().press("Enter");
        follow(page, "e.innerText.includes('Zinc plating')");
        page.waitForURL("**/assessments/" + assessment);
        follow(page, "e.getAttribute('href')?.endsWith('/sheets/plant')");
        page.waitForURL("**/sheets/plant");

        tabTo(page, "e.dataset.field === 'value' && e.value === '12'");
        page.keyboard().press("Control+A");
        page.keyboard().type("11");
        page.keyboard().press("Tab");
        page.locator("[data-save-state].saved").waitFor();

        page.reload();
        assertThat(page.locator("[data-field=value][value='11']").count()).isEqualTo(1);
        follow(page, "e.getAttribute('href')?.endsWith('/results')");
        page.waitForURL("**/results");
        follow(page, "e.matches('form[action$=\"/results\"] button')");
        for (int i = 0; page.locator(".chapter h2").count() == 0 && i < MOST_LOOKS; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        follow(page, "e.getAttribute('href')?.endsWith('/results/losses')");
        page.waitForURL("**/results/losses");
        follow(page, "e.getAttribute('href')?.includes('/why/')");
        page.waitForURL("**/why/**");
        assertThat(page.locator(".why h2").innerText()).isNotEmpty();

        follow(page, "e.matches('.menu-account > summary')");
        follow(page, "e.matches('form[action=\"/sign-out\"] button')");
        page.locator("input[name=email]").waitFor();
    }

    /** Goes to an element by the tabulator and presses Enter on it. */
    private static void follow(Page page, String isIt) {
        tabTo(page, isIt);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, String isIt) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            assertThat(
                            page.evaluate(
                                    """
                                    () => { const e = document.activeElement, s = getComputedStyle(e);
                                      return e === document.body || s.outlineStyle !== 'none' || s.boxShadow !== 'none'
                                        ? '' : e.outerHTML.slice(0, 200) }
                                    """))
                    .as("where the focus is not seen")
                    .isEqualTo("");
            if (Boolean.TRUE.equals(
                    page.evaluate(
                            "() => { const e = document.activeElement; return !!("
                                    + isIt
                                    + ") }"))) {
                return;
            }
        }
        throw new AssertionError(
                "No tabulator leads to " + isIt + " on " + page.url() + " within " + MOST_TABS);
    }

    private static Object focused(Page page, String property) {
        return page.evaluate("document.activeElement." + property);
    }
}
