// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plant is read from.
 *
 * @param file that a problem names; empty: rows that are in no file
 * @param style how its numbers are written where that is known; null: its texts have to tell
 */
record Source(String file, List<Table> tables, @Nullable NumberStyle style) {
    Source {
        tables = List.copyOf(tables);
    }

    /** A file whose texts tell how its numbers are written. */
    Source(String file, List<Table> tables) {
        this(file, tables, null);
    }
}
