// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.BalanceProblem;
import org.openrecp.engine.reconciliation.BalanceProblem.Balance;
import org.openrecp.engine.reconciliation.BalanceProblem.Term;
import org.openrecp.engine.reconciliation.BalanceProblem.Variable;

/**
 * The request of {@code calc reconcile}: nodes, streams between them with measurements in one unit,
 * shares of components. Every node conserves the total and each component that touches it.
 *
 * @param shares in the order of variables after the streams
 */
record MeasuredNetwork(
        List<String> nodes, List<Link> streams, List<Share> shares, BalanceProblem problem) {

    /** A stream; null ends are outside. */
    record Link(String id, @Nullable String from, @Nullable String to) {
        Stream<String> ends() {
            return Stream.concat(Stream.ofNullable(from), Stream.ofNullable(to));
        }
    }

    /**
     * A component's share of a stream.
     *
     * @param stream its index
     */
    record Share(String component, int stream) {}

    /**
     * @throws InvalidInput with all that the schema could not see
     */
    static MeasuredNetwork of(JsonValue request) {
        InvalidInput.throwIfAny(NetworkCheck.check(request));
        var streams = request.list("streams");
        var links =
                streams.stream()
                        .map(s -> new Link(s.text("id"), s.findText("from"), s.findText("to")))
                        .toList();
        var variables = new ArrayList<Variable>();
        var covariance = request.list("covariance");
        for (int j = 0; j < links.size(); j++) {
            variables.add(Variable.flow(flow(streams.get(j), covariance, j)));
        }
        var numbers = numbers(links);
        var shares = new ArrayList<Share>();
        Map<String, Map<Integer, Integer>> shareVariable = new LinkedHashMap<>();
        request.get("components")
                .entries()
                .forEach((component, byStream) ->
                        byStream.entries()
                                .forEach((id, value) -> {
                                    int stream = numbers.getOrDefault(id, Term.NONE);
                                    shareVariable
                                            .computeIfAbsent(component, _ -> new LinkedHashMap<>())
                                            .put(stream, variables.size());
                                    shares.add(new Share(component, stream));
                                    variables.add(
                                            Variable.share(
                                                    estimate(
                                                            value.findNumber("share"),
                                                            value.findNumber("sigma"))));
                                }));
        var nodes = request.texts("nodes");
        var problem =
                new BalanceProblem(
                        variables, balances(nodes, links, shareVariable), covariances(covariance));
        return new MeasuredNetwork(nodes, links, shares, problem);
    }

    private static @Nullable Estimate flow(JsonValue stream, List<JsonValue> covariance, int j) {
        var sigma = stream.findNumber("sigma");
        return estimate(
                stream.findNumber("measured"),
                covariance.isEmpty() ? sigma : Double.valueOf(Math.sqrt(entry(covariance, j, j))));
    }

    private static @Nullable Estimate estimate(@Nullable Double value, @Nullable Double sigma) {
        return value == null ? null : new Estimate(value, sigma == null ? 0 : sigma);
    }

    private static Map<String, Integer> numbers(List<Link> links) {
        Map<String, Integer> numbers = new HashMap<>();
        links.forEach(link -> numbers.put(link.id(), numbers.size()));
        return numbers;
    }

    private static List<Balance> balances(
            List<String> nodes,
            List<Link> links,
            Map<String, Map<Integer, Integer>> shareVariable) {
        var touching = touching(nodes, links);
        var balances = new ArrayList<Balance>();
        for (var node : nodes) {
            var streams = touching.getOrDefault(node, List.of());
            var total = streams.stream().map(j -> Term.of(sign(links.get(j), node), j)).toList();
            balances.add(new Balance(node, "total", total));
            shareVariable.forEach((component, variable) -> {
                var terms =
                        streams.stream()
                                .filter(variable::containsKey)
                                .map(j ->
                                        new Term(
                                                sign(links.get(j), node),
                                                j,
                                                variable.getOrDefault(j, Term.NONE)))
                                .toList();
                if (!terms.isEmpty()) {
                    balances.add(new Balance(node, component, terms));
                }
            });
        }
        return balances;
    }

    /** Indices of the streams at each node. */
    private static Map<String, List<Integer>> touching(List<String> nodes, List<Link> links) {
        Map<String, List<Integer>> touching = new LinkedHashMap<>();
        nodes.forEach(n -> touching.put(n, new ArrayList<>()));
        for (int j = 0; j < links.size(); j++) {
            join(touching, links.get(j).from(), j);
            join(touching, links.get(j).to(), j);
        }
        return touching;
    }

    private static void join(
            Map<String, List<Integer>> touching, @Nullable String node, int stream) {
        var streams = node == null ? null : touching.get(node);
        if (streams != null) {
            streams.add(stream);
        }
    }

    private static double sign(Link link, String node) {
        return node.equals(link.to()) ? 1 : -1;
    }

    private static List<BalanceProblem.Covariance> covariances(List<JsonValue> matrix) {
        var covariances = new ArrayList<BalanceProblem.Covariance>();
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < i; j++) {
                double value = entry(matrix, i, j);
                if (value != 0) {
                    covariances.add(new BalanceProblem.Covariance(j, i, value));
                }
            }
        }
        return covariances;
    }

    static double entry(List<JsonValue> matrix, int i, int j) {
        var value = matrix.get(i).node().get(j);
        return value == null || value.isNull() ? 0 : value.numberValue().doubleValue();
    }
}
