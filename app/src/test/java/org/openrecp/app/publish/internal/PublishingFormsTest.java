// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.publish.internal.CaseStudy.Consent;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a manager's and a visitor's forms take, refuse and say. */
@SpringBootTest
@AutoConfigureMockMvc
class PublishingFormsTest implements DatabaseTest {
    private static final String SAVINGS =
            "/publishing/figures/new?indicator=FIN-SAV&basis=verified&currency=VND&rows=place";

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Ledger ledger;
    @Autowired private CaseStudies cases;
    @Autowired private PublicQuestions questions;

    private UUID centre;
    private Workplace.Somebody manager;

    @BeforeEach
    void aCentre() {
        centre = workplace.centre();
        manager = workplace.person(centre, workplace.company(centre), Role.CENTRE_MANAGER);
    }

    @Test
    void thePreviewHasTheUnitThatThePublicSees() throws Exception {
        savings();
        assertThat(page(get(SAVINGS)).getContentAsString()).contains("VND/year</caption>");
    }

    @Test
    void rowsThatAreTheColumnsTooAreSaidAtTheColumns() throws Exception {
        assertThat(page(get(SAVINGS + "&columns=place")).getContentAsString())
                .contains("Rows and columns are the same")
                .doesNotContain("<table");
    }

    @Test
    void aTitleIsALineOfAtMost200Characters() throws Exception {
        savings();
        for (var title : List.of("x".repeat(201), "a\u0001b")) {
            var answer = publish(UUID.randomUUID(), title);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("at most 200 characters");
        }
    }

    @Test
    void theSameFiguresArePublishedOnce() throws Exception {
        savings();
        var id = UUID.randomUUID();
        assertThat(publish(id, "Savings").getStatus()).isEqualTo(302);
        assertThat(publish(id, "Savings").getStatus()).as("a double click").isEqualTo(302);

        var again = publish(UUID.randomUUID(), "Savings, again");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("public already");
        for (int click = 0; click < 2; click++) {
            assertThat(page(post("/publishing/figures/" + id + "/withdraw")).getStatus())
                    .isEqualTo(302);
        }
        assertThat(publish(UUID.randomUUID(), "Savings, anew").getStatus()).isEqualTo(302);
    }

    @Test
    void whatWasWithdrawnIsShownAgainAsItWas() throws Exception {
        savings();
        var id = UUID.randomUUID();
        publish(id, "Savings");
        var address = "/public/en/results/" + id;
        var before = page(get(address)).getContentAsString();

        page(post("/publishing/figures/" + id + "/withdraw"));
        assertThat(page(get(address)).getStatus()).isEqualTo(404);
        assertThat(page(get("/publishing")).getContentAsString()).contains("Show again");
        page(post("/publishing/figures/" + id + "/again"));

        assertThat(page(get(address)).getContentAsString()).isEqualTo(before);
    }

