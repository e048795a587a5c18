// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.openrecp.app.assessment.internal.transfer.TravellingAssessment.done;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Achievement;
import org.openrecp.app.assessment.Achievements;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.revision.Revision;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What was approved on one computer is seen on the others, and never changes. */
@SpringBootTest
@AutoConfigureMockMvc
class RevisionTransferTest implements DatabaseTest {
    private static final String LINES = "revisions.jsonl";

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Achievements achievements;
    @Autowired private Transfers transfers;
    @Autowired private Revisions revisions;
    @Autowired private Results results;
    @Autowired private JdbcClient database;
    @Autowired private Environment settings;

    private TravellingAssessment work;
    private Somebody lan;
    private Somebody hoa;
    private byte[] open = {};

    @BeforeEach
    void anAssessmentThatWasApprovedOnALaptopAndRevised() throws Exception {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        lan = workplace.person(centre, company, Role.CONSULTANT);
        hoa = workplace.person(centre, company, Role.CENTRE_MANAGER);
        work =
                new TravellingAssessment(
                        browser, assessments, transfers, database, settings, centre, company);
        work.open(lan);
        open = work.write(lan);
        freeze(lan, "Approved by the mill");
        lan.scope().run(() -> revisions.revise(work.id));
    }

    @Test
    void showsWhatWasApprovedOnAnotherComputer() throws Exception {
        var approved = list().getFirst();
        var rows = lan.scope().call(() -> revisions.rows(work.id, approved.id()));
        var file = work.write(lan);
        work.forget();

        assertThat(work.take(hoa, file).changes()).isPositive();

        assertThat(list())
                .containsExactly(
                        new Revision(
                                approved.id(),
                                1,
                                "Approved by the mill",
                                approved.at(),
                                lan.address(),
                                true));
        assertThat(hoa.scope().call(() -> revisions.rows(work.id, approved.id()))).isEqualTo(rows);
        assertThat(work.rows("frozen_revision").toString()).contains("\"author_id\": null");
        assertThat(hoa.scope().call(() -> assessments.find(work.id)).orElseThrow().frozen())
                .isFalse();
        assertThat(page("/history"))
                .contains("on another computer", "Approved by the mill", lan.address());
        assertThat(page("/compare?from=" + approved.id()))
                .contains("From revision 1 (on another computer) to what stands now");
        assertThat(work.take(hoa, file).changes()).as("again").isZero();
        assertThat(list()).hasSize(1);
    }

