// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.TemplateEngine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class DashboardTest implements DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Autowired private Workplace workplace;
    @Autowired private Companies companies;
    @Autowired private Ledger ledger;
    @Autowired private CalibrationStore calibrations;
    @Autowired private MockMvc browser;

    private UUID centre;
    private UUID company;
    private Workplace.Somebody manager;

    @BeforeEach
    void begin() {
        centre = workplace.centre();
        company = UUID.randomUUID();
        manager = workplace.person(centre, company, Role.CENTRE_MANAGER);
        manager.scope()
                .run(() ->
                        companies.create(
                                company,
                                centre,
                                CompanyDetails.of("=HYPERLINK(\"x\")", "1701", null, null)));
        record(
                fact("RES-EL", Amount.of(new BigDecimal("12345"), "MWh/a"), Status.VERIFIED, "a"),
                fact(
                        "FIN-INV",
                        Amount.money(new BigDecimal("3.7e9"), "VND", DAY),
                        Status.IMPLEMENTED,
                        "b"),
                fact(
                        "FIN-INV",
                        Amount.money(new BigDecimal("785000"), "USD", DAY),
                        Status.IMPLEMENTED,
                        "c"));
    }

    @Test
    void showsFiguresByTheirPartsAndOpensTheirFacts() throws Exception {
        browser.perform(get("/dashboard?figure=RES-EL").with(manager.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12,345")))
                .andExpect(content().string(containsString("3,700,000,000 VND")))
                .andExpect(content().string(containsString("785,000 USD")))
                .andExpect(content().string(containsString("figure=RES-EL&amp;status=verified")));
        browser.perform(
                        get("/dashboard/facts?figure=RES-EL&status=verified")
                                .with(manager.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The source of a")));
        browser.perform(get("/dashboard/facts?figure=SRV-ENT").with(manager.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/companies/" + company)));
    }

    @Test
    void pagesCanBeMadeBeforeAnybodyAsks(
            @Autowired Centres centres,
            @Autowired ObjectProvider<Dashboard> dashboard,
            @Autowired TemplateEngine templates) {
        int pageWithMap = 30_000;
        assertThat(new WarmUp(centres, dashboard, templates).pages(centre))
                .isGreaterThan(2 * pageWithMap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard?map=63&currency=USD",
                "/dashboard?programme=none&asof=2026-02-30&channel=none&in=EURO",
                "/dashboard?figure=FIN-INV&currency=VND&place=none&division=17&from=2020&until=2025",
                "/dashboard?programme=00000000-0000-0000-0000-000000000000&status=claimed",
                "/dashboard?status=verified&figure=SRV-QA&place=%27&division=%22&from=x&programme=y",
                "/dashboard/table?by=division&by=place&by=year&figure=RES-EL",
                "/dashboard/table.csv?by=programme&by=channel&figure=FIN-INV",
                "/dashboard/facts?figure=FIN-INV&page=3",
                "/dashboard/definitions",
                "/dashboard/calibration"
            })
    void everyCutCanBeAskedForInBothLanguages(String path) throws Exception {
        for (var language : List.of(Locale.ENGLISH, Locale.of("vi"))) {
            browser.perform(
                            get(java.net.URI.create(path))
                                    .locale(language)
                                    .with(manager.signedIn()))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void theFileOfFactsHoldsNoFormulas() throws Exception {
        browser.perform(get("/dashboard/facts.csv?figure=RES-EL").with(manager.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"'=HYPERLINK")))
                .andExpect(content().string(containsString("RES-EL,2024-06-30,2024-06-30,12345")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "facts"})
    void theCentresOwnFilesSayThatTheyAreInternal(String kind) throws Exception {
        browser.perform(get("/dashboard/" + kind + ".csv?figure=RES-EL").with(manager.signedIn()))
                .andExpect(
                        header().string(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        containsString("internal-" + kind + ".csv")))
                .andExpect(content().string(containsString(FactFile.INTERNAL)));
    }

    @Test
    void anotherCentreSeesNoneOfIt() throws Exception {
        var stranger = workplace.person(workplace.centre(), UUID.randomUUID(), Role.CENTRE_MANAGER);
        for (var path :
                List.of(
                        "/dashboard?figure=RES-EL",
                        "/dashboard/facts?figure=RES-EL&company=" + company,
                        "/dashboard/facts.csv?figure=RES-EL")) {
            browser.perform(get(path).with(stranger.signedIn()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("12345"))))
                    .andExpect(content().string(not(containsString("12,345"))))
                    .andExpect(content().string(not(containsString("HYPERLINK"))));
        }
    }

    @Test
    void calibratesClassesOfOptionsByTheirVerifiedSavings() {
        for (int i = 1; i <= 5; i++) {
            var option = UUID.randomUUID();
            record(
                    saving(option, Status.CLAIMED, 100, "claimed" + i),
                    saving(option, Status.VERIFIED, 50 + 10 * i, "verified" + i));
        }
        var lines = manager.scope().call(() -> calibrations.list(centre));
        assertThat(lines).hasSize(2);
        var all = lines.getFirst().calibration();
        assertThat(List.of(all.savings(), all.lower(), all.median(), all.upper()))
                .isEqualTo(List.of(5, 0.7, 0.8, 0.9));
        assertThat(
                        manager.scope()
                                .call(() -> calibrations.of(centre, "1701"))
                                .get("good housekeeping"))
                .satisfies(e -> assertThat(e.ofSector()).isTrue());
    }

    private void record(Fact... facts) {
        manager.scope().call(() -> ledger.record(List.of(facts)));
    }

    private Fact saving(UUID option, Status status, int value, String source) {
        return new Fact(
                new Fact.Who(centre, company, option),
                "RES-WAT",
                Days.on(DAY),
                Amount.of(BigDecimal.valueOf(value), "m3/a"),
                status,
                new Fact.Setting(
                        null,
                        org.openrecp.app.company.Sector.Scheme.ISIC,
                        "1701",
                        null,
                        "good housekeeping"),
                new Fact.Source("test", source, "", source, null),
                List.of());
    }

    private Fact fact(String indicator, Amount amount, Status status, String source) {
        return new Fact(
                new Fact.Who(centre, company, null),
                indicator,
                Days.on(DAY),
                amount,
                status,
                Fact.Setting.at("VNM-30-2008", "1701"),
                new Fact.Source("test", source, "", "The source of " + source, "/companies"),
                List.of());
    }
}
