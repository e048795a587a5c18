// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodal test of each balance whose variables are all measured. */
final class NodalTests {
    private final BalanceProblem problem;
    private final double[] y;
    private final Map<Integer, List<BalanceProblem.Covariance>> covariances = new HashMap<>();

    private NodalTests(BalanceProblem problem) {
        this.problem = problem;
        y =
                problem.variables().stream()
                        .mapToDouble(v -> v.measured() == null ? 0 : v.measured().value())
                        .toArray();
        for (var c : problem.covariances()) {
            covariances.computeIfAbsent(c.first(), _ -> new ArrayList<>()).add(c);
        }
    }

    /**
     * In the order of the balances; those with something unmeasured, or all fixed, are left out.
     */
    static List<NodeTest> of(BalanceProblem problem) {
        var tests = new NodalTests(problem);
        var result = new ArrayList<NodeTest>();
        for (var balance : problem.balances()) {
            double variance = tests.variance(balance);
            if (tests.isMeasured(balance) && variance > 0) {
                double residual = balance.residual(tests.y);
                result.add(
                        new NodeTest(
                                balance.node(),
                                balance.layer(),
                                residual,
                                residual / Math.sqrt(variance)));
            }
        }
        return result;
    }

    private boolean isMeasured(BalanceProblem.Balance balance) {
        return balance.terms().stream()
                .allMatch(t ->
                        !problem.variables().get(t.flow()).isUnmeasured()
                                && (!t.isBilinear()
                                        || !problem.variables().get(t.intensity()).isUnmeasured()));
    }

    private double variance(BalanceProblem.Balance balance) {
        Map<Integer, Double> slopes = new HashMap<>();
        for (var term : balance.terms()) {
            slopes.merge(
                    term.flow(),
                    term.factor() * (term.isBilinear() ? y[term.intensity()] : 1),
                    Double::sum);
            if (term.isBilinear()) {
                slopes.merge(term.intensity(), term.factor() * y[term.flow()], Double::sum);
            }
        }
        double sum = 0;
        for (var slope : slopes.entrySet()) {
            int j = slope.getKey();
            sum += slope.getValue() * slope.getValue() * problem.variables().get(j).variance();
            for (var c : covariances.getOrDefault(j, List.of())) {
                sum += 2 * slope.getValue() * slopes.getOrDefault(c.second(), 0.0) * c.value();
            }
        }
        return sum;
    }
}
