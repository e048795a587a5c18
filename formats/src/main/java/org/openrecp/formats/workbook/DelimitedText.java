// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a text file, one row after the other, quoted as RFC 4180 has it. */
final class DelimitedText implements Closeable {
    /** A row longer than that is no row: the quotes of the file do not match. */
    private static final int LONGEST = 1 << 20;

    private final BufferedReader text;
    private final char delimiter;
    private int lines;
    private int begun;

    DelimitedText(BufferedReader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The line of the file in which the last row began, counted from 1. */
    int line() {
        return begun;
    }

    /** The next row; null after the last. */
    @Nullable List<String> next() throws IOException {
        var line = text.readLine();
        if (line == null) {
            return null;
        }
        begun = ++lines;
        if (line.indexOf('"') < 0) {
            return plain(line);
        }
        var whole = new StringBuilder(line);
        while (isOpen(whole) && whole.length() < LONGEST) {
            var more = text.readLine();
            if (more == null) {
                break;
            }
            lines++;
            whole.append('\n').append(more);
        }
        return quoted(whole);
    }

    private List<String> plain(String line) {
        var values = new ArrayList<String>();
        int from = 0;
        for (int at; (at = line.indexOf(delimiter, from)) >= 0; from = at + 1) {
            values.add(line.substring(from, at));
        }
        values.add(line.substring(from));
        return values;
    }

    private static boolean isOpen(StringBuilder text) {
        return text.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    private List<String> quoted(StringBuilder line) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"' && (inside || value.isEmpty())) {
                inside = !inside;
            } else if (c == delimiter && !inside) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
