// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.Locale;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.mfca.MaterialFlowCosting;
import org.openrecp.engine.reconciliation.MeterPlan;
import org.openrecp.engine.reconciliation.MeterPlanner;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** {@code calc next-measurement}: meters that make the cost of losses more certain. */
final class NextMeasurement implements CalcFunction {
    @Override
    public String name() {
        return "next-measurement";
    }

    @Override
    public String description() {
        return "meters ranked by how much more certain they make the cost of losses";
    }

    @Override
    public Answer answer(JsonValue request) {
        var balance = PlantJson.of(request).balance();
        var best = balance.best();
        var costs =
                MaterialFlowCosting.cost(
                        best, Mfca.costs(request), request.number("periods_per_year", 1));
        var meterCosts = request.get("meter_costs");
        double usual = request.number("meter_cost", 1);
        var plan =
                MeterPlanner.plan(
                        best, costs::weightOf, stream -> meterCosts.number(stream.id(), usual));
        return new Answer(
                json(plan).put("balance", Verdicts.code(balance.verdict())),
                balance.verdict() instanceof Verdict.Contradictory);
    }

    private static ObjectNode json(MeterPlan plan) {
        var json = Json.object().put("sigma_of_net_loss_per_year", plan.standardUncertainty());
        var improvements = json.putArray("improvements");
        for (var improvement : plan.improvements()) {
            improvements
                    .addObject()
                    .put("stream", improvement.stream().id())
                    .put("kind", improvement.kind().name().toLowerCase(Locale.ROOT))
                    .put("meter_sigma", improvement.meterUncertainty())
                    .put("meter_cost", improvement.meterCost())
                    .put("sigma_then", improvement.standardUncertainty())
                    .put("reduction", improvement.reduction())
                    .put("reduction_per_cost", Json.finite(improvement.reductionPerCost()));
        }
        var discoveries = json.putArray("discoveries");
        for (var discovery : plan.discoveries()) {
            var row =
                    discoveries
                            .addObject()
                            .put("stream", discovery.stream().id())
                            .put("meter_cost", discovery.meterCost());
            discovery.becomesKnown().stream()
                    .map(Stream::id)
                    .forEach(row.putArray("becomes_known")::add);
        }
        return json;
    }
}
