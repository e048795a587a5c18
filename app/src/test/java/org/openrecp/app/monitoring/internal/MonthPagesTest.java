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

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class MonthPagesTest implements DatabaseTest {
    private static final YearMonth MONTH = YearMonth.of(2025, 3);
    private static final String PATH = "/my-plant/months/2025-03";

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Months months;

    private UUID centre;
    private UUID company;
    private Somebody person;

    @BeforeEach
    void aCompanyThatFollowsItsOutputAndItsElectricity() throws Exception {
        centre = workplace.centre();
        company = workplace.company(centre);
        person = workplace.person(centre, company, Role.COMPANY);
        choose("unit.output", "t", "name.output", "Kraft paper", "unit.electricity", "kWh")
                .andExpect(redirectedUrl("/my-plant"));
    }

    @Test
    void showsTheCompanyItsAssessmentsAndItsMonths() throws Exception {
        var id = UUID.randomUUID();
        var consultant = workplace.person(centre, company, Role.CONSULTANT);
        consultant.scope().run(() -> assessments.open(id, company, "First look"));

        browser.perform(get("/my-plant").with(person.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Company " + company)))
                .andExpect(content().string(containsString("First look")))
                .andExpect(content().string(containsString("/assessments/" + id + "/plan")))
                .andExpect(content().string(containsString("Kraft paper")));
    }

    @Test
    void keepsAMonthInTheWritingOfEitherLanguage() throws Exception {
        enter(
                        "amount.output",
                        "1,234.5",
                        "amount.electricity",
                        "600000",
                        "cost.electricity",
                        "1.2e9")
                .andExpect(redirectedUrl("/my-plant"));
        assertThat(amount(Slot.OUTPUT)).isEqualByComparingTo("1234.5");

        enter(
                        "amount.output",
                        "1.234,6",
                        "version.output",
                        "1",
                        "amount.electricity",
                        "600.000,5",
                        "version.electricity",
                        "1")
                .andExpect(redirectedUrl("/my-plant"));
        assertThat(amount(Slot.OUTPUT)).isEqualByComparingTo("1234.6");
        assertThat(amount(Slot.ELECTRICITY)).isEqualByComparingTo("600000.5");
        assertThat(Amounts.parse("1.234", Locale.of("vi"))).contains(new BigDecimal("1234"));
        assertThat(Amounts.parse("1.234", Locale.ENGLISH)).contains(new BigDecimal("1.234"));
    }

    @Test
    void isOneHoweverOftenItIsSent() throws Exception {
        enter("amount.output", "900", "version.output", "0");
        enter("amount.output", "900", "version.output", "0").andExpect(redirectedUrl("/my-plant"));
        assertThat(entries()).singleElement().extracting(Entry::version).isEqualTo(1);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        refused("amount.output", "much").andExpect(holds("This is not a number"));
        refused("amount.output", "1e99").andExpect(holds("too large"));
        refused("amount.output", "-5").andExpect(holds("cannot be less than zero"));
        refused("cost.electricity", "100").andExpect(holds("a cost without an amount"));
        assertThat(entries()).isEmpty();
    }

    @Test
    void refusesAMonthThatHasNotComeAndOneThatIsNone() throws Exception {
        for (var month : List.of("2999-01", "1025-01", "2025-13", "March")) {
            browser.perform(
                            post("/my-plant/months/" + month)
                                    .param("amount.output", "1")
                                    .with(csrf())
                                    .with(person.signedIn()))
                    .andExpect(redirectedUrl("/my-plant/months?month=" + month));
            browser.perform(get("/my-plant/months").param("month", month).with(person.signedIn()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(holds("Choose one from 2000-01"));
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void neverOverwritesAnotherPersonsNumberSilently() throws Exception {
        enter("amount.output", "900", "version.output", "0");

        enter("amount.output", "950", "version.output", "0")
                .andExpect(status().isConflict())
                .andExpect(holds("Kept now: 900"))
                .andExpect(holds("value=\"950\""))
                .andExpect(holds("name=\"version.output\" value=\"1\""));
        assertThat(amount(Slot.OUTPUT)).isEqualByComparingTo("900");

        enter("amount.output", "950", "version.output", "1").andExpect(redirectedUrl("/my-plant"));
        assertThat(amount(Slot.OUTPUT)).isEqualByComparingTo("950");
    }

    @Test
    void keepsTheUnitOfWhatIsEnteredAlready() throws Exception {
        enter("amount.output", "900", "version.output", "0");
        choose("unit.output", "kg").andExpect(holds("Keep that unit"));
        choose("unit.output", "t", "unit.water", "buckets").andExpect(holds("unit is not known"));
        choose("unit.water", "m3").andExpect(status().isUnprocessableContent());
        choose("unit.output", "t", "unit.water", "m3").andExpect(redirectedUrl("/my-plant"));
    }

    @Test
    void refusesANumberThatWasTypedForAnotherUnit() throws Exception {
        choose("unit.output", "kg", "unit.electricity", "kWh");
        enter("amount.output", "900")
                .andExpect(status().isUnprocessableContent())
                .andExpect(holds("another unit"))
                .andExpect(holds("name=\"unit.output\" value=\"kg\""));
        assertThat(entries()).isEmpty();
    }

    @Test
    void showsNothingOfAnotherCompanyOfTheCentre() throws Exception {
        enter("amount.output", "98765", "version.output", "0");
        var neighbour = workplace.company(centre);
        var stranger = workplace.person(centre, neighbour, Role.COMPANY);

        browser.perform(get("/my-plant").with(stranger.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Kraft paper"))))
                .andExpect(content().string(not(containsString("98,765"))))
                .andExpect(content().string(not(containsString(company.toString()))));
        assertThat(stranger.scope().call(() -> months.entries(company, MONTH, MONTH)))
                .as("not even when it is asked for")
                .isEmpty();
        assertThat(stranger.scope().call(() -> months.items(company))).isEmpty();
    }

    @Test
    void letsACompanyReachNoPageOfTheConsultants() throws Exception {
        for (var path : List.of("/assessments", "/companies/new", "/companies/duplicates")) {
            browser.perform(get(path).with(person.signedIn())).andExpect(status().isForbidden());
        }
        var consultant = workplace.person(centre, company, Role.CONSULTANT);
        browser.perform(get("/my-plant").with(consultant.signedIn()))
                .andExpect(status().isForbidden());
    }

    private ResultActions refused(String... fields) throws Exception {
        return enter(fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(holds("value=\"" + fields[1] + "\""));
    }

    private ResultActions enter(String... fields) throws Exception {
        var form = post(PATH).param("unit.output", "t").param("unit.electricity", "kWh");
        return send(form, fields);
    }

    private ResultActions choose(String... fields) throws Exception {
        return send(post("/my-plant/items"), fields);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String... fields)
            throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request.with(csrf()).with(person.signedIn()));
    }

    private static ResultMatcher holds(String text) {
        return content().string(containsString(text));
    }

    private List<Entry> entries() {
        return person.scope().call(() -> months.entries(company, MONTH, MONTH));
    }

    private BigDecimal amount(Slot slot) {
        return entries().stream()
                .filter(e -> e.slot() == slot)
                .map(Entry::amount)
                .findFirst()
                .orElseThrow();
    }
}
