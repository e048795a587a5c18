// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.List;
import java.util.Locale;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.mfca.Cost;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.mfca.MaterialFlowCosting;
import org.openrecp.engine.mfca.ProcessCost;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** {@code calc mfca}: what product and losses cost. */
final class Mfca implements CalcFunction {
    @Override
    public String name() {
        return "mfca";
    }

    @Override
    public String description() {
        return "cost of product and of each loss, per quantity centre (ISO 14051)";
    }

    @Override
    public Answer answer(JsonValue request) {
        var balance = PlantJson.of(request).balance();
        var result =
                MaterialFlowCosting.cost(
                        balance.best(), costs(request), request.number("periods_per_year", 1));
        return new Answer(
                json(result).put("balance", Verdicts.code(balance.verdict())),
                !(balance.verdict() instanceof Verdict.Balanced));
    }

    static List<ProcessCost> costs(JsonValue request) {
        return request.list("costs").stream().map(Mfca::cost).toList();
    }

    private static ProcessCost cost(JsonValue json) {
        return new ProcessCost(
                json.text("process"),
                json.text("item"),
                json.number("amount"),
                ProcessCost.Kind.valueOf(
                        json.text("kind", "system").toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static ObjectNode json(CostOfLosses result) {
        var json = Json.object();
        put(json, "entered", result.entered());
        put(json, "product", result.product());
        put(json, "stock", result.stock());
        put(json, "loss", result.loss());
        json.put("credits", result.credits())
                .put("loss_share", result.lossShare())
                .put("conventional_waste_cost", result.conventionalWasteCost())
                .put("conventional_share", result.conventionalShare());
        Estimates.put(json, "net_loss_per_year", result.netPerYear());
        centres(json, result);
        losses(json, result);
        products(json, result);
        result.unobservable().forEach(json.putArray("unobservable")::add);
        var assumptions = json.putArray("assumptions");
        for (var assumption : result.assumptions()) {
            assumptions
                    .addObject()
                    .put("reason", assumption.reason().name().toLowerCase(Locale.ROOT))
                    .put("about", assumption.about());
        }
        return json;
    }

    private static void centres(ObjectNode json, CostOfLosses result) {
        var centres = json.putArray("centres");
        for (var centre : result.centres()) {
            var row = centres.addObject().put("process", centre.unitOperation().id());
            put(row, "entered", centre.entered());
            put(row, "carried_in", centre.carriedIn());
            put(row, "product", centre.product());
            put(row, "loss", centre.loss());
            put(row, "passed_on", centre.passedOn());
        }
    }

    private static void losses(ObjectNode json, CostOfLosses result) {
        var losses = json.putArray("losses");
        for (var loss : result.losses()) {
            var row =
                    losses.addObject()
                            .put("stream", loss.stream().id())
                            .put("process", loss.unitOperation())
                            .put("material", loss.material().id())
                            .put("fate", loss.fate().code());
            Estimates.put(row, "amount", loss.amount());
            put(row, "cost", loss.cost());
            row.put("credit", loss.credit());
            Estimates.put(row, "net_per_year", loss.netPerYear());
        }
    }

    private static void products(ObjectNode json, CostOfLosses result) {
        var products = json.putArray("products");
        for (var product : result.products()) {
            var row =
                    products.addObject()
                            .put("stream", product.stream().id())
                            .put("material", product.material().id())
                            .put("amount", product.amount());
            put(row, "cost", product.cost());
            row.put("cost_per_unit", Json.finite(product.perUnit()));
        }
    }

    private static void put(ObjectNode json, String field, Cost cost) {
        json.putObject(field)
                .put("material", cost.material())
                .put("energy", cost.energy())
                .put("system", cost.system())
                .put("waste_management", cost.wasteManagement())
                .put("total", cost.total());
    }
}
