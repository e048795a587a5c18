// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A workbook that is brought into an assessment, and edits of the page. */
@SpringBootTest
@AutoConfigureMockMvc
class ImportPagesTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Revisions revisions;

    private UUID assessment;
    private Somebody consultant;

    @BeforeEach
    void anAssessment() {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
        assessment = UUID.randomUUID();
        consultant.scope().run(() -> assessments.open(assessment, company, "Mill"));
    }

    @Test
    void saysThatAFrozenAssessmentTakesNoWorkbook() throws Exception {
        bring("Pump").andExpect(redirectedUrl(path("/sheets/plant")));
        consultant.scope().run(() -> revisions.freeze(assessment, "approved", by()));

        bring("Second pump")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("the assessment is frozen")));
        browser.perform(get(path("/sheets/plant")).with(consultant.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(path("/import")))));
    }

    @Test
    void namesAFileThatIsNoWorkbookAsItsSenderDoes() throws Exception {
        var sent =
                new MockMultipartFile("workbook", "Sổ tay.xlsx", "", "no workbook".getBytes(UTF_8));
        browser.perform(
                        multipart(path("/import"))
                                .file(sent)
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<li>Sổ tay.xlsx: the file is no")))
                .andExpect(content().string(not(containsString("openrecp-import"))));
    }

    @Test
    void saysWhichCellHasTooMuchText() throws Exception {
        bring("x".repeat(4001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("row 1")))
                .andExpect(content().string(containsString("4,001 characters")));
        assertThat(consultant.scope().call(() -> assessments.rows(assessment)).rows("options"))
                .isEmpty();
    }

    @Test
    void refusesTwoEditsOfOneId() throws Exception {
        var edit =
                "{\"id\": \"%s\", \"row\": \"%s\", \"sheet\": \"streams\", \"field\": \"\", \"value\": \"1\", \"seen\": []}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID());
        browser.perform(
                        post(path("/edits"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"edits\": [%s, %s]}".formatted(edit, edit))
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(status().isBadRequest());
    }

    private ResultActions bring(String title) throws Exception {
        var option =
                new PlantRows.Row(
                        "1", Map.of("id", "O1", "title", title, "category", "good housekeeping"));
        var rows = new PlantRows(List.of(new PlantRows.Sheet("options", List.of(option))));
        return browser.perform(
                multipart(path("/import"))
                        .file(
                                new MockMultipartFile(
                                        "workbook",
                                        "plant.xlsx",
                                        PlantFiles.XLSX_TYPE,
                                        PlantFiles.write(rows, Language.EN)))
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    private org.openrecp.app.assessment.Author by() {
        return new org.openrecp.app.assessment.Author(consultant.id(), "Lan");
    }

    private String path(String rest) {
        return "/assessments/" + assessment + rest;
    }
}
