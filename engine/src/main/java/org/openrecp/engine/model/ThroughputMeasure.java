// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.quantity.Unit;

/**
 * In what the throughput of a unit operation is counted: the unit of the first stream that makes it
 * up when the others convert to it, else their mass, else their energy, else their number of
 * baselines (1 at the baseline).
 */
record ThroughputMeasure(Unit unit, ToDoubleFunction<Material> perUnit, boolean byBaseline) {
    private static final Unit KILOGRAM = Unit.get("kg");
    private static final Unit MEGAJOULE = Unit.get("MJ");

    static ThroughputMeasure of(List<Material> counted) {
        var unit = counted.getFirst().unit();
        if (counted.stream().allMatch(m -> m.unit().convertsTo(unit))) {
            return new ThroughputMeasure(unit, m -> m.unit().factorTo(unit), false);
        }
        if (counted.stream().allMatch(m -> Contents.kilograms(m) > 0)) {
            return new ThroughputMeasure(KILOGRAM, Contents::kilograms, false);
        }
        if (counted.stream().allMatch(m -> Contents.megajoules(m) > 0)) {
            return new ThroughputMeasure(MEGAJOULE, Contents::megajoules, false);
        }
        return new ThroughputMeasure(Unit.get("1"), _ -> 1, true);
    }

    /** How much of the material's unit one of another unit is, by volume, mass or energy. */
    static OptionalDouble convert(Unit from, Material to) {
        if (from.convertsTo(to.unit())) {
            return OptionalDouble.of(from.factorTo(to.unit()));
        }
        double kilograms = Contents.kilograms(to);
        if (from.convertsTo(KILOGRAM) && kilograms > 0) {
            return OptionalDouble.of(from.factorTo(KILOGRAM) / kilograms);
        }
        double megajoules = Contents.megajoules(to);
        return from.convertsTo(MEGAJOULE) && megajoules > 0
                ? OptionalDouble.of(from.factorTo(MEGAJOULE) / megajoules)
                : OptionalDouble.empty();
    }
}
