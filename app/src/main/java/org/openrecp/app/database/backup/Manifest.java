// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format of the file; this program reads {@link #FORMAT} alone
 * @param made the moment that it shows
 * @param schema the steps that made the tables, in their order
 */
record Manifest(
        int format, Instant made, List<Step> schema, List<Table> tables, List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "openrecp-backup.json";

    Manifest {
        schema = List.copyOf(schema);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * One migration.
     *
     * @param type as Flyway names it: a step of type SQL makes tables, others only fill them
     */
    record Step(String type, String script) {
        boolean isSql() {
            return type.equals("SQL");
        }
    }

    /**
     * @param columns each quoted where it has to be
     * @param sha256 of its entry, in hexadecimal digits
     */
    record Table(String name, List<String> columns, long rows, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".copy";
        }

        /** For a COPY: the table with its columns. */
        String target() {
            return "\"%s\" (%s)".formatted(name, String.join(", ", columns));
        }
    }

    /**
     * @param value that was given last
     */
    record Sequence(String name, long value) {}
}
