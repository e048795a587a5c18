// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.shell.CsvCell;

/** The trail as comma-separated values, one line for each field that changed. */
final class AuditFile {
    private static final int TOGETHER = 500;

    private final PrintWriter file;
    private final Accounts accounts;
    private final Map<UUID, String> names = new HashMap<>();
    private final List<AuditEntry> waiting = new ArrayList<>();

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

    void write(AuditEntry entry) {
        waiting.add(entry);
        if (waiting.size() == TOGETHER) {
            flush();
        }
    }

    void end() {
        flush();
        file.flush();
    }

    private void flush() {
        var unknown =
                waiting.stream()
                        .map(AuditEntry::actor)
                        .filter(Objects::nonNull)
                        .filter(a -> !names.containsKey(a))
                        .collect(Collectors.toSet());
        names.putAll(accounts.names(unknown));
        waiting.forEach(entry -> entry.changes().forEach(change -> line(entry, change)));
        waiting.clear();
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
