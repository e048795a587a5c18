// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.ResultActions;

class MergingTest extends CentreTest {
    @Autowired private JdbcClient database;

    private UUID kept = UUID.randomUUID();
    private UUID other = UUID.randomUUID();
    private Authentication manager = consultant;

    @BeforeEach
    void twoThatAreOne() {
        manager = person(centre, null, Role.CENTRE_MANAGER);
        kept = save("Công ty TNHH Dệt Đông Á", null, null, "VNM-15-2025");
        other = save("CTY CP DET DONG A", "0100000001", "1312", "VNM-15-2008");
    }

    @Test
    void listsPairsThatMayBeOneAndSaysWhy() throws Exception {
        save("Dệt Tây Á", null, null, "VNM-15-2025");
        save("Dệt Đông Á", null, null, "VNM-79-2025");

        var html = html("/companies/duplicates");

        assertThat(html).containsOnlyOnce("CTY CP DET DONG A").contains("same name, same area");
        assertThat(html).doesNotContain("Dệt Tây Á").doesNotContain(">Dệt Đông Á<");
    }

    @Test
    void showsBothAndWhatWillMove() throws Exception {
        contact(other, "Hoa");
        person(centre, other, Role.COMPANY);

        open("/companies/%s/merge?with=%s".formatted(kept, other), manager)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("0100000001")))
                .andExpect(content().string(containsString("One contact")))
                .andExpect(content().string(containsString("One person who signs in")));
        open("/companies/%s/merge".formatted(kept), manager)
                .andExpect(content().string(containsString("CTY CP DET DONG A")));
    }

    @Test
    void movesEverythingAndLeadsTheOldIdToTheOneThatRemains() throws Exception {
        contact(other, "Hoa");
        person(centre, other, Role.COMPANY);

        merge(0, 0).andExpect(redirectedUrl("/companies/" + kept));

        open("/companies/" + other, consultant).andExpect(redirectedUrl("/companies/" + kept));
        var html = html("/companies/" + kept);
        assertThat(html).contains("Hoa", "0100000001", "CTY CP DET DONG A", "Người dùng");
        assertThat(saved(other).id()).isEqualTo(kept);
        assertThat(saved(kept).name()).isEqualTo("Công ty TNHH Dệt Đông Á");
        assertThat(saved(kept).details().isic()).isNull();
        assertThat(found("")).hasSize(1);
        assertThat(accounts.members(centre))
                .extracting(Accounts.Member::company)
                .contains(kept)
                .doesNotContain(other);
        long trail =
                Scope.SYSTEM.call(() ->
                        database.sql(
                                        """
                                        select count(*) from audit_entry where relation = 'company'
                                        and row_id = ? and after ->> 'merged_into' = ? and actor is not null
                                        """)
                                .params(other.toString(), kept.toString())
                                .query(Long.class)
                                .single());
        assertThat(trail).isOne();
    }

    @Test
    void doesNotMergeWhatSomebodyChangedMeanwhileAndMergesOnceWhenSentTwice() throws Exception {
        change(other, 0, Map.of("name", "CTY CP DET DONG A", "address", "1 Lê Lợi"), Map.of());

        merge(0, 0).andExpect(status().isConflict());
        assertThat(found("")).hasSize(2);

        merge(0, 1).andExpect(redirectedUrl("/companies/" + kept));
        merge(0, 1).andExpect(redirectedUrl("/companies/" + kept));
        assertThat(found("")).hasSize(1);
    }

    @Test
    void onlyTheManagerOfTheCentreOfBothMayMerge() throws Exception {
        var elsewhere = newCentre();
        var stranger = person(elsewhere, null, Role.CENTRE_MANAGER);
        var strange = UUID.randomUUID();
        Scope.SYSTEM.run(() ->
                companies.create(strange, elsewhere, CompanyDetails.of("Xa", null, null, null)));
        var address = "/companies/%s/merge".formatted(kept);

        open(address, consultant).andExpect(status().isForbidden());
        send(address, consultant, fields(other, 0, 0)).andExpect(status().isForbidden());
        send(address, stranger, fields(other, 0, 0)).andExpect(status().isNotFound());
        send(address, manager, fields(strange, 0, 0)).andExpect(status().isNotFound());
        assertThat(found("")).hasSize(2);
    }

    private ResultActions merge(int version, int otherVersion) throws Exception {
        return send(
                "/companies/%s/merge".formatted(kept),
                manager,
                fields(other, version, otherVersion));
    }

    private static Map<String, String> fields(UUID with, int version, int otherVersion) {
        return Map.of(
                "with",
                with.toString(),
                "version",
                "" + version,
                "other-version",
                "" + otherVersion,
                "keep.tax-code",
                "other",
                "keep.name",
                "kept");
    }

    private void contact(UUID company, String name) throws Exception {
        send(
                "/companies/%s/contacts/%s".formatted(company, UUID.randomUUID()),
                consultant,
                Map.of("name", name));
    }
}
