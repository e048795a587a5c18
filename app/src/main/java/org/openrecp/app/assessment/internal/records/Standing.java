// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.records;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.StoredRow;

/**
 * A record as its changes amount to.
 *
 * @param changes all of the record, the first first
 */
public record Standing(StoredRow row, List<Change> changes) {
    private static final Comparator<Change> LATEST =
            Comparator.comparing(Change::at).thenComparing(Change::id);

    public Standing {
        changes = List.copyOf(changes);
    }

    public UUID record() {
        return row.id();
    }

    public String kind() {
        return row.sheet();
    }

    /** What stands in a field; null: nothing. */
    public @Nullable String value(String field) {
        return row.value(field);
    }

    /** The change that a field stands on; of several, the latest. */
    public Optional<Change> standing(String field) {
        return changes.stream()
                .filter(c -> row.heads(field).contains(c.id()))
                .filter(c -> Objects.equals(c.value(), value(field)))
                .max(LATEST);
    }

    /** The change that was made last of those that stand. */
    public Change last() {
        return row.heads().keySet().stream()
                .flatMap(field -> standing(field).stream())
                .max(LATEST)
                .orElseThrow();
    }

    /** The fields that two people changed without knowing of each other. */
    public List<String> conflicts() {
        return row.heads().keySet().stream().filter(row::isInConflict).sorted().toList();
    }

    /** The changes that a field stands on, the first first. */
    public List<Change> heads(String field) {
        return changes.stream().filter(c -> row.heads(field).contains(c.id())).toList();
    }
}
