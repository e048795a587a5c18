// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Which company a name of a file means. */
@SpringBootTest
@AutoConfigureMockMvc
class NamesOfCompaniesTest implements DatabaseTest {
    private static final List<Object> HEADERS =
            List.of("Công ty", "Mã số thuế", "Năm", "Than (tấn)");

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private HistoryDesk desk;
    @Autowired private FindingStore findings;
    @Autowired private Companies companies;

    private UUID centre = new UUID(0, 0);
    private Workplace.Somebody manager;

    @BeforeEach
    void aManager() {
        centre = workplace.centre();
        manager = workplace.person(centre, UUID.randomUUID(), Role.CENTRE_MANAGER);
    }

    @Test
    void asksWhetherOneNameWithTwoTaxCodesIsOneCompany() throws Exception {
        within(() -> {
            var file =
                    send(
                            List.of(
                                    List.of("Gạch Đại La", "0100100079", 2004, 5),
                                    List.of("Gạch Đại La", "0100100086", 2004, 7)));

            assertThat(desk.check(file)).extracting(Trouble::place).containsExactly("Gạch!A3");
            var asked = findings.named(file).getFirst();
            assertThat(asked.outcome()).isEqualTo(Outcome.UNDECIDED);
            findings.decide(centre, asked.key(), null);
            desk.load(file);
            assertThat(companies.list()).hasSize(2);
        });
    }

    @Test
    void asksWhetherAKnownCompanyWithAnotherTaxCodeIsMeant() throws Exception {
        within(() -> {
            var known = known("Gạch Đại La", "0100100079");
            var file = send(List.of(List.of("Gạch Đại La", "0100100086", 2004, 5)));

            assertThat(desk.check(file)).extracting(Trouble::code).containsExactly("undecided");
            assertThat(findings.named(file).getFirst().likely()).containsExactly(known);
        });
    }

    @Test
    void findsATaxCodeOfWhichTheSpreadsheetLostTheZero() throws Exception {
        within(() -> {
            var known = known("Gạch Đại La", "0100100079");
            var file = send(List.of(List.of("Nhà máy gạch số 1", 100_100_079, 2004, 5)));

            assertThat(desk.check(file)).isEmpty();
            assertThat(findings.named(file).getFirst().company()).isEqualTo(known);
        });
    }

    @Test
    void letsAPersonChangeWhatWasFoundByItself() throws Exception {
        var file = new ArrayList<UUID>();
        within(() -> {
            known("Gạch Đại La", "0100100079");
            file.add(
                    send(
                            List.of(
                                    List.of("Gạch Đại La", "", 2004, 5),
                                    List.of("Bia Hạ Long", "", 2004, 1))));
            assertThat(desk.check(file.getFirst())).isEmpty();
        });
        var path = "/history/" + file.getFirst() + "/companies";
        var keys = keys(file.getFirst());
        browser.perform(get(path).with(manager.signedIn()).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("known: Gạch Đại La")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "name=\"company."
                                                        + keys.get("Gạch Đại La")
                                                        + "\"")));
        // the names change their places when others are met, their keys do not
        browser.perform(
                        post(path)
                                .param("company." + keys.get("Gạch Đại La"), "new")
                                .with(csrf())
                                .with(manager.signedIn()))
                .andExpect(redirectedUrl("/history/" + file.getFirst()));
        within(() -> {
            desk.load(file.getFirst());
            assertThat(companies.list()).hasSize(3);
        });
    }

    private Map<String, String> keys(UUID file) {
        return manager.scope().call(() -> findings.named(file)).stream()
                .collect(java.util.stream.Collectors.toMap(FileCompany::name, FileCompany::key));
    }

    private UUID known(String name, String taxCode) {
        var id = UUID.randomUUID();
        companies.create(
                id,
                centre,
                new CompanyDetails(
                        name, null, null, taxCode, null, null, null, null, null, null, null, null,
                        null));
        return id;
    }

    private UUID send(List<List<Object>> rows) throws Exception {
        var all = new ArrayList<List<Object>>();
        all.add(HEADERS);
        all.addAll(rows);
        return desk.send(centre, "old.xlsx", new Table().with("Gạch", all).bytes());
    }

    private void within(HistoryDesk.Steps steps) throws Exception {
        HistoryDesk.within(manager.scope(), steps);
    }
}
