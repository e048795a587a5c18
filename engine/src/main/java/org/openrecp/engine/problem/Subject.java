// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is: a record of the input, and the field of it if one is to blame.
 *
 * @param record kind of record as the plant workbook names its sheets, for instance {@code Streams}
 * @param id identifier of the record; a row number where records have none; null for the record as
 *     a whole
 * @param field name of the field as in the workbook's header, or null
 */
public record Subject(String record, @Nullable String id, @Nullable String field) {

    public static Subject of(String record, @Nullable String id, @Nullable String field) {
        return new Subject(record, id, field);
    }

    @Override
    public String toString() {
        return record + (id == null ? "" : " " + id) + (field == null ? "" : ", " + field);
    }
}
