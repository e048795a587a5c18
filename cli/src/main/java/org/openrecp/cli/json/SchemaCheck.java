// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks a value against a schema and says everything that is wrong in words for people. Knows the
 * part of JSON Schema 2020-12 that the schemas here use; any other keyword is a bug of the schema.
 */
public final class SchemaCheck {
    private static final Set<String> KNOWN =
            Set.of(
                    "$schema",
                    "$id",
                    "$defs",
                    "$ref",
                    "title",
                    "description",
                    "examples",
                    "default",
                    "type",
                    "properties",
                    "required",
                    "additionalProperties",
                    "items",
                    "enum",
                    "minimum",
                    "exclusiveMinimum",
                    "maximum",
                    "exclusiveMaximum",
                    "minItems",
                    "maxItems",
                    "minLength",
                    "format",
                    "anyOf");

    /** Beyond any amount in any unit; products of such numbers are still numbers. */
    private static final double LARGEST = 1e30;

    private final Schema schema;
    private final List<JsonProblem> problems = new ArrayList<>();

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** Everything that is wrong, in the order of the document; empty when it is right. */
    public static List<JsonProblem> check(Schema schema, JsonNode value) {
        return new SchemaCheck(schema).run(schema.root(), value, "$");
    }

    private List<JsonProblem> run(JsonNode rules, JsonNode value, String path) {
        value(rules, value, path);
        return problems;
    }

    private void value(JsonNode unresolved, JsonNode value, String path) {
        var rules = schema.resolve(unresolved);
        rules.propertyNames().forEach(SchemaCheck::requireKnown);
        if (rules.has("anyOf")) {
            anyOf(rules.get("anyOf"), value, path);
        } else if (typeFits(rules, value, path)) {
            switch (value.getNodeType()) {
                case OBJECT -> object(rules, value, path);
                case ARRAY -> array(rules, value, path);
                case NUMBER -> number(rules, value, path);
                case STRING -> text(rules, value, path);
                default -> {}
            }
        }
    }

    private static void requireKnown(String keyword) {
        if (!KNOWN.contains(keyword)) {
            throw new IllegalStateException("Schema keyword " + keyword + " is not implemented.");
        }
    }

    /** Reports the alternative that comes nearest: fewest problems, then furthest in. */
    private void anyOf(JsonNode alternatives, JsonNode value, String path) {
        alternatives
                .valueStream()
                .map(rules -> new SchemaCheck(schema).run(rules, value, path))
                .min(
                        Comparator.<List<JsonProblem>>comparingInt(List::size)
                                .thenComparing(SchemaCheck::depth, Comparator.reverseOrder()))
                .ifPresent(problems::addAll);
    }

    private static int depth(List<JsonProblem> problems) {
        return problems.stream().mapToInt(p -> p.path().length()).max().orElse(0);
    }

    private boolean typeFits(JsonNode rules, JsonNode value, String path) {
        var type = rules.get("type");
        if (type == null) {
            return true;
        }
        var allowed =
                type.isArray()
                        ? type.valueStream().map(JsonNode::stringValue).toList()
                        : List.of(type.stringValue());
        if (allowed.stream().anyMatch(t -> isOf(t, value))) {
            return true;
        }
        var wanted = allowed.stream().map(SchemaCheck::inWords).collect(Collectors.joining(" or "));
        add(
                "json.wrong-type",
                path,
                value,
                "is " + inWords(typeOf(value)) + ". Give " + wanted + describe(rules) + ".");
        return false;
    }

    private static boolean isOf(String type, JsonNode value) {
        return type.equals(typeOf(value))
                || (type.equals("integer") && value.isNumber() && isWhole(value));
    }

