// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class CompaniesTest implements DatabaseTest {
    @Autowired private Companies companies;
    @Autowired private JdbcClient database;

    @Test
    void aCentreSeesItsOwnCompaniesInVietnameseOrderAndNoOthers() {
        var centre = centre();
        var other = centre();
        Scope.SYSTEM.run(() -> companies.create(UUID.randomUUID(), other, of("Khác")));
        var own = new Scope(Scope.Reach.CENTRE, centre, null, null);

        own.run(() -> {
            for (var name : List.of("Đông Á", "Dệt Nam Định", "Ea Súp", "An Bình", "Ấp Bắc")) {
                companies.create(UUID.randomUUID(), centre, of(name));
            }
        });

        assertThat(own.call(companies::list))
                .extracting(Company::name)
                .containsExactly("An Bình", "Ấp Bắc", "Dệt Nam Định", "Đông Á", "Ea Súp");
    }

    /** As the database's library of collations, ICU, sorts them. */
    @Test
    void namesAreSortedByTheirLettersThenTheirTones() {
        var sorted =
                List.of(
                        "2 Tháng 9",
                        "An Bình",
                        "án binh",
                        "Ăn Ý",
                        "Ân",
                        "Bá",
                        "Bà Ba",
                        "Bả Ba",
                        "Bã Ba",
                        "Bá Ba",
                        "Bạ Ba",
                        "Cốm",
                        "Cuốn",
                        "Cước",
                        "Dân",
                        "Đàn",
                        "Đắk Lắk",
                        "E",
                        "Ê Đê",
                        "Hoa",
                        "Hóa",
                        "Hoàn",
                        "hợp tác",
                        "Mơ",
                        "Oanh",
                        "Ô Lâm",
                        "Ơn",
                        "Phú",
                        "Thủy sản",
                        "Thụy Sĩ",
                        "Tổ",
                        "Tồn",
                        "Uyên",
                        "Ưu",
                        "Xuân",
                        "Ý",
                        "Zương");
        var shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));

        for (var order : List.of("name collate \"vi-x-icu\"", "name_order(name) collate \"C\"")) {
            assertThat(
                            database.sql(
                                            "select name from unnest(string_to_array(?, '|')) name order by "
                                                    + order)
                                    .param(String.join("|", shuffled))
                                    .query(String.class)
                                    .list())
                    .as(order)
                    .isEqualTo(sorted);
        }
    }

    @Test
    void noIndexDependsOnALibraryOfCollations() {
        assertThat(
                        database.sql(
                                        """
                                        select i.indexrelid::regclass::text
                                        from pg_index i join pg_collation c on c.oid = any (i.indcollation::oid[])
                                        where c.collprovider = 'i'
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    @Test
    void theSameRequestSentTwiceMakesOneCompany() {
        var centre = centre();
        var id = UUID.randomUUID();

        Scope.SYSTEM.run(() -> {
            assertThat(companies.create(id, centre, of("Giấy Bãi Bằng"))).isTrue();
            assertThat(companies.create(id, centre, of("Giấy Bãi Bằng"))).isFalse();
        });

        var other = new Scope(Scope.Reach.COMPANY, centre, UUID.randomUUID(), null);
        assertThat(other.call(() -> companies.find(id))).isEmpty();
        var itself = new Scope(Scope.Reach.COMPANY, centre, id, null);
        assertThat(itself.call(() -> companies.find(id)))
                .get()
                .extracting(Company::name)
                .isEqualTo("Giấy Bãi Bằng");
    }

    private UUID centre() {
        var id = UUID.randomUUID();
        Scope.SYSTEM.run(() ->
                database.sql(
                                "insert into centre (id, name, country, currency) values (?, ?, 'VNM', 'VND')")
                        .params(id, "Centre " + id)
                        .update());
        return id;
    }

    private static CompanyDetails of(String name) {
        return CompanyDetails.of(name, null, null, "VNM-01-2008");
    }
}
