// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.database.Scope;
import org.openrecp.app.disclosure.Disclosures;
import org.openrecp.app.disclosure.Disclosures.Audience;
import org.openrecp.app.disclosure.Disclosures.Nothing;
import org.openrecp.app.disclosure.Disclosures.Question;
import org.openrecp.app.disclosure.Disclosures.Released;
import org.openrecp.app.shell.Role;
import org.openrecp.engine.disclosure.Cell;
import org.openrecp.engine.disclosure.Contribution;
import org.openrecp.engine.disclosure.Dimension;
import org.openrecp.engine.disclosure.Measure;
import org.openrecp.engine.disclosure.SafeTable.Suppressed;
import org.openrecp.engine.disclosure.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a curious analyst would try at the gate. */
@SpringBootTest
@AutoConfigureMockMvc
class GateTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Disclosures disclosures;
    @Autowired private JdbcClient database;

    private UUID centre;
    private Workplace.Somebody manager;

    @BeforeEach
    void aCentre() {
        centre = workplace.centre();
        manager = workplace.person(centre, workplace.company(centre), Role.CENTRE_MANAGER);
    }

    @Test
    void oneCompanyMoreIsNotFoundBySubtractingYesterdayFromToday() {
        assertThat(release("RES-EL", companies(10))).isInstanceOf(Released.class);

        var today = (Released) release("RES-EL", companies(11));

        assertThat(today.table().contents().get(Cell.of("all"))).isEqualTo(new Suppressed());
        assertThat(today.table().contents().get(Cell.of("a"))).isEqualTo(new Suppressed());
    }

    @Test
    void whatWasReleasedToOneAudienceCountsForAll() {
        disclosures.release(new Question(centre, "RES-EL", "t", Audience.DONOR), companies(10));

        var today = (Released) release("RES-EL", companies(11));

        assertThat(today.table().contents().get(Cell.of("all"))).isEqualTo(new Suppressed());
    }

    @Test
    void noDataAndNothingToShowLookAlike() {
        assertThat(release("RES-EL", companies(0))).isEqualTo(new Nothing());
        assertThat(release("RES-EL", companies(1))).isEqualTo(new Nothing());
        assertThat(count()).as("nothing was shown, so nothing is logged").isZero();
    }

    @Test
    void theSameTableAgainIsTheSameEntry() {
        var first = (Released) release("RES-EL", companies(10));
        var second = (Released) release("RES-EL", companies(10));

        assertThat(second).isEqualTo(first);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aPreviewLeavesNoTrace() {
        disclosures.preview(new Question(centre, "RES-EL", "t", Audience.PUBLIC), companies(10));

        assertThat(count()).isZero();
    }

    @Test
    void theLogIsNeverChanged() {
        release("RES-EL", companies(10));

        assertThatThrownBy(() ->
                        Scope.SYSTEM.run(() ->
                                database.sql("delete from release_log where centre_id = ?")
                                        .param(centre)
                                        .update()))
                .hasMessageContaining("append-only");
    }

    @Test
    void theLogNamesWhatWasReleasedInWords() throws Exception {
        var title = "RES-EL verified, place × year";
        disclosures.release(new Question(centre, "RES-EL", title, Audience.PUBLIC), companies(10));
        browser.perform(get("/disclosure").with(manager.signedIn()))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Electricity saved, verified: province × year")));
    }

    @Test
    void managersSetTheRulesAndTheTrailDoesNotKeepThem() throws Exception {
        browser.perform(
                        post("/disclosure")
                                .with(manager.signedIn())
                                .with(csrf())
                                .param("minimum", "2")
                                .param("percent", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("from 3 to 100")));
        browser.perform(
                        post("/disclosure")
                                .with(manager.signedIn())
                                .with(csrf())
                                .param("minimum", "6")
                                .param("percent", "17,5")
                                .param("largest", "2")
                                .param("share", "85"))
                .andExpect(redirectedUrl("/disclosure"));

        browser.perform(get("/disclosure").with(manager.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("17.5")));
        String trail =
                Scope.SYSTEM.call(() ->
                        database.sql(
                                        "select string_agg((after - 'centre_id')::text, '') from audit_entry"
                                                + " where relation = 'disclosure_rules' and centre_id = ?")
                                .param(centre)
                                .query(String.class)
                                .single());
        assertThat(trail).doesNotContain("17.5").doesNotContain("85");
        assertThat(release("RES-EL", companies(10)))
                .as("five in each cell, six needed")
                .isInstanceOf(Released.class);
        assertThat(((Released) release("RES-EL", companies(10))).table().published())
                .containsExactly(Cell.of("all"));
    }

    private Disclosures.Answer release(String indicator, Table table) {
        return manager.scope()
                .call(() ->
                        disclosures.release(
                                new Question(centre, indicator, "t", Audience.PUBLIC), table));
    }

    private long count() {
        return Scope.SYSTEM.call(() ->
                database.sql("select count(*) from release_log where centre_id = ?")
                        .param(centre)
                        .query(Long.class)
                        .single());
    }

    /** Half of them in each of two categories. */
    private static Table companies(int count) {
        var contributions = new ArrayList<Contribution>();
        for (int k = 0; k < count; k++) {
            contributions.add(
                    new Contribution("c" + k, "r" + k, List.of(k % 2 == 0 ? "a" : "b"), 100 + k));
        }
        return new Table(
                List.of(Dimension.flat("d", "all", List.of("a", "b"))),
                Measure.MAGNITUDE,
                contributions);
    }
}
