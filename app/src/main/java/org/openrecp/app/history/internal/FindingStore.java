// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.history.internal.CompanyResolution.Decision;
import org.openrecp.app.history.internal.CompanyResolution.Resolved;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What dry runs found, and what people decided on companies. */
@Repository
class FindingStore {
    private final JdbcClient database;
    private final JdbcOperations batches;

    FindingStore(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    void put(UUID file, List<Trouble> troubles, Collection<Resolved> companies) {
        database.sql("delete from history_trouble where import_id = ?").param(file).update();
        database.sql("delete from history_named where import_id = ?").param(file).update();
        var rows = new ArrayList<Object[]>();
        for (var trouble : troubles) {
            rows.add(
                    new Object[] {
                        file,
                        rows.size(),
                        trouble.sheet(),
                        trouble.cell(),
                        trouble.code(),
                        trouble.found(),
                        trouble.arguments().toArray(String[]::new),
                        trouble.blocks()
                    });
        }
        batches.batchUpdate(
                """
                insert into history_trouble (import_id, number, sheet, cell, code, found, arguments, blocks)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
        batches.batchUpdate(
                """
                insert into history_named (import_id, key, name, tax_code, place, rows, cell, outcome, company_id, likely)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[])
                """,
                companies.stream().map(c -> values(file, c)).toList());
    }

    private static Object[] values(UUID file, Resolved company) {
        var named = company.named();
        return new Object[] {
            file,
            named.key(),
            named.name(),
            named.taxCode() == null ? "" : named.taxCode(),
            named.place() == null ? "" : named.place(),
            company.rows(),
            named.sheet() + "!" + named.cell(),
            company.outcome().name().toLowerCase(Locale.ROOT),
            company.id(),
            company.likely().stream().map(UUID::toString).toArray(String[]::new)
        };
    }

    List<Trouble> troubles(UUID file, int atMost) {
        return database.sql(
                        "select * from history_trouble where import_id = ? order by number limit ?")
                .params(file, atMost)
                .query((row, _) ->
                        new Trouble(
                                row.getString("sheet"),
                                row.getString("cell"),
                                row.getString("code"),
                                row.getString("found"),
                                Arrays.asList((String[]) row.getArray("arguments").getArray()),
                                row.getBoolean("blocks")))
                .list();
    }

    /** Those that a person has to decide on first, then those decided, new and known. */
    List<FileCompany> named(UUID file) {
        return database.sql(
                        """
                        select * from history_named where import_id = ?
                        order by case outcome when 'undecided' then 0 when 'decided' then 1 when 'new' then 2 else 3 end,
                            name collate "vi-x-icu", key
                        """)
                .param(file)
                .query((row, _) ->
                        new FileCompany(
                                row.getString("key"),
                                row.getString("name"),
                                row.getString("tax_code"),
                                row.getString("place"),
                                row.getInt("rows"),
                                row.getString("cell"),
                                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                                row.getObject("company_id", UUID.class),
                                Arrays.asList((UUID[]) row.getArray("likely").getArray())))
                .list();
    }

    /** Key of a name → what was decided. */
    Map<String, Decision> decisions(UUID centre) {
        return database
                .sql("select key, company_id from history_company where centre_id = ?")
                .param(centre)
                .query((row, _) ->
                        Map.entry(
                                row.getString("key"),
                                new Decision(row.getObject("company_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void decide(UUID centre, String key, @Nullable UUID company) {
        database.sql(
                        """
                        insert into history_company (centre_id, key, company_id) values (?, ?, ?)
                        on conflict (centre_id, key) do update set company_id = excluded.company_id
                        """)
                .params(Arrays.asList(centre, key, company))
                .update();
    }

    void forget(UUID centre, String key) {
        database.sql("delete from history_company where centre_id = ? and key = ?")
                .params(centre, key)
                .update();
    }
}
