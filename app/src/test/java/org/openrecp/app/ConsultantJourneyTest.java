// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant's whole way, through the pages alone: from a new company to the report as PDF. */
class ConsultantJourneyTest extends BrowserTest {
    private static final int MOST_LOOKS = 40;
    private static final String COMPANY = "Giấy Thử Nghiệm";

    private final Somebody lan;
    private final Somebody minh;

    ConsultantJourneyTest(@Autowired Workplace workplace) {
        var centre = workplace.centre();
        lan = workplace.person(centre, centre, Role.CONSULTANT);
        minh = workplace.person(centre, centre, Role.CONSULTANT);
    }

    @Test
    void leadsFromANewCompanyToItsReport() throws IOException {
        var page = signedIn(lan);
        company(page);
        site(page);
        var assessment = assessment(page);
        plant(page, assessment);
        compute(page, assessment);
        var option = option(page, assessment);
        carriedOut(page, option);
        verify(option);
        report(page, assessment);
        freeze(page, assessment);
    }

    private static void company(Page page) {
        page.locator("a[href='/companies']:visible").first().click();
        page.locator("a[href='/companies/new']").first().click();
        page.locator("#name").fill(COMPANY);
        page.locator("#isic").fill("1701");
        page.locator("#isic").press("Tab");
        save(page);
        assertThat(page.locator("h1").innerText()).isEqualTo(COMPANY);
        assertAccessible(page);
    }

    private static void site(Page page) {
        page.locator("a[href$='/sites/new']").click();
        page.locator("main form input[type=text]").first().fill("Nhà máy Bắc Ninh");
        save(page);
        assertThat(page.locator("main").innerText()).contains("Nhà máy Bắc Ninh");
    }

    private static String assessment(Page page) {
        page.locator("a[href*='/assessments/new']").click();
        page.locator("#title").fill("First assessment");
        page.locator("main form button.btn-primary").click();
        page.waitForURL("**/assessments/*-*");
        return page.url();
    }

    private static void plant(Page page, String assessment) {
        page.navigate(assessment + "/sheets/plant");
        fact(page, "name", COMPANY, "");
        fact(page, "sector", "1701", "");
        fact(page, "country", "VNM", "");
        fact(page, "currency", "VND", "");
        fact(page, "period start", "2025-03-01", "");
        fact(page, "period end", "2025-03-31", "");
        fact(page, "product", "paper", "");
        fact(page, "output", "900", "t");
        saved(page);
        page.navigate(assessment + "/sheets/processes");
        row(page, Map.of("id", "MILL", "name", "Paper machine", "kind", "production"));
        page.navigate(assessment + "/sheets/materials");
        row(
                page,
                Map.of(
                        "id", "pulp", "name", "Pulp", "kind", "raw", "unit", "t", "price",
                        "9000000"));
        row(page, Map.of("id", "paper", "name", "Paper", "kind", "product", "unit", "t"));
        row(page, Map.of("id", "sludge", "name", "Sludge", "kind", "waste", "unit", "t"));
        page.navigate(assessment + "/sheets/streams");
        row(
                page,
                Map.of(
                        "id",
                        "S1",
                        "to",
                        "MILL",
                        "material",
                        "pulp",
                        "quantity",
                        "1000",
                        "grade",
                        "invoiced"));
        row(
                page,
                Map.of(
                        "id",
                        "S2",
                        "from",
                        "MILL",
                        "material",
                        "paper",
                        "quantity",
                        "900",
                        "grade",
                        "metered"));
        row(
                page,
                Map.of(
                        "id",
                        "S3",
                        "from",
                        "MILL",
                        "material",
                        "sludge",
                        "quantity",
                        "102",
                        "grade",
                        "estimated"));
        assertThat(page.locator("[data-list=problems]").isVisible()).isFalse();
    }

    private static void compute(Page page, String assessment) {
        compute(page, assessment, ".chapter h2");
        page.navigate(assessment + "/results/losses");
        assertThat(page.locator(".chapter").innerText()).contains("Sludge");
        page.locator(".chapter a[href*='/why/']").first().click();
        assertThat(page.locator(".why").innerText()).contains("Paper machine", "S3");
    }

