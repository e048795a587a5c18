// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openrecp.engine.emission.FuelFactor;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.table.CsvTable;
import org.openrecp.formats.text.Language;

/**
 * A fuel that plants buy, with the unit in which it is usually billed.
 *
 * @param unit a mass, or a volume of a fuel whose density the table of factors has
 */
record Fuel(FuelFactor factor, String unit) {
    static final List<Fuel> ALL =
            CsvTable.read(Fuel.class, "fuels.csv").rows().stream()
                    .map(row ->
                            new Fuel(
                                    FuelFactor.find(row.get("code")).orElseThrow(),
                                    row.get("unit")))
                    .toList();

    static Optional<Fuel> find(String code) {
        return ALL.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    String code() {
        return factor.code();
    }

    String name(Language language) {
        return language.choose(factor.nameEn(), factor.nameVi());
    }

    /** Its row of the sheet Materials. */
    Map<String, String> material(String id, Language language) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", id);
        fields.put("name", name(language));
        fields.put("kind", "fuel");
        fields.put("unit", unit);
        kilograms().ifPresent(kg -> fields.put("mass_per_unit", String.valueOf(kg)));
        factor.megajoulesPerKilogram().ifPresent(mj -> fields.put("ncv", mj + " MJ/kg"));
        fields.put("factor_code", code());
        return fields;
    }

    /** Mass of one unit where that is a volume. */
    private OptionalDouble kilograms() {
        var volume = Unit.get(unit);
        var cubicMetre = Unit.get("m3");
        return volume.convertsTo(cubicMetre) && factor.kilogramsPerM3().isPresent()
                ? OptionalDouble.of(
                        factor.kilogramsPerM3().getAsDouble() * volume.factorTo(cubicMetre))
                : OptionalDouble.empty();
    }
}
