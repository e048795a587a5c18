// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value of a document that its schema found right, with its place for what is said about it. */
public record JsonValue(JsonNode node, String path) {

    /** Whether a field is there and not null. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    public JsonValue get(String field) {
        return new JsonValue(node.path(field), SchemaCheck.child(path, field));
    }

    public boolean isObject() {
        return node.isObject();
    }

    public double number() {
        return node.numberValue().doubleValue();
    }

    public double number(String field) {
        return get(field).number();
    }

    public double number(String field, double otherwise) {
        return has(field) ? number(field) : otherwise;
    }

    public @Nullable Double findNumber(String field) {
        return has(field) ? number(field) : null;
    }

    public String text() {
        return node.stringValue();
    }

    public String text(String field) {
        return get(field).text();
    }

    public String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    public @Nullable String findText(String field) {
        return has(field) ? text(field) : null;
    }

    public LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    public boolean flag(String field) {
        return has(field) && node.get(field).booleanValue();
    }

    /** The elements of a list; none where the field is missing. */
    public List<JsonValue> list(String field) {
        return get(field).list();
    }

    public List<JsonValue> list() {
        var values = new ArrayList<JsonValue>();
        for (int i = 0; i < node.size(); i++) {
            values.add(new JsonValue(node.get(i), path + "[" + i + "]"));
        }
        return values;
    }

    public List<String> texts(String field) {
        return list(field).stream().map(JsonValue::text).toList();
    }

    /** The fields of an object used as a table, in the order of the document. */
    public Map<String, JsonValue> entries() {
        var entries = new LinkedHashMap<String, JsonValue>();
        node.forEachEntry((name, value) ->
                entries.put(name, new JsonValue(value, SchemaCheck.child(path, name))));
        return entries;
    }

    public JsonProblem problem(String code, String message) {
        return new JsonProblem(code, path, node.isValueNode() ? node.asString() : null, message);
    }
}
