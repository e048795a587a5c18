// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.quantity.Dimension;
import org.openrecp.engine.quantity.Unit;

/** The unit of a material, and what one of it weighs and holds in energy, as far as known. */
record MaterialUnit(Unit unit, @Nullable Double kilograms, @Nullable Double megajoules) {
    private static final Unit KILOGRAM = Unit.get("kg");
    private static final Unit MEGAJOULE = Unit.get("MJ");

    /** A unit that is a mass or an energy knows how much of it. */
    static MaterialUnit of(Unit unit) {
        return new MaterialUnit(
                unit,
                unit.dimension().equals(Dimension.MASS) ? (Double) unit.factorTo(KILOGRAM) : null,
                unit.dimension().equals(Dimension.ENERGY)
                        ? (Double) unit.factorTo(MEGAJOULE)
                        : null);
    }

    static MaterialUnit of(Material material) {
        return new MaterialUnit(
                material.unit(), material.kilogramsPerUnit(), material.megajoulesPerUnit());
    }

    MaterialUnit weighing(double kilogramsPerUnit) {
        return new MaterialUnit(unit, kilogramsPerUnit, megajoules);
    }

    /** Units of the material per one of another unit, by mass or energy where they are known. */
    OptionalDouble factorFrom(Unit other) {
        if (other.convertsTo(unit)) {
            return OptionalDouble.of(other.factorTo(unit));
        }
        if (kilograms != null && other.convertsTo(KILOGRAM)) {
            return OptionalDouble.of(other.factorTo(KILOGRAM) / kilograms);
        }
        if (megajoules != null && other.convertsTo(MEGAJOULE)) {
            return OptionalDouble.of(other.factorTo(MEGAJOULE) / megajoules);
        }
        return OptionalDouble.empty();
    }

    /** Says that an amount in another unit is none of the material. */
    void cannotConvert(Unit other, Spot spot, Cells cells) {
        cells.problem(spot, "workbook.unit.of-material", other.symbol(), unit.symbol());
    }
}
