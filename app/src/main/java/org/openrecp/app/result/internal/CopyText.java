// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/**
 * Writes rows to PostgreSQL in the text format of its COPY, a million letters at a time: between
 * rows the connection is free for whatever else the work asks of it.
 */
final class CopyText {
    private static final int CHUNK = 1 << 20;

    private final CopyManager manager;
    private final String command;
    private final StringBuilder text = new StringBuilder();

    CopyText(CopyManager manager, String into) {
        this.manager = manager;
        this.command = "copy " + into + " from stdin";
    }

    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    /** Sends what was not sent yet. */
    void flush() throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var copy = manager.copyIn(command);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        text.setLength(0);
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        var written = value.toString();
        if (isPlain(written)) {
            text.append(written);
            return;
        }
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {} // PostgreSQL has no such letter
                default -> text.append(c);
            }
        }
    }

    /** Whether no letter of it means anything else to COPY. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }
}
