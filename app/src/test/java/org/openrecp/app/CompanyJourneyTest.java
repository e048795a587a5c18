// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.database.Scope;
import org.openrecp.app.monitoring.MonthlyRecords;
import org.openrecp.app.monitoring.MonthlyRecords.Amount;
import org.openrecp.app.monitoring.MonthlyRecords.Followed;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody of a company sees the own plant, and nothing of others. */
class CompanyJourneyTest extends BrowserTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    @Autowired private MonthlyRecords months;
    @Autowired private Workplace workplace;

    private UUID company = UUID.randomUUID();
    private UUID neighbour = UUID.randomUUID();
    private Somebody person = new Somebody(company, "", Scope.SYSTEM, r -> r);

    static Stream<Device> devices() {
        return Stream.of(Device.DESKTOP, Device.PHONE.in("vi").inTheDark());
    }

    /** Two years of a plant that uses less in the second. */
    static void twoYears(MonthlyRecords months, UUID company, Author author) {
        months.follow(
                company,
                List.of(
                        new Followed("output", "Giấy kraft", "t"),
                        new Followed("electricity", "", "kWh"),
                        new Followed("water", "", "m3")));
        for (int i = 0; i < 24; i++) {
            int made = 900 + 10 * (i % 12);
            months.enter(
                    company,
                    FIRST.plusMonths(i),
                    List.of(
                            new Amount("output", BigDecimal.valueOf(made), null),
                            new Amount(
                                    "electricity",
                                    BigDecimal.valueOf(made * (i < 12 ? 600L : 560L)),
                                    BigDecimal.valueOf(made * 1_100_000L)),
                            new Amount("water", BigDecimal.valueOf(made * 14L), null)),
                    author);
        }
    }

    @BeforeEach
    void aCompanyWithTwoYearsOfMonthsAndAMessage() {
        var centre = workplace.centre();
        company = workplace.company(centre);
        neighbour = workplace.company(centre);
        person = workplace.person(centre, company, Role.COMPANY);
        var consultant = workplace.person(centre, company, Role.CONSULTANT);
        var lan = new Author(consultant.id(), "Lan");
        consultant
                .scope()
                .run(() -> {
                    twoYears(months, company, lan);
                    twoYears(months, neighbour, lan);
                    for (var owner : List.of(company, neighbour)) {
                        months.write(
                                UUID.randomUUID(),
                                owner,
                                false,
                                "Please send the bill of " + owner,
                                Instant.now(),
                                lan);
                    }
                });
    }

    @Test
    void entersAMonthAndSeesTheTrendAndTheMessageAndNothingOfOthers() {
        var page = signedIn(Device.PHONE);
        page.locator("a[href$='/messages']").click();
        assertThat(page.locator("main").innerText())
                .contains("Please send the bill of " + company)
                .doesNotContain(neighbour.toString());
        page.locator("#text").fill("Here it is.");
        page.locator("main form button").click();
        assertThat(page.locator("main").innerText()).contains("Here it is.");

        page.navigate(url("/my-plant/months/2026-01"));
        page.getByLabel("Amount: Giấy kraft, t").fill("1,000");
        page.getByLabel("Amount: Electricity, kWh").fill("much");
        page.locator("main form button").click();
        assertThat(page.locator(".field-problem").innerText()).contains("not a number");
        assertAccessible(page);
        page.getByLabel("Amount: Electricity, kWh").fill("300,000");
        page.locator("main form button").click();
        page.locator("a[href$='/trends']").click();
        var electricity = page.locator("section[aria-labelledby=electricity]");
        assertThat(electricity.innerText()).contains("600 kWh/t");
        electricity.locator("summary").click();
        assertThat(electricity.locator("tbody tr").last().innerText())
                .contains("01/2026", "300", "-50.0 %");

        assertThat(page.navigate(url("/companies/" + neighbour)).status()).isEqualTo(404);
        assertThat(page.navigate(url("/assessments")).status()).isEqualTo(403);
        page.navigate(url("/companies"));
        assertThat(page.locator("main").innerText()).doesNotContain(neighbour.toString());
    }

    @Test
    void sendsMonthsAsAFile() {
        var page = signedIn(Device.DESKTOP);
        page.navigate(url("/my-plant/file"));
        var table = "month,Giấy kraft,Electricity (MWh)\n2026-01,1000,x\n";
        send(page, table);
        assertThat(page.locator("tbody").innerText()).contains("C2", "x", "not a number");
        assertAccessible(page);

        send(page, table.replace("x", "310.5"));
        assertThat(page.locator("tbody").innerText()).contains("310,500", "new");
        assertAccessible(page);
        page.locator("main form button.btn-primary").click();
        page.navigate(url("/my-plant/months/2026-01"));
        assertThat(page.getByLabel("Amount: Electricity, kWh").inputValue()).isEqualTo("310500");
    }

    @ParameterizedTest
    @MethodSource("devices")
    void seesItsPagesOnEveryDevice(Device device) {
        var page = signedIn(device);
        for (var path :
                List.of(
                        "/my-plant",
                        "/my-plant/months/2025-06",
                        "/my-plant/trends",
                        "/my-plant/items",
                        "/my-plant/file",
                        "/my-plant/messages")) {
            page.navigate(url(path));
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target",
                                            "pictures",
                                            path.substring(1).replace('/', '-')
                                                    + "-"
                                                    + device.width()
                                                    + "-"
                                                    + device.language()
                                                    + (device.dark() ? "-dark" : "")
                                                    + ".png")));
            assertAccessible(page);
            assertFitsTheWidth(page);
        }
    }

    private Page signedIn(Device device) {
        var page = open(device, "/sign-in");
        page.setDefaultTimeout(15_000);
        signIn(page, person.address(), Workplace.PASSWORD);
        page.waitForURL("**/my-plant");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(device.language());
        return page;
    }

    private static void send(Page page, String table) {
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "months.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").click();
    }
}
