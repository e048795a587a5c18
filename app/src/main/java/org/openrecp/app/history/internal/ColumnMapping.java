// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.Objects.requireNonNull;

/**
 * What a column holds.
 *
 * @param column counted from 0; {@link #MISSING}: the sheet has none of that header
 * @param header as it stands above it, so that it is found again in another file
 * @param field code of a field or of an indicator; empty: it is not read
 * @param unit of its numbers, a currency, either with a multiple before it: {@code million VND}
 */
public record ColumnMapping(int column, String header, String field, String unit) {
    static final int MISSING = -1;

    public ColumnMapping {
        if (column < MISSING) {
            throw new IllegalArgumentException("No column %d. Count from 0.".formatted(column));
        }
        requireNonNull(header, "header");
        requireNonNull(field, "field");
        requireNonNull(unit, "unit");
    }

    /** The same in another place. */
    ColumnMapping at(int place) {
        return new ColumnMapping(place, header, field, unit);
    }

    public boolean missing() {
        return column == MISSING;
    }

    boolean isRead() {
        return !missing() && !field.isEmpty();
    }
}
