// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openrecp.app.BrowserTest;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A test of pages in which consultants of a centre, Lan and Minh, type what they know of a plant.
 */
public abstract class PlantEditorTest extends BrowserTest {
    private static final String PASSWORD = "a long enough password";

    @Autowired private Assessments assessments;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient database;

    protected final UUID assessment = UUID.randomUUID();
    private final UUID centre = UUID.randomUUID();

    @BeforeEach
    void anAssessmentOfAPaperMill() {
        var company = UUID.randomUUID();
        Scope.SYSTEM.run(() -> {
            database.sql(
                            "insert into centre (id, name, country, currency) values (?, ?, 'VNM', 'VND')")
                    .params(centre, "Centre " + centre)
                    .update();
            database.sql("insert into company (id, centre_id, name) values (?, ?, 'Giấy Sông Cầu')")
                    .params(company, centre)
                    .update();
            for (var name : new String[] {"Lan", "Minh"}) {
                accounts.create(
                        centre, null, address(name), name, PASSWORD, Set.of(Role.CONSULTANT));
            }
            assessments.open(assessment, company, "Paper mill, 2026");
            assessments.put(assessment, plant(), new Author(null, "Lan"));
        });
    }

    /** What is known of the plant before the test. */
    protected PlantRows plant() {
        return example("paper");
    }

    protected static PlantRows example(String name) {
        var folder = Path.of(System.getProperty("openrecp.root", ".."), "examples", name);
        return ((RowsResult.Rows) PlantWorkbook.rows(folder)).rows();
    }

    private String address(String name) {
        return name + "@" + centre + ".example.org";
    }

    /** A page of the assessment, before somebody who signed in. */
    protected final Page open(String who, Device device, String part) {
        var page = open(device, "/assessments/" + assessment + part);
        page.setDefaultTimeout(15_000);
        signIn(page, who);
        page.waitForURL("**/assessments/" + assessment + part + "*");
        var language = page.locator("button[name=language][value=" + device.language() + "]");
        if (language.count() > 0) {
            language.click();
            page.locator("html[lang=" + device.language() + "]").waitFor();
        }
        waitUntil(page, "saved");
        return page;
    }

    protected final void signIn(Page page, String who) {
        signIn(page, address(who), PASSWORD);
    }

    /** Types into a cell and leaves it. */
    protected static void type(Locator cell, String text) {
        cell.fill(text);
        cell.press("Tab");
    }

    protected static void waitUntil(Page page, String state) {
        page.locator("[data-save-state]." + state).waitFor();
    }

    /** The row of a sheet whose id is this one, as the database has it. */
    protected final Map<String, String> row(String sheet, String id) {
        return Scope.SYSTEM.call(() -> assessments.rows(assessment)).rows(sheet).stream()
                .map(PlantRows.Row::fields)
                .filter(f -> id.equals(f.get("id")))
                .findFirst()
                .orElse(Map.of());
    }

    protected final int count(String sheet) {
        return Scope.SYSTEM.call(() -> assessments.rows(assessment)).rows(sheet).size();
    }

    /** What the browser keeps on the device because the server does not have it yet. */
    protected static void assertNothingWaits(Page page) {
        assertThat(
                        page.evaluate(
                                "Object.keys(localStorage).filter(k => k.startsWith('edits:')).length"))
                .isEqualTo(0);
    }
}
