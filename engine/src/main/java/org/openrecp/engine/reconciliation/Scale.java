// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.List;
import org.openrecp.engine.reconciliation.BalanceProblem.Variable;

/**
 * How large variables usually are, by which rounding and convergence are judged, and where a search
 * starts.
 *
 * @param sizes [variables] above zero
 * @param guesses [variables] measured values; else an average flow, or a small share
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's arrays, never compared
record Scale(double[] sizes, double[] guesses) {
    private static final double SHARE_GUESS = 0.1;

    static Scale of(List<Variable> variables) {
        double flow = averageFlow(variables);
        return new Scale(
                variables.stream().mapToDouble(v -> size(v, flow)).toArray(),
                variables.stream().mapToDouble(v -> guess(v, flow)).toArray());
    }

    private static double guess(Variable variable, double flow) {
        var measured = variable.measured();
        if (measured != null) {
            return measured.value();
        }
        return isShare(variable) ? SHARE_GUESS * variable.upper() : flow;
    }

    private static double size(Variable variable, double flow) {
        var measured = variable.measured();
        double known =
                measured == null
                        ? 0
                        : Math.max(Math.abs(measured.value()), measured.standardUncertainty());
        return known > 0 ? known : isShare(variable) ? variable.upper() : flow;
    }

    private static double averageFlow(List<Variable> variables) {
        return variables.stream()
                .filter(v -> !isShare(v))
                .mapToDouble(v -> v.measured() == null ? 0 : Math.abs(v.measured().value()))
                .filter(v -> v > 0)
                .average()
                .orElse(1);
    }

    private static boolean isShare(Variable variable) {
        return Double.isFinite(variable.upper());
    }
}
