// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Shell;

/**
 * The companies that a file names.
 *
 * @param names of companies, by id
 * @param decided keys of names on which something was decided
 * @param places names of places, by id
 */
public record CompaniesPage(
        HistoryImport file,
        List<FileCompany> named,
        Map<UUID, String> names,
        Set<String> decided,
        Map<String, String> places) {
    public CompaniesPage {
        named = List.copyOf(named);
        names = Map.copyOf(names);
        decided = Set.copyOf(decided);
        places = Map.copyOf(places);
    }

    /** What a name is taken for as long as nobody decides on it, or that somebody must. */
    public String outcome(FileCompany named, Shell shell) {
        if (decided.contains(named.key())) {
            return shell.text("history.forget");
        }
        return switch (named.outcome()) {
            case UNDECIDED -> shell.text("history.choose");
            case NEW -> shell.text("history.outcome.new");
            case KNOWN, DECIDED ->
                    shell.text("history.outcome.known") + ": " + name(named.company());
        };
    }

    /** What somebody can decide for besides. */
    public List<UUID> choices(FileCompany named) {
        return named.likely().stream()
                .filter(l -> named.outcome() != Outcome.KNOWN || !l.equals(named.company()))
                .toList();
    }

    private String name(@Nullable UUID company) {
        return company == null ? "" : names.getOrDefault(company, "");
    }
}
