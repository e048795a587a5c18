// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of a text file, one row after the other, quoted as RFC 4180 has it. A quotation mark
 * within a value, as in {@code 3" pipe}, is one of its characters.
 */
final class DelimitedText implements Closeable {
    /** What spreadsheet programs hold in a cell. */
    static final int LONGEST = 32_767;

    /** What they hold in a row. */
    static final int MOST_VALUES = 16_384;

    private static final int END = -1;

    private final Reader text;
    private final char delimiter;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder value = new StringBuilder();
    private int at;
    private int filled;
    private int line = 1;
    private int begun;

    DelimitedText(Reader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The line of the file in which the last row began, counted from 1. */
    int line() {
        return begun;
    }

    /**
     * The next row; null after the last.
     *
     * @throws Refused where a quotation mark is not closed, or a value or row is longer than any
     */
    @Nullable List<String> next() throws Refused, IOException {
        if (peek() == END) {
            return null;
        }
        begun = line;
        var values = new ArrayList<String>();
        do {
            if (values.size() == MOST_VALUES) {
                throw Refused.of("workbook.too-many-cells.row", begun, MOST_VALUES);
            }
            values.add(value());
        } while (take(delimiter));
        takeLineEnd();
        return values;
    }

    private String value() throws Refused, IOException {
        value.setLength(0);
        if (take('"')) {
            takeQuoted();
        }
        while (!isEndOfValue()) {
            append(buffer[at++], "workbook.too-long", line);
        }
        return value.toString();
    }

    private void takeQuoted() throws Refused, IOException {
        int opened = line;
        while (peek() != END) {
            char c = buffer[at++];
            if (c == '"' && !take('"')) {
                if (line > opened && !isEndOfValue()) {
                    break;
                }
                return;
            }
            if (c == '\r') {
                take('\n');
                c = '\n';
            }
            if (c == '\n') {
                line++;
            }
            append(c, "workbook.open-quote", opened);
        }
        throw Refused.of("workbook.open-quote", opened);
    }

    private void append(char c, String tooLong, int lineOfBegin) throws Refused {
        if (value.length() == LONGEST) {
            throw Refused.of(tooLong, lineOfBegin, LONGEST);
        }
        value.append(c);
    }

    private boolean isEndOfValue() throws IOException {
        int c = peek();
        return c == END || c == delimiter || c == '\n' || c == '\r';
    }

    private void takeLineEnd() throws IOException {
        if (take('\r')) {
            take('\n');
            line++;
        } else if (take('\n')) {
            line++;
        }
    }

    private boolean take(char c) throws IOException {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, text.read(buffer));
            at = 0;
        }
        return filled == 0 ? END : buffer[at];
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
