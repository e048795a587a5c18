// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.shell.CsvCell;

/**
 * The trail as comma-separated values, one line for each field that changed; of a change that shows
 * in none, one line without a field.
 */
final class AuditFile {
    /** Of a value that the trail does not keep, such as a password. */
    private static final Change NOT_KEPT = new Change("", "", "");

    private final PrintWriter file;
    private final Accounts accounts;
    private final Map<UUID, String> names = new HashMap<>();

    AuditFile(PrintWriter file, Accounts accounts) {
        this.file = file;
        this.accounts = accounts;
        file.print(CsvCell.MARK);
        line(
                "entry",
                "time",
                "account",
                "name",
                "relation",
                "row",
                "action",
                "field",
                "before",
                "after");
    }

    void write(List<AuditEntry> entries) {
        var unknown =
                entries.stream()
                        .map(AuditEntry::actor)
                        .filter(Objects::nonNull)
                        .filter(a -> !names.containsKey(a))
                        .collect(Collectors.toSet());
        names.putAll(accounts.names(unknown));
        entries.forEach(this::lines);
        file.flush();
    }

    private void lines(AuditEntry entry) {
        if (entry.changes().isEmpty()) {
            line(entry, NOT_KEPT);
        }
        entry.changes().forEach(change -> line(entry, change));
    }

    private void line(AuditEntry entry, Change change) {
        var actor = entry.actor();
        line(
                Long.toString(entry.id()),
                entry.at().toString(),
                actor == null ? "" : actor.toString(),
                actor == null ? "" : names.getOrDefault(actor, ""),
                entry.relation(),
                entry.row(),
                entry.action(),
                change.field(),
                change.before(),
                change.after());
    }

    private void line(String... cells) {
        file.print(CsvCell.line(cells));
    }
}
