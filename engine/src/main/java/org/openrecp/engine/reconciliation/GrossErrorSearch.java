// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Serial elimination: while the global test or a measurement test rejects, the measurement that is
 * moved farthest in standard deviations, and beyond what chance explains among all redundant ones,
 * is treated as unmeasured and the rest reconciled again. A measurement is only left out when the
 * others then give it, within its bounds.
 *
 * @see "Narasimhan and Jordache (2000), ch. 8"
 */
public final class GrossErrorSearch {
    private static final int CANDIDATES = 5;

    private final double level;
    private final List<SuspectSet> suspects = new ArrayList<>();
    private Reconciled current;

    /**
     * Errors of which one is likely, and that cannot be told apart.
     *
     * @param variables measured variables, the one that was left out among them
     * @param balances indices of balances that may leak
     * @param z of the one left out, absolute
     */
    public record SuspectSet(List<Integer> variables, List<Integer> balances, double z) {
        public SuspectSet {
            variables = List.copyOf(variables);
            balances = List.copyOf(balances);
        }
    }

    /**
     * What was found.
     *
     * @param without the reconciliation without the suspects; null when there are none
     */
    public record Result(List<SuspectSet> suspects, @Nullable Reconciled without) {
        public Result {
            suspects = List.copyOf(suspects);
        }
    }

    private GrossErrorSearch(Reconciled start, double level) {
        this.current = start;
        this.level = level;
    }

    /**
     * Whether the global test rejects at the level, or the measurement tests do: many good
     * measurements can hide one bad one from the global test.
     */
    public static boolean isRejected(Reconciled result, double level) {
        return result.dof() > 0
                && (result.chiSquared() > CriticalValues.globalTest(level, result.dof())
                        || largestZ(result)
                                > CriticalValues.measurementTest(level, result.redundantCount()));
    }

    private static double largestZ(Reconciled result) {
        double largest = 0;
        for (int j = 0; j < result.problem().variables().size(); j++) {
            largest = Math.max(largest, Math.abs(result.adjustmentZ(j).orElse(0)));
        }
        return largest;
    }

    /**
     * Searches.
     *
     * @param level of the global test, and of all measurement tests together, for instance 0.95
     */
    public static Result search(Reconciled start, double level) {
        var search = new GrossErrorSearch(start, level);
        while (isRejected(search.current, level) && search.leaveOneOut()) {}
        return new Result(search.suspects, search.suspects.isEmpty() ? null : search.current);
    }

    private boolean leaveOneOut() {
        double critical = CriticalValues.measurementTest(level, current.redundantCount());
        int n = current.problem().variables().size();
        double[] z =
                IntStream.range(0, n)
                        .mapToDouble(j -> Math.abs(current.adjustmentZ(j).orElse(0)))
                        .toArray();
        int[] candidates =
                IntStream.range(0, n)
                        .filter(j -> z[j] > critical)
                        .boxed()
                        .sorted((a, b) -> Double.compare(z[b], z[a]))
                        .limit(CANDIDATES)
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int j : candidates) {
            var without = without(j);
            if (without.isPresent()) {
                suspects.add(setOf(j, z[j]));
                current = without.get();
                return true;
            }
        }
        return false;
    }

    private Optional<Reconciled> without(int j) {
        return Reconciler.reconcile(current.problem().withoutMeasurement(j)) instanceof Reconciled r
                        && r.classification(j) == Classification.OBSERVABLE
                        && !r.isAtBound(j)
                ? Optional.of(r)
                : Optional.empty();
    }

    private SuspectSet setOf(int j, double z) {
        var signatures = Signatures.of(current);
        return new SuspectSet(signatures.variablesLike(j), signatures.balancesLike(j), z);
    }
}