    private static boolean isWhole(JsonNode value) {
        double number = value.numberValue().doubleValue();
        return number == Math.rint(number) && Math.abs(number) < 1L << 53;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case NUMBER -> "number";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            default -> "null";
        };
    }

    private static String inWords(String type) {
        return switch (type) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            default -> "null";
        };
    }

    private void object(JsonNode rules, JsonNode value, String path) {
        var properties = rules.path("properties");
        for (var required : rules.path("required")) {
            var name = required.stringValue();
            if (!value.has(name)) {
                problems.add(
                        new JsonProblem(
                                "json.missing",
                                child(path, name),
                                null,
                                "is missing. Give it" + describe(properties.path(name)) + "."));
            }
        }
        value.forEachEntry((name, element) -> property(rules, name, element, path));
    }

    private void property(JsonNode rules, String name, JsonNode value, String path) {
        var own = rules.path("properties").get(name);
        var others = rules.get("additionalProperties");
        if (own != null) {
            value(own, value, child(path, name));
        } else if (others != null && others.isObject()) {
            value(others, value, child(path, name));
        } else if (others != null && !others.booleanValue()) {
            add(
                    "json.unknown",
                    child(path, name),
                    value,
                    "is not known here. Leave it out, or use one of: "
                            + String.join(", ", rules.path("properties").propertyNames())
                            + ".");
        }
    }

    private void array(JsonNode rules, JsonNode value, String path) {
        limit(
                rules,
                "minItems",
                value.size(),
                path,
                value,
                "has fewer than %s elements. Add some.");
        limit(
                rules,
                "maxItems",
                value.size(),
                path,
                value,
                "has more than %s elements. Take some away.");
        var items = rules.get("items");
        for (int i = 0; items != null && i < value.size(); i++) {
            value(items, value.get(i), path + "[" + i + "]");
        }
    }

    private void number(JsonNode rules, JsonNode value, String path) {
        double number = value.numberValue().doubleValue();
        if (!(Math.abs(number) <= LARGEST)) {
            add("json.too-large", path, value, "is too large for a number. Use another unit.");
            return;
        }
        limit(rules, "minimum", number, path, value, "is below %1$s. Give %1$s or more.");
        limit(
                rules,
                "exclusiveMinimum",
                number,
                path,
                value,
                "is not above %1$s. Give more than %1$s.");
        limit(rules, "maximum", number, path, value, "is above %1$s. Give %1$s or less.");
        limit(
                rules,
                "exclusiveMaximum",
                number,
                path,
                value,
                "is not below %1$s. Give less than %1$s.");
    }

    private void limit(
            JsonNode rules,
            String keyword,
            double number,
            String path,
            JsonNode value,
            String message) {
        var limit = rules.get(keyword);
        if (limit != null && breaks(keyword, number, limit.doubleValue())) {
            add("json.out-of-range", path, value, message.formatted(limit));
        }
    }

    private static boolean breaks(String keyword, double number, double limit) {
        return switch (keyword) {
            case "minimum", "minItems", "minLength" -> number < limit;
            case "maximum", "maxItems" -> number > limit;
            case "exclusiveMinimum" -> number <= limit;
            default -> number >= limit;
        };
    }

    private void text(JsonNode rules, JsonNode value, String path) {
        limit(
                rules,
                "minLength",
                value.stringValue().strip().length(),
                path,
                value,
                "is empty. Give a text.");
        var allowed = rules.get("enum");
        if (allowed != null && allowed.valueStream().noneMatch(value::equals)) {
            add(
                    "json.not-allowed",
                    path,
                    value,
                    "is none of "
                            + allowed.valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if ("date".equals(rules.path("format").asString("")) && !isDate(value.stringValue())) {
            add("json.no-date", path, value, "is no date. Write it as 2026-01-31.");
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static String describe(JsonNode rules) {
        var description = rules.get("description");
        return description == null ? "" : ": " + description.stringValue().replaceFirst("\\.$", "");
    }

    /** A path that continues into a property. */
    static String child(String path, String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*")
                ? path + "." + name
                : path + "['" + name + "']";
    }

    private void add(String code, String path, JsonNode value, String message) {
        problems.add(new JsonProblem(code, path, shorten(value), message));
    }

    private static @Nullable String shorten(JsonNode value) {
        if (value.isContainer() || value.isNull()) {
            return null;
        }
        var text = value.asString();
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
