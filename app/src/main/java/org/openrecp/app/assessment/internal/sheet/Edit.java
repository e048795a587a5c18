// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants a field to be.
 *
 * @param id of the change, made by who asks: sent twice it is one change
 * @param field {@link Change#ROW} to place or delete a row
 * @param value null or blank: empty
 * @param seen the changes whose value the person saw; null: whatever stands there
 */
public record Edit(
        UUID id,
        UUID row,
        String sheet,
        String field,
        @Nullable String value,
        @Nullable List<UUID> seen) {

    public Edit {
        value = value == null || value.isBlank() ? null : value.strip();
        seen = seen == null ? null : List.copyOf(seen);
    }
}
