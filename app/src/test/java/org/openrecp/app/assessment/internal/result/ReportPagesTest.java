// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.openrecp.app.assessment.internal.result.CentreWithPlants.LAN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.result.CentreWithPlants.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class ReportPagesTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private CentreWithPlants plants;
    @Autowired private Results results;
    @Autowired private Assessments assessments;

    private Place here;
    private UUID id = UUID.randomUUID();

    @BeforeEach
    void aPlace() {
        here = plants.place();
        id = plants.assessment(here, "paper");
    }

    @Test
    void writesTheReportInEveryForm() throws Exception {
        compute();
        write("vi");

        browser.perform(get("/assessments/" + id + "/report").with(here.consultant()))
                .andExpect(content().string(containsString("/report/vi/report.pdf")));
        assertThat(
                        new String(
                                file("vi/report.pdf").getContentAsByteArray(),
                                0,
                                5,
                                StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(
                        new String(
                                file("vi/results.xlsx").getContentAsByteArray(),
                                0,
                                2,
                                StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        assertThat(file("results.json").getContentAsString(StandardCharsets.UTF_8))
                .contains("openrecp-results");
        assertThat(file("vi/report.pdf").getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".pdf");
    }

    @Test
    void showsTheReportInASandboxThatAllowsItsOwnStyles() throws Exception {
        compute();
        write("en");

        var report = file("en/report.html");

        assertThat(report.getContentAsString(StandardCharsets.UTF_8)).contains("<h1>");
        assertThat(report.getHeaders("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy)
                                .contains("sandbox", "style-src 'sha256-")
                                .doesNotContain("unsafe", "script-src"));
    }

    @Test
    void forgetsTheReportOnceTheResultIsAnother() throws Exception {
        compute();
        write("en");
        compute();

        browser.perform(get("/assessments/" + id + "/report/en/report.pdf").with(here.consultant()))
                .andExpect(status().isNotFound());
    }

    @Test
    void passesNoReportOfAnEarlierVersionOffAsOneOfALater() throws Exception {
        compute();
        write("en");
        here.scope().run(() -> assessments.put(id, CentreWithPlants.rows("dyeing"), LAN));
        compute();

        browser.perform(get("/assessments/" + id + "/report").with(here.consultant()))
                .andExpect(content().string(containsString("Not written yet")))
                .andExpect(content().string(not(containsString("/report/en/report.pdf"))));
        assertThat(answer("en/report.pdf")).isEqualTo(404);
        assertThat(answer("results.json")).isEqualTo(200);
    }

    @Test
    void givesNothingBeforeAnythingWasComputedNorToAnotherCentre() throws Exception {
        browser.perform(get("/assessments/" + id + "/report").with(here.consultant()))
                .andExpect(status().isOk());
        compute();
        write("en");
        var other = plants.place().consultant();

        for (var path : List.of("report", "report/results.json", "report/en/report.pdf")) {
            browser.perform(get("/assessments/" + id + "/" + path).with(other))
                    .andExpect(status().isNotFound());
        }
        browser.perform(
                        post("/assessments/" + id + "/report")
                                .param("language", "en")
                                .with(other)
                                .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private void compute() {
        assertThat(here.scope().<Boolean, RuntimeException>call(() -> results.compute(id)))
                .isTrue();
    }

    private void write(String language) throws Exception {
        browser.perform(
                        post("/assessments/" + id + "/report")
                                .param("language", language)
                                .with(here.consultant())
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var end = Instant.now().plusSeconds(60);
        while (answer(language + "/report.pdf") != 200 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
    }

    private int answer(String path) throws Exception {
        return browser.perform(
                        get("/assessments/" + id + "/report/" + path).with(here.consultant()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse file(String path) throws Exception {
        return browser.perform(
                        get("/assessments/" + id + "/report/" + path).with(here.consultant()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }
}
