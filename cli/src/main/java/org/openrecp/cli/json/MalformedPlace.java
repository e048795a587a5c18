// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where a text stops to be JSON.
 *
 * @param name line and column; null: not known
 * @param found what stands there, a few characters; null: nothing
 */
record MalformedPlace(@Nullable String name, @Nullable String found) {
    private static final int BEFORE = 12;
    private static final int AFTER = 8;

    static MalformedPlace of(JacksonException e, byte[] text) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? new MalformedPlace(null, null)
                : new MalformedPlace(
                        "line %d column %d".formatted(at.getLineNr(), at.getColumnNr()),
                        around(line(text, at.getLineNr()), at.getColumnNr() - 1));
    }

    private static String line(byte[] text, int number) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .skip(number - 1L)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String around(String line, int column) {
        int middle = Math.min(Math.max(0, column), line.length());
        var found =
                line.substring(
                                Math.max(0, middle - BEFORE),
                                Math.min(line.length(), middle + AFTER))
                        .strip();
        return found.isEmpty() ? null : found;
    }
}
