// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openrecp.engine.flowsheet.Stream;

/** Covariance by one solve with the factor of the balances. */
record ReconciledCovariance(List<Stream> streams, Reconciled result)
        implements PlantBalance.Covariance {
    @Override
    public double standardUncertaintyOf(ToDoubleFunction<Stream> weight) {
        return result.standardUncertaintyOf(weights(weight));
    }

    /** [variables] of the streams; shares weigh nothing. */
    double[] weights(ToDoubleFunction<Stream> weight) {
        var weights = new double[result.problem().variables().size()];
        for (int j = 0; j < streams.size(); j++) {
            weights[j] = weight.applyAsDouble(streams.get(j));
        }
        return weights;
    }
}
