// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.openrecp.app.assessment.internal.transfer.TravellingAssessment.done;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.awt.Color;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.database.Scope;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class WholeTransferTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Transfers transfers;
    @Autowired private Revisions revisions;
    @Autowired private RecordHistories histories;
    @Autowired private JdbcClient database;
    @Autowired private Environment settings;
    @Autowired private Evidence evidence;
    @Autowired private TakenFiles takenFiles;

    private final UUID cause = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private TravellingAssessment work;
    private Somebody lan;
    private Somebody minh;
    private Somebody hoa;

    @BeforeEach
    void anAssessmentWithEverything() throws Exception {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        lan = workplace.person(centre, company, Role.CONSULTANT);
        minh = workplace.person(centre, company, Role.CONSULTANT);
        hoa = workplace.person(centre, company, Role.CENTRE_MANAGER);
        work =
                new TravellingAssessment(
                        browser, assessments, transfers, database, settings, centre, company);
        work.openWithEverything(lan, minh, cause, claim);
    }

    @Test
    void bringsEverythingFromALaptopToTheCentreAndBack() throws Exception {
        var before = work.state();
        var toCentre = work.write(lan);
        work.forget();

        assertThat(work.take(hoa, toCentre).changes()).isPositive();
        assertThat(work.state()).isEqualTo(before);
        assertThat(work.take(hoa, toCentre).changes()).as("again").isZero();
        assertThat(work.state()).as("again").isEqualTo(before);
        browser.perform(get(work.path("/tasks/3")).with(hoa.signedIn()))
                .andExpect(content().string(containsString("meter.jpg")));

        done(work.judge(hoa, claim, true, "Read both meters"));
        done(work.task(hoa, 4, "doing", "At the centre"));
        var atCentre = work.withoutVerdicts();
        var toLaptop = work.write(hoa);
        work.forget();
        work.take(hoa, toCentre);

        assertThat(work.take(hoa, toLaptop).changes()).isPositive();
        assertThat(work.withoutVerdicts()).isEqualTo(atCentre);
        assertThat(work.take(hoa, toCentre).changes()).as("an old file").isZero();
        assertThat(work.withoutVerdicts()).isEqualTo(atCentre);
    }

    @Test
    void saysWhoTookInWhichFile() throws Exception {
        var file = work.write(lan);
        becomes(file);

        var sha256 = HexFormat.of().formatHex(Checksums.digest().digest(file));
        browser.perform(get(work.path("/history")).with(hoa.signedIn()))
                .andExpect(content().string(containsString("Files that were taken in")))
                .andExpect(content().string(containsString(hoa.address())))
                .andExpect(content().string(containsString(sha256)));
        long audited =
                Scope.SYSTEM.call(() ->
                        database.sql(
                                        "select count(*) from audit_entry where relation = 'transfer_taken' and company_id = ? and after ->> 'sha256' = ?")
                                .params(work.company, sha256)
                                .query(Long.class)
                                .single());
        assertThat(audited).isOne();
        work.take(hoa, file);
        assertThat(hoa.scope().call(() -> takenFiles.list(work.id)))
                .as("nothing new, nothing taken in")
                .hasSize(1);
    }

    @Test
    void countsAVerdictOnlyWhereItWasGiven() throws Exception {
        var common = work.write(lan);
        done(work.judge(minh, claim, true, "Read both meters"));
        var judged = work.write(minh);
        becomes(common);
        work.take(hoa, judged);

        assertThat(work.rows("saving_claim").toString()).contains("\"verified\": null");
        browser.perform(get(work.path("/options/" + work.option())).with(hoa.signedIn()))
                .andExpect(content().string(containsString("Verified on another computer by")))
                .andExpect(content().string(containsString("Read both meters")));

        done(work.judge(hoa, claim, true, "Read both meters"));
        work.take(hoa, judged);
        assertThat(work.rows("saving_claim").toString())
                .contains("\"verified\": true", hoa.id().toString());
        assertThat(conflicts()).isZero();
    }

    @Test
    void keepsTheEvidenceOfASavingThatWasJudgedHere() throws Exception {
        var common = work.write(lan);
        var photo =
                hoa.scope()
                        .call(() -> evidence.list("option", List.of(work.option())))
                        .getOrDefault(work.option(), List.of())
                        .getFirst();
        done(work.send(lan, post(photo.path() + "/deletion")));
        var deleted = work.write(lan);
        becomes(common);
        done(work.judge(hoa, claim, true, "Read both meters"));

        work.take(hoa, deleted);

        assertThat(hoa.scope().call(() -> evidence.find(photo.id()))).isPresent();
    }

    @Test
    void saysThatTheDiskIsFullAndNotThatTheFileBelongsElsewhere() throws Exception {
        var file = work.write(lan);
        work.forget();
        work.owner(
                """
                create function full_disk() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = '53100'; end $$;
                create trigger full_disk before insert on field_change for each row execute function full_disk();
                """);
        try {
            assertThatExceptionOfType(DataAccessResourceFailureException.class)
                    .isThrownBy(() -> work.take(hoa, file));
        } finally {
            work.owner("drop trigger full_disk on field_change; drop function full_disk;");
        }
        assertThat(work.count("assessment")).isZero();
        assertThat(work.take(hoa, file).changes()).isPositive();
    }

    @Test
    void putsTogetherWhatTwoPeopleDid() throws Exception {
        var common = work.write(lan);
        done(work.task(lan, 5, "doing", "On the laptop"));
        done(work.photo(lan, "cause", cause, Color.GREEN));
        var laptop = work.write(lan);
        becomes(common);
        done(work.task(minh, 6, "skipped", "At the centre"));
        done(work.cause(minh, UUID.randomUUID(), "Leaking valves"));
        done(work.screen(minh, "now", "Pays back within half a year", cause));

        work.take(hoa, laptop);

        assertThat(work.rows("assessment_task").toString())
                .contains("On the laptop", "At the centre");
        assertThat(work.count("loss_cause")).isEqualTo(2);
        assertThat(work.count("evidence")).isEqualTo(3);
        assertThat(work.rows("option_screening").toString()).contains("half a year");
        assertThat(conflicts()).isZero();
    }

    @Test
    void showsWhatTwoPeopleDecidedDifferentlyUntilSomebodyChooses() throws Exception {
        var common = work.write(lan);
        done(work.task(lan, 5, "done", "Same"));
        done(work.implement(lan, "320,000,000"));
        var laptop = work.write(lan);
        becomes(common);
        done(work.task(minh, 5, "skipped", "Same"));
        done(work.implement(minh, "330,000,000"));

        work.take(hoa, laptop);

        var page =
                browser.perform(get(work.path("/history")).with(hoa.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("left out", "320000000.00 VND", "330000000.00 VND");
        var cost =
                hoa.scope().call(() -> histories.conflicts(work.id)).stream()
                        .filter(s -> s.kind().equals("implementation"))
                        .findFirst()
                        .orElseThrow();
        var heads = cost.heads("cost");
        var mine =
                heads.stream()
                        .filter(c -> "320000000.00 VND".equals(c.value()))
                        .findFirst()
                        .orElseThrow();
        var choice = post(work.path("/conflicts")).param("change", mine.id().toString());
        heads.forEach(c -> choice.param("seen", c.id().toString()));
        done(work.send(hoa, choice));
        assertThat(work.rows("option_implementation").toString()).contains("320000000.00");
        assertThat(hoa.scope().call(() -> histories.conflicts(work.id)))
                .noneMatch(s -> s.kind().equals("implementation"));
    }

    @Test
    void showsTwoVerdictsOnOneSaving() throws Exception {
        var common = work.write(lan);
        done(work.judge(minh, claim, true, "Read both meters"));
        var laptop = work.write(minh);
        becomes(common);
        done(work.judge(hoa, claim, false, "No meter"));

        work.take(hoa, laptop);

        browser.perform(get(work.path("/history")).with(hoa.signedIn()))
                .andExpect(content().string(containsString("Read both meters")))
                .andExpect(content().string(containsString("No meter")));
        var heads = hoa.scope().call(() -> histories.standing("verdict", claim)).heads("verdict");
        var choice =
                post(work.path("/conflicts")).param("change", heads.getFirst().id().toString());
        heads.forEach(c -> choice.param("seen", c.id().toString()));
        work.send(lan, choice);
        assertThat(conflicts()).as("who claimed it may not choose").isOne();
    }

    @Test
    void believesNoVerdictThatWhoClaimedTheSavingGaveOrBrings() throws Exception {
        var common = work.write(lan);
        done(work.judge(minh, claim, true, "Read both meters"));
        var judged = work.write(lan);
        var forged =
                Zips.edited(
                        judged,
                        "records.jsonl",
                        text ->
                                text.lines()
                                        .map(l ->
                                                l.contains("\"verdict\"")
                                                        ? l.replace(
                                                                minh.id().toString(),
                                                                lan.id().toString())
                                                        : l)
                                        .reduce("", (a, b) -> a + b + "\n"));
        becomes(common);
        var before = work.state();

        refused(lan, judged, "assessment.transfer-own-claim");
        refused(hoa, forged, "assessment.transfer-own-verdict");
        assertThat(work.state()).isEqualTo(before);
        work.take(hoa, judged);
        assertThat(work.rows("record_change").toString()).contains("Read both meters");
    }

    @Test
    void goesOnFollowingUpAFrozenAssessmentButChangesNothingElse() throws Exception {
        var common = work.write(lan);
        done(work.claim(lan, UUID.randomUUID()));
        done(work.photo(lan, "option", work.option(), Color.PINK));
        var followUp = work.write(lan);
        becomes(common);
        done(work.task(lan, 7, "doing", "Late"));
        var late = work.write(lan);
        becomes(common);
        hoa.scope()
                .run(() -> revisions.freeze(work.id, "approved", TravellingAssessment.author(hoa)));

        assertThat(work.take(hoa, followUp).changes()).isEqualTo(2);
        refused(hoa, late, "assessment.transfer-frozen");
    }

    @Test
    void takesTheSameFileTwiceAtTheSameTimeOnce() throws Exception {
        var before = work.state();
        var file = work.write(lan);
        work.forget();
        var together = new CyclicBarrier(2);
        try (var people = Executors.newFixedThreadPool(2)) {
            var first =
                    people.submit(() -> {
                        together.await();
                        return work.take(hoa, file);
                    });
            var second =
                    people.submit(() -> {
                        together.await();
                        return work.take(minh, file);
                    });

            assertThat(Math.min(first.get().changes(), second.get().changes())).isZero();
            assertThat(Math.max(first.get().changes(), second.get().changes())).isPositive();
        }
        assertThat(work.state()).isEqualTo(before);
    }

    private void becomes(byte[] file) throws Exception {
        work.forget();
        work.take(hoa, file);
    }

    private int conflicts() {
        return hoa.scope().call(() -> histories.conflicts(work.id)).size()
                + hoa.scope().call(() -> transfers.conflicts(work.id)).size();
    }

    private void refused(Somebody by, byte[] file, String key) {
        assertThatExceptionOfType(TransferRefused.class)
                .isThrownBy(() -> work.take(by, file))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
