// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.option.EconomicTerms;
import org.openrecp.engine.option.Effect;
import org.openrecp.engine.option.Objective;
import org.openrecp.engine.option.Option;
import org.openrecp.engine.option.OptionStudy;
import org.openrecp.engine.option.Portfolio;
import org.openrecp.engine.option.SetEvaluation;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantReconciler;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calc portfolio}: the best set of options on a few resources. The plant is one unit
 * operation that buys each resource and makes one product.
 */
final class BestPortfolio implements CalcFunction {
    private static final String PLANT = "plant";
    private static final String PRODUCT = "(product)";
    private static final Unit ONE = Unit.get("1");

    @Override
    public String name() {
        return "portfolio";
    }

    @Override
    public String description() {
        return "the best set of options under a budget, overlaps counted once";
    }

    @Override
    public Answer answer(JsonValue request) {
        InvalidInput.throwIfAny(PortfolioCheck.check(request));
        var study = study(request);
        var objective =
                Objective.valueOf(request.text("objective", "npv").toUpperCase(Locale.ROOT));
        var portfolio = study.portfolio(objective, request.findNumber("budget"));
        var json = Json.object();
        switch (portfolio) {
            case Portfolio.Optimal _ -> json.put("status", "optimal").put("gap", 0.0);
            case Portfolio.WithinGap within ->
                    json.put("status", "within-gap")
                            .put("gap", within.gap())
                            .put("upper_bound", within.upperBound());
        }
        put(json, portfolio.set());
        var alone = json.putArray("alone");
        request.list("options")
                .forEach(o -> put(alone.addObject(), study.evaluateAlone(o.text("id"))));
        return Answer.of(json);
    }

    private static OptionStudy study(JsonValue request) {
        var resources = request.list("resources");
        var materials = new ArrayList<>(List.of(material(PRODUCT, Material.Kind.PRODUCT, 0)));
        var streams =
                new ArrayList<>(
                        List.of(
                                new Stream(
                                        PRODUCT,
                                        Place.at(PLANT),
                                        Place.OUTSIDE,
                                        PRODUCT,
                                        null,
                                        null,
                                        null)));
        var measurements = new ArrayList<>(List.of(exactly(PRODUCT, 1)));
        for (var resource : resources) {
            var id = resource.text("id");
            materials.add(material(id, Material.Kind.AUXILIARY, resource.number("price", 1)));
            streams.add(new Stream(id, Place.OUTSIDE, Place.at(PLANT), id, null, null, null));
            measurements.add(exactly(id, resource.number("amount")));
        }
        var plant =
                new UnitOperation(
                        PLANT,
                        PLANT,
                        UnitOperation.Kind.PRODUCTION,
                        List.of(),
                        new UnitOperation.CostAllocation.ByMass());
        var balance =
                PlantReconciler.reconcile(
                        Flowsheet.of(List.of(plant), materials, streams, List.of()),
                        measurements,
                        0.95);
        var terms = new EconomicTerms(request.number("rate"), true, 0, 1);
        return OptionStudy.of(balance, options(request), effects(request), terms, co2e(resources));
    }

    private static ToDoubleFunction<Material> co2e(List<JsonValue> resources) {
        return material ->
                resources.stream()
                        .filter(r -> r.text("id").equals(material.id()))
                        .mapToDouble(r -> r.number("kg_co2e_per_unit", 0))
                        .sum();
    }

    private static Material material(String id, Material.Kind kind, double price) {
        return new Material(
                id,
                id,
                kind,
                ONE,
                kind == Material.Kind.PRODUCT,
                price,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Measurement exactly(String stream, double amount) {
        return new Measurement(stream, Estimate.exact(amount), Grade.INVOICED, false);
    }

    private static List<Option> options(JsonValue request) {
        int years = (int) request.number("years");
        return request.list("options").stream()
                .map(o ->
                        new Option(
                                o.text("id"),
                                o.text("title", o.text("id")),
                                Option.Category.EQUIPMENT_MODIFICATION,
                                PLANT,
                                null,
                                Estimate.exact(o.number("investment")),
                                o.number("yearly_cost", 0),
                                (int) o.number("life_years", years),
                                null,
                                null,
                                o.texts("requires"),
                                o.texts("excludes"),
                                Option.Status.STUDY,
                                null,
                                null,
                                null))
                .toList();
    }

    private static List<Effect> effects(JsonValue request) {
        var effects = new ArrayList<Effect>();
        for (var option : request.list("options")) {
            for (var effect : option.list("effects")) {
                var relative = effect.findNumber("relative");
                effects.add(
                        new Effect(
                                option.text("id"),
                                PLANT,
                                effect.text("resource"),
                                Effect.Direction.IN,
                                relative != null
                                        ? new Effect.Change.Relative(relative)
                                        : new Effect.Change.Absolute(
                                                effect.number("absolute"), ONE),
                                0));
            }
        }
        return effects;
    }

    private static void put(ObjectNode json, SetEvaluation set) {
        set.options().forEach(json.putArray("options")::add);
        json.put("investment", set.investment())
                .put("saving_per_year", set.saving().money())
                .put("yearly_cost", set.yearlyCost())
                .put("npv", set.npv())
                .put("kg_co2e_per_year", 1000 * set.saving().resources().co2eTonnes())
                .put("simple_payback_years", set.simplePaybackYears())
                .put("discounted_payback_years", set.discountedPaybackYears())
                .put("irr_status", set.irr().status());
        set.irr().rates().forEach(json.putArray("irr")::add);
    }
}
