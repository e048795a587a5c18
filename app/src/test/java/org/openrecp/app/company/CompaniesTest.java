// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
