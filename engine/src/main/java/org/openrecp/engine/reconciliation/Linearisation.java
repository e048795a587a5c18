// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openrecp.engine.reconciliation.BalanceProblem.Balance;
import org.openrecp.engine.reconciliation.BalanceProblem.Term;

/**
 * The balances as linear equations at a point: {@code J x = J xₖ − f(xₖ)}; fixed variables stand on
 * the right. Each equation is scaled so that its largest term is about one.
 */
final class Linearisation {
    private final BalanceProblem problem;
    private final double[] x;
    private final double[] gradient;
    private final int[] touched;

    private Linearisation(BalanceProblem problem, double[] x) {
        this.problem = problem;
        this.x = x;
        gradient = new double[x.length];
        touched = new int[x.length];
    }

    /**
     * @param x [variables] the point; fixed variables at their value
     * @param bounds active bounds, each an equation of its own
     */
    static List<Equation> at(BalanceProblem problem, double[] x, ActiveBounds bounds) {
        var linearisation = new Linearisation(problem, x);
        var equations = new ArrayList<Equation>(problem.balances().size());
        for (int b = 0; b < problem.balances().size(); b++) {
            equations.add(linearisation.equation(b, problem.balances().get(b)));
        }
        bounds.forEach((variable, value) -> equations.add(bound(problem, variable, value)));
        return equations;
    }

    private static Equation bound(BalanceProblem problem, int variable, double value) {
        return new Equation(
                new int[] {variable},
                new double[] {1},
                value,
                Math.abs(value),
                new int[] {problem.balances().size() + variable},
                new double[] {1});
    }

    private Equation equation(int index, Balance balance) {
        int count = 0;
        double rhs = 0;
        for (Term term : balance.terms()) {
            if (term.isBilinear()) {
                count = add(term.flow(), term.factor() * x[term.intensity()], count);
                count = add(term.intensity(), term.factor() * x[term.flow()], count);
                rhs += term.factor() * x[term.flow()] * x[term.intensity()];
            } else {
                count = add(term.flow(), term.factor(), count);
            }
        }
        return collect(index, count, rhs);
    }

    private int add(int variable, double slope, int count) {
        if (slope == 0) {
            return count;
        }
        int end = count;
        if (gradient[variable] == 0) {
            touched[end++] = variable;
        }
        gradient[variable] += slope;
        return end;
    }

    private Equation collect(int index, int count, double constant) {
        Arrays.sort(touched, 0, count);
        var variables = new int[count];
        var coefficients = new double[count];
        double rhs = constant;
        double magnitude = Math.abs(constant);
        double scale = 0;
        double largest = 0;
        int end = 0;
        for (int k = 0; k < count; k++) {
            int j = touched[k];
            double slope = gradient[j];
            gradient[j] = 0;
            scale = Math.max(scale, Math.abs(slope) * size(j));
            largest = Math.max(largest, Math.abs(slope));
            if (problem.variables().get(j).isFixed()) {
                rhs -= slope * x[j];
                magnitude += Math.abs(slope * x[j]);
            } else if (slope != 0) {
                variables[end] = j;
                coefficients[end++] = slope;
            }
        }
        double divisor = scale > 0 ? scale : Math.max(largest, Double.MIN_NORMAL);
        return scaled(index, Arrays.copyOf(variables, end), coefficients, rhs, magnitude, divisor);
    }

    private double size(int j) {
        return Math.max(Math.abs(x[j]), Math.sqrt(problem.variables().get(j).variance()));
    }

    private static Equation scaled(
            int index,
            int[] variables,
            double[] coefficients,
            double rhs,
            double magnitude,
            double divisor) {
        var scaled = Arrays.copyOf(coefficients, variables.length);
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] /= divisor;
        }
        return new Equation(
                variables,
                scaled,
                rhs / divisor,
                magnitude / divisor,
                new int[] {index},
                new double[] {1 / divisor});
    }
}
