// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A site, a contact or a membership.
 *
 * @param version counts its changes; −1: not kept yet
 * @param values texts by the name of the field; empty: not known
 */
public record Part(PartKind kind, UUID id, int version, Map<String, String> values) {
    static final int NEW = -1;

    public Part {
        var all = new LinkedHashMap<String, String>();
        for (var field : kind.fields()) {
            all.put(field.name(), values.getOrDefault(field.name(), "").strip());
        }
        values = Collections.unmodifiableMap(all);
    }

    static Part blank(PartKind kind) {
        return new Part(kind, UUID.randomUUID(), NEW, Map.of());
    }

    public String get(PartField field) {
        return values.getOrDefault(field.name(), "");
    }

    /** What it is called. */
    public String name() {
        return get(kind.fields().getFirst());
    }

    public boolean isNew() {
        return version == NEW;
    }

    /** Keys of texts, by the name of the field, for each that cannot be kept as it is. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        for (var field : kind.fields()) {
            var text = get(field);
            if (text.isEmpty() ? field.required() : !field.takes(text)) {
                problems.put(
                        field.name(),
                        "company.problem." + (text.isEmpty() ? "required" : field.kind().key()));
            }
        }
        var until = values.getOrDefault("until", "");
        if (problems.isEmpty()
                && !until.isEmpty()
                && until.compareTo(values.getOrDefault("from", "")) < 0) {
            problems.put("until", "company.problem.until");
        }
        return problems;
    }
}
