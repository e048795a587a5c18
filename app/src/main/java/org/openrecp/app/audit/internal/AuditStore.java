// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.PersonErased;
import org.openrecp.app.audit.AuditTrail;
import org.openrecp.app.database.PeopleNames;
import org.openrecp.app.database.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail in the database. */
@Repository
class AuditStore implements AuditTrail {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final String SELECT =
            """
            select id, at, actor, relation, row_id, action, before, after from audit_entry
            where ((cast(:centre as uuid) is not null and centre_id = :centre) or (:installation and company_id is null))
              and (cast(:person as uuid) is null or actor = :person)
              and (:relation = '' or relation = :relation)
              and (cast(:row as text) = '' or row_id = :row)
              and (cast(:from as date) is null or at >= cast(:from as date)::timestamp at time zone 'Asia/Ho_Chi_Minh')
              and (cast(:to as date) is null or at < (cast(:to as date) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
              and (cast(:before as bigint) is null or id < :before)
            order by id desc
            """;
    private static final String RELATIONS =
            """
            with recursive found as (
                (select relation from audit_entry order by relation limit 1)
                union all
                select (select e.relation from audit_entry e where e.relation > found.relation
                        order by e.relation limit 1)
                from found where found.relation is not null)
            select relation from found where relation is not null
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final PeopleNames names;
    private final TransactionOperations transactions;

    AuditStore(
            JdbcClient database,
            JsonMapper json,
            PeopleNames names,
            TransactionOperations transactions) {
        this.database = database;
        this.json = json;
        this.names = names;
        this.transactions = transactions;
    }

    /** The entries that fit, the newest first. */
    List<AuditEntry> page(AuditFilter filter, int limit) {
        return filter.scope()
                .call(() ->
                        query(filter, SELECT + " limit :limit")
                                .param("limit", limit)
                                .query(this::entry)
                                .list());
    }

    /** All entries that fit, the newest first, one after the other. */
    void each(AuditFilter filter, Consumer<AuditEntry> reader) {
        filter.scope()
                .run(() ->
                        transactions.executeWithoutResult(_ -> {
                            try (var entries =
                                    query(filter, SELECT)
                                            .withFetchSize(500)
                                            .query(this::entry)
                                            .stream()) {
                                entries.forEach(reader);
                            }
                        }));
    }

    /** Names of the tables that have entries. */
    List<String> relations() {
        return Scope.SYSTEM.call(() -> database.sql(RELATIONS).query(String.class).list());
    }

    @EventListener
    void erase(PersonErased erased) {
        names.columns().forEach(column -> eraseNames(column, erased));
        erase(
                erased.centre(),
                "account",
                erased.account(),
                Map.of("name", erased.pseudonym(), "email", erased.address()),
                erased.reason());
    }

    /**
     * The name beside the person's id, or the typed one of the centre, in the entries of a table.
     */
    private void eraseNames(PeopleNames.NameColumn column, PersonErased erased) {
        erasing(true);
        for (var side : List.of("before", "after")) {
            database.sql(
                            """
                            update audit_entry
                            set %1$s = %1$s || jsonb_build_object(cast(:name as text), cast(:pseudonym as text))
                            where relation = :table and %1$s ->> :name is not null
                              and case when cast(:id as text) is null then %1$s ->> :name = :old and centre_id = :centre
                                  else %1$s ->> :id = :account end
                            """
                                    .formatted(side))
                    .param("table", column.table())
                    .param("name", column.name())
                    .param("id", column.id())
                    .param("account", erased.account().toString())
                    .param("old", erased.name())
                    .param("centre", erased.centre())
                    .param("pseudonym", erased.pseudonym())
                    .update();
        }
        erasing(false);
    }

    private void erasing(boolean on) {
        database.sql("select set_config('openrecp.erasing', ?, true)")
                .param(on ? "on" : "")
                .query()
                .singleValue();
    }

    @Override
    public int erase(
            @Nullable UUID centre,
            String relation,
            UUID row,
            Map<String, String> pseudonyms,
            String reason) {
        var replaced = json.writeValueAsString(pseudonyms);
        erasing(true);
        int entries =
                database.sql(
                                """
                                update audit_entry set before = before || :replaced::jsonb, after = after || :replaced::jsonb
                                where relation = :relation and row_id = :row
                                """)
                        .param("replaced", replaced)
                        .param("relation", relation)
                        .param("row", row.toString())
                        .update();
        erasing(false);
        database.sql(
                        """
                        insert into erasure (centre_id, relation, row_id, fields, entries, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        centre,
                        relation,
                        row,
                        pseudonyms.keySet().stream().sorted().toArray(String[]::new),
                        entries,
                        reason)
                .update();
        return entries;
    }

    private JdbcClient.StatementSpec query(AuditFilter filter, String sql) {
        return database.sql(sql)
                .param("centre", filter.centre())
                .param("installation", filter.installation())
                .param("person", filter.person())
                .param("relation", filter.relation())
                .param("row", filter.row())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("before", filter.before());
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("relation"),
                row.getString("row_id"),
                row.getString("action"),
                Change.between(fields(row.getString("before")), fields(row.getString("after"))));
    }

    private Map<String, @Nullable Object> fields(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, FIELDS);
    }
}
