// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Indicators.Cell;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class RatiosTest implements DatabaseTest {
    @Autowired private Workplace workplace;
    @Autowired private Ledger ledger;
    @Autowired private IndicatorQueries indicators;
    @Autowired private MockMvc browser;

    private UUID centre;
    private Workplace.Somebody manager;

    @BeforeEach
    void begin() {
        centre = workplace.centre();
        manager = workplace.person(centre, UUID.randomUUID(), Role.CENTRE_MANAGER);
        var facts =
                new TwoCompanies(
                                centre,
                                workplace.company(centre),
                                workplace.company(centre),
                                List.of())
                        .facts();
        manager.scope().call(() -> ledger.record(facts));
    }

    /** Reckoned by hand from {@link TwoCompanies}. */
    @ParameterizedTest
    @CsvSource({
        "OPT-RATE, IMPLEMENTED, '', 37.5", // 3 of 8
        "OPT-ENT, IMPLEMENTED, '', 1.5", // 3 of 2 companies
        "FIN-PB, CLAIMED, VND, 18", // 12 · 150 / 100
        "FIN-PB, VERIFIED, VND, 30", // 12 · 150 / 60
        "FIN-PB, CLAIMED, USD, 24", // 12 · 10,000 / 5,000
        "FIN-PB, VERIFIED, USD, 20", // 12 · 10,000 / 6,000
        "FIN-BCR, CLAIMED, VND, 0.66667", // 100 / 150
        "FIN-BCR, VERIFIED, VND, 0.4", // 60 / 150
        "FIN-BCR, CLAIMED, USD, 0.5",
        "FIN-BCR, VERIFIED, USD, 0.6",
        "FIN-SAV-ENT, CLAIMED, VND, 50000000", // 100 M / 2
        "FIN-SAV-ENT, VERIFIED, VND, 30000000", // 60 M / 2
        "FIN-SAV-ENT, CLAIMED, USD, 2500",
        "FIN-SAV-ENT, VERIFIED, USD, 3000",
        "FIN-REAL, VERIFIED, VND, 75", // 60 / 80
        "FIN-REAL, VERIFIED, USD, 120", // 6 / 5
        "FIN-VER, CLAIMED, VND, 80", // 80 of 80 + 20
        "FIN-VER, CLAIMED, USD, 100",
        "ENV-GHG-COST, CLAIMED, VND, 3000000", // 150 M / 50
        "ENV-GHG-COST, VERIFIED, VND, 3750000", // 150 M / 40
        "ENV-GHG-COST, CLAIMED, USD, 200",
        "ENV-GHG-COST, VERIFIED, USD, 250"
    })
    void isReckonedFromItsTwoParts(String code, Status status, String currency, String expected) {
        assertThat(values(code, Cut.of(centre))).containsKey(status + currency);
        assertThat(values(code, Cut.of(centre)).get(status + currency))
                .isEqualByComparingTo(expected);
        assertThat(values(code, Cut.of(centre).with(status)).get(status + currency))
                .as("of this status alone")
                .isEqualByComparingTo(expected);
    }

    @Test
    void isReckonedAnewInEveryPartOfACut() {
        var cells =
                inCentre("FIN-PB", Cut.of(centre).by(By.DIVISION, By.YEAR).with(Status.CLAIMED));
        assertThat(cells)
                .extracting(c -> c.keys() + " " + c.value().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("[17, 2024] 18", "[10, 2024] 24");
        assertThat(inCentre("FIN-REAL", Cut.of(centre).in("10", null)))
                .extracting(c -> c.value().intValue())
                .containsExactly(120);
        assertThat(inCentre("FIN-PB", Cut.of(centre).years(2025, null))).isEmpty();
    }

    @Test
    void thePageShowsRatiosWithTheirPartsAndSaysWhatTheOthersNeed() throws Exception {
        for (var language : List.of(Locale.ENGLISH, Locale.of("vi"))) {
            browser.perform(get("/dashboard/ratios").locale(language).with(manager.signedIn()))
                    .andExpect(status().isOk());
        }
        browser.perform(get("/dashboard/ratios").with(manager.signedIn()))
                .andExpect(content().string(containsString("Implementation rate")))
                .andExpect(content().string(containsString("37.5")))
                .andExpect(content().string(containsString("A survey of companies")));
        browser.perform(
                        get("/dashboard/table.csv?figure=FIN-PB&by=division")
                                .with(manager.signedIn()))
                .andExpect(content().string(containsString("FIN-PB,2,claimed,18.0,,months,VND")));
        browser.perform(get("/dashboard?figure=OPT-RATE").with(manager.signedIn()))
                .andExpect(status().isOk());
    }

    @Test
    void everyFigureThatIsNoSumAndNoCountIsComputedOrSaysWhatItNeeds() {
        assertThat(IndicatorTable.lines())
                .filteredOn(l ->
                        l.indicator().aggregation() != Aggregation.SUM
                                && l.indicator().aggregation() != Aggregation.DISTINCT)
                .allMatch(l -> l.isQuotient() != !l.needs().isEmpty());
    }

    private Map<String, BigDecimal> values(String code, Cut cut) {
        return inCentre(code, cut).stream()
                .collect(
                        toMap(
                                c -> c.status() + (c.currency() == null ? "" : c.currency()),
                                c -> c.value().round(new MathContext(5))));
    }

    private List<Cell> inCentre(String code, Cut cut) {
        return manager.scope().call(() -> indicators.value(code, cut));
    }
}
