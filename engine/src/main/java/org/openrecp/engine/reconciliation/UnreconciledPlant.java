// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.List;
import java.util.Map;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.Estimate;

/** A plant whose balances contradict each other: measured values stand as they are. */
final class UnreconciledPlant {
    private UnreconciledPlant() {}

    static PlantBalance of(
            Flowsheet flowsheet,
            Map<String, Measurement> measurements,
            PlantBalance.Verdict verdict,
            List<NodeTest> nodeTests) {
        return new PlantBalance(
                flowsheet,
                flowsheet.streams().stream().map(s -> asMeasured(s, measurements)).toList(),
                flowsheet.shares().stream().map(UnreconciledPlant::asMeasured).toList(),
                new MeasuredCovariance(flowsheet.streams(), measurements),
                verdict,
                nodeTests,
                null);
    }

    private static StreamBalance asMeasured(Stream stream, Map<String, Measurement> measurements) {
        var measured = measurements.get(stream.id());
        return measured == null
                ? new StreamBalance(stream, null, null, Classification.UNOBSERVABLE, null)
                : new StreamBalance(
                        stream, measured, measured.amount(), Classification.NONREDUNDANT, null);
    }

    private static ShareBalance asMeasured(ComponentShare share) {
        return share.share() == null
                ? new ShareBalance(share, null, Classification.UNOBSERVABLE, null)
                : new ShareBalance(
                        share,
                        new Estimate(share.share(), share.standardUncertainty()),
                        Classification.NONREDUNDANT,
                        null);
    }
}
