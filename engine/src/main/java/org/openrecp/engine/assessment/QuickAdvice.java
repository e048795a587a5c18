// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openrecp.engine.assessment.QuickResult.Advice;
import org.openrecp.engine.assessment.QuickResult.CarrierUse;
import org.openrecp.engine.assessment.QuickResult.Confidence;
import org.openrecp.engine.assessment.QuickResult.Reason;
import org.openrecp.engine.assessment.QuickResult.Verdict;
import org.openrecp.engine.benchmark.BaseLoad;
import org.openrecp.engine.benchmark.Comparison;
import org.openrecp.engine.benchmark.LossRange;

/** Whether a detailed assessment is worth it, and how far the bills can be trusted. */
final class QuickAdvice {
    /**
     * Upper end of the losses ÷ all bills from which a detailed assessment is advised; this
     * project's convention.
     */
    static final double WORTHWHILE = 0.03;

    private static final int FULL_YEAR = 12;
    private static final double FOLLOWS_OUTPUT = 0.75;

    private QuickAdvice() {}

    static Advice of(
            Collection<CarrierUse> carriers,
            List<Comparison> comparisons,
            List<LossRange> losses,
            int months) {
        var reasons = new ArrayList<Reason>();
        var broken = fits(comparisons).stream().filter(Comparison.Fit::breaksNorm).toList();
        broken.forEach(fit -> reasons.add(new Reason.NormExceeded(fit)));
        if (fits(comparisons).isEmpty()) {
            reasons.add(new Reason.NoBenchmark());
        }
        double bills = bills(carriers);
        double share = bills > 0 ? upperEnd(losses) / bills : 0;
        reasons.add(bills > 0 ? new Reason.LossShare(share, WORTHWHILE) : new Reason.NoCosts());
        if (months < BaseLoad.FEWEST_MONTHS) {
            reasons.add(new Reason.TooFewMonths(months, BaseLoad.FEWEST_MONTHS));
        }
        return new Advice(
                verdict(!broken.isEmpty() || share >= WORTHWHILE, bills, months), reasons);
    }

    static Confidence confidence(Collection<CarrierUse> carriers, int months) {
        if (months < BaseLoad.FEWEST_MONTHS) {
            return Confidence.LOW;
        }
        boolean explained =
                carriers.stream()
                        .findFirst()
                        .map(CarrierUse::baseLoad)
                        .filter(load -> load.rSquared() >= FOLLOWS_OUTPUT && load.isPlausible())
                        .isPresent();
        return months >= FULL_YEAR && explained ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private static Verdict verdict(boolean worthwhile, double bills, int months) {
        if (worthwhile) {
            return Verdict.GO;
        }
        return bills > 0 && months >= BaseLoad.FEWEST_MONTHS ? Verdict.NO_GO : Verdict.DATA_FIRST;
    }

    /**
     * The larger of two sums: above the best months over all bills, and above benchmarks of energy
     * and water. Ranges of one kind for different bills add; ranges of different kinds do not.
     */
    private static double upperEnd(List<LossRange> losses) {
        double months =
                losses.stream()
                        .filter(l -> l.how() instanceof LossRange.How.AboveBestMonths)
                        .mapToDouble(LossRange::high)
                        .sum();
        double benchmarks =
                losses.stream()
                        .filter(l -> l.how() instanceof LossRange.How.AboveBenchmark)
                        .filter(l -> !l.subject().equals("electricity") || !hasEnergy(losses))
                        .mapToDouble(LossRange::high)
                        .sum();
        return Math.max(months, benchmarks);
    }

    /** Electricity is part of energy and must not be counted beside it. */
    private static boolean hasEnergy(List<LossRange> losses) {
        return losses.stream()
                .anyMatch(l ->
                        l.subject().equals("energy")
                                && l.how() instanceof LossRange.How.AboveBenchmark);
    }

    private static double bills(Collection<CarrierUse> carriers) {
        return carriers.stream()
                .mapToDouble(c -> Objects.requireNonNullElse(c.yearlyCost(), 0.0))
                .sum();
    }

    private static List<Comparison.Fit> fits(List<Comparison> comparisons) {
        return comparisons.stream()
                .flatMap(c ->
                        switch (c) {
                            case Comparison.Compared compared -> compared.fits().stream();
                            case Comparison.NoneFits _ ->
                                    java.util.stream.Stream.<Comparison.Fit>empty();
                        })
                .toList();
    }
}
