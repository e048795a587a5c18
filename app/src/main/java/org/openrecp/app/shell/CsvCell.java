// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as a cell of comma-separated values. */
public final class CsvCell {
    /** What a file begins with, so that spreadsheets take it for Unicode. */
    public static final char MARK = '\uFEFF';

    private CsvCell() {}

    /** A line of cells, with its end. */
    public static String line(String... cells) {
        return Stream.of(cells).map(CsvCell::of).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell; one that a spreadsheet would take for a formula is made text. */
    public static String of(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