    @Test
    void keepsWhatBearsTheSameNumberApart() throws Exception {
        var file = work.write(lan);
        work.forget();
        work.take(hoa, open);
        freeze(hoa, "Approved by the centre");

        work.take(hoa, file);

        assertThat(list())
                .extracting(Revision::number, Revision::reason, Revision::elsewhere)
                .containsExactly(
                        tuple(1, "Approved by the centre", false),
                        tuple(1, "Approved by the mill", true));
        var here = list().getFirst();
        var elsewhere = list().getLast();
        assertThat(page("/compare?from=" + elsewhere.id() + "&to=" + here.id()))
                .contains("From revision 1 (on another computer) to revision 1");
        var api = "/api/assessments/" + work.id + "/revisions/1";
        browser.perform(get(api).with(hoa.signedIn()))
                .andExpect(jsonPath("$.reason").value("Approved by the centre"));
        browser.perform(get(api + "?revision=" + elsewhere.id()).with(hoa.signedIn()))
                .andExpect(jsonPath("$.reason").value("Approved by the mill"))
                .andExpect(jsonPath("$.elsewhere").value(true));
        browser.perform(get(work.path("/compare?from=" + UUID.randomUUID())).with(hoa.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void staysOfHereWhenItComesBack() throws Exception {
        var approved = list();
        var file = work.write(lan);

        assertThat(work.take(hoa, file).changes()).isZero();
        assertThat(list()).isEqualTo(approved);
        work.owner(
                "set openrecp.scope = 'system'; update frozen_revision set author = 'Erased' where assessment_id = '%s'"
                        .formatted(work.id));

        assertThat(work.take(hoa, file).changes()).as("though a name was erased").isZero();
        assertThat(list()).extracting(Revision::author).containsExactly("Erased");
    }

    @Test
    void countsAnApprovalOnlyWhereItWasGiven() throws Exception {
        var at = list().getFirst().at().toString();
        var file = edited(work.write(lan), at, "2001-01-01T00:00:00Z");
        work.forget();
        work.take(hoa, open);
        freeze(hoa, "Approved by the centre");

        assertThat(work.take(hoa, file).changes())
                .as("frozen here, and what was approved there comes all the same")
                .isOne();

        assertThat(hoa.scope().call(() -> achievements.of(work.id)))
                .filteredOn(Achievement.Done.class::isInstance)
                .extracting(a -> ((Achievement.Done) a).date())
                .containsExactly(LocalDate.now(Texts.ZONE));
    }

    @Test
    void canBeComparedWith() throws Exception {
        var file = work.write(lan);
        work.forget();
        work.take(hoa, file);
        var revision = list().getFirst().id();

        done(work.compareWith(hoa, work.id + "/" + revision));

        assertThat(hoa.scope().call(() -> results.compute(work.id))).isTrue();
        assertThat(page("/results/indicators"))
                .contains("Has the plant become better?", "Paper mill (1), on another computer");
    }

    @Test
    void refusesAnotherContentUnderAKnownId() throws Exception {
        var file = work.write(lan);
        done(work.task(lan, 3, "doing", "Meanwhile"));
        var later = work.write(lan);
        var forged = edited(later, "Approved by the mill", "Approved by nobody");
        work.forget();
        work.take(hoa, file);
        var before = work.state();

        assertThatExceptionOfType(TransferRefused.class)
                .isThrownBy(() -> work.take(hoa, forged))
                .satisfies(e ->
                        assertThat(e.in(Texts.in(Locale.ENGLISH)))
                                .contains("What was approved never changes"));

        assertThat(work.state()).as("nothing is half taken").isEqualTo(before);
        assertThat(work.take(hoa, later).changes()).isPositive();
    }

    @Test
    void refusesTheRevisionOfAnotherCentre() throws Exception {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        var stranger = workplace.person(centre, company, Role.CONSULTANT);
        var theirs =
                new TravellingAssessment(
                        browser, assessments, transfers, database, settings, centre, company);
        theirs.open(stranger);
        var taken = list().getFirst().id().toString();
        stranger.scope()
                .run(() -> revisions.freeze(theirs.id, "x", TravellingAssessment.author(stranger)));
        var own = stranger.scope().call(() -> revisions.list(theirs.id)).getFirst().id().toString();
        var file = edited(theirs.write(stranger), own, taken);

        assertThatExceptionOfType(TransferRefused.class)
                .isThrownBy(() -> theirs.take(stranger, file));
    }

    @ParameterizedTest
    @CsvSource({
        "no number, '\"number\":1', '\"number\":0'",
        "a number beyond all measure, '\"number\":1', '\"number\":2000000000'",
        "no reason, '\"Approved by the mill\"', '\" \"'",
        "an unknown column, '\"number\":1', '\"number\":1,\"centre\":\"x\"'",
        "an unknown sheet, '\"key\":\"streams\"', '\"key\":\"accounts\"'",
        "no plant, '\"rows\":{', '\"rows\":null,\"plant\":{'",
        "a time in no file, '\"at\":\"2', '\"at\":\"+9'",
        "a text without end, '\"Approved by the mill\"', LONG",
        "a revision of no assessment, '\"baseline\":null,\"baselineRevision\":null', '\"baseline\":null,\"baselineRevision\":\"00000000-0000-0000-0000-000000000001\"'"
    })
    void refusesWhatIsHostileWholly(String what, String sound, String hostile) throws Exception {
        var bad = hostile.equals("LONG") ? "\"" + "x".repeat(501) + "\"" : hostile;
        var file = edited(work.write(lan), sound, bad);
        work.forget();

        assertThatExceptionOfType(TransferRefused.class)
                .as(what)
                .isThrownBy(() -> work.take(hoa, file))
                .satisfies(e -> assertThat(e.key()).isEqualTo("assessment.transfer-damaged"));

        assertThat(work.count("assessment")).as(what).isZero();
    }

    private static byte[] edited(byte[] file, String from, String to) throws Exception {
        return Zips.edited(file, LINES, t -> t.replace(from, to));
    }

    private void freeze(Somebody by, String reason) {
        by.scope().run(() -> revisions.freeze(work.id, reason, TravellingAssessment.author(by)));
    }

    private List<Revision> list() {
        return hoa.scope().call(() -> revisions.list(work.id));
    }

    private String page(String rest) throws Exception {
        return browser.perform(get(work.path(rest)).with(hoa.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
