// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.json;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.quantity.Unit;

/** What the writer of results and its schema agree on. */
final class Shape {
    /** Written whole in the plant, and by their id everywhere else. */
    private static final Set<Class<?>> REFERRED =
            Set.of(Stream.class, Material.class, UnitOperation.class, Option.class);

    private static final Set<Class<?>> TEXTS =
            Set.of(String.class, Unit.class, LocalDate.class, YearMonth.class);

    private Shape() {}

    static boolean isReferred(Class<?> type) {
        return REFERRED.contains(type);
    }

    static boolean isText(Class<?> type) {
        return TEXTS.contains(type);
    }

    /** Components that are written: no functions, and the flowsheet only within the plant. */
    static List<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(c -> isWritten(record, c.getType()))
                .toList();
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether a type is one case of several, so that an object must say which. */
    static boolean isCase(Class<?> record) {
        return Arrays.stream(record.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static boolean isWritten(Class<?> record, Class<?> type) {
        if (type == Flowsheet.class) {
            return record == PlantData.class;
        }
        boolean function = type.isInterface() && !type.isSealed() && !isCollection(type);
        return !function;
    }

    private static boolean isCollection(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
