// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries somebody asks for, and may see: a centre manager those of the centre, an
 * administrator those that are of no company.
 *
 * @param centre whose entries; null: of none
 * @param installation whether entries that are of no company are seen, of every centre
 * @param person who did it; null: anybody
 * @param relation empty: any
 * @param row empty: any
 * @param before only entries older than this one; null: from the newest
 */
public record AuditFilter(
        @Nullable UUID centre,
        boolean installation,
        @Nullable UUID person,
        String relation,
        String row,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {

    /** What a form asks for; what cannot be read counts as not asked. */
    static AuditFilter of(Reader reader, Form form) {
        return new AuditFilter(
                reader.is(Role.CENTRE_MANAGER) ? reader.centre() : null,
                reader.is(Role.ADMINISTRATOR),
                id(form.text("person")),
                form.text("relation"),
                form.text("row"),
                date(form.text("from")),
                date(form.text("to")),
                form.text("before").matches("\\d{1,18}")
                        ? Long.valueOf(form.text("before"))
                        : null);
    }

    /** The scope within which the entries are read. */
    Scope scope() {
        return installation ? Scope.current().asSystem() : Scope.current();
    }

    /** The address of a page that asks for the same, from an entry on. */
    public String address(String path, @Nullable Long olderThan) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "person", person);
        add(address, "relation", relation.isEmpty() ? null : relation);
        add(address, "row", row.isEmpty() ? null : row);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "before", olderThan);
        return address.encode().toUriString();
    }

    /** The same, of one person. */
    public AuditFilter by(UUID actor) {
        return new AuditFilter(centre, installation, actor, relation, row, from, to, null);
    }

    /** The same, before an entry. */
    AuditFilter olderThan(long entry) {
        return new AuditFilter(centre, installation, person, relation, row, from, to, entry);
    }

    /** The same, of one row. */
    public AuditFilter of(String ofRelation, String ofRow) {
        return new AuditFilter(centre, installation, person, ofRelation, ofRow, from, to, null);
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
