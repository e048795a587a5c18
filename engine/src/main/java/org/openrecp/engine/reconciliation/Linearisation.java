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
    private final double[] size;
    private final double[] gradient;
    private final int[] touched;

    private Linearisation(BalanceProblem problem, double[] x, double[] size) {
        this.problem = problem;
        this.x = x;
        this.size = size;
        gradient = new double[x.length];
        touched = new int[x.length];
    }

    /**
     * @param x [variables] the point; fixed variables at their value
     * @param size [variables] how large each usually is, above zero
     * @param bounds active bounds, each an equation of its own
     */
    static List<Equation> at(
            BalanceProblem problem, double[] x, double[] size, ActiveBounds bounds) {
        var linearisation = new Linearisation(problem, x, size);
        var equations = new ArrayList<Equation>(problem.balances().size());
        for (int b = 0; b < problem.balances().size(); b++) {
            equations.add(linearisation.equation(b, problem.balances().get(b)));
        }
        bounds.forEach((variable, value) -> equations.add(linearisation.bound(variable, value)));
        return equations;
    }

    private Equation bound(int variable, double value) {
        return scaled(
                problem.balances().size() + variable,
                new int[] {variable},
                new double[] {1},
                value,
                Math.abs(value),
                size[variable]);
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
        int end = 0;
        for (int k = 0; k < count; k++) {
            int j = touched[k];
            double slope = gradient[j];
            gradient[j] = 0;
            scale = Math.max(scale, Math.abs(slope) * Math.max(Math.abs(x[j]), size[j]));
            if (problem.variables().get(j).isFixed()) {
                rhs -= slope * x[j];
                magnitude += Math.abs(slope * x[j]);
            } else if (slope != 0) {
                variables[end] = j;
                coefficients[end++] = slope;
            }
        }
        double divisor = Math.max(scale, Double.MIN_NORMAL);
        return scaled(index, Arrays.copyOf(variables, end), coefficients, rhs, magnitude, divisor);
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
