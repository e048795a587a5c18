// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.json;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.quantity.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns result records into a tree of JSON. */
final class RecordTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordTree() {}

    static ObjectNode object(Record record) {
        return object(record, record instanceof PlantData);
    }

    private static ObjectNode object(Record record, boolean whole) {
        var object = NODES.objectNode();
        if (Shape.isCase(record.getClass())) {
            object.put("kind", Spelling.snake(record.getClass().getSimpleName()));
        }
        for (var component : Shape.components(record.getClass())) {
            object.set(Spelling.snake(component.getName()), node(value(record, component), whole));
        }
        return object;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No access to " + component, e);
        }
    }

    private static JsonNode node(@Nullable Object value, boolean whole) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Double number -> number(number);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            case Enum<?> constant -> NODES.stringNode(Spelling.of(constant));
            case Unit unit -> NODES.stringNode(unit.symbol());
            case PlantData plant -> object(plant, true);
            case Flowsheet flowsheet -> flowsheet(flowsheet);
            case Record record when !whole && Shape.isReferred(record.getClass()) ->
                    NODES.stringNode(idOf(record));
            case Record record -> object(record, whole);
            case OptionalDouble number ->
                    number.isPresent() ? number(number.getAsDouble()) : NODES.nullNode();
            case Optional<?> optional -> node(optional.orElse(null), whole);
            case Iterable<?> items -> {
                var array = NODES.arrayNode();
                items.forEach(i -> array.add(node(i, whole)));
                yield array;
            }
            case Map<?, ?> map -> {
                var object = NODES.objectNode();
                map.forEach((key, item) -> object.set(keyOf(key), node(item, whole)));
                yield object;
            }
            default -> text(value);
        };
    }

    private static JsonNode text(Object value) {
        if (!Shape.isText(value.getClass())) {
            throw new IllegalStateException("No JSON for " + value.getClass());
        }
        return NODES.stringNode(value.toString());
    }

    /** JSON knows no infinity: what is not finite is null. Zero has no sign. */
    private static JsonNode number(double number) {
        return Double.isFinite(number) ? NODES.numberNode(number + 0.0) : NODES.nullNode();
    }

    private static JsonNode flowsheet(Flowsheet flowsheet) {
        var object = NODES.objectNode();
        object.set("unit_operations", node(flowsheet.unitOperations(), true));
        object.set("materials", node(flowsheet.materials(), true));
        object.set("streams", node(flowsheet.streams(), true));
        object.set("shares", node(flowsheet.shares(), true));
        return object;
    }

    private static String keyOf(Object key) {
        return switch (key) {
            case Enum<?> constant -> Spelling.of(constant);
            case Record record when Shape.isReferred(record.getClass()) -> idOf(record);
            default -> key.toString();
        };
    }

    private static String idOf(Record record) {
        return switch (record) {
            case Stream stream -> stream.id();
            case Material material -> material.id();
            case UnitOperation unit -> unit.id();
            case Option option -> option.id();
            default -> throw new IllegalStateException("No id in " + record.getClass());
        };
    }
}
