// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
}
