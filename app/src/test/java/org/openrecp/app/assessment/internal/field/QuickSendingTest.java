// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.account.internal.TestPeople;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class QuickSendingTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Centres centres;
    @Autowired private Companies companies;
    @Autowired private Assessments assessments;
    @Autowired private JsonMapper json;

    private final UUID assessment = UUID.randomUUID();
    private final UUID company = UUID.randomUUID();
    private UUID centre = UUID.randomUUID();
    private String language = "vi";
    private final Map<String, String> typed = new LinkedHashMap<>();

    @BeforeEach
    void aCentreAndADraft() {
        centre = centre();
        typed.put("company-name", "Bia Hải Dương");
        typed.put("company-place", "VNM-31-2025");
        typed.put("sector", "1103");
        typed.put("product", "beer");
        typed.put("unit", "hL");
        typed.put("first", "2024-01");
        typed.put("fuel", "BITUMINOUS_COAL");
        typed.put("material-name", "Malt");
        typed.put("material-unit", "t");
        for (int i = 0; i < 12; i++) {
            int output = 15_000 + 1_500 * ((i * 5) % 12);
            typed.put("output-" + i, vietnamese(output));
            typed.put("electricity-" + i, vietnamese(62_000 + 7 * output + 900 * (i % 3)));
            typed.put("electricity-cost-" + i, vietnamese(1_960L * (62_000 + 7 * output)));
            typed.put("fuel-" + i, (60 + output / 200) + ",5");
            typed.put("fuel-cost-" + i, vietnamese(3_850_000L * (60 + output / 200)));
            typed.put("water-" + i, vietnamese(5_000 + output / 2 + 200 * (i % 4)));
            typed.put("water-cost-" + i, vietnamese(9_800L * (5_000 + output / 2)));
            typed.put("material-" + i, vietnamese(output / 66));
            typed.put("material-cost-" + i, vietnamese(15_200_000L * (output / 66)));
        }
        typed.put("answer-air", "no");
        typed.put("note-air", "nghe rõ tiếng xì ở xưởng chiết");
        typed.put("answer-water", "unknown");
    }

    @Test
    void makesTheCompanyAndTheAssessmentOnceHoweverOftenItIsSent() throws Exception {
        send().andExpect(status().isOk())
                .andExpect(jsonPath("$.address").value("/assessments/" + assessment))
                .andExpect(jsonPath("$.again").value(false));
        var first = rows();

        send().andExpect(status().isOk()).andExpect(jsonPath("$.again").value(true));

        assertThat(rows()).isEqualTo(first);
        Scope.SYSTEM.run(() -> {
            assertThat(companies.find(company).orElseThrow().details().isic()).isEqualTo("1103");
            assertThat(assessments.ofCompany(company)).hasSize(1);
        });
    }

    @Test
    void keepsNumbersAnswersAndNotesAsTheWorkbookHasThem() throws Exception {
        send().andExpect(status().isOk());

        var rows = rows();
        assertThat(rows.rows("monthly")).hasSize(12);
        assertThat(rows.rows("monthly").getFirst().fields())
                .containsEntry("month", "2024-01")
                .containsEntry("output", "15000")
                .containsEntry("fuel", "135.5")
                .containsEntry("electricity cost", "327320000");
        assertThat(rows.rows("options").getFirst().fields())
                .containsEntry("id", "XC031")
                .containsEntry("status", "idea")
                .containsEntry("note", "nghe rõ tiếng xì ở xưởng chiết");
        assertThat(rows.rows("plant").getFirst().fields().get("note")).contains("Chưa rõ");
    }

    @Test
    void readsNumbersAsTheOthersOfTheDraftAreWrittenWhateverThePageSpeaks() throws Exception {
        language = "en";

        send().andExpect(status().isOk());

        assertThat(rows().rows("monthly").getFirst().fields()).containsEntry("output", "15000");
    }

    @Test
    void reportsInTheLanguageThatIsAskedFor() throws Exception {
        send().andExpect(status().isOk());

        open("/assessments/" + assessment + "/quick-report?language=vi")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string(containsString("lang=\"vi\"")))
                .andExpect(content().string(containsString("Bia Hải Dương")));
        var pdf =
                open("/assessments/" + assessment + "/quick-report.pdf?language=vi")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        Files.write(Path.of("target", "quick-report.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void saysWhichNumberIsWrongAndKeepsNothing() throws Exception {
        typed.put("water-3", "khoảng 5");
        typed.put("electricity-0", "");
        typed.put("product", " ");

        send().andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[*].field", hasItem("water-3")))
                .andExpect(jsonPath("$.problems[*].field", hasItem("electricity-0")))
                .andExpect(jsonPath("$.problems[*].field", hasItem("product")));

        Scope.SYSTEM.run(() -> {
            assertThat(companies.find(company)).isEmpty();
            assertThat(assessments.find(assessment)).isEmpty();
        });
    }

    @Test
    void doesNotKnowTheCompanyOfAnotherCentre() throws Exception {
        send().andExpect(status().isOk());
        centre = centre();

        send(UUID.randomUUID(), false).andExpect(status().isNotFound());
        send(UUID.randomUUID(), true).andExpect(status().isNotFound());
        send(assessment, true).andExpect(status().isNotFound());
        open("/assessments/" + assessment + "/quick-report").andExpect(status().isNotFound());
    }

    @Test
    void itsServiceWorkerListsFilesThatAreThere() throws Exception {
        var script =
                browser.perform(get("/service-worker.js"))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Service-Worker-Allowed", "/"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var files = script.substring(script.indexOf('[') + 1, script.indexOf(']')).split(", ", -1);
        assertThat(files).hasSizeGreaterThan(10);
        for (var file : files) {
            browser.perform(get(file.replace("\"", ""))).andExpect(status().isOk());
        }
    }

    private UUID centre() {
        var id = UUID.randomUUID();
        Scope.SYSTEM.run(() -> centres.add(new Centre(id, "Centre " + id, "VNM", "VND")));
        return id;
    }

    private PlantRows rows() {
        return Scope.SYSTEM.call(() -> assessments.rows(assessment));
    }

    private ResultActions send() throws Exception {
        return send(assessment, true);
    }

    private ResultActions send(UUID id, boolean newCompany) throws Exception {
        var body =
                Map.of(
                        "assessment", id,
                        "company", company,
                        "newCompany", newCompany,
                        "fields", typed);
        return browser.perform(
                post("/quick")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", language)
                        .content(json.writeValueAsBytes(body))
                        .with(csrf())
                        .with(TestPeople.signedIn(Role.CONSULTANT, centre, UUID.randomUUID())));
    }

    private ResultActions open(String path) throws Exception {
        return browser.perform(
                get(path).with(TestPeople.signedIn(Role.CONSULTANT, centre, UUID.randomUUID())));
    }

    private static String vietnamese(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }
}
