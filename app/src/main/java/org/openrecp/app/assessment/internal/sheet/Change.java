// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;

/**
 * A change of a field, wherever it was made.
 *
 * @param field {@link #ROW} for the row itself, whose value is its position in the sheet
 * @param value null: emptied, or the row deleted
 * @param parents the changes of this field that its author had seen and replaced
 */
public record Change(
        UUID id,
        UUID row,
        String sheet,
        String field,
        @Nullable String value,
        List<UUID> parents,
        Instant at,
        Author author) {

    /** The field that stands for the row itself. */
    public static final String ROW = "";

    /** The most characters of a value: what is typed here can be read there. */
    public static final int LONGEST_VALUE = 4000;

    public Change {
        parents = List.copyOf(parents);
    }
}
