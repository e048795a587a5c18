// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field that changed.
 *
 * @param before empty: there was nothing
 * @param after empty: there is nothing
 */
public record Change(String field, String before, String after) {
    /** The fields that differ, by name. */
    static List<Change> between(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .filter(f -> !Objects.equals(before.get(f), after.get(f)))
                .map(f -> new Change(f, text(before.get(f)), text(after.get(f))))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
