// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.account.CompanyNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies in the forms and lists of people. */
@Component
class NamesForAccounts implements CompanyNames {
    private final JdbcClient database;
    private final CompanyStore companies;

    NamesForAccounts(JdbcClient database, CompanyStore companies) {
        this.database = database;
        this.companies = companies;
    }

    @Override
    public List<CompanyName> companyNames(UUID centre) {
        return database.sql(
                        """
                        select id, name from company where centre_id = ? and merged_into is null
                        order by name_order(name) collate "C", id
                        """)
                .param(centre)
                .query((row, _) ->
                        new CompanyName(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return companies.names(ids);
    }
}
