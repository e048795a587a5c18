// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.sheet.StoredRow;

/**
 * An option as the workbook has it: text, right or wrong.
 *
 * @param row its row in the sheet {@code options}
 * @param fields text by field
 * @param heads by field the changes that its value stands on
 */
public record OptionRow(UUID row, Map<String, String> fields, Map<String, List<UUID>> heads) {
    static final String SHEET = "options";

    /** The options among the rows of an assessment, in their order. */
    static List<OptionRow> among(List<StoredRow> rows) {
        return rows.stream()
                .filter(r -> r.sheet().equals(SHEET))
                .map(r -> new OptionRow(r.id(), r.fields(), r.heads()))
                .toList();
    }

    /** The text of a field; empty where there is none. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public String id() {
        return get("id");
    }

    public String title() {
        return get("title");
    }

    /** Code of its progress; an empty field is an idea. */
    public String status() {
        return get("status").isEmpty() ? "idea" : get("status");
    }

    public boolean isRejected() {
        return status().equals("rejected");
    }

    /** Whether it was decided to do it. */
    public boolean isPlanned() {
        return status().equals("selected") || status().equals("implemented");
    }

    public @Nullable LocalDate due() {
        try {
            return get("due").isEmpty() ? null : LocalDate.parse(get("due"));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The investment, where a number stands there. */
    public @Nullable Double investment() {
        try {
            return get("investment").isEmpty() ? null : Double.valueOf(get("investment"));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What a person sees of a field, to be sent back with what the person types. */
    public String seen(String field) {
        return heads.getOrDefault(field, List.of()).stream()
                .map(UUID::toString)
                .collect(Collectors.joining(","));
    }
}
