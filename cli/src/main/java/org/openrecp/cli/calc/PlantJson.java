// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantReconciler;

/**
 * A plant as calculations ask for it: {@code processes}, {@code materials}, {@code streams}, {@code
 * shares}, named as the workbook names them.
 */
record PlantJson(Flowsheet flowsheet, List<Measurement> measurements) {

    /**
     * @throws InvalidInput with all that the schema could not see
     */
    static PlantJson of(JsonValue request) {
        List<InputProblem> problems = new ArrayList<>();
        var materials = request.list("materials").stream().map(m -> material(m, problems)).toList();
        InvalidInput.throwIfAny(problems);
        var flowsheet =
                Flowsheet.of(
                        request.list("processes").stream().map(PlantJson::process).toList(),
                        materials,
                        request.list("streams").stream().map(PlantJson::stream).toList(),
                        request.list("shares").stream().map(PlantJson::share).toList());
        var measurements =
                request.list("streams").stream()
                        .filter(s -> s.has("measured"))
                        .map(PlantJson::measurement)
                        .toList();
        return new PlantJson(flowsheet, measurements);
    }

    PlantBalance balance() {
        return PlantReconciler.reconcile(flowsheet, measurements, 0.95);
    }

    private static UnitOperation process(JsonValue json) {
        var conserves = json.has("conserves") ? json.texts("conserves") : List.of("mass");
        return new UnitOperation(
                json.text("id"),
                json.text("name", json.text("id")),
                UnitOperation.Kind.valueOf(constant(json.text("kind", "production"))),
                conserves,
                allocation(json));
    }

    private static CostAllocation allocation(JsonValue json) {
        if (json.has("product_share")) {
            return new CostAllocation.ProductShare(json.number("product_share"));
        }
        return switch (json.text("allocation", "mass")) {
            case "energy" -> new CostAllocation.ByEnergy();
            case "hours" -> new CostAllocation.ByHours();
            default -> new CostAllocation.ByMass();
        };
    }

    private static Material material(JsonValue json, List<InputProblem> problems) {
        return new Material(
                json.text("id"),
                json.text("name", json.text("id")),
                Material.Kind.valueOf(constant(json.text("kind"))),
                JsonUnit.read(json.get("unit"), problems),
                json.flag("main"),
                json.findNumber("price"),
                json.findNumber("disposal_cost"),
                json.findNumber("kg_per_unit"),
                json.findNumber("mj_per_unit"),
                json.findNumber("specific_heat"),
                json.findText("factor_code"),
                null,
                null);
    }

    private static Stream stream(JsonValue json) {
        return new Stream(
                json.text("id"),
                place(json.findText("from")),
                place(json.findText("to")),
                json.text("material"),
                json.findNumber("celsius"),
                null,
                null);
    }

    private static Place place(@Nullable String name) {
        return name == null ? Place.OUTSIDE : name.equals("stock") ? Place.STOCK : Place.at(name);
    }

    private static Measurement measurement(JsonValue json) {
        double value = json.number("measured");
        var sigma = json.findNumber("sigma");
        return new Measurement(
                json.text("id"),
                new Estimate(
                        value, sigma == null ? value * Grade.METERED.relativeUncertainty() : sigma),
                Grade.METERED,
                sigma == null);
    }

    private static ComponentShare share(JsonValue json) {
        return new ComponentShare(
                json.text("stream"),
                json.text("component"),
                json.findNumber("share"),
                json.number("sigma", 0),
                Grade.METERED);
    }

    /** {@code by-product} is {@code BY_PRODUCT}. */
    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