    @Test
    void consentIsConfirmedForTheTextAsItStands() throws Exception {
        var id = study();
        assertThat(page(get("/publishing/cases/" + id)).getContentAsString())
                .doesNotContain("checked");

        var refused = page(text(id, "Changed").param("person", "An").param("day", "2026-05-04"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("text as it stands now");
        assertThat(page(get("/public/en/cases/" + id)).getContentAsString())
                .doesNotContain("Changed");
    }

    @Test
    void aStudyWhoseConsentIsEmptiedIsPublicNoMore() throws Exception {
        var id = study();
        assertThat(page(text(id, "Changed")).getStatus()).isEqualTo(302);
        assertThat(page(get("/public/en/cases/" + id)).getStatus()).isEqualTo(404);
    }

    @Test
    void aTickWithoutANameIsNoConsent() throws Exception {
        var answer = page(text(study(), "Changed").param("agreed", "1"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Fill this in", "day of the consent");
    }

    @Test
    void anotherQuestionFromAPageGoneBackToIsKeptAndTheSameIsNotKeptTwice() throws Exception {
        var id = UUID.randomUUID();
        ask(id, "How much water does it take?");
        ask(id, "How much steam does it take?");
        ask(id, "How much steam does it take?");
        ask(UUID.randomUUID(), "How much steam does it take?");
        assertThat(manager.scope().call(() -> questions.of(centre)))
                .extracting(PublicQuestion::question)
                .containsExactlyInAnyOrder(
                        "How much water does it take?", "How much steam does it take?");
    }

    @Test
    void whoIsToAnswerIsKeptThoughTheAnswerIsMissing() throws Exception {
        var id = UUID.randomUUID();
        ask(id, "Who knows about kilns here?");
        page(
                post("/publishing/questions/" + id)
                        .param("state", "answered")
                        .param("routed", "Trần Bình"));
        assertThat(manager.scope().call(() -> questions.find(id)))
                .hasValueSatisfying(question -> {
                    assertThat(question.routedTo()).isEqualTo("Trần Bình");
                    assertThat(question.state()).isEqualTo("new");
                });
    }

    @Test
    void aQuestionToNobodyIsSaidAtTheCentre() throws Exception {
        var answer = page(post("/public/en/questions").param("question", "To whom is this sent?"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Choose a centre of the list");
    }

    @ParameterizedTest
    @CsvSource({
        "compressed air leak, options have these words",
        "COMPRESSED-AIR, options have these words",
        "nothing of the kind, No option has these words",
        "%, No option has these words"
    })
    void theLibraryIsSearchedByWords(String words, String said) throws Exception {
        assertThat(page(get("/public/en/options").param("words", words)).getContentAsString())
                .contains(said);
    }

    @Test
    void sectorsOfAPublicTableAreInTheReadersLanguage() throws Exception {
        savings();
        var page =
                page(get("/publishing/figures/new?indicator=FIN-SAV&basis=verified&rows=division")
                                .locale(Locale.forLanguageTag("vi")))
                        .getContentAsString();
        assertThat(page).contains("17 – Giấy và sản phẩm giấy").doesNotContain("Manufacture");
    }

    private void ask(UUID id, String question) {
        questions.ask(id, centre, "en", question, "");
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(manager.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse publish(UUID id, String title) throws Exception {
        return page(
                post("/publishing/figures")
                        .param("id", id.toString())
                        .param("indicator", "FIN-SAV")
                        .param("basis", "verified")
                        .param("currency", "VND")
                        .param("rows", "place")
                        .param("title_en", title)
                        .param("title_vi", "Tiết kiệm"));
    }

    private static MockHttpServletRequestBuilder text(UUID id, String done) {
        var form = post("/publishing/cases/" + id);
        CaseStudies.FIELDS.forEach(field -> form.param(field, field + " " + done));
        return form;
    }

    /** A public study of a company that agreed. */
    private UUID study() {
        var id = UUID.randomUUID();
        var company = workplace.company(centre);
        var text = new LinkedHashMap<String, String>();
        CaseStudies.FIELDS.forEach(field -> text.put(field, "Text of " + field));
        manager.scope()
                .run(() -> {
                    cases.save(
                            study(id, company, text, new Consent("An", "", day(), "minutes", 1)));
                    cases.publish(id);
                });
        return id;
    }

    private CaseStudy study(
            UUID id, UUID company, Map<String, String> text, @Nullable Consent consent) {
        var figures = new CaseFigures(day(), "VND", 9e8, 0.12, 4e8, 120, "balanced");
        return new CaseStudy(id, centre, company, id, "", text, figures, consent, null, null);
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 5, 1);
    }

    /** Verified savings in money of a dozen companies in one place. */
    private void savings() {
        var facts =
                IntStream.range(0, 12)
                        .mapToObj(k -> {
                            var company = workplace.company(centre);
                            return new Fact(
                                    new Who(centre, company, null),
                                    "FIN-SAV",
                                    Days.year(2025),
                                    Amount.moneyPerYear(BigDecimal.valueOf(1000 + k), "VND", day()),
                                    Status.VERIFIED,
                                    Setting.at("VNM-01-2008", "1701"),
                                    new Source("test", company.toString(), "1", "test", null),
                                    List.of());
                        })
                        .toList();
        manager.scope().run(() -> ledger.record(facts));
    }
}
