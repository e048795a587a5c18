// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Sites, contacts and memberships in the database. */
@Repository
class PartStore {
    private final JdbcClient database;
    private final TransactionOperations transactions;

    PartStore(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    List<Part> list(PartKind kind, UUID company) {
        return database.sql(
                        "select %s from %s part where company_id = :company order by %s, id"
                                .formatted(columns(kind), kind.table(), kind.order()))
                .param("company", company)
                .query((row, _) -> part(kind, row))
                .list();
    }

    long count(PartKind kind, UUID company) {
        return database.sql(
                        "select count(*) from %s where company_id = :company"
                                .formatted(kind.table()))
                .param("company", company)
                .query(Long.class)
                .single();
    }

    Optional<Part> find(PartKind kind, UUID company, UUID id) {
        return database.sql(
                        "select %s from %s part where company_id = :company and id = :id"
                                .formatted(columns(kind), kind.table()))
                .param("company", company)
                .param("id", id)
                .query((row, _) -> part(kind, row))
                .optional();
    }

    /**
     * Keeps a part; a new one once, however often it is sent.
     *
     * @return false: somebody else changed or deleted it meanwhile, or another new one bears its id
     */
    boolean save(Company company, Part part) {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> {
                    var values = values(company, part);
                    nameParks(part, values);
                    int changed =
                            database.sql(part.isNew() ? insert(part.kind()) : update(part.kind()))
                                    .params(values)
                                    .update();
                    return changed == 1 || (part.isNew() && stands(part.kind(), values));
                }));
    }

    private boolean stands(PartKind kind, Map<String, ?> values) {
        return database.sql(
                        """
                        select exists (select from %s where id = :id and company_id = :company
                            and (%s) is not distinct from (%s))
                        """
                                .formatted(kind.table(), names(kind), written(kind)))
                .params(values)
                .query(Boolean.class)
                .single();
    }

    void delete(PartKind kind, UUID company, UUID id) {
        database.sql(
                        "delete from %s where company_id = :company and id = :id"
                                .formatted(kind.table()))
                .param("company", company)
                .param("id", id)
                .update();
    }

    /** Gives all parts of one company to another. */
    void move(PartKind kind, UUID from, UUID to) {
        database.sql(
                        "update %s set company_id = :to, version = version + 1 where company_id = :from"
                                .formatted(kind.table()))
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** The names of the parks of a centre. */
    List<String> parks(UUID centre) {
        return database.sql(
                        "select name from park where centre_id = :centre order by name collate \"vi-x-icu\"")
                .param("centre", centre)
                .query(String.class)
                .list();
    }

    private void nameParks(Part part, Map<String, ?> values) {
        if (part.kind() == PartKind.PARKS) {
            database.sql(
                            """
                            insert into park (centre_id, name) values (:centre, :park)
                            on conflict (centre_id, fold(name)) do nothing
                            """)
                    .params(values)
                    .update();
        }
    }

    private static Map<String, @Nullable Object> values(Company company, Part part) {
        var values = new HashMap<String, @Nullable Object>();
        part.values().forEach((name, text) -> values.put(name, text.isEmpty() ? null : text));
        values.put("id", part.id());
        values.put("centre", company.centre());
        values.put("company", company.id());
        values.put("version", part.version());
        return values;
    }

    private static String insert(PartKind kind) {
        return """
        insert into %s (id, centre_id, company_id, %s) values (:id, :centre, :company, %s)
        on conflict (id) do nothing
        """
                .formatted(kind.table(), names(kind), written(kind));
    }

    private static String names(PartKind kind) {
        return kind.fields().stream().map(PartField::column).collect(joining(", "));
    }

    private static String written(PartKind kind) {
        return kind.fields().stream().map(PartField::write).collect(joining(", "));
    }

    private static String update(PartKind kind) {
        var changes =
                kind.fields().stream()
                        .map(f -> f.column() + " = " + f.write())
                        .collect(joining(", "));
        return """
        update %s set version = version + 1, %s
        where id = :id and company_id = :company and version = :version
        """
                .formatted(kind.table(), changes);
    }

    private static String columns(PartKind kind) {
        return "part.id, part.version, "
                + kind.fields().stream()
                        .map(f -> f.read() + " as \"" + f.name() + "\"")
                        .collect(joining(", "));
    }

    private static Part part(PartKind kind, ResultSet row) throws SQLException {
        var values = new HashMap<String, String>();
        for (var field : kind.fields()) {
            var text = row.getString(field.name());
            values.put(field.name(), text == null ? "" : text);
        }
        return new Part(kind, row.getObject("id", UUID.class), row.getInt("version"), values);
    }
}
