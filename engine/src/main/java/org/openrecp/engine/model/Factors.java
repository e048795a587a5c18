// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that changes one stream: {@code m = max(0, base · Π(1 + shareₖ) + Σ amountₖ/baseline)}, over
 * the changes that are switched on. Shares multiply, so their order does not matter.
 */
final class Factors {
    /** One change: which group switches it, which strength scales it. */
    record Factor(int group, int change, boolean isShare, double value) {}

    /** Stream number; beyond the flowsheet's streams for an input that is new. */
    final int stream;

    /** 1, or 0 for an input that is new. */
    final double base;

    final List<Factor> factors = new ArrayList<>();

    Factors(int stream, double base) {
        this.stream = stream;
        this.base = base;
    }

    /** The multiplier before it is cut at nothing. */
    double raw(long on, double @Nullable [] strength) {
        double product = base;
        double sum = 0;
        for (int k = 0; k < factors.size(); k++) {
            var factor = factors.get(k);
            if ((on >>> factor.group & 1) != 0) {
                double value =
                        strength == null ? factor.value : factor.value * strength[factor.change];
                if (factor.isShare) {
                    product *= Math.max(0, 1 + value);
                } else {
                    sum += value;
                }
            }
        }
        return product + sum;
    }
}
