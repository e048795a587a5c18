// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Beyond which a test rejects, at a level such as 0.95. */
public final class CriticalValues {
    private CriticalValues() {}

    /** Of the global test; NaN without degrees of freedom. */
    public static double globalTest(double level, int dof) {
        return dof == 0
                ? Double.NaN
                : new ChiSquaredDistribution(dof).inverseCumulativeProbability(level);
    }

    /**
     * Of |z| when tests are done at once and the level is to hold for all of them: each has the
     * level {@code level^(1/tests)} (Šidák), two-sided.
     */
    public static double measurementTest(double level, int tests) {
        double each = Math.pow(level, 1.0 / Math.max(1, tests));
        return new NormalDistribution(0, 1).inverseCumulativeProbability((1 + each) / 2);
    }
}
