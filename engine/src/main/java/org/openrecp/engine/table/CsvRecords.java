// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.table;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values after RFC 4180: quotes double inside quotes, line ends may be quoted. */
public final class CsvRecords {
    private final String text;
    private int at;

    private CsvRecords(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The records of a text; empty lines are kept as records of one empty value. */
    public static List<List<String>> parse(String text) {
        var csv = new CsvRecords(text);
        var records = new ArrayList<List<String>>();
        while (csv.at < csv.text.length()) {
            records.add(csv.record());
        }
        return records;
    }

    private List<String> record() {
        var values = new ArrayList<String>();
        while (true) {
            values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                continue;
            }
            skipLineEnd();
            return values;
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                break;
            }
        }
        return value.append(plain()).toString();
    }

    private void skipLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }
}
