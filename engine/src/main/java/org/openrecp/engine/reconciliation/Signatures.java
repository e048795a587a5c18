// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a bias of each measurement, and a leak of each balance, would show in the independent
 * equations among measured variables. Errors with proportional signatures cannot be told apart.
 *
 * @see "Bagajewicz and Jiang (1998), gross error equivalency"
 */
final class Signatures {
    private static final double PROPORTIONAL = 1e-7;

    private final List<Map<Integer, Double>> ofVariables = new ArrayList<>();
    private final List<Map<Integer, Double>> ofBalances = new ArrayList<>();

    private Signatures(int variables, int balances) {
        for (int j = 0; j < variables; j++) {
            ofVariables.add(new HashMap<>(4));
        }
        for (int b = 0; b < balances; b++) {
            ofBalances.add(new HashMap<>(4));
        }
    }

    static Signatures of(Reconciled result) {
        var problem = result.problem();
        int balances = problem.balances().size();
        var signatures = new Signatures(problem.variables().size(), balances);
        var equations = result.adjustment().equations();
        boolean[] independent = result.adjustment().independent();
        for (int k = 0; k < equations.size(); k++) {
            if (independent[k]) {
                signatures.add(k, equations.get(k), balances);
            }
        }
        return signatures;
    }

    private void add(int k, Equation equation, int balances) {
        for (int m = 0; m < equation.variables().length; m++) {
            ofVariables.get(equation.variables()[m]).put(k, equation.coefficients()[m]);
        }
        for (int m = 0; m < equation.sources().length; m++) {
            if (equation.sources()[m] < balances) {
                ofBalances.get(equation.sources()[m]).put(k, equation.multipliers()[m]);
            }
        }
    }

    /** Variables that look as the given one does, itself included, ascending. */
    List<Integer> variablesLike(int variable) {
        return like(ofVariables, ofVariables.get(variable));
    }

    /** Balances whose leak looks as a bias of the variable does. */
    List<Integer> balancesLike(int variable) {
        return like(ofBalances, ofVariables.get(variable));
    }

    private static List<Integer> like(
            List<Map<Integer, Double>> all, Map<Integer, Double> signature) {
        var result = new ArrayList<Integer>();
        for (int k = 0; k < all.size(); k++) {
            if (isProportional(all.get(k), signature)) {
                result.add(k);
            }
        }
        return result;
    }

    private static boolean isProportional(Map<Integer, Double> a, Map<Integer, Double> b) {
        if (a.isEmpty() || !a.keySet().equals(b.keySet())) {
            return false;
        }
        double ratio = Double.NaN;
        for (var entry : a.entrySet()) {
            double here = entry.getValue() / b.getOrDefault(entry.getKey(), Double.NaN);
            if (Math.abs(here - ratio) > PROPORTIONAL * Math.abs(ratio)) {
                return false;
            }
            ratio = Double.isNaN(ratio) ? here : ratio;
        }
        return true;
    }
}
