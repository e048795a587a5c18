// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openrecp.cli.calc.MeasuredNetwork.Link;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.reconciliation.Classification;
import org.openrecp.engine.reconciliation.CriticalValues;
import org.openrecp.engine.reconciliation.GrossErrorSearch;
import org.openrecp.engine.reconciliation.Reconciled;
import org.openrecp.engine.reconciliation.Reconciler;
import org.openrecp.engine.reconciliation.Reconciliation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code calc reconcile}: balances a network of measured streams. */
final class Reconcile implements CalcFunction {
    private static final double USUAL_LEVEL = 0.95;

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public String description() {
        return "measured streams to flows that close every balance; gross errors";
    }

    @Override
    public Answer answer(JsonValue request) {
        var network = MeasuredNetwork.of(request);
        double level = request.number("level", USUAL_LEVEL);
        var json = Json.object().put("unit", request.findText("unit")).put("level", level);
        return switch (Reconciler.reconcile(network.problem())) {
            case Reconciliation.Contradiction(int[] balances) ->
                    contradictory(json, network, balances);
            case Reconciled result -> balanced(json, network, result, level);
        };
    }

    private static Answer balanced(
            ObjectNode json, MeasuredNetwork network, Reconciled result, double level) {
        var rows = new NetworkRows(network);
        rows.streams(json.putArray("streams"), result);
        rows.components(json, result);
        json.put("chi2", result.chiSquared())
                .put("dof", result.dof())
                .put("critical", Json.finite(CriticalValues.globalTest(level, result.dof())))
                .put(
                        "z_critical",
                        CriticalValues.measurementTest(
                                level, Math.max(1, result.redundantCount())));
        boolean rejected = GrossErrorSearch.isRejected(result, level);
        var unknown = unobservable(network, result);
        json.put(
                "status",
                rejected
                        ? "gross-error-suspected"
                        : unknown.isEmpty() ? "balanced" : "under-determined");
        var suspects = json.putArray("suspects");
        if (rejected) {
            suspects(json, suspects, rows, GrossErrorSearch.search(result, level), level);
        }
        nodes(json, unknown);
        return new Answer(json, rejected || !unknown.isEmpty());
    }

    private static void suspects(
            ObjectNode json,
            ArrayNode suspects,
            NetworkRows rows,
            GrossErrorSearch.Result search,
            double level) {
        search.suspects().forEach(set -> rows.suspect(suspects.addObject(), set));
        var without = search.without();
        if (without != null) {
            rows.streams(json.putArray("without_suspects"), without);
            json.put("chi2_without_suspects", without.chiSquared())
                    .put("dof_without_suspects", without.dof())
                    .put(
                            "critical_without_suspects",
                            Json.finite(CriticalValues.globalTest(level, without.dof())));
        }
    }

    /** Nodes that touch a stream which nothing gives. */
    private static List<String> unobservable(MeasuredNetwork network, Reconciled result) {
        var unknown =
                IntStream.range(0, network.streams().size())
                        .filter(j -> result.classification(j) == Classification.UNOBSERVABLE)
                        .mapToObj(network.streams()::get)
                        .flatMap(Link::ends)
                        .collect(toSet());
        return network.nodes().stream().filter(unknown::contains).toList();
    }

    private static Answer contradictory(ObjectNode json, MeasuredNetwork network, int[] balances) {
        new NetworkRows(network).unreconciled(json.putArray("streams"));
        json.putNull("chi2").putNull("dof").putNull("critical").put("status", "contradictory");
        json.putArray("suspects");
        nodes(
                json,
                Arrays.stream(balances)
                        .mapToObj(b -> network.problem().balances().get(b).node())
                        .distinct()
                        .toList());
        return new Answer(json, true);
    }

    private static void nodes(ObjectNode json, List<String> nodes) {
        nodes.forEach(json.putArray("nodes")::add);
    }
}
