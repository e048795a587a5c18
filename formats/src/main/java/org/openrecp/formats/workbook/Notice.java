// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import org.jspecify.annotations.Nullable;

/** Something in a file that was read, but in a way that its author should know. */
public record Notice(Location place, String message) {
    /** The place among the rows of the plant; null: the file as a whole. */
    public @Nullable RowPlace rows() {
        return place.rows();
    }

    /** {@code file:sheet!cell: message}. */
    public String line() {
        return place + ": " + message;
    }

    /** The same notice of rows that are in no file. */
    Notice withoutCell() {
        return new Notice(place.withoutCell(), message);
    }
}
