// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.result.CentreWithPlants.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class WhyPagesTest implements DatabaseTest {
    private static final Pattern WHY = Pattern.compile("href=\"([^\"]*/why/[^\"]*)\"");

    @Autowired private MockMvc browser;
    @Autowired private CentreWithPlants plants;
    @Autowired private Results results;

    private Place here;

    @BeforeEach
    void aPlace() {
        here = plants.place();
    }

    @ParameterizedTest
    @CsvSource({"paper,en", "dyeing,vi", "zinc-plating,en", "brewery-quick,vi"})
    void explainsEveryFigureThatLeadsToAnExplanation(String example, String language)
            throws Exception {
        var id = computed(example);
        var pages = new TreeMap<String, String>();
        var waiting = new ArrayDeque<String>();
        for (var chapter : List.of("balance", "losses", "emissions", "indicators")) {
            var path = "/assessments/" + id + "/results/" + chapter;
            var answer =
                    browser.perform(
                                    get(path)
                                            .header("Accept-Language", language)
                                            .with(here.consultant()))
                            .andReturn()
                            .getResponse();
            if (answer.getStatus() == 200) {
                links(answer.getContentAsString(StandardCharsets.UTF_8)).forEach(waiting::add);
            }
        }
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            if (!pages.containsKey(path)) {
                var page = page(path, language);
                pages.put(path, page);
                links(page).forEach(waiting::add);
            }
        }

        assertThat(pages).hasSizeGreaterThan(example.contains("quick") ? 0 : 20);
        assertThat(pages)
                .allSatisfy((path, page) -> assertThat(page).as(path).contains("class=\"figure\""));
    }

    @Test
    void leadsFromACostDownToWhoTypedTheMeasurement() throws Exception {
        var id = computed("paper");

        assertThat(page("/assessments/" + id + "/why/flow?of=S01", "en"))
                .contains("Measured", "Correction by the balances", "Lan, ", "#row-")
                .contains("docs/methods/reconciliation.md");
        assertThat(page("/assessments/" + id + "/why/indicator?of=water", "en"))
                .contains("productivity = output ÷ use", "/why/flow?of=");
        assertThat(page("/assessments/" + id + "/why/indicator?of=ghg", "en"))
                .contains("/why/emission?of=");
    }

    @Test
    void saysThatThereIsNothingOfWhatDoesNotExist() throws Exception {
        var id = computed("paper");
        var other = plants.place().consultant();

        for (var what : List.of("flow?of=S99", "loss?of=S99", "luck?of=S01", "indicator?of=x")) {
            browser.perform(
                            get(URI.create("/assessments/" + id + "/why/" + what))
                                    .with(here.consultant()))
                    .andExpect(status().isNotFound());
        }
        browser.perform(get("/assessments/" + id + "/why/flow?of=S01").with(other))
                .andExpect(status().isNotFound());
    }

    private UUID computed(String example) {
        var id = plants.assessment(here, example);
        assertThat(here.scope().<Boolean, RuntimeException>call(() -> results.compute(id)))
                .isTrue();
        return id;
    }

    private static List<String> links(String page) {
        return WHY.matcher(page).results().map(m -> m.group(1)).toList();
    }

    private String page(String path, String language) throws Exception {
        return browser.perform(
                        get(URI.create(path))
                                .header("Accept-Language", language)
                                .with(here.consultant()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
