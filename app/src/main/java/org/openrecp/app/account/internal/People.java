// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.CompanyNames;
import org.openrecp.app.account.CompanyNames.CompanyName;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people whom a manager sees, with the names of their centres and companies. */
@Repository
class People {
    /** Rows on a page. */
    static final int PAGE = 50;

    private static final String SELECT =
            """
            select id, centre_id, company_id, email, name, roles, created_at,
                   case when erased_at is not null then 'ERASED' when disabled_at is not null then 'DISABLED'
                        when password is null then 'INVITED' else 'OPEN' end as state,
                   (select at from account_seen where account_id = account.id) as seen
            from account
            """;
    private static final String PAGE_OF =
            SELECT
                    + """
                    where (cast(:centre as uuid) is null or centre_id = :centre)
                      and (strpos(lower(name), lower(:text)) > 0 or strpos(lower(email), lower(:text)) > 0)
                      and (cast(:after as uuid) is null
                           or (name collate "vi-x-icu", id) > (select name, id from account where id = :after))
                    order by name collate "vi-x-icu", id
                    limit :limit
                    """;

    private final JdbcClient database;
    private final Centres centres;
    private final ObjectProvider<CompanyNames> companies;

    People(JdbcClient database, Centres centres, ObjectProvider<CompanyNames> companies) {
        this.database = database;
        this.centres = centres;
        this.companies = companies;
    }

    /**
     * The people after one in the order of names, one more than a page so that the next page is
     * known of.
     *
     * @param text that name or address contains
     * @param after null: from the first
     */
    List<PersonRow> page(Management management, String text, @Nullable UUID after) {
        return rows(
                database.sql(PAGE_OF)
                        .param("centre", management.centre())
                        .param("text", text)
                        .param("after", after)
                        .param("limit", PAGE + 1));
    }

    /** One of them. */
    PersonRow row(UUID id) {
        return rows(database.sql(SELECT + " where id = ?").param(id)).getFirst();
    }

    /** The centres that a manager may choose from; for a centre's manager the own one. */
    List<Centre> centres(Management management) {
        var own = management.centre();
        return Scope.current()
                .asSystem()
                .call(() ->
                        centres.list().stream()
                                .filter(c -> own == null || c.id().equals(own))
                                .toList());
    }

    /** The companies of a centre, by name. */
    List<CompanyName> companies(UUID centre) {
        var names = companies.getIfAvailable();
        return names == null
                ? List.of()
                : Scope.current().asSystem().call(() -> names.companyNames(centre));
    }

    private List<PersonRow> rows(JdbcClient.StatementSpec query) {
        return Scope.current()
                .asSystem()
                .call(() -> {
                    var names = new HashMap<UUID, String>();
                    centres.list().forEach(c -> names.put(c.id(), c.name()));
                    var found = query.query(People::row).list();
                    var ids =
                            found.stream()
                                    .map(PersonRow::companyId)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList();
                    companies.ifAvailable(c -> names.putAll(c.names(ids)));
                    return found.stream().map(p -> named(p, names)).toList();
                });
    }

    private static PersonRow named(PersonRow row, Map<UUID, String> names) {
        return row.named(
                row.centreId() == null ? "" : names.getOrDefault(row.centreId(), ""),
                row.companyId() == null ? "" : names.getOrDefault(row.companyId(), ""));
    }

    private static PersonRow row(ResultSet row, int number) throws SQLException {
        var seen = row.getObject("seen", OffsetDateTime.class);
        return new PersonRow(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                AccountStore.roles(row).stream().sorted().toList(),
                PersonRow.State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                seen == null ? null : seen.toInstant(),
                "",
                "");
    }
}
