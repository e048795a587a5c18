// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.openrecp.engine.reconciliation.CriticalValues;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.engine.reconciliation.PlantReconciler;
import org.openrecp.engine.reconciliation.StreamBalance;

/**
 * How honest the uncertainties are: over 1,000 generated plants, how often the 95 % interval holds
 * the true flow; how often the tests alarm without a cause, and how often they find a biased meter
 * or a leak, and name it.
 */
public final class CoverageStudy {
    private static final int PLANTS = 1000;
    private static final double LEVEL = 0.95;
    private static final double QUANTILE = 1.959963984540054;
    private static final double MEASURED_SHARE = 0.9;

    private long intervals;
    private long covering;
    private int widestPlant;

    private CoverageStudy() {}

    public static void main(String[] arguments) {
        var study = new CoverageStudy();
        System.out.println(
                "| gross error | global test | measurement tests | nodal tests | any of the first two | named among suspects |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        study.run("none (false alarms)", Fault.NONE, 0);
        for (int sigmas : new int[] {3, 5, 8, 12}) {
            study.run("bias of %d σ".formatted(sigmas), Fault.BIAS, sigmas);
        }
        for (int sigmas : new int[] {3, 5, 8, 12}) {
            study.run("leak of %d σ of its balance".formatted(sigmas), Fault.LEAK, sigmas);
        }
        System.out.printf(
                Locale.ROOT,
                "%nPlants of up to %d streams. Of %,d reconciled or calculated flows, the 95 %% interval holds the truth in %.2f %%.%n",
                study.widestPlant,
                study.intervals,
                100.0 * study.covering / study.intervals);
    }

    private enum Fault {
        NONE,
        BIAS,
        LEAK
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Drawn(double[] shift, String culprit) {}

    private void run(String name, Fault fault, double sigmas) {
        var alarms = new int[5];
        for (int seed = 0; seed < PLANTS; seed++) {
            var random = new Random(seed);
            int streams = random.nextInt(15, 80);
            var plant = StudyPlant.of(Network.generate(streams, 0, seed));
            var measured = new boolean[streams];
            for (int s = 0; s < streams; s++) {
                measured[s] = random.nextDouble() < MEASURED_SHARE;
            }
            var drawn = draw(plant.network(), measured, fault, sigmas, random);
            var balance =
                    PlantReconciler.reconcile(
                            plant.flowsheet(),
                            plant.measurements(measured, drawn.shift(), random),
                            LEVEL);
            count(balance, drawn.culprit(), alarms);
            if (fault == Fault.NONE) {
                widestPlant = Math.max(widestPlant, streams);
                cover(plant.network(), balance);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %s |%n",
                name,
                100.0 * alarms[0] / PLANTS,
                100.0 * alarms[1] / PLANTS,
                100.0 * alarms[2] / PLANTS,
                100.0 * alarms[3] / PLANTS,
                fault == Fault.NONE ? "–" : "%.1f %%".formatted(100.0 * alarms[4] / PLANTS));
    }

    private static Drawn draw(
            Network network, boolean[] measured, Fault fault, double sigmas, Random random) {
        return switch (fault) {
            case NONE -> new Drawn(new double[network.streams()], "");
            case BIAS -> bias(network, measured, sigmas, random);
            case LEAK -> leak(network, sigmas, random);
        };
    }

    private static Drawn bias(Network network, boolean[] measured, double sigmas, Random random) {
        var shift = new double[network.streams()];
        int s = random.nextInt(shift.length);
        while (!measured[s]) {
            s = random.nextInt(shift.length);
        }
        double bias = sigmas * network.sigma()[s] * (random.nextBoolean() ? 1 : -1);
        shift[s] = Math.max(bias, -network.flow()[s]);
        return new Drawn(shift, StudyPlant.streamId(s));
    }

    /** A flow that enters upstream, follows the main line and leaves where nobody measures. */
    private static Drawn leak(Network network, double sigmas, Random random) {
        var shift = new double[network.streams()];
        int leaking = random.nextInt(1, network.units());
        int source = random.nextInt(leaking);
        double leak = sigmas * sigmaOfBalance(network, leaking);
        boolean enters = network.to()[source] == source;
        shift[source] = enters ? leak : -Math.min(leak, network.flow()[source]);
        for (int unit = source; unit < leaking; unit++) {
            shift[network.units() + unit] += Math.abs(shift[source]);
        }
        return new Drawn(shift, StudyPlant.unitId(leaking));
    }

    private static double sigmaOfBalance(Network network, int unit) {
        double variance = 0;
        for (int s = 0; s < network.streams(); s++) {
            if (network.from()[s] == unit || network.to()[s] == unit) {
                variance += network.sigma()[s] * network.sigma()[s];
            }
        }
        return Math.sqrt(variance);
    }

    private static void count(PlantBalance balance, String culprit, int[] alarms) {
        boolean global = false;
        boolean named = false;
        switch (balance.verdict()) {
            case Verdict.Balanced v -> global = v.chiSquared() > v.critical();
            case Verdict.UnderDetermined v -> global = v.chiSquared() > v.critical();
            case Verdict.GrossErrorSuspected v -> {
                global = v.chiSquared() > v.critical();
                named =
                        v.suspects().stream()
                                .anyMatch(s ->
                                        s.streams().contains(culprit)
                                                || s.nodes().contains(culprit));
            }
            case Verdict.Contradictory _ -> global = true;
        }
        double[] z =
                balance.streams().stream()
                        .map(StreamBalance::adjustmentZ)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        double[] nodal = balance.nodeTests().stream().mapToDouble(t -> t.z()).toArray();
        boolean measurement = rejects(z);
        alarms[0] += global ? 1 : 0;
        alarms[1] += measurement ? 1 : 0;
        alarms[2] += rejects(nodal) ? 1 : 0;
        alarms[3] += global || measurement ? 1 : 0;
        alarms[4] += named ? 1 : 0;
    }

    private static boolean rejects(double[] z) {
        double critical = CriticalValues.measurementTest(LEVEL, z.length);
        return Arrays.stream(z).anyMatch(value -> Math.abs(value) > critical);
    }

    private void cover(Network network, PlantBalance balance) {
        for (int s = 0; s < network.streams(); s++) {
            var reconciled = balance.streams().get(s).reconciled();
            if (reconciled != null) {
                double error = Math.abs(reconciled.value() - network.flow()[s]);
                intervals++;
                covering += error <= QUANTILE * reconciled.standardUncertainty() ? 1 : 0;
            }
        }
    }
}
