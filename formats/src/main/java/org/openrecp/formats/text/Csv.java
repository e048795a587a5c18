// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.text;

import java.util.List;
import java.util.stream.Collectors;
import org.openrecp.engine.table.CsvRecords;

/** Comma-separated values after RFC 4180: quotes double inside quotes, line ends may be quoted. */
public final class Csv {
    private Csv() {}

    /** The records of a text; empty lines are kept as records of one empty value. */
    public static List<List<String>> parse(String text) {
        return CsvRecords.parse(text);
    }

    /** One record without its line end. */
    public static String format(List<String> values) {
        return values.stream().map(Csv::quoteIfNeeded).collect(Collectors.joining(","));
    }

    private static String quoteIfNeeded(String value) {
        boolean needed =
                value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
