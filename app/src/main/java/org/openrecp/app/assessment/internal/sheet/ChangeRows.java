// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.openrecp.app.assessment.Author;
import org.springframework.jdbc.core.RowMapper;

/** Changes as they stand in tables. */
public final class ChangeRows {
    private ChangeRows() {}

    /**
     * Reads changes.
     *
     * @param row column of what was changed
     * @param sheet column of the sheet, or kind, that it is of
     */
    public static RowMapper<Change> columns(String row, String sheet) {
        return (found, _) ->
                new Change(
                        found.getObject("id", UUID.class),
                        found.getObject(row, UUID.class),
                        found.getString(sheet),
                        found.getString("field"),
                        found.getString("value"),
                        Arrays.asList((UUID[]) found.getArray("parents").getArray()),
                        found.getTimestamp("at").toInstant(),
                        new Author(
                                found.getObject("author_id", UUID.class),
                                found.getString("author")));
    }

    /** Ids as PostgreSQL writes an array. */
    public static String array(Collection<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }
}
