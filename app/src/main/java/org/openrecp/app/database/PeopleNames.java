// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where tables keep the names of people. Beside the ids of their accounts: {@code author} beside
 * {@code author_id}, and {@code …_by_name} beside {@code …_by}. Typed, without an id: {@code
 * responsible}, {@code consent_person}, {@code contact_person}, {@code asked_by}. A table that
 * follows this rule needs no more for an erasure to reach it.
 */
@Component
public class PeopleNames {
    private static final String COLUMNS =
            """
            select name.table_name, name.column_name, id.column_name
            from information_schema.columns name
            join information_schema.tables t using (table_schema, table_name)
            left join information_schema.columns id
              on id.table_schema = name.table_schema and id.table_name = name.table_name and id.data_type = 'uuid'
                and id.column_name = case when name.column_name = 'author' then 'author_id'
                    else left(name.column_name, -length('_name')) end
            where name.table_schema = current_schema() and t.table_type = 'BASE TABLE' and name.data_type = 'text'
              and (id.column_name is not null and (name.column_name = 'author' or name.column_name like '%\\_by\\_name')
                or name.column_name in ('responsible', 'consent_person', 'contact_person', 'asked_by'))
            order by 1, 2
            """;
    private static final String BORNE =
            """
            with borne as (
                select distinct row_id, name from audit_entry, lateral (values (before ->> 'name'), (after ->> 'name')) v (name)
                where relation = 'account' and centre_id = :centre and name is not null)
            select name, exists (select from borne other where other.name = mine.name and other.row_id <> mine.row_id)
            from borne mine where row_id = :account order by 1
            """;

    private final JdbcClient database;

    PeopleNames(JdbcClient database) {
        this.database = database;
    }

    /**
     * A column of names.
     *
     * @param id column of the ids of whose names they are; null: they are typed
     */
    public record NameColumn(String table, String name, @Nullable String id) {}

    /**
     * Whose name gives way to what.
     *
     * @param centre whose typed names are looked through; null: none
     * @param typed what is replaced there
     */
    public record Pseudonym(
            UUID account, @Nullable UUID centre, List<String> typed, String pseudonym) {
        public Pseudonym {
            typed = List.copyOf(typed);
        }
    }

    /**
     * A name that somebody bears or has borne.
     *
     * @param shared whether another person of the centre bears it, or has borne it
     */
    public record BorneName(String name, boolean shared) {}

    /** The names of a centre's account, now and earlier, as the audit trail tells. */
    public List<BorneName> borne(UUID account, UUID centre) {
        return database.sql(BORNE)
                .param("account", account.toString())
                .param("centre", centre)
                .query((row, _) -> new BorneName(row.getString(1), row.getBoolean(2)))
                .list();
    }

    public List<NameColumn> columns() {
        return database.sql(COLUMNS)
                .query((row, _) ->
                        new NameColumn(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Puts the pseudonym wherever the name stands, in the scope of the system; the ids stay, so
     * that what was done remains one person's doing.
     */
    public void replace(Pseudonym person) {
        for (var column : columns()) {
            var update =
                    "update \"%s\" set \"%s\" = ? where ".formatted(column.table(), column.name());
            if (column.id() != null) {
                database.sql(update + "\"%s\" = ?".formatted(column.id()))
                        .params(person.pseudonym(), person.account())
                        .update();
            } else if (person.centre() != null) {
                database.sql(update + "\"%s\" = any (?) and centre_id = ?".formatted(column.name()))
                        .params(
                                person.pseudonym(),
                                person.typed().toArray(String[]::new),
                                person.centre())
                        .update();
            }
        }
    }
}
