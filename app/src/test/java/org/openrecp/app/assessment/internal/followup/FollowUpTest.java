// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.shell.Role;
import org.openrecp.engine.benchmark.OptionLibrary;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@AutoConfigureMockMvc
class FollowUpTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private CauseStore causeStore;
    @Autowired private Evidence evidence;
    @Autowired private Revisions revisions;
    @Autowired private TransactionOperations transactions;
    @Autowired private ClaimStore claimStore;
    @Autowired private OptionSheet options;
    @Autowired private Losses losses;

    private UUID centre;
    private UUID company;
    private UUID assessment;
    private Somebody consultant;

    @BeforeEach
    void anAssessmentOfThePaperMill() {
        centre = workplace.centre();
        company = workplace.company(centre);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
        assessment = UUID.randomUUID();
        consultant
                .scope()
                .run(() -> {
                    assessments.open(assessment, company, "Paper mill");
                    assessments.put(assessment, paperMill(), new Author(consultant.id(), "Lan"));
                });
    }

    @Test
    void asksForTheCausesOfTheDearestLossesAndPointsOutThoseLeftAlone() throws Exception {
        var found = losses();
        assertThat(found.losses()).isNotEmpty();
        assertThat(found.losses().getFirst().isDear()).isTrue();
        reject(options());

        browser.perform(get(path("/causes")).with(consultant.signedIn()))
                .andExpect(content().string(containsString("and no option acts on it")));

        var dearest = found.losses().getFirst();
        addCause(dearest.stream(), "No white water tank");
        var row = UUID.randomUUID();
        take(row, followUps().getFirst().id());
        browser.perform(get(path("/causes")).with(consultant.signedIn()))
                .andExpect(content().string(containsString("No white water tank")))
                .andExpect(content().string(not(containsString(dearest.name() + " at"))));
    }

    @Test
    void addsAnOptionOfTheLibraryOnceWithItsSource() throws Exception {
        var row = UUID.randomUUID();
        take(row, null).andExpect(redirectedUrl(path("/options")));
        take(row, null).andExpect(redirectedUrl(path("/options")));

        var library = OptionLibrary.all().getFirst();
        assertThat(options())
                .filteredOn(o -> o.row().equals(row))
                .singleElement()
                .satisfies(o -> assertThat(o.title()).isEqualTo(library.title()))
                .satisfies(o -> assertThat(o.id()).startsWith("O"))
                .satisfies(o -> assertThat(o.get("note")).contains(library.source()));
        browser.perform(get(path("/options/library")).with(consultant.signedIn()))
                .andExpect(status().isOk());
        var problems =
                consultant.scope().call(() -> PlantWorkbook.read(assessments.rows(assessment)));
        assertThat(problems).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void takesIdeasALineEachAndDevelopsOrDropsThem() throws Exception {
        var dearest = losses().losses().getFirst();
        var sheet = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            think(sheet, "  Close the taps\r\n\r\nReuse the filtrate ", dearest.stream())
                    .andExpect(redirectedUrl(path("/ideas")));
        }
        var ideas = options().stream().filter(o -> o.status().equals("idea")).toList();
        assertThat(ideas)
                .extracting(OptionRow::title)
                .containsExactly("Close the taps", "Reuse the filtrate");
        assertThat(ideas).allMatch(o -> o.get("process").equals(dearest.process()));
        assertThat(consultant.scope().call(() -> PlantWorkbook.read(assessments.rows(assessment))))
                .isInstanceOf(ReadResult.Read.class);

        judge(ideas.getFirst(), "drop", "true")
                .andExpect(redirectedUrl(path("/ideas")))
                .andExpect(flash().attribute("notice", "followup.problem-reason"));
        assertThat(option(ideas.getFirst()).status())
                .as("no reason, not dropped")
                .isEqualTo("idea");
        judge(ideas.getFirst(), "drop", "true", "reason", "They are closed");
        judge(ideas.getLast()).andExpect(redirectedUrl(path(ideas.getLast())));
        assertThat(option(ideas.getFirst()).status()).isEqualTo("rejected");
        assertThat(option(ideas.getLast()).status()).isEqualTo("study");
        browser.perform(get(path("/ideas")).with(consultant.signedIn()))
                .andExpect(content().string(containsString("No idea waits")));

        think(sheet, "x".repeat(201), null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("one a line")));
    }

    @Test
    void beginsAnOptionWhereItsLossArises() throws Exception {
        var process = losses().losses().getFirst().process();
        browser.perform(get(path("/options")).param("process", process).with(consultant.signedIn()))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<option value=\"" + process + "\" selected>")));
        browser.perform(
                        post(path("/options"))
                                .param("row", UUID.randomUUID().toString())
                                .param("title", "Second screen")
                                .param("category", "technology change")
                                .param("process", process)
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(redirectedUrl(path("/options")));
        assertThat(options().getLast().get("process")).isEqualTo(process);
    }

    private ResultActions think(UUID sheet, String ideas, @Nullable UUID about) throws Exception {
        return browser.perform(
                post(path("/ideas"))
                        .param("sheet", sheet.toString())
                        .param("ideas", ideas)
                        .param("about", about == null ? "" : about.toString())
                        .param("category", "good housekeeping")
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    private ResultActions judge(OptionRow idea, String... fields) throws Exception {
        var request = post(path("/ideas/" + idea.row())).param("seen", idea.seen("status"));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request.with(csrf()).with(consultant.signedIn()));
    }

    @Test
    void writesADecisionIntoTheWorkbookAndKeepsItsReason() throws Exception {
        var option = options().getFirst();
        decide(option, "reject", "").andExpect(status().isUnprocessableContent());
        decide(option, "reject", "No space").andExpect(redirectedUrl(path(option)));

        assertThat(option(option).status()).isEqualTo("rejected");
        assertThat(option(option).get("technical_rating")).isEqualTo("7.5");
        browser.perform(get(path("/options")).with(consultant.signedIn()))
                .andExpect(content().string(containsString("No space")));
    }

    @Test
    void tellsWhatAnotherPersonDecidedMeanwhile() throws Exception {
        var seen = options().getFirst();
        decide(seen, "study", "").andExpect(redirectedUrl(path(seen)));

        decide(seen, "now", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("changed the field")));
        assertThat(option(seen).status()).isEqualTo("study");
    }

    @Test
    void overwritesNoCauseThatAnotherPersonLinkedMeanwhile() throws Exception {
        var option = options().getFirst();
        addCause(losses().losses().getFirst().stream(), "No lids");
        var cause = followUps().getFirst();
        var older = seen(option);
        decide(option, older, "study", "Look again", cause.id()).andExpect(redirected(option));

        decide(option, older, "study", "Look again")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("No lids")));
        decide(option, older, "study", "Other reason", cause.id())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Look again")));
        decide(option, older, "study", "Look again", cause.id()).andExpect(redirected(option));
        assertThat(linked(option)).containsExactly(cause.id());
        decide(option, seen(option), "study", "Look again").andExpect(redirected(option));
        assertThat(linked(option)).isEmpty();
    }

    @Test
    void overwritesNoImplementationThatAnotherPersonToldMeanwhile() throws Exception {
        var option = options().getFirst();
        var older = seen(option);
        carryOut(option, older, "310,000,000").andExpect(redirected(option));
        carryOut(option, older, "310,000,000").andExpect(redirected(option));

        carryOut(option, older, "290,000,000")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("310000000.00 VND")))
                .andExpect(content().string(containsString("290,000,000")));
        carryOut(option, seen(option), "290,000,000").andExpect(redirected(option));
    }

    @Test
    void letsOneOfTwoAtTheSameMomentOverwriteNothing() throws Exception {
        var option = options().getFirst();
        var older = seen(option);
        var together = new CyclicBarrier(2);
        try (var people = Executors.newFixedThreadPool(2)) {
            var answers =
                    Stream.of("1", "2")
                            .map(cost ->
                                    people.submit(() -> {
                                        together.await();
                                        return carryOut(option, older, cost)
                                                .andReturn()
                                                .getResponse()
                                                .getStatus();
                                    }))
                            .toList();
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(302, 409);
        }
    }

    @Test
    void savesNothingThatWasUnderWayWhenTheAssessmentWasFrozen() throws Exception {
        var option = options().getFirst();
        var seen = seen(option);
        var begun = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var freezing =
                    people.submit(() ->
                            consultant
                                    .scope()
                                    .run(() ->
                                            transactions.executeWithoutResult(_ -> {
                                                revisions.freeze(
                                                        assessment,
                                                        "approved",
                                                        new Author(consultant.id(), "Lan"));
                                                begun.countDown();
                                                pause();
                                            })));
            begun.await();
            sendCause(UUID.randomUUID(), "Late").andExpect(status().isConflict());
            decide(option, seen, "study", "Late").andExpect(status().isConflict());
            freezing.get();
        }
        assertThat(followUps()).isEmpty();
    }

    /** So long that who works meanwhile has begun. */
    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e-99999999", "0e-999999999", "1e999999999"})
    void refusesANumberThatCannotBeWrittenOut(String number) throws Exception {
        var option = options().getFirst();
        browser.perform(
                        post(path(option))
                                .param("decision", "study")
                                .param("technical", number)
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(status().isUnprocessableContent());
        carryOut(option, seen(option), number).andExpect(status().isUnprocessableContent());
        assertThat(
                        new FollowUpEdits.CarriedOut(
                                        "2026-01-31", new BigDecimal(number), "VND", "")
                                .form()
                                .problems(Locale.ENGLISH, LocalDate.of(2026, 2, 1)))
                .containsKey("cost");
    }

    @Test
    void saysThatACorrectedFormThatWasSentBeforeIsNotSaved() throws Exception {
        var option = options().getFirst();
        var claim = UUID.randomUUID();
        claim(option, claim, consultant, "120,000,000").andExpect(redirected(option));
        claim(option, claim, consultant, "12,000,000")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("claimed from this form before")))
                .andExpect(content().string(containsString("value=\"12,000,000\"")))
                .andExpect(content().string(not(containsString("value=\"" + claim + "\""))));
        assertThat(claims()).hasSize(1);

        var cause = UUID.randomUUID();
        sendCause(cause, "Wet bales").andExpect(redirectedUrl(path("/causes")));
        sendCause(cause, "Wet bales").andExpect(redirectedUrl(path("/causes")));
        sendCause(cause, "Wet chips")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Wet chips\"")));
        assertThat(followUps()).extracting(Cause::text).containsExactly("Wet bales");

        var row = UUID.randomUUID();
        addOption(row, "Second screen").andExpect(redirectedUrl(path("/options")));
        addOption(row, "Second screen").andExpect(redirectedUrl(path("/options")));
        addOption(row, "Third screen")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Third screen\"")));

        var sheet = UUID.randomUUID();
        think(sheet, "Close the taps", null).andExpect(redirectedUrl(path("/ideas")));
        think(sheet, "Close the valves\nDrain less", null)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Close the valves\nDrain less")));
        assertThat(options())
                .extracting(OptionRow::title)
                .contains("Close the taps")
                .doesNotContain("Drain less");
    }

    @Test
    void keepsTheEvidenceOfAJudgedSaving() throws Exception {
        var option = options().getFirst();
        var owner = workplace.person(centre, company, Role.COMPANY);
        var file = photo(option, owner);
        var other = photo(option, consultant);

        delete(other, owner);
        assertThat(evidence(option)).as("not one's own").hasSize(2);
        delete(other, consultant);
        assertThat(evidence(option)).hasSize(1);
        var claim = UUID.randomUUID();
        claim(option, claim, owner);
        judge(claim, consultant, true);
        delete(file, owner);
        delete(file, consultant);
        assertThat(evidence(option)).as("a judged saving rests on it").hasSize(1);
        browser.perform(get(path(option)).with(owner.signedIn()))
                .andExpect(content().string(not(containsString(file + "/deletion"))));
    }

    private UUID photo(OptionRow option, Somebody by) throws Exception {
        var id = UUID.randomUUID();
        browser.perform(
                        multipart("/evidence/of/option/" + option.row())
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "meter.txt",
                                                "text/plain",
                                                ("Read " + id).getBytes(UTF_8)))
                                .param("id", id.toString())
                                .with(csrf())
                                .with(by.signedIn()))
                .andExpect(redirected(option));
        return id;
    }

    private void delete(UUID file, Somebody by) throws Exception {
        browser.perform(post("/evidence/" + file + "/deletion").with(csrf()).with(by.signedIn()))
                .andExpect(status().is3xxRedirection());
    }

    private List<EvidenceFile> evidence(OptionRow option) {
        return consultant
                .scope()
                .call(() -> evidence.list("option", List.of(option.row())))
                .getOrDefault(option.row(), List.of());
    }

    private Map<String, String> seen(OptionRow option) {
        return consultant.scope().call(() -> options.seen(option(option)));
    }

    private Set<UUID> linked(OptionRow option) {
        return consultant
                .scope()
                .call(() -> causeStore.causesByOption(assessment))
                .getOrDefault(option.row(), Set.of());
    }

    private ResultMatcher redirected(OptionRow option) {
        return redirectedUrl(path(option));
    }

    private ResultActions decide(
            OptionRow option,
            Map<String, String> seen,
            String decision,
            String reason,
            UUID... causes)
            throws Exception {
        var form =
                post(path(option))
                        .param("decision", decision)
                        .param("reason", reason)
                        .param("owner", option.get("owner"))
                        .param("due", option.get("due"));
        seen.forEach((field, heads) -> form.param("seen." + field, heads));
        for (var cause : causes) {
            form.param("causes", cause.toString());
        }
        return browser.perform(form.with(csrf()).with(consultant.signedIn()));
    }

    private ResultActions carryOut(OptionRow option, Map<String, String> seen, String cost)
            throws Exception {
        var form =
                post(path(option) + "/implementation")
                        .param("date", "2026-01-31")
                        .param("cost", cost)
                        .param("currency", "VND");
        seen.forEach((field, heads) -> form.param("seen." + field, heads));
        return browser.perform(form.with(csrf()).with(consultant.signedIn()));
    }

    private ResultActions sendCause(UUID cause, String text) throws Exception {
        return browser.perform(
                post(path("/causes"))
                        .param("cause", cause.toString())
                        .param("group", "input")
                        .param("text", text)
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    private ResultActions addOption(UUID row, String title) throws Exception {
        return browser.perform(
                post(path("/options"))
                        .param("row", row.toString())
                        .param("title", title)
                        .param("category", "technology change")
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    @Test
    void letsAnotherPersonVerifyWhatOneClaims() throws Exception {
        var option = options().getFirst();
        decide(option, "now", "");
        browser.perform(
                        post(path(option) + "/implementation")
                                .param("date", "2026-01-31")
                                .param("cost", "310,000,000")
                                .param("currency", "VND")
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(redirectedUrl(path(option)));
        assertThat(option(option).status()).isEqualTo("implemented");

        var owner = workplace.person(centre, company, Role.COMPANY);
        var claim = UUID.randomUUID();
        claim(option, claim, owner).andExpect(redirectedUrl(path(option)));
        claim(option, claim, owner).andExpect(redirectedUrl(path(option)));
        assertThat(claims()).hasSize(1);
        judge(claim, owner, true).andExpect(status().isForbidden());

        judge(claim, consultant, false, "");
        assertThat(claims().getFirst().verdict()).as("a refusal needs its reason").isNull();
        judge(claim, consultant, true).andExpect(redirectedUrl(path(option)));
        assertThat(claims().getFirst().verdict()).isNotNull();
        browser.perform(get(path("/plan")).with(owner.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Verified savings: 120,000,000 VND")));
    }

    @Test
    void letsNobodyVerifyHisOwnClaim() throws Exception {
        var option = options().getFirst();
        var claim = UUID.randomUUID();
        claim(option, claim, consultant);

        judge(claim, consultant, true);

        assertThat(claims().getFirst().verdict()).isNull();
        browser.perform(get(path(option)).with(consultant.signedIn()))
                .andExpect(content().string(containsString("Another person verifies")));
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        var option = options().getFirst();
        browser.perform(
                        post(path(option) + "/claims")
                                .param("resource", "Steam")
                                .param("before", "much")
                                .param("from", "2026-02-01")
                                .param("until", "2026-01-01")
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Give a number from 0 to")))
                .andExpect(content().string(containsString("value=\"much\"")));
        browser.perform(
                        post(path(option) + "/implementation")
                                .param("date", "2100-01-01")
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(status().isUnprocessableContent());
        browser.perform(
                        post(path(option))
                                .param("due", "0026-12-31")
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Give a date")));
    }

    @Test
    void refusesASavingThatIsNone() throws Exception {
        var option = options().getFirst();
        claim(option, UUID.randomUUID(), consultant, "-5")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"money-problem\"")));
        browser.perform(
                        claimOf(option, "Water", "m3", "90", "100")
                                .param("money", "5")
                                .with(consultant.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nothing is saved")));
        assertThat(claims()).isEmpty();
    }

    @Test
    void saysOfWhatOnlyTheMoneyCounts() throws Exception {
        var option = options().getFirst();
        for (var unit : List.of("parsec", "m3")) {
            browser.perform(
                            claimOf(option, "Electricity", unit, "100", "90")
                                    .param("money", "5")
                                    .with(consultant.signedIn()))
                    .andExpect(redirectedUrl(path(option)));
        }
        browser.perform(
                        claimOf(option, "Electricity", "nghìn kWh", "100", "90")
                                .param("money", "5")
                                .with(consultant.signedIn()))
                .andExpect(redirectedUrl(path(option)));
        browser.perform(get(path(option)).with(consultant.signedIn()))
                .andExpect(content().string(containsString("of this resource in parsec")))
                .andExpect(content().string(containsString("of this resource in m3")))
                .andExpect(content().string(not(containsString("of this resource in nghìn"))));
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithMoneyAndNames() throws Exception {
        var option = options().getFirst();
        carryOut(option, "-5", "VNP")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"cost-problem\"")))
                .andExpect(content().string(containsString("id=\"cost-currency-problem\"")));
        carryOut(option, "5", "vnd").andExpect(redirectedUrl(path(option)));
        browser.perform(
                        post(path(option) + "/claims")
                                .param("currency", "VNP")
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(content().string(containsString("Nothing is saved yet")))
                .andExpect(content().string(containsString("id=\"currency-problem\"")))
                .andExpect(content().string(not(containsString("cost-currency-problem"))));
        browser.perform(
                        post(path(option))
                                .param("owner", "x".repeat(501))
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"owner-problem\"")));
    }

    private ResultActions carryOut(OptionRow option, String cost, String currency)
            throws Exception {
        return browser.perform(
                post(path(option) + "/implementation")
                        .param("date", "2026-01-31")
                        .param("cost", cost)
                        .param("currency", currency)
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    @Test
    void showsNothingToOthers() throws Exception {
        var option = options().getFirst();
        var stranger = workplace.person(workplace.centre(), company, Role.CONSULTANT);
        var neighbour = workplace.person(centre, workplace.company(centre), Role.COMPANY);
        for (var path : List.of(path("/plan"), path(option))) {
            browser.perform(get(path).with(stranger.signedIn())).andExpect(status().isNotFound());
            browser.perform(get(path).with(neighbour.signedIn())).andExpect(status().isNotFound());
        }
        browser.perform(get(path("/causes")).with(stranger.signedIn()))
                .andExpect(status().isNotFound());
        browser.perform(get(path("/causes")).with(neighbour.signedIn()))
                .andExpect(status().isForbidden());
    }

    private static PlantRows paperMill() {
        var file = Path.of(System.getProperty("openrecp.root"), "examples", "paper", "plant.xlsx");
        return switch (PlantWorkbook.rows(file)) {
            case RowsResult.Rows(var rows, _) -> rows;
            case RowsResult.Rejected(var problems, _) -> throw new AssertionError(problems);
        };
    }

    private void addCause(UUID stream, String text) throws Exception {
        browser.perform(
                        post(path("/causes"))
                                .param("cause", UUID.randomUUID().toString())
                                .param("stream", stream.toString())
                                .param("group", "technology")
                                .param("text", text)
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(redirectedUrl(path("/causes")));
    }

    private ResultActions take(UUID row, @Nullable UUID cause) throws Exception {
        return browser.perform(
                post(path("/options/library"))
                        .param("row", row.toString())
                        .param("option", OptionLibrary.all().getFirst().id())
                        .param("cause", cause == null ? "" : cause.toString())
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    private ResultActions decide(OptionRow seen, String decision, String reason) throws Exception {
        return browser.perform(
                post(path(seen))
                        .param("decision", decision)
                        .param("reason", reason)
                        .param("technical", "7.5")
                        .param("owner", seen.get("owner"))
                        .param("due", seen.get("due"))
                        .param("seen.status", seen.seen("status"))
                        .param("seen.technical_rating", seen.seen("technical_rating"))
                        .param("seen.environmental_rating", seen.seen("environmental_rating"))
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    private void reject(List<OptionRow> all) throws Exception {
        for (var option : all) {
            decide(option, "reject", "Not now").andExpect(redirectedUrl(path(option)));
        }
    }

    private ResultActions claim(OptionRow option, UUID claim, Somebody claimant) throws Exception {
        return claim(option, claim, claimant, "120,000,000");
    }

    private ResultActions claim(OptionRow option, UUID claim, Somebody claimant, String money)
            throws Exception {
        return browser.perform(
                claimOf(option, "Steam", "t", "1,200", "1,050.5")
                        .param("claim", claim.toString())
                        .param("money", money)
                        .with(claimant.signedIn()));
    }

    private MockHttpServletRequestBuilder claimOf(
            OptionRow option, String resource, String unit, String before, String after) {
        return post(path(option) + "/claims")
                .param("resource", resource)
                .param("unit", unit)
                .param("before", before)
                .param("after", after)
                .param("from", "2026-02-01")
                .param("until", "2026-02-28")
                .param("method", "B")
                .param("currency", "VND")
                .with(csrf());
    }

    private ResultActions judge(UUID claim, Somebody judge, boolean verified) throws Exception {
        return judge(claim, judge, verified, "Read both meters");
    }

    private ResultActions judge(UUID claim, Somebody judge, boolean verified, String note)
            throws Exception {
        return browser.perform(
                post(path("/claims/" + claim + "/verdict"))
                        .param("verified", Boolean.toString(verified))
                        .param("verdict", note)
                        .with(csrf())
                        .with(judge.signedIn()));
    }

    private String path(String rest) {
        return "/assessments/" + assessment + rest;
    }

    private String path(OptionRow option) {
        return path("/options/" + option.row());
    }

    private Losses.Found losses() {
        return consultant
                .scope()
                .call(() ->
                        losses.of(
                                assessments.find(assessment).orElseThrow(),
                                assessments.rows(assessment)));
    }

    private List<Cause> followUps() {
        return consultant.scope().call(() -> causeStore.causes(assessment));
    }

    private List<OptionRow> options() {
        return consultant.scope().call(() -> options.list(assessment));
    }

    private OptionRow option(OptionRow option) {
        return consultant.scope().call(() -> options.find(assessment, option.row())).orElseThrow();
    }

    private List<Claim> claims() {
        return consultant.scope().call(() -> claimStore.claims(assessment)).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
