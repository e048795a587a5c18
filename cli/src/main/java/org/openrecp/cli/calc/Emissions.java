// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.emission.Activity;
import org.openrecp.engine.emission.ActivityEmissions;
import org.openrecp.engine.emission.EmissionInventory;
import org.openrecp.engine.emission.EmissionTerms;
import org.openrecp.engine.emission.GwpSet;
import org.openrecp.engine.emission.Scope;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Estimate;
import tools.jackson.databind.node.ObjectNode;

/** {@code calc emissions}: greenhouse gases of fuels and electricity. */
final class Emissions implements CalcFunction {
    @Override
    public String name() {
        return "emissions";
    }

    @Override
    public String description() {
        return "greenhouse gases of fuels and electricity, with factor and source";
    }

    @Override
    public Answer answer(JsonValue request) {
        List<InputProblem> problems = new ArrayList<>();
        var activities =
                request.list("activities").stream().map(a -> activity(a, problems)).toList();
        InvalidInput.throwIfAny(problems);
        var set = GwpSet.find(request.text("gwp_set", "AR5")).orElseThrow();
        var terms =
                new EmissionTerms(
                        request.findText("country"),
                        (int) request.number("year"),
                        set,
                        request.findNumber("grid_factor"));
        return Answer.of(json(EmissionInventory.of(activities, terms), set));
    }

    private static Activity activity(JsonValue json, List<InputProblem> problems) {
        var unit = JsonUnit.read(json.get("unit"), problems);
        var amount = new Estimate(json.number("amount"), json.number("sigma", 0));
        var label = json.text("id");
        var code = json.findText("fuel");
        if (code == null) {
            return new Activity.Electricity(
                    label, Subject.of("activities", label, "unit"), amount, unit);
        }
        return new Activity.Fuel(
                label,
                Subject.of("activities", label, "fuel"),
                amount,
                unit,
                code,
                json.findNumber("mj_per_unit"),
                json.findNumber("kg_per_unit"));
    }

    private static ObjectNode json(EmissionInventory inventory, GwpSet set) {
        var json = Json.object().put("gwp_set", set.name());
        Estimates.put(json, "total_kg_co2e", inventory.total());
        Estimates.put(json, "scope1_kg_co2e", inventory.scope1());
        Estimates.put(json, "scope2_kg_co2e", inventory.scope2());
        Estimates.put(json, "biogenic_kg_co2", inventory.biogenicCo2());
        var gases = json.putArray("gases");
        for (var gas : inventory.gases()) {
            var row =
                    gases.addObject()
                            .put("scope", number(gas.scope()))
                            .put("gas", gas.gas().name());
            Estimates.put(row, "kg", gas.kilograms());
        }
        var activities = json.putArray("activities");
        inventory.activities().forEach(a -> activity(activities.addObject(), a, set));
        var assumptions = json.putArray("assumptions");
        for (var assumption : inventory.assumptions()) {
            assumptions
                    .addObject()
                    .put("activity", assumption.activity())
                    .put("property", assumption.property().name().toLowerCase(Locale.ROOT))
                    .put("value", assumption.value())
                    .put("fuel", assumption.fuelCode())
                    .put("source", assumption.source());
        }
        return json;
    }

    private static void activity(ObjectNode row, ActivityEmissions emissions, GwpSet set) {
        row.put("id", emissions.activity().label())
                .put("scope", number(emissions.scope()))
                .put("mj", emissions.megajoules())
                .put("kg_co2e", emissions.co2e(set))
                .put(
                        "grid_factor_kind",
                        emissions.grid().map(k -> k.name().toLowerCase(Locale.ROOT)).orElse(null));
        var gases = row.putArray("gases");
        for (var gas : emissions.gases()) {
            var factor = gas.factor();
            var entry =
                    gases.addObject().put("gas", gas.gas().name()).put("biogenic", gas.biogenic());
            Estimates.put(entry, "kg", gas.kilograms());
            entry.putObject("factor")
                    .put("code", factor.code())
                    .put("value", factor.value())
                    .put("unit", factor.unit())
                    .put("year", factor.year())
                    .put("status", factor.status())
                    .put("source", factor.source());
        }
    }

    private static int number(Scope scope) {
        return switch (scope) {
            case ONE -> 1;
            case TWO -> 2;
        };
    }
}
