// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A table with a header row, read by the names of its columns. */
public final class CsvTable {
    private final List<String> header;
    private final List<Row> rows;

    private CsvTable(List<List<String>> records) {
        header = List.copyOf(records.getFirst());
        rows =
                records.stream()
                        .skip(1)
                        .filter(values -> values.size() > 1 || !values.getFirst().isBlank())
                        .map(Row::new)
                        .toList();
    }

    /** One record under the header. An empty cell is a value that is not known. */
    public final class Row {
        private final List<String> values;

        private Row(List<String> values) {
            this.values = List.copyOf(values);
        }

        /** The cell as it stands; empty text when it is not known. */
        public String get(String column) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("No column " + column + " in " + header);
            }
            return index < values.size() ? values.get(index) : "";
        }

        public Optional<String> find(String column) {
            return Optional.of(get(column)).filter(text -> !text.isBlank());
        }

        public Optional<Double> findNumber(String column) {
            return find(column).map(Double::valueOf);
        }

        public double getNumber(String column) {
            return findNumber(column)
                    .orElseThrow(
                            () -> new IllegalArgumentException("No " + column + " in " + values));
        }
    }

    public static CsvTable parse(String text) {
        return new CsvTable(CsvRecords.parse(text));
    }

    /** Reads a resource that lies beside a class, UTF-8. */
    public static CsvTable read(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No table " + name + " beside " + beside);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Row> rows() {
        return rows;
    }
}
