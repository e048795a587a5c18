// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class AssessmentResultsTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Indicators indicators;
    @Autowired private JdbcClient database;

    private UUID centre;
    private UUID assessment;
    private UUID option;
    private Somebody consultant;
    private Somebody manager;

    @BeforeEach
    void anAssessmentWithAnOption() {
        centre = workplace.centre();
        var company = workplace.company(centre);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
        manager = workplace.person(centre, company, Role.CENTRE_MANAGER);
        assessment = UUID.randomUUID();
        consultant
                .scope()
                .run(() -> {
                    assessments.open(assessment, company, "Bills of a mill");
                    assessments.put(
                            assessment,
                            new PlantRows(
                                    List.of(
                                            new PlantRows.Sheet(
                                                    "options",
                                                    List.of(
                                                            new PlantRows.Row(
                                                                    "O1",
                                                                    Map.of(
                                                                            "id",
                                                                            "O1",
                                                                            "title",
                                                                            "Variable speed pump",
                                                                            "category",
                                                                            "equipment modification")))))),
                            new Author(consultant.id(), "Lan"));
                });
        option =
                consultant
                        .scope()
                        .call(() ->
                                database.sql("select id from sheet_row where assessment_id = ?")
                                        .param(assessment)
                                        .query(UUID.class)
                                        .single());
    }

    @Test
    void countsAnAssessmentWhileItIsApproved() throws Exception {
        assertThat(figures("SRV-QA")).isEmpty();
        send("/assessments/" + assessment + "/freeze", manager, "reason", "Done");
        assertThat(figures("SRV-QA")).containsExactly("1");
        assertThat(figures("OPT-N")).containsExactly("1");
        send("/assessments/" + assessment + "/revise", manager);
        assertThat(figures("SRV-QA")).isEmpty();
        assertThat(figures("SRV-ENT")).isEmpty();
        send("/assessments/" + assessment + "/freeze", manager, "reason", "Again");
        assertThat(figures("SRV-QA")).containsExactly("1");
    }

    @Test
    void correctsTheInvestmentOfAnOptionThatWasCarriedOut() throws Exception {
        implement("310,000,000");
        implement("310,000,000");
        assertThat(figures("FIN-INV")).containsExactly("310000000 VND");
        implement("290,000,000");
        assertThat(figures("FIN-INV")).containsExactly("290000000 VND");
        assertThat(figures("OPT-IMP")).containsExactly("1");
        assertThat(figures("SRV-APP")).containsExactly("1");
    }

    @Test
    void countsTheFirstClaimAndTheNewestVerifiedOneEachOnceAYear() throws Exception {
        var first = claim("Electricity", "kWh", "100,000", "40,000", "2025-01-01", "2025-06-30");
        assertThat(figures("RES-EL")).containsExactly("120 claimed");
        assertThat(figures("FIN-SAV")).containsExactly("20000000 VND claimed");
        var second = claim("electricity", "MWh", "200", "100", "2025-01-01", "2025-12-31");
        assertThat(figures("RES-EL")).containsExactly("120 claimed");

        judge(second, true);
        assertThat(figures("RES-EL")).containsExactly("120 claimed", "100 verified");
        judge(first, false);
        assertThat(figures("RES-EL")).containsExactly("100 claimed", "100 verified");
        assertThat(figures("SRV-ENT-REP")).containsExactly("1");
    }

    @Test
    void keepsAClaimWhoseUnitFitsNoIndicatorInMoneyOnly() throws Exception {
        claim("Electricity", "m3", "100", "40", "2025-01-01", "2025-12-31");
        assertThat(figures("RES-EL")).isEmpty();
        assertThat(figures("FIN-SAV")).hasSize(1);
    }

    @Test
    void readsUnitsAsPeopleWriteThem() throws Exception {
        claim("Greenhouse gases", "tCO2e", "300", "250", "2025-01-01", "2025-12-31");
        claim("Điện", "nghìn kWh", "300", "250", "2025-01-01", "2025-12-31");
        claim("Coal", "t CO2e", "300", "250", "2025-01-01", "2025-12-31");
        assertThat(figures("ENV-GHG")).containsExactly("50 claimed");
        assertThat(figures("RES-EL")).containsExactly("50 claimed");
        assertThat(figures("RES-COAL")).as("carbon dioxide is no coal").isEmpty();
    }

    @Test
    void findsTheIndicatorOfAResourceInBothLanguages() throws Exception {
        claim("Nước thải", "m3", "900", "400", "2025-01-01", "2025-12-31");
        claim("Nước sạch", "m3", "900", "800", "2025-01-01", "2025-12-31");
        claim("Than cám", "t", "30", "10", "2025-01-01", "2025-12-31");
        assertThat(figures("ENV-WW")).containsExactly("500 claimed");
        assertThat(figures("RES-WAT")).containsExactly("100 claimed");
        assertThat(figures("RES-COAL")).containsExactly("20 claimed");
    }

    private void implement(String cost) throws Exception {
        var seen =
                consultant
                        .scope()
                        .call(() ->
                                database.sql(
                                                "select coalesce(string_agg(id::text, ','), '') from record_change where record_id = ?")
                                        .param(option)
                                        .query(String.class)
                                        .single());
        send(
                "/assessments/" + assessment + "/options/" + option + "/implementation",
                consultant,
                "date",
                "2026-01-31",
                "cost",
                cost,
                "seen.implementation",
                seen,
                "currency",
                "VND");
    }

    private UUID claim(
            String resource, String unit, String before, String after, String from, String until)
            throws Exception {
        var claim = UUID.randomUUID();
        send(
                "/assessments/" + assessment + "/options/" + option + "/claims",
                consultant,
                "claim",
                claim.toString(),
                "resource",
                resource,
                "unit",
                unit,
                "before",
                before,
                "after",
                after,
                "from",
                from,
                "until",
                until,
                "method",
                "B",
                "money",
                "10,000,000",
                "currency",
                "VND");
        return claim;
    }

    private void judge(UUID claim, boolean verified) throws Exception {
        send(
                "/assessments/" + assessment + "/claims/" + claim + "/verdict",
                manager,
                "verified",
                "" + verified,
                "verdict",
                "Seen the meter");
    }

    private void send(String path, Somebody who, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(who.signedIn());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        browser.perform(request).andExpect(status().is3xxRedirection());
    }

    private List<String> figures(String code) {
        return manager.scope().call(() -> indicators.value(code, Cut.of(centre))).stream()
                .map(c ->
                        c.value().stripTrailingZeros().toPlainString()
                                + (c.currency() == null ? "" : " " + c.currency())
                                + (c.status() == null || c.status() == Fact.Status.IMPLEMENTED
                                        ? ""
                                        : " " + c.status().code()))
                .toList();
    }
}
