// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openrecp.app.assessment.internal.transfer.TravellingAssessment.done;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What an assessment is compared with travels as its other fields do. */
@SpringBootTest
@AutoConfigureMockMvc
class BaselineTransferTest implements DatabaseTest {
    private static final String AWAY = "not on this computer";

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Transfers transfers;
    @Autowired private Revisions revisions;
    @Autowired private Results results;
    @Autowired private RecordHistories histories;
    @Autowired private JdbcClient database;
    @Autowired private Environment settings;

    private final UUID before = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private TravellingAssessment work;
    private Somebody lan;
    private Somebody hoa;

    @BeforeEach
    void threeAssessmentsOfACompany() {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        lan = workplace.person(centre, company, Role.CONSULTANT);
        hoa = workplace.person(centre, company, Role.CENTRE_MANAGER);
        work =
                new TravellingAssessment(
                        browser, assessments, transfers, database, settings, centre, company);
        work.open(lan);
        openOthers();
    }

    private void openOthers() {
        work.openOther(lan, before, "Paper mill, before");
        work.openOther(lan, other, "Paper mill, long before");
    }

    @Test
    void bringsTheChoiceAndBringsItOnce() throws Exception {
        done(work.compareWith(lan, before.toString()));
        var file = work.write(lan);
        work.forget();
        openOthers();

        assertThat(work.take(hoa, file).changes()).isPositive();
        assertThat(standing()).isEqualTo(before.toString());
        assertThat(work.take(hoa, file).changes()).as("again").isZero();

        compute();
        assertThat(page("/results/indicators"))
                .contains("Has the plant become better?")
                .contains("value=\"" + before + "\" selected")
                .doesNotContain(AWAY);
        done(work.compareWith(hoa, ""));
        var back = work.write(hoa);
        work.forget();
        work.take(lan, file);
        work.take(lan, back);
        assertThat(standing()).as("compared with nothing again").isEmpty();
    }

    @Test
    void showsWhatTwoPeopleChoseDifferentlyUntilSomebodyChooses() throws Exception {
        var common = work.write(lan);
        done(work.compareWith(lan, before.toString()));
        var laptop = work.write(lan);
        work.forget();
        openOthers();
        work.take(hoa, common);
        done(work.compareWith(hoa, other.toString()));

        work.take(hoa, laptop);

        assertThat(page("/history"))
                .contains("Compare with", "Paper mill, before", "Paper mill, long before");
        var heads =
                hoa.scope().call(() -> histories.standing("baseline", work.id)).heads("baseline");
        var theirs =
                heads.stream()
                        .filter(c -> before.toString().equals(c.value()))
                        .findFirst()
                        .orElseThrow();
        var choice = post(work.path("/conflicts")).param("change", theirs.id().toString());
        heads.forEach(c -> choice.param("seen", c.id().toString()));
        done(work.send(hoa, choice));

        assertThat(standing()).isEqualTo(before.toString());
        assertThat(hoa.scope().call(() -> histories.conflicts(work.id))).isEmpty();
    }

    @Test
    void keepsAChoiceThatIsNotOnThisComputerUntilAFileBringsIt() throws Exception {
        done(work.compareWith(lan, before.toString()));
        var file = work.write(lan);
        work.forget();

        work.take(hoa, file);

        compute();
        assertThat(page("/results/indicators"))
                .contains(AWAY, "value=\"" + before + "\" selected")
                .doesNotContain("changed since", "Has the plant become better?");
        done(work.compareWith(hoa, before.toString()));
        assertThat(standing()).as("the form sent as it stands").isEqualTo(before.toString());
        assertThat(work.write(hoa)).as("travels on").isNotEmpty();

        work.openOther(hoa, before, "Paper mill, before");
        assertThat(page("/results/indicators")).contains("changed since");
        compute();
        assertThat(page("/results/indicators"))
                .contains("Has the plant become better?")
                .doesNotContain(AWAY);
    }

    @Test
    void keepsTheResultOfWhatWasApprovedWhenTheBaselineComesLater() throws Exception {
        done(work.compareWith(lan, before.toString()));
        var file = work.write(lan);
        work.forget();
        work.take(hoa, file);
        compute();
        hoa.scope()
                .run(() -> revisions.freeze(work.id, "approved", TravellingAssessment.author(hoa)));

        work.openOther(hoa, before, "Paper mill, before");

        assertThat(page("/results")).doesNotContain("changed since");
    }

    @Test
    void comparesWithNoAssessmentOfAnotherCompany() throws Exception {
        var foreign = UUID.randomUUID();
        var company = workplace.company(work.centre);
        lan.scope().run(() -> assessments.open(foreign, company, "Not theirs"));
        var common = work.write(lan);
        done(work.compareWith(lan, before.toString()));
        var forged = records(work.write(lan), before.toString(), foreign.toString());
        work.forget();
        work.take(hoa, common);
        var state = work.state();

        refused(forged, "assessment.transfer-foreign-baseline");

        assertThat(work.state()).isEqualTo(state);
    }

    @Test
    void changesNoChoiceOfWhatIsFrozen() throws Exception {
        var common = work.write(lan);
        done(work.compareWith(lan, before.toString()));
        var late = work.write(lan);
        work.forget();
        work.take(hoa, common);
        hoa.scope()
                .run(() -> revisions.freeze(work.id, "approved", TravellingAssessment.author(hoa)));

        refused(late, "assessment.transfer-frozen");
    }

    @ParameterizedTest
    @CsvSource({
        "no id, \"value\":\"BEFORE\", \"value\":\"the best\"",
        "itself as it stands, \"value\":\"BEFORE\", \"value\":\"ITSELF\"",
        "no revision, \"value\":\"BEFORE\", \"value\":\"BEFORE/1\"",
        "another field, \"field\":\"baseline\", \"field\":\"state\""
    })
    void refusesWhatIsNoChoice(String what, String sound, String unsound) throws Exception {
        done(work.compareWith(lan, before.toString()));
        var file = records(work.write(lan), filled(sound), filled(unsound));
        work.forget();

        refused(file, "assessment.transfer-damaged");

        assertThat(work.count("assessment")).as(what).isZero();
    }

    @Test
    void readsAFileOfAnEarlierVersion() throws Exception {
        var parts = Zips.parts(work.write(lan));
        parts.remove("revisions.jsonl");
        var old =
                Zips.edited(
                        Zips.sealed(parts),
                        "manifest.json",
                        t -> t.replace("\"version\":3", "\"version\":2"));
        work.forget();

        assertThat(work.take(hoa, old).changes()).isPositive();
        assertThat(standing()).isEmpty();
    }

    private String filled(String text) {
        return text.replace("BEFORE", before.toString()).replace("ITSELF", work.id.toString());
    }

    private static byte[] records(byte[] file, String from, String to) throws Exception {
        return Zips.edited(file, "records.jsonl", t -> t.replace(from, to));
    }

    private String standing() {
        return hoa.scope()
                .call(() ->
                        database.sql(
                                        "select concat_ws('/', baseline_id, baseline_revision) from assessment where id = ?")
                                .param(work.id)
                                .query(String.class)
                                .single());
    }

    private void compute() {
        assertThat(hoa.scope().call(() -> results.compute(work.id))).isTrue();
    }

    private String page(String rest) throws Exception {
        return browser.perform(get(work.path(rest)).with(hoa.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void refused(byte[] file, String key) {
        assertThatExceptionOfType(TransferRefused.class)
                .isThrownBy(() -> work.take(hoa, file))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
