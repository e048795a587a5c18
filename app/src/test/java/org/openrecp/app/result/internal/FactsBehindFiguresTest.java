// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.result.Programmes;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** A link behind a figure opens the facts that make it, and no others. */
@SpringBootTest
@AutoConfigureMockMvc
class FactsBehindFiguresTest implements DatabaseTest {
    /** A figure, or its bar, with the address of its facts before it. */
    private static final Pattern LINKED =
            Pattern.compile("<a[^>]* href=\"(/dashboard/facts[^\"]*)\">(-?[0-9,.]+)");

    @Autowired private Workplace workplace;
    @Autowired private Ledger ledger;
    @Autowired private Programmes programmes;
    @Autowired private MockMvc browser;

    private Workplace.Somebody manager;
    private String programme = "";

    @BeforeEach
    void begin() {
        var centre = workplace.centre();
        manager = workplace.person(centre, UUID.randomUUID(), Role.CENTRE_MANAGER);
        var mill = workplace.company(centre);
        var factory = workplace.company(centre);
        manager.scope()
                .run(() -> {
                    var added = programmes.add(centre, "P", "Programme", null);
                    programme = added.id().toString();
                    var share = List.of(new Fact.Share(added.id(), new BigDecimal("0.5")));
                    ledger.record(new TwoCompanies(centre, mill, factory, share).facts());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard?figure=FIN-SAV",
                "/dashboard?figure=ENV-GHG&status=verified",
                "/dashboard?figure=FIN-SAV&currency=USD",
                "/dashboard?figure=FIN-SAV&asof=2999-12-31",
                "/dashboard/table?figure=FIN-SAV&by=year&by=place&by=programme",
                "/dashboard/table?figure=ENV-GHG&by=division&by=channel",
                "/dashboard/table?figure=FIN-INV&status=implemented&by=programme"
            })
    void everyFigureIsTheSumOfItsFacts(String path) throws Exception {
        checkLinks(path);
    }

    @Test
    void ofAProgrammeOnlyItsShareIsCounted() throws Exception {
        checkLinks("/dashboard?figure=FIN-SAV&programme=" + programme);
        checkLinks("/dashboard/table?figure=FIN-SAV&by=year&programme=" + programme);
        checkLinks("/dashboard/table?figure=FIN-SAV&by=year&programme=none");
    }

    @Test
    void asOfADayBeforeItWasRecordedThereIsNothing() throws Exception {
        assertThat(open("/dashboard?figure=FIN-SAV&asof=2000-01-01"))
                .doesNotContain("VND</a>")
                .contains("value=\"2000-01-01\"");
        assertThat(counted("/dashboard/facts?figure=FIN-SAV&asof=2000-01-01")).isZero();
        assertThat(counted("/dashboard/facts?figure=FIN-SAV&asof=2999-12-31")).isPositive();
    }

    @Test
    void aRatioOpensFactsOfItsOwnStatus() throws Exception {
        var page = open("/dashboard/ratios?status=verified");
        assertThat(page).contains("figure=FIN-SAV&amp;status=verified");
        assertThat(page).doesNotContain("figure=FIN-SAV&amp;status=claimed");
    }

    /**
     * Sums of what is counted of the facts behind every link that shows a figure of this indicator.
     */
    private void checkLinks(String path) throws Exception {
        var found = LINKED.matcher(open(path));
        var checked = new ArrayList<String>();
        while (found.find()) {
            var address = found.group(1).replace("&amp;", "&");
            if (!address.contains("figure=SRV-")) {
                var sum = counted(address);
                double shown = Double.parseDouble(found.group(2).replace(",", ""));
                assertThat(sum).as(address).isCloseTo(shown, within(0.01 * Math.abs(shown)));
                checked.add(address);
            }
        }
        assertThat(checked).as(path).hasSizeGreaterThan(1);
    }

    private double counted(String address) throws Exception {
        var lines =
                open(address.replace("/dashboard/facts", "/dashboard/facts.csv"))
                        .substring(1)
                        .lines()
                        .toList();
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("counted");
        return lines.stream()
                .skip(1)
                .mapToDouble(l -> Double.parseDouble(l.split(",", -1)[column]))
                .sum();
    }

    private String open(String path) throws Exception {
        return browser.perform(get(URI.create(path)).with(manager.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
