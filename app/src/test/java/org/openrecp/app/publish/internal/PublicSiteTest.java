// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.publish.internal.CaseStudy.Consent;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Fact.Setting;
import org.openrecp.app.result.Fact.Source;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Fact.Who;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** What everybody sees, what nobody sees, and what a curious visitor finds out. */
@SpringBootTest
@AutoConfigureMockMvc
class PublicSiteTest implements DatabaseTest {
    private static final String INDICATOR = "RES-EL";

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Ledger ledger;
    @Autowired private Figures figures;
    @Autowired private FigureTables tables;
    @Autowired private CaseStudies cases;
    @Autowired private PublicQuestions questions;

    private UUID centre;
    private Workplace.Somebody manager;

    @BeforeEach
    void aCentre() {
        centre = workplace.centre();
        manager = workplace.person(centre, workplace.company(centre), Role.CENTRE_MANAGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/results", "/map", "/cases", "/options", "/questions", "/data"})
    void setsNoCookieAndIsTheSameForEverybody(String page) throws Exception {
        for (String language : List.of("en", "vi")) {
            browser.perform(get("/public/" + language + page))
                    .andExpect(status().isOk())
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(content().string(containsString("<html lang=\"" + language)))
                    .andExpect(content().string(not(containsString("_csrf"))));
        }
        assertThat(
                        browser.perform(get("/public/en" + page))
                                .andReturn()
                                .getRequest()
                                .getSession(false))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/en/results/00000000-0000-0000-0000-000000000000",
                "/public/en/results/no-id",
                "/public/vi/cases/00000000-0000-0000-0000-000000000000",
                "/public/fr",
                "/public/en/else/where",
                "/public/data/no-id.csv",
                "/public/data/no-id.json"
            })
    void whatIsNotThereIsNotThereWithoutACookie(String page) throws Exception {
        browser.perform(get(page))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void mayBeKeptForAMinuteAndIsThenAskedForByItsTag() throws Exception {
        var first =
                browser.perform(get("/public/en/options"))
                        .andExpect(header().string("Cache-Control", "public, max-age=60"))
                        .andExpect(header().string("ETag", org.hamcrest.Matchers.startsWith("W/")))
                        .andReturn();
        browser.perform(
                        get("/public/en/options")
                                .header(
                                        "If-None-Match",
                                        String.valueOf(first.getResponse().getHeader("ETag"))))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        browser.perform(get("/public/en/questions"))
                .andExpect(header().string("Cache-Control", "no-cache"));
    }

    @Test
    void theMapShowsWhatTheTableShowsAndNoMore() throws Exception {
        facts(12, "VNM-01-2008");
        facts(1, "VNM-48-2025");
        var id = publish();

        String page =
                browser.perform(get("/public/en/map?table=" + id))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .contains("Da Nang: left out", "url(#hatch)", "Hoang Sa", "row-VNM-48-2025")
                .contains("id=\"map-VNM-01-2008\"")
                .doesNotContain("98,765")
                .doesNotContain("111,831");
        browser.perform(get("/public/en/map?table=" + UUID.randomUUID()))
                .andExpect(status().isNotFound());
        browser.perform(get("/public/en/map?table=" + id + "&column=else"))
                .andExpect(status().isOk());
    }

    @Test
    void comesInTheReadersLanguage() throws Exception {
        browser.perform(get("/public").header("Accept-Language", "vi-VN,vi;q=0.9"))
                .andExpect(redirectedUrl("/public/vi"));
        browser.perform(get("/public").header("Accept-Language", "fr"))
                .andExpect(redirectedUrl("/public/en"));
    }

    @Test
    void showsAPublishedTableWithItsBasisAndNothingOfASingleCompany() throws Exception {
        facts(12, "VNM-01-2008");
        facts(1, "VNM-48-2025");
        var id = publish();

        String page =
                browser.perform(get("/public/en/results/" + id))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("verified")))
                        .andExpect(content().string(containsString(INDICATOR)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("×").doesNotContain("98,765");
        browser.perform(get("/public/data/" + id + ".csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("suppressed")))
                .andExpect(content().string(not(containsString("98765"))));
        browser.perform(get("/public/data/" + id + ".json"))
                .andExpect(content().string(containsString("\"status\":\"suppressed\"")))
                .andExpect(content().string(not(containsString("98765"))))
                .andExpect(content().string(not(containsString("primary"))));

        browser.perform(
                        post("/publishing/figures/" + id + "/withdraw")
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(redirectedUrl("/publishing"));
        browser.perform(get("/public/en/results/" + id)).andExpect(status().isNotFound());
        browser.perform(get("/public/data/" + id + ".csv")).andExpect(status().isNotFound());
    }

    @Test
    void aPreviewOfNothingAndOfOneCompanySayTheSame() throws Exception {
        String nothing = preview();
        facts(1, "VNM-48-2025");
        String one = preview();

        assertThat(one).contains("nothing that can be shown");
        assertThat(nothing).contains("nothing that can be shown");
    }

    @Test
    void aCaseNeedsConsentAndGoesWithIt() throws Exception {
        var company = workplace.company(centre);
        var id = UUID.randomUUID();
        save(id, company, null);
        assertThat(manager.scope().call(() -> cases.publish(id))).isFalse();
        browser.perform(get("/public/en/cases/" + id)).andExpect(status().isNotFound());

        save(id, company, new Consent("Bà Hoa", "director", LocalDate.of(2026, 5, 4), "e-mail", 1));
        assertThat(manager.scope().call(() -> cases.publish(id))).isTrue();
        browser.perform(get("/public/en/cases/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Less dye")))
                .andExpect(content().string(not(containsString("Bà Hoa"))));

        browser.perform(
                        post("/publishing/cases/" + id + "/withdraw")
                                .param("by", "company")
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(redirectedUrl("/publishing/cases/" + id));
        browser.perform(get("/public/en/cases/" + id)).andExpect(status().isNotFound());
        assertThat(manager.scope().call(() -> cases.publish(id)))
                .as("must be asked anew")
                .isFalse();
    }

    @Test
    void aQuestionWaitsUntilItIsAnswered() throws Exception {
        String text = "How much water does a dye house need? <b>";
        browser.perform(
                        post("/public/en/questions")
                                .param("centre", centre.toString())
                                .param("question", text)
                                .param("id", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl("/public/en/questions?sent=true"));
        browser.perform(get("/public/en/questions"))
                .andExpect(content().string(not(containsString("dye house need"))));

        var id = manager.scope().call(() -> new ArrayList<>(questionsOf())).getFirst();
        browser.perform(
                        post("/publishing/questions/" + id)
                                .param("state", "answered")
                                .param("answer", "60 to 150 L/kg")
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(redirectedUrl("/publishing"));
        browser.perform(get("/public/en/questions"))
                .andExpect(content().string(containsString("60 to 150 L/kg")))
                .andExpect(content().string(not(containsString("need? <b>"))));
    }

    @Test
    void tooManyQuestionsAreTurnedAway() throws Exception {
        int last = 0;
        for (int k = 0; k < 7; k++) {
            last =
                    browser.perform(
                                    post("/public/vi/questions")
                                            .with(request -> {
                                                request.setRemoteAddr("192.0.2.7");
                                                return request;
                                            })
                                            .param("centre", centre.toString())
                                            .param("question", "Câu hỏi số " + k + " của tôi"))
                            .andReturn()
                            .getResponse()
                            .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"from=abc, Not a year", "from=2024&until=2015, before the first"})
    void yearsThatAreNoneAreSaidAtTheirField(String years, String said) throws Exception {
        facts(12, "VNM-01-2008");
        browser.perform(
                        get("/publishing/figures/new?indicator=" + INDICATOR + "&" + years)
                                .with(manager.signedIn()))
                .andExpect(content().string(containsString(said)))
                .andExpect(content().string(not(containsString("<table"))));
    }

    private List<UUID> questionsOf() {
        return questions.of(centre).stream().map(PublicQuestion::id).toList();
    }

    private String preview() throws Exception {
        return browser.perform(
                        get("/publishing/figures/new?indicator=" + INDICATOR + "&basis=verified")
                                .with(manager.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private UUID publish() {
        var id = UUID.randomUUID();
        var spec =
                new FigureSpec(
                        centre, INDICATOR, Status.VERIFIED, null, By.PLACE, null, null, null);
        assertThat(manager.scope().call(() -> tables.table(spec)).contributions()).hasSize(13);
        assertThat(
                        manager.scope()
                                .call(() ->
                                        figures.publish(
                                                id, spec, "Electricity saved", "Điện tiết kiệm")))
                .isTrue();
        return id;
    }

    /**
     * Verified savings of electricity of so many companies in a place; a single one has 98,765 MWh.
     */
    private void facts(int companies, String place) {
        var facts = new ArrayList<Fact>();
        for (int k = 0; k < companies; k++) {
            var company = workplace.company(centre);
            facts.add(
                    new Fact(
                            new Who(centre, company, null),
                            INDICATOR,
                            Days.year(2025),
                            Amount.of(
                                    BigDecimal.valueOf(companies == 1 ? 98_765 : 1000 + k),
                                    "MWh/a"),
                            Status.VERIFIED,
                            Setting.at(place, "1701"),
                            new Source("test", company.toString(), "1", "test", null),
                            List.of()));
        }
        manager.scope().run(() -> ledger.record(facts));
    }

    private void save(UUID id, UUID company, @Nullable Consent consent) {
        var text =
                Map.of(
                        "title_en", "Less dye",
                        "title_vi", "Bớt thuốc nhuộm",
                        "called_en", "A dye house",
                        "called_vi", "Một nhà máy nhuộm",
                        "challenge_en", "Much was lost",
                        "challenge_vi", "Tổn thất nhiều",
                        "done_en", "Dosing",
                        "done_vi", "Định lượng");
        var figuresOfCase =
                new CaseFigures(LocalDate.of(2026, 5, 1), "VND", 9e8, 0.12, 4e8, 120, "balanced");
        manager.scope()
                .run(() ->
                        cases.save(
                                new CaseStudy(
                                        id,
                                        centre,
                                        company,
                                        id,
                                        "",
                                        text,
                                        figuresOfCase,
                                        consent,
                                        null,
                                        null)));
    }
}
