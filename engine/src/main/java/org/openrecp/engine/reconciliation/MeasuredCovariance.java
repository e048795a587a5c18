// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Stream;

/** Covariance of uncorrelated measurements that were not reconciled. */
record MeasuredCovariance(List<Stream> streams, Map<String, Measurement> measurements)
        implements PlantBalance.Covariance {
    @Override
    public double standardUncertaintyOf(ToDoubleFunction<Stream> weight) {
        double variance = 0;
        for (var stream : streams) {
            var measured = measurements.get(stream.id());
            if (measured != null) {
                double part =
                        weight.applyAsDouble(stream) * measured.amount().standardUncertainty();
                variance += part * part;
            }
        }
        return Math.sqrt(variance);
    }
}
