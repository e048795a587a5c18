// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.reported.Ambiguity;
import org.openrecp.app.reported.Prose;
import org.openrecp.app.reported.Qualifier;
import org.openrecp.app.reported.ReportedAmount;
import org.openrecp.app.reported.ReportedFigure;
import org.openrecp.app.reported.ReportedFigures;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class ReportedPagesTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private ReportedStore figures;
    @Autowired private JdbcClient database;

    private UUID centre = UUID.randomUUID();
    private Workplace.Somebody manager;

    @BeforeEach
    void aCentreWithTheFiguresPublishedOnIt() {
        centre = workplace.centre();
        manager = workplace.person(centre, UUID.randomUUID(), Role.CENTRE_MANAGER);
        manager.scope()
                .run(() ->
                        figures.addAll(
                                figures.published(centre),
                                new ReportedFigures.Author(null, "test")));
    }

    @Test
    void holdsAll62FiguresOfTheFivePublications() {
        var all = all();

        assertThat(all).hasSize(62).allMatch(f -> !f.source().document().isEmpty());
        assertThat(all.stream().map(f -> f.source().document()).distinct()).hasSize(5);
        assertThat(all.stream().map(ReportedFigure::ref))
                .startsWith("0.1", "0.2")
                .containsSubsequence("0.9", "0.10", "0.17", "1.1")
                .endsWith("4.7");
    }

    @Test
    void putsNoNumberWhereTheSourceHasWords() {
        assertThat(
                        all().stream()
                                .filter(f -> f.ambiguity() == Ambiguity.QUALITATIVE)
                                .filter(f -> !f.ref().equals("4.1")))
                .hasSize(11)
                .allMatch(f -> f.amounts().isEmpty());
    }

    @Test
    void keepsBothReadings() {
        assertThat(figure("0.4").amounts())
                .extracting(a -> a.reading() + " " + a.low() + " " + a.indicator())
                .containsExactly("persons 15703 TRN-PERS", "participations 15703 TRN-PART");
        assertThat(figure("2.12").amounts())
                .extracting(a -> a.reading() + " " + a.low())
                .contains("points 48.0", "percent 56.8");
    }

    @Test
    void showsThemOneByOneInBothLanguages() throws Exception {
        for (var language : List.of("en", "vi")) {
            assertThat(page("/reported", language)).contains("15", "4.7");
            for (var figure : all()) {
                assertThat(page("/reported/" + figure.id(), language))
                        .contains(figure.source().document());
            }
        }
        assertThat(page("/reported/" + figure("0.11").id(), "en")).contains("5.94 months");
        assertThat(page("/reported/" + figure("2.12").id(), "en")).contains("48.0 %", "56.8 %");
        assertThat(page("/reported/" + figure("2.7").id(), "en"))
                .contains("411 and 355 together: 766 − k");
        assertThat(page("/reported/" + figure("0.12").id(), "en"))
                .contains("63,000", "RES-EL", "no records yet");
    }

    @Test
    void addsChangesAndWithdrawsAFigureAndKeepsItsHistory() throws Exception {
        var id = UUID.randomUUID();
        var sent =
                post("/reported")
                        .param("id", id.toString())
                        .param("title_en", "Households reached")
                        .param("document", "Annual report")
                        .param("as_of", "2011")
                        .param("ambiguity", "points-or-percent")
                        .param("printed.0", "30 %")
                        .param("qualifier.0", "about")
                        .param("low.0", "30.0")
                        .param("unit.0", "%")
                        .param("low.1", "20.0")
                        .param("qualifier.1", "exact")
                        .param("unit.1", "%");
        send(sent, 302);
        send(sent, 302);
        assertThat(find(id).amounts())
                .extracting(a -> a.low())
                .containsExactly(
                        new BigDecimal("30.0"),
                        new BigDecimal("20.0"),
                        new BigDecimal("10.0"),
                        new BigDecimal("25.0"));

        var changed =
                post("/reported/" + id)
                        .param("version", "1")
                        .param("title_en", "Households reached")
                        .param("document", "Annual report")
                        .param("ambiguity", "none")
                        .param("low.0", "31")
                        .param("qualifier.0", "exact")
                        .param("unit.0", "%");
        send(changed, 302);
        send(changed, 422);
        send(post("/reported/" + id + "/withdrawal").param("reason", "Printed by mistake"), 302);

        assertThat(find(id).withdrawn()).isEqualTo("Printed by mistake");
        assertThat(all()).extracting(ReportedFigure::id).doesNotContain(id);
        assertThat(page("/reported/" + id, "en"))
                .contains("Printed by mistake", "31", "30", "CENTRE_MANAGER");
    }

    @Test
    void saysWhatIsWrongWithAFigure() throws Exception {
        var answer =
                send(
                        post("/reported")
                                .param("id", UUID.randomUUID().toString())
                                .param("as_of", "last year")
                                .param("ambiguity", "none")
                                .param("low.0", "10")
                                .param("high.0", "5")
                                .param("low.1", "many"),
                        422);

        assertThat(answer)
                .contains(
                        "Give a title in one of the languages.",
                        "Name the document.",
                        "Write a day, month or year",
                        "Give the lesser number first.",
                        "This is not a number.");
    }

    @ParameterizedTest
    @EnumSource(Ambiguity.class)
    void answersOddFiguresOfEveryKindWithAPage(Ambiguity ambiguity) throws Exception {
        var ids = new ArrayList<UUID>();
        for (var odd :
                List.of("0", "-100", "-150", "12.5", "0.000000000001", "99999999999999999")) {
            var sent = odd(ambiguity, odd);
            ids.add(UUID.fromString(sent.get("id")));
            send(posted(sent), 302);
        }
        for (var id : ids) {
            page("/reported/" + id, "en");
            page("/reported/" + id, "vi");
        }
        page("/reported", "en");
    }

    private static Map<String, String> odd(Ambiguity ambiguity, String number) {
        var sent = new LinkedHashMap<String, String>();
        sent.put("id", UUID.randomUUID().toString());
        sent.put("title_en", "Odd one");
        sent.put("document", "Odd report");
        sent.put("ambiguity", ambiguity.code());
        var units = List.of("person", "day", "kg", "USD/year", "USD", "t CO2/year", "%", "%");
        var indicators =
                List.of(
                        "TRN-PERS",
                        "TRN-PERS",
                        "ENV-DUST",
                        "FIN-SAV",
                        "FIN-INV",
                        "ENV-CO2",
                        "?",
                        "");
        boolean two = ambiguity == Ambiguity.POINTS_OR_PERCENT;
        for (int i = two ? 6 : 0; i < 8; i++) {
            int line = two ? i - 6 : i;
            sent.put("low." + line, number);
            sent.put("qualifier." + line, "exact");
            sent.put("unit." + line, units.get(i));
            sent.put("indicator." + line, indicators.get(i));
        }
        return sent;
    }

    @Test
    void neverAsksForAPaybackOfNothing() throws Exception {
        for (var unit : List.of("USD", "USD/year")) {
            var sent = odd(Ambiguity.NONE, unit.equals("USD") ? "5" : "0");
            for (int i = 1; i < 8; i++) {
                sent.remove("low." + i);
            }
            sent.put("unit.0", unit);
            sent.put("indicator.0", unit.equals("USD") ? "FIN-INV" : "FIN-SAV");
            send(posted(sent), 302);
            assertThat(page("/reported/" + sent.get("id"), "en")).doesNotContain("months.");
        }
    }

    @Test
    void refusesAChoiceThatIsNone() throws Exception {
        var sent = odd(Ambiguity.NONE, "1");
        sent.put("ambiguity", "<script>");
        send(posted(sent), 422);
        sent.put("ambiguity", "none");
        sent.put("qualifier.0", "");
        assertThat(send(posted(sent), 422)).contains("Choose one of the list.");
    }

    @Test
    void comparesTonnesOfOneGasWithThoseOfTheSame() {
        assertThat(difference("t CO2/year", "t CO2/year")).isEqualByComparingTo("-5");
        assertThat(difference("kg CO₂/year", "t CO2/year")).isEqualByComparingTo("4990");
        assertThat(difference("t CO2e/year", "t CO2/year")).isNull();
        assertThat(difference("t/year", "t/production year")).isEqualByComparingTo("-5");
        assertThat(difference("VND/year", "VND/year")).isEqualByComparingTo("-5");
        assertThat(difference("USD/year", "VND/year")).isNull();
    }

    /** 5 of a computed unit less 10 of a printed one. */
    private static @Nullable BigDecimal difference(String printed, String computed) {
        var ten = new BigDecimal("10");
        var amount =
                new ReportedAmount(
                        Prose.NONE, "10", Qualifier.EXACT, ten, ten, printed, "", "ENV-CO2");
        var value = new Beside.Value(new BigDecimal("5"), computed, "", 1);
        return new Beside(amount, "", List.of(value)).difference(value);
    }

    @Test
    void withdrawsManyAndLetsThemStandAgainAsTheyDid() {
        var author = new ReportedFigures.Author(null, "test");
        manager.scope()
                .run(() -> {
                    var one = figure("0.4");
                    var other = figure("0.12");
                    figures.put(other.withdrawnBecause("a person said so"), author);
                    var both = List.of(one.id(), other.id());
                    figures.withdraw(both, "a load", author);
                    assertThat(figures.find(one.id()).orElseThrow().withdrawn())
                            .isEqualTo("a load");
                    figures.reinstate(both, "a load", author);

                    assertThat(figures.find(one.id()).orElseThrow().amounts())
                            .isEqualTo(one.amounts());
                    assertThat(figures.list(centre)).extracting(f -> f.id()).contains(one.id());
                    assertThat(figures.find(other.id()).orElseThrow().withdrawn())
                            .isEqualTo("a person said so");
                });
    }

    private static MockHttpServletRequestBuilder posted(Map<String, String> fields) {
        var request = post("/reported");
        fields.forEach(request::param);
        return request;
    }

    @Test
    void leavesNoWayToChangeAVersion() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                manager.scope()
                                        .run(() ->
                                                database.sql(
                                                                "update reported_figure set ref = 'x' where centre_id = ?")
                                                        .param(centre)
                                                        .update())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays");
    }

    private List<ReportedFigure> all() {
        return manager.scope().call(() -> figures.list(centre));
    }

    private ReportedFigure figure(String ref) {
        return all().stream().filter(f -> f.ref().equals(ref)).findFirst().orElseThrow();
    }

    private ReportedFigure find(UUID id) {
        return manager.scope().call(() -> figures.find(id).orElseThrow());
    }

    private String send(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return browser.perform(request.with(csrf()).with(manager.signedIn()))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String path, String language) throws Exception {
        return browser.perform(
                        get(path).with(manager.signedIn()).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
