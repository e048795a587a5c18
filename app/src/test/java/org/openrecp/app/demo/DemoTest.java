// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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
        assertThat(companiesOf("VNM")).isEqualTo(93);
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

    @Test
    void showsACompanyItsPlanItsMonthsAndItsMessages() throws Exception {
        var nam = signedIn("company@demo.example");
        var plant = page("/my-plant", nam);
        assertThat(plant).contains("Nhà máy giấy, 2025", "Giấy bao bì", "Messages (");
        assertThat(page("/my-plant/trends", nam))
                .contains("Baseline, the mean of the first twelve");
        assertThat(page("/my-plant/messages", nam)).contains("Nguyễn Thị Lan", "3 new");
        var plan = page("/assessments/" + paper() + "/plan", nam);
        assertThat(plan).contains("Repair steam traps", "96,200,000");
        assertThat(page("/assessments/" + paper() + "/options/" + option(plan), nam))
                .doesNotContain("Thanh Dong");
    }

    @Test
    void showsConsultantsTasksAtEveryStageAndClaimsJudgedByOthers() throws Exception {
        var lan = signedIn(Demo.CONSULTANT);
        assertThat(page("/assessments", lan)).contains("Nhà máy giấy, 2025");
        assertThat(page("/assessments/" + paper() + "/tasks", lan))
                .contains("15", "Đội SXSH")
                .contains("2025");
        assertThat(page("/assessments/" + paper() + "/causes", lan))
                .contains("Steam traps fail and are found once a year");
        assertThat(page("/assessments/" + paper() + "/options", lan))
                .contains("More than the budget");
    }

    @Test
    void showsEverybodyAPublicSite() throws Exception {
        assertThat(page("/public/en/providers")).contains("Công ty Tư vấn Đồi Thông", "7 fit");
        assertThat(page("/public/vi/guidelines")).contains("Nhuộm và hoàn tất vải");
        assertThat(page("/public/en/questions")).contains("no company can be recognised");
        await(() -> page("/public/en/cases").contains("A paper mill finds its losses"));
        await(() -> page("/public/en/results").contains("Yearly savings in money by year"));
        assertThat(page("/public/en/map"))
                .contains("Electricity saved by province", "shade-5", "url(#hatch)");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int k = 0; k < 300 && !condition.call(); k++) {
            Thread.sleep(100);
        }
        assertThat(condition.call()).isTrue();
    }

    private String page(String path) throws Exception {
        return browser.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Cookie signedIn(String email) throws Exception {
        var answer =
                browser.perform(
                                formLogin("/sign-in")
                                        .userParameter("email")
                                        .user(email)
                                        .password(Demo.PASSWORD))
                        .andReturn()
                        .getResponse();
        return Objects.requireNonNull(answer.getCookie("SESSION"));
    }

    private String page(String path, Cookie session) throws Exception {
        return browser.perform(get(path).cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private UUID paper() {
        return Scope.SYSTEM.call(() ->
                companies.list().stream()
                        .flatMap(c -> assessments.ofCompany(c.id()).stream())
                        .filter(a -> a.title().equals("Nhà máy giấy, 2025"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private static String option(String plan) {
        var link = Pattern.compile("/options/([0-9a-f-]{36})").matcher(plan);
        assertThat(link.find()).isTrue();
        return link.group(1);
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
