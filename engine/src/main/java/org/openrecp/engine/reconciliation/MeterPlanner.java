// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.reconciliation.MeterPlan.Discovery;
import org.openrecp.engine.reconciliation.MeterPlan.Improvement;
import org.openrecp.engine.reconciliation.MeterPlan.Kind;

/**
 * Ranks meters by how much they would reduce the uncertainty of a weighted sum {@code f = Σ wᵢ xᵢ}
 * of the streams, per unit of money. A meter of standard uncertainty s on stream j changes the
 * variance by a rank-one update: {@code u²(f) − cov(f, xⱼ)² / (u²(xⱼ) + s²)}. A better meter in the
 * place of one with σ adds the information {@code 1/s² − 1/σ²}.
 */
public final class MeterPlanner {
    private final PlantBalance balance;
    private final Reconciled result;
    private final ToDoubleFunction<Stream> meterCost;
    private final double[] covariance;
    private final double uncertainty;

    private MeterPlanner(
            PlantBalance balance,
            ReconciledCovariance reconciled,
            ToDoubleFunction<Stream> weight,
            ToDoubleFunction<Stream> meterCost) {
        this.balance = balance;
        this.result = reconciled.result();
        this.meterCost = meterCost;
        double[] weights = reconciled.weights(weight);
        covariance = result.covarianceWith(weights);
        uncertainty = result.standardUncertaintyOf(weights);
    }

    /**
     * Plans meters for a balance; nothing where the balance is contradictory.
     *
     * @param weight of a stream's amount in the figure, for instance money per year and unit
     * @param meterCost of a meter on a stream, above zero, in the reporting currency
     */
    public static MeterPlan plan(
            PlantBalance balance,
            ToDoubleFunction<Stream> weight,
            ToDoubleFunction<Stream> meterCost) {
        return balance.covariance() instanceof ReconciledCovariance reconciled
                ? new MeterPlanner(balance, reconciled, weight, meterCost).plan()
                : new MeterPlan(
                        balance.covariance().standardUncertaintyOf(weight), List.of(), List.of());
    }

    private MeterPlan plan() {
        var improvements = new ArrayList<Improvement>();
        var discoveries = new ArrayList<Discovery>();
        for (int j = 0; j < balance.streams().size(); j++) {
            if (result.classification(j) == Classification.UNOBSERVABLE) {
                discoveries.add(discovery(j));
            } else {
                improvement(j).ifPresent(improvements::add);
            }
        }
        improvements.sort(Comparator.comparingDouble(Improvement::reductionPerCost).reversed());
        discoveries.sort(
                Comparator.<Discovery>comparingDouble(d -> d.becomesKnown().size() / d.meterCost())
                        .reversed());
        return new MeterPlan(uncertainty, improvements, discoveries);
    }

    private Discovery discovery(int j) {
        int streams = balance.streams().size();
        var known =
                Arrays.stream(result.wouldBecomeKnown(j))
                        .filter(k -> k < streams)
                        .mapToObj(k -> balance.streams().get(k).stream())
                        .toList();
        var stream = balance.streams().get(j).stream();
        return new Discovery(stream, meterCost.applyAsDouble(stream), known);
    }

    /** Empty when the stream has a meter as good as a new one, or the meter would not matter. */
    private Optional<Improvement> improvement(int j) {
        double now = result.standardUncertainty(j);
        double meter =
                Grade.METERED.relativeUncertainty() * Math.max(Math.abs(result.value(j)), now);
        var measured = result.problem().variables().get(j).measured();
        var kind =
                measured != null && isMetered(balance.streams().get(j)) ? Kind.REPLACE : Kind.ADD;
        double information = 1 / (meter * meter);
        if (kind == Kind.REPLACE && measured != null) {
            information -= 1 / (measured.standardUncertainty() * measured.standardUncertainty());
        }
        double gain = covariance[j] * covariance[j] / (now * now + 1 / information);
        return information > 0 && gain > 0
                ? Optional.of(improvement(j, kind, meter, gain))
                : Optional.empty();
    }

    private Improvement improvement(int j, Kind kind, double meter, double gain) {
        var stream = balance.streams().get(j).stream();
        double after = Math.sqrt(Math.max(0, uncertainty * uncertainty - gain));
        return new Improvement(
                stream, kind, meter, meterCost.applyAsDouble(stream), after, uncertainty - after);
    }

    private static boolean isMetered(StreamBalance stream) {
        return stream.measured() != null && stream.measured().grade() == Grade.METERED;
    }
}
