// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.table.CsvRecords;

/** The tables of the invented centre, beside this class. */
final class DemoTable {
    private DemoTable() {}

    /**
     * A row.
     *
     * @param cells by column; empty ones are left out
     */
    record Row(Map<String, String> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        @Nullable String find(String column) {
            return cells.get(column);
        }

        /** The text of a column; empty where there is none. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        BigDecimal number(String column) {
            return new BigDecimal(get(column));
        }

        /** A date, or days from today, as in {@code +30}; null: none. */
        @Nullable LocalDate date(String column, LocalDate today) {
            var text = find(column);
            if (text == null) {
                return null;
            }
            return text.matches("[-+][0-9]+")
                    ? today.plusDays(Long.parseLong(text))
                    : LocalDate.parse(text);
        }
    }

    static List<Row> rows(String file) {
        try (var in = resource(file)) {
            var records = CsvRecords.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return records.stream().skip(1).map(r -> row(records.getFirst(), r)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(DemoTable.class.getResourceAsStream(name), name);
    }

    /** The same id for the same thing in every demo. */
    static UUID id(@Nullable String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Row row(List<String> header, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(header.get(i), cells.get(i));
            }
        }
        return new Row(row);
    }
}
