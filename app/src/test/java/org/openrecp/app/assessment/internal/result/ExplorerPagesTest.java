// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.assessment.internal.result.CentreWithPlants.Place;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class ExplorerPagesTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private CentreWithPlants plants;
    @Autowired private SheetStore sheets;

    private Place here;
    private UUID id = UUID.randomUUID();

    @BeforeEach
    void aPlace() {
        here = plants.place();
        id = plants.assessment(here, "paper");
    }

    @Test
    void findsTheBestSetOfAnyChoice() throws Exception {
        var own = explore("");
        var poor = explore("?budget=1000000&objective=NPV");
        var demanding = explore("?budget=&objective=CO2E&must=O01");

        assertThat(own).contains("no permitted set is better", "<svg");
        assertThat(poor).contains("no permitted set is better");
        assertThat(chosen(poor)).isLessThan(chosen(own));
        assertThat(demanding).containsPattern("(?s)O01 .*?chosen");
    }

    @Test
    void saysWhyThereIsNoSuchSet() throws Exception {
        var first = firstOption();

        assertThat(explore("?budget=a+lot")).contains("not an amount of money");
        assertThat(explore("?must=" + first + "&never=" + first)).contains("Demand less");
    }

    @Test
    void seesAnEffectThatWasJustEdited() throws Exception {
        var before = explore("");
        here.scope()
                .run(() ->
                        sheets.rows(id).stream()
                                .filter(r -> r.sheet().equals("effects"))
                                .forEach(r ->
                                        sheets.apply(
                                                id,
                                                List.of(
                                                        new Edit(
                                                                UUID.randomUUID(),
                                                                r.id(),
                                                                "effects",
                                                                "",
                                                                null,
                                                                null)),
                                                CentreWithPlants.LAN)));

        assertThat(chosen(explore(""))).isLessThan(chosen(before));
    }

    @Test
    void needsOptionsAndTheRightCentre() throws Exception {
        id = plants.assessment(here, "brewery-quick");
        assertThat(explore("")).contains("no options with effects");
        browser.perform(
                        get("/assessments/" + id + "/results/explorer")
                                .with(plants.place().consultant()))
                .andExpect(status().isNotFound());
    }

    private String firstOption() {
        return here.scope()
                .call(() ->
                        sheets.rows(id).stream()
                                .filter(r -> r.sheet().equals("options"))
                                .filter(r ->
                                        !List.of("implemented", "rejected")
                                                .contains(r.fields().get("status")))
                                .map(r -> r.fields().getOrDefault("id", ""))
                                .findFirst()
                                .orElseThrow());
    }

    private static long chosen(String page) {
        return page.lines().filter(l -> l.contains(">chosen<")).count();
    }

    private String explore(String query) throws Exception {
        return browser.perform(
                        get(java.net.URI.create("/assessments/" + id + "/results/explorer" + query))
                                .with(here.consultant()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
