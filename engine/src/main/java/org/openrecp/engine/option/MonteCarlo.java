// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.Arrays;
import java.util.HashMap;
import java.util.SplittableRandom;

/**
 * Draws investments, effects and reconciled flows as normal. Every option and effect of the study
 * gets its draw, in the study's order, whether or not it is in the set: sets of one study with one
 * seed meet the same luck. The flows act to first order: one normal draw times the standard
 * uncertainty that the covariance of the reconciled flows gives to the saving.
 */
final class MonteCarlo {
    private final OptionStudy study;
    private final long mask;
    private final double flowUncertainty;
    private final double annuity;

    MonteCarlo(OptionStudy study, long mask, int horizon) {
        this.study = study;
        this.mask = mask;
        annuity = CashFlows.annuity(study.terms.realRate(), horizon);
        var saved = new HashMap<String, Double>();
        for (var flow : study.space.solve(mask).flows()) {
            if (flow.baseline() > 0) {
                saved.put(flow.stream(), flow.unitCost() * (1 - flow.amount() / flow.baseline()));
            }
        }
        flowUncertainty =
                study.terms.periodsPerYear()
                        * study.balance
                                .covariance()
                                .standardUncertaintyOf(s -> saved.getOrDefault(s.id(), 0.0));
    }

    Simulation run(int draws, long seed) {
        var random = new SplittableRandom(seed);
        var evaluator = study.space.evaluator();
        double[] strength = new double[study.effects.size()];
        double[] change = new double[2];
        double[] savings = new double[draws];
        double[] values = new double[draws];
        for (int d = 0; d < draws; d++) {
            double yearlyCosts = drawYearlyCosts(random);
            for (int e = 0; e < strength.length; e++) {
                strength[e] =
                        1 + study.effects.get(e).relativeUncertainty() * random.nextGaussian();
            }
            evaluator.change(mask, strength, change);
            savings[d] =
                    -change[OptionStudy.MONEY] * study.terms.periodsPerYear()
                            + flowUncertainty * random.nextGaussian();
            values[d] = annuity * (savings[d] - yearlyCosts);
        }
        double positive = Arrays.stream(values).filter(v -> v > 0).count();
        return new Simulation(spread(savings), spread(values), positive / draws, draws, seed);
    }

    /** Running costs and annual equivalents of drawn investments. */
    private double drawYearlyCosts(SplittableRandom random) {
        double sum = 0;
        for (int k = 0; k < study.options.size(); k++) {
            var option = study.options.get(k);
            double draw = random.nextGaussian();
            if ((mask >>> k & 1) != 0 && !OptionStudy.isImplemented(option)) {
                double investment =
                        Math.max(
                                0,
                                option.investment().value()
                                        + draw * option.investment().standardUncertainty());
                sum +=
                        option.yearlyCost()
                                + investment
                                        / CashFlows.annuity(
                                                study.terms.realRate(), option.lifeYears());
            }
        }
        return sum;
    }

    private static Simulation.Spread spread(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        return new Simulation.Spread(
                mean,
                Math.sqrt(squares / Math.max(1, sorted.length - 1)),
                percentile(sorted, 0.05),
                percentile(sorted, 0.95));
    }

    /** Straight line between the two draws around {@code p (n − 1)}. */
    private static double percentile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
