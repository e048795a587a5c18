// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail in the database. */
@Repository
class AuditStore implements AuditTrail {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final int TOGETHER = 500;
    private static final String SELECT =
            "select id, at, actor, relation, row_id, action, before, after from audit_entry where ";

    /** What a person called the own tokens. */
    private static final PeopleNames.NameColumn TOKENS =
            new PeopleNames.NameColumn("api_token", "name", "account_id");

    /**
     * Entries are numbered as they are written, but for those that are written at the same time: by
     * the index of times only the neighbourhood is found.
     */
    private static final String FROM =
            """
            at >= :from::date::timestamp at time zone 'Asia/Ho_Chi_Minh' and id >= coalesce((
                select id - 10000 from audit_entry where at >= :from::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
                order by at limit 1), 0)
            """;

    private static final String TO =
            """
            at < (:to::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' and id <= coalesce((
                select id + 10000 from audit_entry where at < (:to::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                order by at desc limit 1), 0)
            """;

    /**
     * Where a value was never kept ("…") there is nothing to erase, and nobody knows whose it was.
     */
    private static final String REPLACE =
            """
            with replaced as (
                select id,
                    (select jsonb_object_agg(key, value) from jsonb_each(:replaced::jsonb)
                     where before ->> key not in ('', '…')) as before,
                    (select jsonb_object_agg(key, value) from jsonb_each(:replaced::jsonb)
                     where after ->> key not in ('', '…')) as after
                from audit_entry where relation = :relation and row_id = :row)
            update audit_entry e set before = e.before || coalesce(r.before, '{}'), after = e.after || coalesce(r.after, '{}')
            from replaced r where e.id = r.id and (r.before is not null or r.after is not null)
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

    AuditStore(JdbcClient database, JsonMapper json, PeopleNames names) {
        this.database = database;
        this.json = json;
        this.names = names;
    }

    /** The entries that fit, the newest first. */
    List<AuditEntry> page(AuditFilter filter, int limit) {
        return filter.scope()
                .call(() ->
                        query(filter, " limit :limit")
                                .param("limit", limit)
                                .query(this::entry)
                                .list());
    }

    /** All entries that fit, the newest first, some hundred at a time. */
    void each(AuditFilter filter, Consumer<List<AuditEntry>> reader) {
        var entries = page(filter, TOGETHER);
        while (!entries.isEmpty()) {
            reader.accept(entries);
            entries = page(filter.olderThan(entries.getLast().id()), TOGETHER);
        }
    }

    /** Names of the tables that have entries. */
    List<String> relations() {
        return Scope.SYSTEM.call(() -> database.sql(RELATIONS).query(String.class).list());
    }

    @EventListener
    void erase(PersonErased erased) {
        names.columns().forEach(column -> eraseNames(column, erased));
        eraseNames(TOKENS, erased);
        erase(
                erased.centre(),
                "account",
                erased.account(),
                Map.of("name", erased.pseudonym(), "email", erased.address()),
                erased.reason());
    }

    /**
     * The name beside the person's id, or the typed ones of the centre, in the entries of a table.
     */
    private void eraseNames(PeopleNames.NameColumn column, PersonErased erased) {
        erasing(true);
        for (var side : List.of("before", "after")) {
            database.sql(
                            """
                            update audit_entry
                            set %1$s = %1$s || jsonb_build_object(cast(:name as text), cast(:pseudonym as text))
                            where relation = :table and %1$s ->> :name is not null
                              and case when cast(:id as text) is null then %1$s ->> :name = any (:typed) and centre_id = :centre
                                  else %1$s ->> :id = :account end
                            """
                                    .formatted(side))
                    .param("table", column.table())
                    .param("name", column.name())
                    .param("id", column.id())
                    .param("account", erased.account().toString())
                    .param("typed", erased.typed().toArray(String[]::new))
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
                database.sql(REPLACE)
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

    /**
     * Only what is asked for stands in the statement, so that the database finds the index for it.
     */
    private JdbcClient.StatementSpec query(AuditFilter filter, String limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        conditions.add(
                filter.centre() == null
                        ? filter.installation() ? "company_id is null" : "false"
                        : filter.installation()
                                ? "(centre_id = :centre or company_id is null)"
                                : "centre_id = :centre");
        if (filter.centre() != null) {
            values.put("centre", filter.centre());
        }
        add("actor = :person::uuid", "person", filter.person(), conditions, values);
        add("relation = :relation", "relation", text(filter.relation()), conditions, values);
        add("row_id = :row", "row", text(filter.row()), conditions, values);
        add(FROM, "from", filter.from(), conditions, values);
        add(TO, "to", filter.to(), conditions, values);
        add("id < :before", "before", filter.before(), conditions, values);
        return database.sql(SELECT + String.join(" and ", conditions) + " order by id desc" + limit)
                .params(values);
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
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
