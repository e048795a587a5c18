// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.HashMap;
import java.util.Map;

/** An equation while unmeasured variables are being eliminated from it. */
final class WorkRow {
    /** Part of two numbers that is put down to rounding when they cancel. */
    private static final double CANCELLED = 1e-10;

    final Map<Integer, Double> unknowns = new HashMap<>();
    final Map<Integer, Double> measured = new HashMap<>();
    private final Map<Integer, Double> sources = new HashMap<>();
    private double rhs;
    private double magnitude;

    WorkRow(Equation equation, boolean[] unmeasured) {
        for (int k = 0; k < equation.variables().length; k++) {
            int j = equation.variables()[k];
            (unmeasured[j] ? unknowns : measured).put(j, equation.coefficients()[k]);
        }
        for (int k = 0; k < equation.sources().length; k++) {
            sources.put(equation.sources()[k], equation.multipliers()[k]);
        }
        rhs = equation.rhs();
        magnitude = equation.magnitude();
    }

    int length() {
        return unknowns.size() + measured.size();
    }

    double coefficient(int unknown) {
        return unknowns.getOrDefault(unknown, 0.0);
    }

    void subtract(double factor, WorkRow other) {
        other.unknowns.forEach((j, a) -> add(unknowns, j, -factor * a));
        other.measured.forEach((j, a) -> add(measured, j, -factor * a));
        other.sources.forEach((j, a) -> add(sources, j, -factor * a));
        rhs -= factor * other.rhs;
        magnitude += Math.abs(factor) * other.magnitude;
    }

    Equation toEquation() {
        var all = new HashMap<>(measured);
        all.putAll(unknowns);
        return Equation.of(all, rhs, magnitude, sources);
    }

    private static void add(Map<Integer, Double> entries, int key, double change) {
        double before = entries.getOrDefault(key, 0.0);
        double after = before + change;
        if (Math.abs(after) <= CANCELLED * Math.max(Math.abs(before), Math.abs(change))) {
            entries.remove(key);
        } else {
            entries.put(key, after);
        }
    }
}
