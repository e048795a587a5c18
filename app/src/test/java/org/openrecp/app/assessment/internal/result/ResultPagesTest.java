// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.result.CentreWithPlants.Place;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class ResultPagesTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private CentreWithPlants plants;
    @Autowired private Results results;
    @Autowired private SheetStore sheets;
    @Autowired private Revisions revisions;

    private Place here;

    @BeforeEach
    void aPlace() {
        here = plants.place();
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "dyeing", "frozen-fish", "zinc-plating", "brewery-quick"})
    void computesAnExampleAndShowsEveryChapter(String example) throws Exception {
        var id = plants.assessment(here, example);

        compute(id);

        var summary = here.scope().call(() -> results.latest(id)).orElseThrow();
        assertThat(summary.tonnesCo2e().value()).isPositive();
        assertThat(summary.losses() == null).isEqualTo(summary.quick());
        var page = page("/assessments/" + id + "/results");
        var chapters =
                page.lines()
                        .filter(l -> l.contains("<li><a href=\"/assessments/" + id + "/results"))
                        .map(l -> l.replaceAll(".*?href=\"([^\"]*)\".*", "$1"))
                        .filter(p -> !p.endsWith("/explorer"))
                        .toList();
        assertThat(chapters).hasSizeGreaterThan(6);
        for (var chapter : chapters) {
            assertThat(page(chapter)).contains("<div class=\"report\">");
        }
    }

    @Test
    void saysForWhichVersionTheResultIsAndThatTheDataChangedSince() throws Exception {
        var id = plants.assessment(here, "paper");
        compute(id);
        assertThat(page("/assessments/" + id + "/results")).contains("from version 1 of the data");

        change(id, "S01", "quantity", "9999");

        assertThat(page("/assessments/" + id + "/results"))
                .contains("changed since (now version 2)");
        compute(id);
        assertThat(page("/assessments/" + id + "/results")).contains("from version 2 of the data");
        assertThat(here.scope().call(() -> results.history(id))).hasSize(2);
    }

    @Test
    void listsWhatIsToBeMendedWithLinksToTheCells() throws Exception {
        var id = plants.assessment(here, "paper");
        var row = change(id, "S01", "quantity", "a lot");

        compute(id);

        assertThat(page("/assessments/" + id + "/results"))
                .contains("One thing to mend")
                .contains("/assessments/" + id + "/sheets/streams#row-" + row.id());
    }

    @Test
    void saysInVietnameseWhatIsToBeMended() throws Exception {
        var id = plants.assessment(here, "paper");
        change(id, "S01", "quantity", "nhiều");
        var wrong = "Dòng S01, lượng: 'nhiều': không phải là số.";

        assertThat(vietnamese("/assessments/" + id + "/results")).contains(wrong);
        compute(id);

        assertThat(vietnamese("/assessments/" + id + "/results")).contains(wrong);
        assertThat(vietnamese("/assessments/" + id + "/sheets/streams")).contains(wrong);
        assertThat(vietnamese("/assessments/" + id + "/flow")).contains(wrong);
    }

    private String vietnamese(String path) throws Exception {
        return browser.perform(get(path).header("Accept-Language", "vi").with(here.consultant()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void comparesWithAnotherAssessmentOfTheCompanyOnly() throws Exception {
        var id = plants.assessment(here, "paper");
        var before = plants.assessment(here, "paper");
        var foreign = plants.assessment(plants.place(), "paper");

        choose(id, foreign.toString()).andExpect(status().isNotFound());
        choose(id, before.toString()).andExpect(status().is3xxRedirection());
        page("/assessments/" + id + "/results");

        assertThat(page("/assessments/" + id + "/results/indicators"))
                .contains("Has the plant become better?");
        change(before, "S01", "quantity", "9999");
        assertThat(page("/assessments/" + id + "/results")).contains("changed since");
    }

    @Test
    void comparesWithAFrozenRevisionOfItsOwn() throws Exception {
        var id = plants.assessment(here, "paper");
        here.scope()
                .run(() -> {
                    assertThat(revisions.freeze(id, "approved", CentreWithPlants.LAN)).isTrue();
                    assertThat(revisions.revise(id)).isTrue();
                });
        change(id, "S01", "quantity", "1700");

        var revision = here.scope().call(() -> revisions.list(id)).getFirst().id();
        choose(id, id + "/" + revision).andExpect(status().is3xxRedirection());
        page("/assessments/" + id + "/results");

        assertThat(page("/assessments/" + id + "/results/indicators"))
                .contains("Has the plant become better?");
        choose(id, id.toString()).andExpect(status().isNotFound());
        choose(id, id + "/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    @Test
    void keepsWhatWasApprovedAndWhatItWasComparedWith() throws Exception {
        var id = plants.assessment(here, "paper");
        var before = plants.assessment(here, "paper");
        choose(id, before.toString());
        page("/assessments/" + id + "/results");
        here.scope().run(() -> revisions.freeze(id, "approved", CentreWithPlants.LAN));
        var approved = here.scope().call(() -> results.latest(id)).orElseThrow();
        change(before, "S01", "quantity", "9999");

        choose(id, "");
        compute(id);

        assertThat(here.scope().call(() -> results.latest(id))).contains(approved);
        assertThat(page("/assessments/" + id + "/results/indicators"))
                .contains("Has the plant become better?", "stays as approved")
                .doesNotContain("changed since", "id=\"baseline\"");
        here.scope().run(() -> revisions.revise(id));
        choose(id, "");
        page("/assessments/" + id + "/results");
        assertThat(here.scope().call(() -> results.history(id))).hasSize(2).contains(approved);
    }

    @Test
    void pointsOutDearLossesWithoutAnOption() throws Exception {
        var id = plants.assessment(here, "paper");
        here.scope()
                .run(() ->
                        sheets.rows(id).stream()
                                .filter(r ->
                                        r.sheet().equals("options") || r.sheet().equals("effects"))
                                .forEach(r ->
                                        sheets.apply(
                                                id,
                                                List.of(
                                                        new Edit(
                                                                UUID.randomUUID(),
                                                                r.id(),
                                                                r.sheet(),
                                                                "",
                                                                null,
                                                                null)),
                                                CentreWithPlants.LAN)));

        compute(id);

        assertThat(page("/assessments/" + id + "/results/losses"))
                .contains("Dear losses that no option acts on yet")
                .contains("/assessments/" + id + "/options?process=");
    }

    @Test
    void showsNothingToAnotherCentre() throws Exception {
        var id = plants.assessment(here, "paper");
        compute(id);
        var other = plants.place().consultant();

        for (var path : List.of("/results", "/results/losses")) {
            browser.perform(get("/assessments/" + id + path).with(other))
                    .andExpect(status().isNotFound());
        }
        for (var path : List.of("/results", "/results/baseline")) {
            browser.perform(post("/assessments/" + id + path).with(other).with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    private void compute(UUID id) throws Exception {
        browser.perform(
                        post("/assessments/" + id + "/results")
                                .with(here.consultant())
                                .with(csrf()))
                .andExpect(redirectedUrl("/assessments/" + id + "/results"));
        page("/assessments/" + id + "/results");
    }

    private org.springframework.test.web.servlet.ResultActions choose(UUID id, String baseline)
            throws Exception {
        return browser.perform(
                post("/assessments/" + id + "/results/baseline")
                        .param("baseline", baseline)
                        .with(here.consultant())
                        .with(csrf()));
    }

    /** A page once no work goes on any more. */
    private String page(String path) throws Exception {
        var end = Instant.now().plusSeconds(60);
        var page = answer(path);
        while (page.contains("<progress") && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            page = answer(path);
        }
        return page;
    }

    private String answer(String path) throws Exception {
        return browser.perform(get(path).with(here.consultant()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("style="))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private StoredRow change(UUID id, String stream, String field, String value) {
        return here.scope()
                .call(() -> {
                    var row =
                            sheets.rows(id).stream()
                                    .filter(r -> r.sheet().equals("streams"))
                                    .filter(r -> stream.equals(r.fields().get("id")))
                                    .findFirst()
                                    .orElseThrow();
                    sheets.apply(
                            id,
                            List.of(
                                    new Edit(
                                            UUID.randomUUID(),
                                            row.id(),
                                            "streams",
                                            field,
                                            value,
                                            null)),
                            CentreWithPlants.LAN);
                    return row;
                });
    }
}
