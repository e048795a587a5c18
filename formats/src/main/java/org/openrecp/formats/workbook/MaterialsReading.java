// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantData.DefaultUsed.Reason;
import org.openrecp.engine.emission.FuelFactor;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.quantity.Unit;

/** Reads the sheet Materials. */
final class MaterialsReading {
    private static final Unit CUBIC_METRE = Unit.get("m3");

    private final Cells cells;
    private final MoneyCells money;
    private final Map<String, Material> byId = new HashMap<>();
    private final Ids ids = new Ids();
    private final Set<String> withoutUnit = new HashSet<>();

    MaterialsReading(Cells cells, MoneyCells money) {
        this.cells = cells;
        this.money = money;
    }

    List<Material> read(List<Entry> entries) {
        var materials = new ArrayList<Material>();
        for (var entry : entries) {
            materials.add(material(entry));
        }
        know(materials);
        return materials;
    }

    /** Materials that no sheet lists. */
    void know(List<Material> materials) {
        for (var material : materials) {
            byId.putIfAbsent(material.id(), material);
            ids.add(material.id());
        }
    }

    /** The material of an id, also if the case or the diacritics differ. */
    private Optional<Material> find(String id) {
        return ids.find(id).map(byId::get);
    }

    /** The id as the sheet Materials has it; unknown ones as they are. */
    String canonical(String id) {
        return ids.canonical(id);
    }

    /**
     * An amount in the unit of its material; null where it does not convert, which is a problem.
     */
    @Nullable Double convert(Spot spot, double value, String unitText, String materialId) {
        var material = find(materialId);
        if (unitText.isEmpty() || material.isEmpty() || withoutUnit.contains(materialId)) {
            return value;
        }
        var unit = cells.unit(spot, unitText);
        if (unit.isEmpty()) {
            return null;
        }
        var own = MaterialUnit.of(material.get());
        var factor = own.factorFrom(unit.get());
        if (factor.isEmpty()) {
            own.cannotConvert(unit.get(), spot, cells);
            return null;
        }
        return value * factor.getAsDouble();
    }

    private Material material(Entry entry) {
        var id = cells.requiredText(entry.spot("id"));
        var kind = cells.choice(entry.spot("kind"), Kind.class);
        var unit = unit(entry, id);
        var ofUnit = MaterialUnit.of(unit);
        var kilograms = kilograms(entry, kind, ofUnit);
        var weighed = kilograms == null ? ofUnit : ofUnit.weighing(kilograms);
        var megajoules = perUnit(entry.spot("ncv"), weighed);
        var own =
                new MaterialUnit(
                        unit, kilograms, megajoules == null ? ofUnit.megajoules() : megajoules);
        return new Material(
                id,
                cells.requiredText(entry.spot("name")),
                kind,
                unit,
                main(entry, kind),
                money.price(entry.spot("price"), own),
                money.price(entry.spot("disposal_cost"), own),
                own.kilograms(),
                own.megajoules(),
                specificHeat(entry, kind),
                factorCode(entry.spot("factor_code"), kind),
                cells.text(entry.spot("cas")),
                cells.text(entry.spot("hazard")));
    }

    private @Nullable String factorCode(Spot spot, Kind kind) {
        var code = cells.text(spot);
        if (code != null && kind == Kind.FUEL && FuelFactor.find(code).isEmpty()) {
            cells.add(
                    spot,
                    Problem.of(
                            "emission.unknown-factor-code",
                            spot.subject(),
                            code,
                            String.join(", ", FuelFactor.near(code))));
        }
        return code;
    }

    private Unit unit(Entry entry, String id) {
        var unit = cells.unit(entry.spot("unit"));
        if (unit.isEmpty()) {
            withoutUnit.add(id);
        }
        return unit.orElse(Unit.get("1"));
    }

    private boolean main(Entry entry, Kind kind) {
        return entry.spot("main").isEmpty()
                ? kind == Kind.RAW || kind == Kind.PRODUCT
                : cells.choice(entry.spot("main")).equals("yes");
    }

    private @Nullable Double kilograms(Entry entry, Kind kind, MaterialUnit unit) {
        var spot = entry.spot("mass_per_unit");
        var given = perUnit(spot, unit);
        if (given != null) {
            return given;
        }
        boolean water = kind == Kind.WATER || kind == Kind.WASTEWATER;
        if (spot.isEmpty() && water && unit.unit().convertsTo(CUBIC_METRE)) {
            cells.defaulted(spot, "1000 kg/m3", Reason.DENSITY_OF_WATER);
            return LayerContent.WATER_KILOGRAMS_PER_M3 * unit.unit().factorTo(CUBIC_METRE);
        }
        return unit.kilograms();
    }

    private @Nullable Double specificHeat(Entry entry, Kind kind) {
        var spot = entry.spot("specific_heat");
        if (spot.isEmpty() && (kind == Kind.WATER || kind == Kind.WASTEWATER)) {
            cells.defaulted(
                    spot, LayerContent.WATER_SPECIFIC_HEAT + " kJ/(kg·K)", Reason.LIQUID_WATER);
            return LayerContent.WATER_SPECIFIC_HEAT;
        }
        return cells.number(spot);
    }

    /** A number in the field's unit per unit of the material, as in 24 MJ/kg. */
    private @Nullable Double perUnit(Spot spot, MaterialUnit material) {
        var amount = cells.amount(spot);
        if (amount == null) {
            return null;
        }
        if (amount.rest().isEmpty()) {
            return cells.inRange(spot, amount.value());
        }
        int slash = amount.rest().indexOf('/');
        var above = slash < 0 ? amount.rest() : amount.rest().substring(0, slash);
        var below = slash < 0 ? "" : amount.rest().substring(slash + 1);
        var factor = perUnitFactor(spot, above.strip(), below.strip(), material);
        return factor.isEmpty() ? null : cells.inRange(spot, amount.value() * factor.getAsDouble());
    }

    private OptionalDouble perUnitFactor(
            Spot spot, String above, String below, MaterialUnit material) {
        var numerator = cells.unit(spot, above);
        if (numerator.isEmpty()) {
            return OptionalDouble.empty();
        }
        var target = Unit.get(spot.field().unit());
        if (!numerator.get().convertsTo(target)) {
            cells.problem(spot, "workbook.unit.of-field", above, target.symbol());
            return OptionalDouble.empty();
        }
        double factor = numerator.get().factorTo(target);
        if (below.isEmpty()) {
            return OptionalDouble.of(factor);
        }
        var denominator = cells.unit(spot, below);
        if (denominator.isEmpty()) {
            return OptionalDouble.empty();
        }
        var per = material.factorFrom(denominator.get());
        if (per.isEmpty()) {
            material.cannotConvert(denominator.get(), spot, cells);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(factor / per.getAsDouble());
    }
}
