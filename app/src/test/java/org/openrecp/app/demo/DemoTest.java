// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.database.Scope;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "openrecp.demo=true")
@AutoConfigureMockMvc
class DemoTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Assessments assessments;
    @Autowired private Centres centres;
    @Autowired private Companies companies;

    @Test
    void letsItsConsultantIn() throws Exception {
        browser.perform(
                        formLogin("/sign-in")
                                .userParameter("email")
                                .user(Demo.CONSULTANT)
                                .password(Demo.PASSWORD))
                .andExpect(authenticated().withRoles("CONSULTANT"));
    }

    @Test
    void keepsTheCompaniesOfItsCentresApart() {
        assertThat(companiesOf("VNM")).isEqualTo(10);
        assertThat(companiesOf("KHM")).isEqualTo(1);
    }

    @Test
    void holdsPlantsThatCanBeAssessed() {
        Scope.SYSTEM.run(() -> {
            var readable =
                    companies.list().stream()
                            .flatMap(c -> assessments.ofCompany(c.id()).stream())
                            .filter(a ->
                                    PlantWorkbook.read(assessments.rows(a.id()))
                                            instanceof ReadResult.Read)
                            .count();
            assertThat(readable).isEqualTo(6);
        });
    }

    private int companiesOf(String country) {
        UUID centre =
                Scope.SYSTEM.call(() ->
                        centres.list().stream()
                                .filter(c -> c.country().equals(country))
                                .findFirst()
                                .orElseThrow()
                                .id());
        return new Scope(Scope.Reach.CENTRE, centre, null, null)
                .call(() -> companies.list().stream().map(Company::id).toList().size());
    }
}