    /** A loss without an option leads to a new one, which is decided on. */
    private static String option(Page page, String assessment) {
        page.navigate(assessment + "/results/losses");
        page.locator("a[href*='/options?process=']").first().click();
        assertThat(page.locator("#process").inputValue()).isEqualTo("MILL");
        page.locator("#title").fill("Save-all for the white water");
        page.locator("#add button").click();
        page.getByText("Save-all for the white water").first().click();
        page.waitForURL("**/options/*-*");
        page.locator("#decision").selectOption("now");
        page.locator("#owner").fill("Machine shop");
        page.locator("#due").fill("2025-09-30");
        page.locator("form:has(#decision) button").last().click();
        assertThat(page.locator("[role=status]").first().innerText()).isEqualTo("Saved.");
        var option = page.url();
        page.navigate(assessment + "/plan");
        assertThat(page.locator("main").innerText()).contains("Save-all", "Machine shop");
        return option;
    }

    private static void carriedOut(Page page, String option) {
        page.navigate(option);
        page.locator("#date").fill("2025-09-15");
        page.locator("#cost").fill("400,000,000");
        page.locator("form[action$='/implementation'] button").click();
        page.locator("#what").fill("Pulp");
        page.locator("#unit").fill("t");
        page.locator("#before").fill("1000");
        page.locator("#after").fill("980");
        page.locator("#from").fill("2025-10-01");
        page.locator("#until").fill("2025-10-31");
        page.locator("#money").fill("180,000,000");
        page.locator("form[action$='/claims'] button").click();
        assertThat(page.locator("button[name=verified]").count()).as("not one's own").isZero();
    }

    private void verify(String option) {
        var page = signedIn(minh);
        page.navigate(option);
        page.locator("input[name=verdict]").fill("Weighbridge lists seen");
        page.locator("button[name=verified][value=true]").click();
        assertThat(page.locator("main").innerText()).contains("Weighbridge lists seen");
    }

    private static void report(Page page, String assessment) throws IOException {
        compute(page, assessment, "form[action$='/results'] button:not(.btn-primary)");
        page.navigate(assessment + "/report");
        page.locator("form[action$='/report'] button").first().click();
        var pdf = page.locator("a[href$='/report.pdf']").first();
        until(page, pdf, assessment + "/report");
        var file = page.waitForDownload(pdf::click).path();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        try (var read = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(read)).contains(COMPANY);
        }
    }

    private static void freeze(Page page, String assessment) {
        page.navigate(assessment + "/history");
        page.locator("#reason").fill("Handed over");
        page.locator("form[action$='/freeze'] button").click();
        page.navigate(assessment + "/sheets/streams");
        assertThat(page.locator("main [role=status]").first().innerText()).contains("frozen");
        assertThat(page.locator("[data-add-row]").count()).isZero();
    }

    /** Computes; when it is done, something is on the page. */
    private static void compute(Page page, String assessment, String sign) {
        page.navigate(assessment + "/results");
        page.locator("form[action$='/results'] button").first().click();
        until(page, page.locator(sign), assessment + "/results");
    }

    private static void until(Page page, Locator there, String address) {
        for (int i = 0; there.count() == 0 && i < MOST_LOOKS; i++) {
            page.waitForTimeout(500);
            page.navigate(address);
        }
        assertThat(there.count()).as("on " + address).isPositive();
    }

    private Page signedIn(Somebody who) {
        var page = open(Device.DESKTOP, "/sign-in");
        page.setDefaultTimeout(15_000);
        signIn(page, who.address(), Workplace.PASSWORD);
        page.waitForURL(address -> !address.contains("/sign-in"));
        return page;
    }

    private static void save(Page page) {
        page.locator("main form button.btn-primary").click();
        page.waitForURL("**/companies/*-*");
    }

    private static void fact(Page page, String name, String value, String unit) {
        var row = page.locator("tr:has([data-field=name][value='" + name + "'])");
        var cell = row.locator("[data-field=value]");
        cell.fill(value);
        cell.press("Tab");
        if (!unit.isEmpty()) {
            row.locator("[data-field=unit]").fill(unit);
            row.locator("[data-field=unit]").press("Tab");
        }
    }

    private static void row(Page page, Map<String, String> fields) {
        page.locator("[data-add-row]").click();
        var row = page.locator("tbody tr").last();
        fields.forEach((field, text) -> {
            var cell = row.locator("[data-field=" + field + "]");
            if ("SELECT".equals(cell.evaluate("e => e.tagName"))) {
                cell.selectOption(text);
            } else {
                cell.fill(text);
                cell.press("Tab");
            }
        });
        saved(page);
    }

    private static void saved(Page page) {
        page.locator("[data-save-state].saved").waitFor();
    }
}
