// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.rate.Converted;
import org.openrecp.app.rate.RateBook;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class RatePagesTest implements DatabaseTest {
    @Autowired private Workplace workplace;
    @Autowired private RateStore rates;
    @Autowired private JdbcClient database;
    @Autowired private MockMvc browser;

    private UUID centre;
    private Workplace.Somebody manager;

    @BeforeEach
    void begin() {
        centre = workplace.centre();
        manager = workplace.person(centre, UUID.randomUUID(), Role.CENTRE_MANAGER);
    }

    @Test
    void aRateThatIsMissingCanBeAddedAndConvertsFromThenOn() throws Exception {
        var parts = List.of(new RateBook.Part("VND", 2025, new BigDecimal("25000000")));
        assertThat(book().convert(parts, "USD"))
                .isEqualTo(
                        new Converted.NoRate(List.of(new Converted.Missing("VND", "USD", 2025))));
        add("25,000", "year", "2025").andExpect(redirectedUrl("/exchange-rates"));
        assertThat(book().convert(parts, "USD"))
                .isInstanceOfSatisfying(
                        Converted.Total.class,
                        t -> {
                            assertThat(t.amount()).isEqualByComparingTo("1000");
                            assertThat(t.rates().getFirst().source())
                                    .isEqualTo("Central bank, p. 7");
                        });
        browser.perform(get("/exchange-rates").with(manager.signedIn()))
                .andExpect(content().string(containsString("25,000")))
                .andExpect(content().string(containsString("mean of 2025")))
                .andExpect(content().string(containsString("Central bank, p. 7")));
    }

    @Test
    void aCorrectionHoldsAndTheEarlierRateStays() throws Exception {
        add("25,000", "year", "2025");
        add("25,100", "year", "2025");
        assertThat(book().value("VND", "USD", 2025))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("25100"));
        browser.perform(get("/exchange-rates").with(manager.signedIn()))
                .andExpect(content().string(containsString("Corrected by a later one")))
                .andExpect(content().string(containsString("25,000")));
        assertThatThrownBy(() ->
                        manager.scope()
                                .run(() ->
                                        database.sql("update exchange_rate set value = 1")
                                                .update()))
                .hasMessageContaining("append-only");
    }

    @Test
    void theSameFormTwiceIsOneRate() throws Exception {
        var id = UUID.randomUUID();
        send(id, Map.of("value", "25,000", "kind", "mean", "year", "2025"));
        send(id, Map.of("value", "25,000", "kind", "mean", "year", "2025"));
        assertThat(manager.scope().call(() -> rates.list(centre))).hasSize(1);
    }

    @Test
    void anOwnMeanGoesBeforeTheReferenceTable() throws Exception {
        assertThat(book().value("VND", "USD", 2024)).contains(new BigDecimal("24164.8858"));
        add("24,200", "year", "2024");
        assertThat(book().value("VND", "USD", 2024))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("24200"));
    }

    /** In Vietnamese 25.400 is twenty-five thousand, in English twenty-five. */
    @Test
    void aRateFarFromTheNextYearIsAddedOnlyWhenConfirmed() throws Exception {
        var id = UUID.randomUUID();
        send(id, Map.of("value", "25.4", "kind", "mean", "year", "2025"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("what is known for 2024: 24,165")))
                .andExpect(content().string(containsString("name=\"sure\" value=\"25.4\"")));
        send(id, Map.of("value", "25.5", "sure", "25.4", "kind", "mean", "year", "2025"))
                .andExpect(status().isUnprocessableContent());
        assertThat(manager.scope().call(() -> rates.list(centre))).isEmpty();
        send(id, Map.of("value", "25.4", "sure", "25.4", "kind", "mean", "year", "2025"))
                .andExpect(redirectedUrl("/exchange-rates"));
    }

    @Test
    void numbersAreReadAsTheLanguageWritesThem() throws Exception {
        browser.perform(
                        post("/exchange-rates")
                                .locale(Locale.of("vi"))
                                .with(manager.signedIn())
                                .with(csrf())
                                .param("id", UUID.randomUUID().toString())
                                .param("currency", "vnd")
                                .param("per", "usd")
                                .param("value", "25.400,5")
                                .param("kind", "day")
                                .param("day", "2025-06-02")
                                .param("source", "NHNN"))
                .andExpect(redirectedUrl("/exchange-rates"));
        assertThat(book().value("VND", "USD", 2025))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("25400.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "value, -25000, positive",
        "value, 0, positive",
        "value, dear, number",
        "value, 1e30, large",
        "currency, DONG, currency",
        "per, XYZ, currency",
        "per, VND, same",
        "year, 2999, future",
        "year, 26, year",
        "source, '', source"
    })
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsAdded(String field, String typed, String key)
            throws Exception {
        var fields =
                new java.util.HashMap<>(Map.of("value", "25,000", "kind", "mean", "year", "2025"));
        fields.put(field, typed);
        send(UUID.randomUUID(), fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                Texts.in(Locale.ENGLISH)
                                                        .of("rate.problem." + key))));
        assertThat(manager.scope().call(() -> rates.list(centre))).isEmpty();
    }

    @Test
    void aDayToComeAndAYearThatIsNotOverAreRefused() throws Exception {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
        send(
                        UUID.randomUUID(),
                        Map.of(
                                "value",
                                "25,000",
                                "kind",
                                "day",
                                "day",
                                today.plusDays(1).toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("lies in the future")));
        add("25,000", "year", Integer.toString(today.getYear()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This year is not over")));
    }

    @Test
    void consultantsReadAndOtherCentresSeeNothing() throws Exception {
        add("25,000", "year", "2025");
        var consultant = workplace.person(centre, UUID.randomUUID(), Role.CONSULTANT);
        browser.perform(get("/exchange-rates").with(consultant.signedIn()))
                .andExpect(content().string(containsString("Central bank, p. 7")))
                .andExpect(content().string(not(containsString("name=\"value\""))));
        var other = workplace.person(workplace.centre(), UUID.randomUUID(), Role.CENTRE_MANAGER);
        browser.perform(get("/exchange-rates").with(other.signedIn()))
                .andExpect(content().string(not(containsString("Central bank, p. 7"))));
    }

    private RateBook book() {
        return manager.scope().call(() -> rates.of(centre));
    }

    private ResultActions add(String value, String when, String whenValue) throws Exception {
        return send(UUID.randomUUID(), Map.of("value", value, "kind", "mean", when, whenValue));
    }

    private ResultActions send(UUID id, Map<String, String> fields) throws Exception {
        var request =
                post("/exchange-rates")
                        .with(manager.signedIn())
                        .with(csrf())
                        .param("id", id.toString());
        var all =
                new java.util.HashMap<>(
                        Map.of("currency", "VND", "per", "USD", "source", "Central bank, p. 7"));
        all.putAll(fields);
        all.forEach(request::param);
        return browser.perform(request);
    }
}
