// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Cut.Provinces;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.result.Programmes;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** An option that was claimed, carried out and verified is nowhere counted more than once. */
@SpringBootTest
@AutoConfigureMockMvc
class CountedOnceTest implements DatabaseTest {
    /** What {@link TwoCompanies} says, by indicator, status and currency. */
    private static final Map<String, Double> TOTALS =
            Map.ofEntries(
                    Map.entry("OPT-IMP IMPLEMENTED null", 3.0),
                    Map.entry("FIN-INV IMPLEMENTED VND", 150e6),
                    Map.entry("FIN-INV CLAIMED VND", 900e6),
                    Map.entry("FIN-INV IMPLEMENTED USD", 10e3),
                    Map.entry("FIN-SAV CLAIMED VND", 100e6),
                    Map.entry("FIN-SAV VERIFIED VND", 60e6),
                    Map.entry("FIN-SAV CLAIMED USD", 5e3),
                    Map.entry("FIN-SAV VERIFIED USD", 6e3),
                    Map.entry("ENV-GHG CLAIMED null", 50.0),
                    Map.entry("ENV-GHG VERIFIED null", 40.0));

    private static final List<String> CODES = List.of("OPT-IMP", "FIN-INV", "FIN-SAV", "ENV-GHG");

    @Autowired private Workplace workplace;
    @Autowired private Ledger ledger;
    @Autowired private Programmes programmes;
    @Autowired private IndicatorQueries indicators;
    @Autowired private FactQueries facts;
    @Autowired private Dashboard dashboard;

    private UUID centre;
    private UUID programme;
    private Workplace.Somebody manager;

    @BeforeEach
    void begin() {
        centre = workplace.centre();
        manager = workplace.person(centre, UUID.randomUUID(), Role.CENTRE_MANAGER);
        var mill = workplace.company(centre);
        var factory = workplace.company(centre);
        manager.scope()
                .run(() -> {
                    programme = programmes.add(centre, "P", "Programme", null).id();
                    var half = List.of(new Fact.Share(programme, new BigDecimal("0.5")));
                    ledger.record(new TwoCompanies(centre, mill, factory, half).facts());
                });
    }

    @ParameterizedTest
    @EnumSource(Provinces.class)
    void theCellsOfEveryCutMakeTheTotalsOfTheirOwnStatusAndCurrency(Provinces map) {
        for (int columns = 0; columns < 1 << By.values().length; columns++) {
            var by = columns(columns);
            var cut = Cut.of(centre).on(map).by(by.toArray(By[]::new));
            assertThat(totals(cut)).as("by %s", by).isEqualTo(TOTALS);
            for (var status : Status.values()) {
                var only = new TreeMap<>(TOTALS);
                only.keySet().removeIf(k -> !k.contains(" " + status + " "));
                assertThat(totals(cut.with(status))).as("%s by %s", status, by).isEqualTo(only);
            }
        }
    }

    /** As of a moment facts are read, else sums. */
    @Test
    void sumsOfProgrammesAreThoseOfTheirFacts() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        for (int columns = 0; columns < 1 << By.values().length; columns++) {
            var cut = Cut.of(centre).by(columns(columns).toArray(By[]::new));
            assertThat(shown(cut)).as("by %s", cut.by()).isEqualTo(shown(cut.asOf(tomorrow)));
            var one = cut.through(programme.toString(), null).years(2024, null);
            assertThat(shown(one)).isNotEmpty().isEqualTo(shown(one.asOf(tomorrow)));
        }
    }

    private List<String> shown(Cut cut) {
        return manager.scope()
                .call(() ->
                        Stream.concat(CODES.stream(), Stream.of("SRV-ENT", "SRV-ENT-REP"))
                                .flatMap(code -> indicators.value(code, cut).stream())
                                .map(c ->
                                        "%s %s %s %s %.6f"
                                                .formatted(
                                                        c.indicator(),
                                                        c.keys(),
                                                        c.status(),
                                                        c.currency(),
                                                        c.value()))
                                .sorted()
                                .toList());
    }

    @Test
    void whatCompaniesAddToTablesThatAreReleasedIsApartByStatusAndCurrency() {
        var totals = new TreeMap<String, Double>();
        for (var code : CODES) {
            manager.scope()
                    .call(() ->
                            indicators.contributions(
                                    code, Cut.of(centre).by(By.YEAR, By.DIVISION, By.PLACE)))
                    .forEach(c ->
                            totals.merge(
                                    code + " " + c.status() + " " + c.currency(),
                                    c.value().doubleValue(),
                                    Double::sum));
        }
        assertThat(totals).isEqualTo(TOTALS);
    }

    @Test
    void theDashboardKeepsThemApartInTablesMoneyAndCharts() {
        for (var code : CODES) {
            var asked = Asked.of(Form.with("figure", code, "currency", "USD"));
            var page =
                    manager.scope()
                            .call(() ->
                                    dashboard.page(
                                            asked, centre, Texts.in(java.util.Locale.ENGLISH)));
            var series = page.series();
            assertThat(series).isNotNull();
            double whole =
                    TOTALS.getOrDefault(
                            code + " " + series.status() + " " + series.currency(), Double.NaN);
            page.bars()
                    .forEach(bars ->
                            assertThat(
                                            bars.bars().stream()
                                                    .mapToDouble(b -> b.value().doubleValue())
                                                    .sum())
                                    .as("%s by %s", code, bars.by())
                                    .isCloseTo(whole, within(1e-6)));
            page.money()
                    .forEach(m ->
                            m.parts()
                                    .forEach((currency, amount) ->
                                            assertThat(amount.doubleValue())
                                                    .isEqualTo(
                                                            TOTALS.get(
                                                                    m.indicator().code()
                                                                            + " "
                                                                            + m.status()
                                                                            + " "
                                                                            + currency))));
            assertThat(page.money()).hasSize(4);
        }
    }

    @Test
    void everyFactStandsBehindOneFigureOnly() {
        var asked = Asked.of(Form.with("figure", "FIN-SAV"));
        long all = manager.scope().call(() -> facts.count(asked, centre));
        long apart = 0;
        for (var status : Status.values()) {
            var one = Asked.of(Form.with("figure", "FIN-SAV", "status", status.code()));
            apart += manager.scope().call(() -> facts.count(one, centre));
        }
        assertThat(List.of(all, apart)).containsExactly(5L, 5L);
    }

    private static List<By> columns(int bits) {
        var by = new ArrayList<By>();
        var all = List.of(By.values());
        for (int k = 0; k < all.size(); k++) {
            if ((bits & (1 << k)) != 0) {
                by.add(all.get(k));
            }
        }
        return by;
    }

    private Map<String, Double> totals(Cut cut) {
        var totals = new TreeMap<String, Double>();
        manager.scope()
                .call(() -> indicators.values(CODES, cut))
                .forEach(c ->
                        totals.merge(
                                c.indicator() + " " + c.status() + " " + c.currency(),
                                c.value().doubleValue(),
                                Double::sum));
        return totals;
    }
}
