// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.GrossErrorSearch.SuspectSet;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;

/** Balances a plant: reconciles, tests, and searches for gross errors. */
public final class PlantReconciler {
    private final Flowsheet flowsheet;
    private final Map<String, Measurement> measurements = new HashMap<>();
    private final double level;

    private PlantReconciler(Flowsheet flowsheet, List<Measurement> measured, double level) {
        this.flowsheet = flowsheet;
        this.level = level;
        measured.forEach(m -> measurements.put(m.stream(), m));
    }

    /**
     * Balances a plant.
     *
     * @param measurements at most one per stream
     * @param level of the tests, for instance 0.95
     * @throws org.openrecp.engine.problem.InvalidInput when a conversion is missing that a balance
     *     needs
     */
    public static PlantBalance reconcile(
            Flowsheet flowsheet, List<Measurement> measurements, double level) {
        return reconcile(flowsheet, measurements, List.of(), level);
    }

    /**
     * Balances a plant whose measurements are correlated.
     *
     * @param covariances of measured amounts, by the streams' place in the flowsheet
     */
    public static PlantBalance reconcile(
            Flowsheet flowsheet,
            List<Measurement> measurements,
            List<BalanceProblem.Covariance> covariances,
            double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Level of the tests is %s. Give one between 0 and 1.".formatted(level));
        }
        return new PlantReconciler(flowsheet, measurements, level)
                .balance(PlantProblem.of(flowsheet, measurements, covariances));
    }

    private PlantBalance balance(BalanceProblem problem) {
        return switch (Reconciler.reconcile(problem)) {
            case Reconciliation.Contradiction(int[] balances) -> contradictory(problem, balances);
            case Reconciled result -> balanced(result);
        };
    }

    private PlantBalance balanced(Reconciled result) {
        if (!GrossErrorSearch.isRejected(result, level)) {
            return plantBalance(result, closed(result), null);
        }
        var search = GrossErrorSearch.search(result, level);
        var verdict =
                new Verdict.GrossErrorSuspected(
                        result.chiSquared(),
                        result.dof(),
                        CriticalValues.globalTest(level, result.dof()),
                        search.suspects().stream()
                                .map(set -> suspect(result.problem(), set))
                                .toList());
        var without = search.without();
        return plantBalance(
                result,
                verdict,
                without == null ? null : plantBalance(without, verdictOf(without), null));
    }

    /** Of a balance that is not searched any further. */
    private Verdict verdictOf(Reconciled result) {
        return GrossErrorSearch.isRejected(result, level)
                ? new Verdict.GrossErrorSuspected(
                        result.chiSquared(),
                        result.dof(),
                        CriticalValues.globalTest(level, result.dof()),
                        List.of())
                : closed(result);
    }

    private Verdict closed(Reconciled result) {
        double critical = CriticalValues.globalTest(level, result.dof());
        var unknown = unobservable(result);
        return unknown.isEmpty()
                ? new Verdict.Balanced(result.chiSquared(), result.dof(), critical)
                : new Verdict.UnderDetermined(
                        result.chiSquared(),
                        result.dof(),
                        critical,
                        unknown.stream().map(Stream::id).toList(),
                        unitOperations(unknown));
    }

    private List<Stream> unobservable(Reconciled result) {
        var streams = new ArrayList<Stream>();
        for (int j = 0; j < flowsheet.streams().size(); j++) {
            if (result.classification(j) == Classification.UNOBSERVABLE) {
                streams.add(flowsheet.streams().get(j));
            }
        }
        return streams;
    }

    private List<String> unitOperations(List<Stream> streams) {
        var touched = new HashSet<Place>();
        streams.forEach(s -> touched.addAll(List.of(s.from(), s.to())));
        return flowsheet.unitOperations().stream()
                .filter(unit -> touched.contains(Place.at(unit.id())))
                .map(UnitOperation::id)
                .toList();
    }

    private Suspect suspect(BalanceProblem problem, SuspectSet set) {
        int streams = flowsheet.streams().size();
        return new Suspect(
                set.variables().stream()
                        .filter(j -> j < streams)
                        .map(j -> flowsheet.streams().get(j).id())
                        .toList(),
                set.variables().stream()
                        .filter(j -> j >= streams)
                        .map(j -> flowsheet.shares().get(j - streams))
                        .map(share -> share.stream() + "/" + share.component())
                        .toList(),
                set.balances().stream()
                        .map(b -> problem.balances().get(b).node())
                        .distinct()
                        .toList(),
                set.z());
    }

    private PlantBalance plantBalance(
            Reconciled result, Verdict verdict, @Nullable PlantBalance without) {
        var streams = new ArrayList<StreamBalance>();
        for (int j = 0; j < flowsheet.streams().size(); j++) {
            var stream = flowsheet.streams().get(j);
            streams.add(
                    new StreamBalance(
                            stream,
                            measurements.get(stream.id()),
                            estimate(result, j),
                            result.classification(j),
                            z(result, j)));
        }
        return new PlantBalance(
                flowsheet,
                streams,
                shares(result),
                new ReconciledCovariance(flowsheet.streams(), result),
                verdict,
                NodalTests.of(result.problem()),
                without);
    }

    private List<ShareBalance> shares(Reconciled result) {
        var shares = new ArrayList<ShareBalance>();
        for (int k = 0; k < flowsheet.shares().size(); k++) {
            int j = flowsheet.streams().size() + k;
            shares.add(
                    new ShareBalance(
                            flowsheet.shares().get(k),
                            estimate(result, j),
                            result.classification(j),
                            z(result, j)));
        }
        return shares;
    }

    private static @Nullable Estimate estimate(Reconciled result, int j) {
        return result.classification(j) == Classification.UNOBSERVABLE
                ? null
                : new Estimate(result.value(j), result.standardUncertainty(j));
    }

    private static @Nullable Double z(Reconciled result, int j) {
        var z = result.adjustmentZ(j);
        return z.isPresent() ? z.getAsDouble() : null;
    }

    private PlantBalance contradictory(BalanceProblem problem, int[] balances) {
        var units =
                Arrays.stream(balances)
                        .mapToObj(b -> problem.balances().get(b).node())
                        .distinct()
                        .toList();
        return UnreconciledPlant.of(
                flowsheet, measurements, new Verdict.Contradictory(units), NodalTests.of(problem));
    }
}
