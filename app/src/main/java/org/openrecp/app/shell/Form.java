// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form and what is wrong with it, so that it can be shown again. */
public final class Form {
    private final Map<String, List<String>> values;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form that was sent. */
    public static Form sent(Map<String, List<String>> parameters) {
        return new Form(parameters);
    }

    /** A form before it is filled in, with what stands in it already: field, text, field, text… */
    public static Form with(String... fieldsAndTexts) {
        var values = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            values.put(fieldsAndTexts[i], List.of(fieldsAndTexts[i + 1]));
        }
        return new Form(values);
    }

    /** What stands in a field, without space around it; empty when it is missing. */
    public String text(String field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    /** What stands in a field exactly as it was typed: for passwords. */
    public String exactly(String field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All that was ticked under a name. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether a value was ticked or chosen. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /**
     * Notes a problem unless the field is right. The first problem of a field counts.
     *
     * @param key of the problem's text
     */
    public Form require(boolean right, String field, String key) {
        if (!right) {
            problems.putIfAbsent(field, key);
        }
        return this;
    }

    /** Whether nothing is wrong with it. */
    public boolean isRight() {
        return problems.isEmpty();
    }

    /** Key of the text of what is wrong with a field; null: nothing. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }
}
