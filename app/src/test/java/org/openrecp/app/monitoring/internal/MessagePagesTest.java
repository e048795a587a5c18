// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import org.openrecp.app.assessment.Author;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * What passes between a company and its consultants: messages one way and the other, and months.
 */
@SpringBootTest
@AutoConfigureMockMvc
class MessagePagesTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Messages messages;

    private UUID centre;
    private UUID company;
    private Somebody person;
    private Somebody consultant;

    @BeforeEach
    void aCompanyAndItsConsultant() {
        centre = workplace.centre();
        company = workplace.company(centre);
        person = workplace.person(centre, company, Role.COMPANY);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
    }

    @Test
    void reachTheOtherSideOnceAsPlainText() throws Exception {
        var id = UUID.randomUUID().toString();
        send(person, "/my-plant/messages", id, "<b>The boiler</b> leaks");
        send(person, "/my-plant/messages", id, "<b>The boiler</b> leaks")
                .andExpect(redirectedUrl("/my-plant/messages"));

        assertThat(person.scope().call(() -> messages.list(company))).hasSize(1);
        assertThat(unread(person)).as("one's own is no news").isZero();
        assertThat(unread(consultant)).isEqualTo(1);
        browser.perform(get("/companies/" + company).with(consultant.signedIn()))
                .andExpect(content().string(containsString("Messages (1 new)")));
        browser.perform(get(thread()).with(consultant.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b")))
                .andExpect(content().string(not(containsString("<b>The"))));
        assertThat(unread(consultant)).isZero();

        send(consultant, thread(), UUID.randomUUID().toString(), "We come on Monday");
        browser.perform(get("/my-plant").with(person.signedIn()))
                .andExpect(content().string(containsString("Messages (1 new)")));
    }

    @Test
    void areNotLostWhenAFormIsSentAgainWithOtherWords() throws Exception {
        var id = UUID.randomUUID().toString();
        send(person, "/my-plant/messages", id, "We need 10 t");
        send(person, "/my-plant/messages", id, "We need 12 t")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("We need 10 t")))
                .andExpect(content().string(containsString("We need 12 t</textarea>")))
                .andExpect(content().string(not(containsString(id))));
        assertThat(person.scope().call(() -> messages.list(company))).hasSize(1);
    }

    @Test
    void areRefusedWhenEmptyOrTooLong() throws Exception {
        var id = UUID.randomUUID().toString();
        send(person, "/my-plant/messages", id, "  ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write something")));
        send(person, "/my-plant/messages", id, "x".repeat(4001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("at most 4,000")))
                .andExpect(content().string(containsString(id)));
    }

    @Test
    void areNeverSeenByAnotherCompanyOrCentre() throws Exception {
        send(person, "/my-plant/messages", UUID.randomUUID().toString(), "The boiler leaks");
        var neighbour = workplace.person(centre, workplace.company(centre), Role.COMPANY);
        browser.perform(get("/my-plant/messages").with(neighbour.signedIn()))
                .andExpect(content().string(not(containsString("boiler"))));
        browser.perform(get(thread()).with(neighbour.signedIn())).andExpect(status().isForbidden());
        var elsewhere = workplace.person(workplace.centre(), company, Role.CONSULTANT);
        browser.perform(get(thread()).with(elsewhere.signedIn())).andExpect(status().isNotFound());
        assertThat(neighbour.scope().call(() -> messages.list(company))).isEmpty();
    }

    @Test
    void monthsGoIntoTheAssessmentWithTheirUnitsAndOnlyOnce() throws Exception {
        form(person, "/my-plant/items", "unit.output", "kg", "unit.electricity", "kWh");
        form(
                person,
                "/my-plant/months/2025-03",
                "amount.output",
                "900000",
                "unit.output",
                "kg",
                "amount.electricity",
                "600000",
                "unit.electricity",
                "kWh",
                "cost.electricity",
                "1200000000");
        var id = UUID.randomUUID();
        consultant
                .scope()
                .run(() -> {
                    assessments.open(id, company, "Detailed");
                    assessments.put(id, outputInTonnes(), new Author(null, "Lan"));
                });
        take(id).andExpect(redirectedUrl("/companies/" + company));
        var version = version(id);
        take(id);

        assertThat(version(id)).as("taken twice").isEqualTo(version);
        var rows = consultant.scope().call(() -> assessments.rows(id));
        assertThat(rows.rows("monthly"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.fields())
                                .containsEntry("month", "2025-03")
                                .containsEntry("output", "900")
                                .containsEntry("electricity", "600000 kWh")
                                .containsEntry("electricity cost", "1200000000 VND"));
        assertThat(rows.rows("materials"))
                .singleElement()
                .satisfies(row -> assertThat(row.fields()).containsEntry("kind", "electricity"));
        browser.perform(get("/companies/" + company).with(consultant.signedIn()))
                .andExpect(content().string(containsString("03/2025")));
    }

    private static PlantRows outputInTonnes() {
        var fact = new PlantRows.Row("output", Map.of("name", "output", "value", "12000 t"));
        return new PlantRows(List.of(new PlantRows.Sheet("plant", List.of(fact))));
    }

    private ResultActions take(UUID assessment) throws Exception {
        return form(
                consultant,
                "/companies/" + company + "/months/taking",
                "assessment",
                assessment.toString());
    }

    private long version(UUID id) {
        return consultant.scope().call(() -> assessments.find(id).orElseThrow().version());
    }

    private long unread(Somebody reader) {
        return reader.scope().call(() -> messages.unread(company, reader.id()));
    }

    private String thread() {
        return "/companies/" + company + "/messages";
    }

    private ResultActions send(Somebody from, String path, String id, String text)
            throws Exception {
        return form(from, path, "id", id, "text", text);
    }

    private ResultActions form(Somebody from, String path, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(from.signedIn());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }
}
