// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Derives the JSON Schema (draft 2020-12) of what {@link RecordTree} writes. */
final class RecordSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private RecordSchema() {}

    static ObjectNode of(Class<?> root, String id) {
        var schema = new RecordSchema();
        var reference = schema.type(root, false);
        var object = NODES.objectNode();
        object.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        object.put("$id", id);
        object.setAll(reference);
        var definitions = object.putObject("$defs");
        schema.definitions.forEach(definitions::set);
        return object;
    }

    private ObjectNode type(Type type, boolean whole) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, whole);
        }
        var known = (Class<?>) type;
        if (known == double.class || known == Double.class || known == OptionalDouble.class) {
            return NODES.objectNode().set("type", NODES.arrayNode().add("number").add("null"));
        }
        if (known == int.class
                || known == long.class
                || known == Integer.class
                || known == Long.class) {
            return NODES.objectNode().put("type", "integer");
        }
        if (known == boolean.class || known == Boolean.class) {
            return NODES.objectNode().put("type", "boolean");
        }
        if (known.isEnum()) {
            return constants(known);
        }
        if (Shape.isText(known) || (!whole && Shape.isReferred(known))) {
            return text(known);
        }
        return reference(known, whole || known == PlantData.class);
    }

    private static ObjectNode text(Class<?> type) {
        var text = NODES.objectNode().put("type", "string");
        if (type == LocalDate.class) {
            text.put("format", "date");
        } else if (type == YearMonth.class) {
            text.put("pattern", "^[0-9]{4}-[0-9]{2}$");
        }
        return text;
    }

    private static ObjectNode constants(Class<?> type) {
        var values = NODES.arrayNode();
        Arrays.stream(type.getEnumConstants()).forEach(c -> values.add(Spelling.of((Enum<?>) c)));
        return NODES.objectNode().set("enum", values);
    }

    private ObjectNode generic(ParameterizedType type, boolean whole) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return nullable(type(arguments[0], whole));
        }
        if (Map.class.isAssignableFrom((Class<?>) type.getRawType())) {
            return NODES.objectNode()
                    .put("type", "object")
                    .set("additionalProperties", type(arguments[1], whole));
        }
        return NODES.objectNode().put("type", "array").set("items", type(arguments[0], whole));
    }

    private ObjectNode reference(Class<?> type, boolean whole) {
        var name = name(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, NODES.objectNode()); // so that recursion ends
            definitions.put(name, definition(type, whole));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    /** Nested types carry the name of the type around them. */
    private static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        return (outer == null ? "" : name(outer) + ".") + type.getSimpleName();
    }

    private ObjectNode definition(Class<?> type, boolean whole) {
        if (type.isSealed()) {
            var cases = NODES.arrayNode();
            Arrays.stream(type.getPermittedSubclasses()).forEach(c -> cases.add(type(c, whole)));
            return NODES.objectNode().set("oneOf", cases);
        }
        if (type == Flowsheet.class) {
            return flowsheet();
        }
        if (!type.isRecord()) {
            throw new IllegalStateException("No schema for " + type);
        }
        var object = new ObjectDefinition();
        if (Shape.isCase(type)) {
            object.add(
                    "kind", NODES.objectNode().put("const", Spelling.snake(type.getSimpleName())));
        }
        for (var component : Shape.components(type)) {
            object.add(Spelling.snake(component.getName()), component(component, whole));
        }
        return object.node;
    }

    private ObjectNode component(RecordComponent component, boolean whole) {
        var node = type(component.getGenericType(), whole);
        return Shape.isNullable(component) ? nullable(node) : node;
    }

    private static ObjectNode nullable(ObjectNode node) {
        if (node.path("type").isArray()) {
            return node;
        }
        var either = NODES.arrayNode().add(node).add(NODES.objectNode().put("type", "null"));
        return NODES.objectNode().set("anyOf", either);
    }

    private ObjectNode flowsheet() {
        var object = new ObjectDefinition();
        object.add("unit_operations", list(UnitOperation.class));
        object.add("materials", list(Material.class));
        object.add("streams", list(Stream.class));
        object.add("shares", list(ComponentShare.class));
        return object.node;
    }

    private ObjectNode list(Class<?> item) {
        return NODES.objectNode().put("type", "array").set("items", type(item, true));
    }

    /** An object all of whose properties are there, and no other. */
    private static final class ObjectDefinition {
        private final ObjectNode node = NODES.objectNode().put("type", "object");
        private final ObjectNode properties = node.putObject("properties");
        private final ArrayNode required = node.putArray("required");

        ObjectDefinition() {
            node.put("additionalProperties", false);
        }

        void add(String name, ObjectNode type) {
            properties.set(name, type);
            required.add(name);
        }
    }
}
