// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/** What to choose from, what it costs and what forbids what, with options as bits. */
final class PortfolioSearch {
    /**
     * Up to as many open options every permitted set is tried, where the bound does not settle it.
     */
    private static final int TRY_ALL = 20;

    /** Nodes that cost less than trying all sets of so many options. */
    private static final int FEW = 300;

    private PortfolioSearch() {}

    static Portfolio search(
            OptionStudy study,
            Objective objective,
            @Nullable Double budget,
            Collection<String> must,
            Collection<String> never,
            BooleanSupplier stopped) {
        var task = Task.of(study, objective, budget, must, never, stopped);
        if (!task.permits(task.must)) {
            throw new InvalidInput(task.impossible());
        }
        boolean small = Long.bitCount(task.open) <= TRY_ALL;
        var found = new BranchAndBound(task).search(small ? FEW : BranchAndBound.LIMIT);
        return switch (found) {
            case Portfolio.Optimal optimal -> optimal;
            case Portfolio.WithinGap within -> small ? byTrying(task) : within;
        };
    }

    private static Portfolio byTrying(Task task) {
        var study = task.study;
        long best = new Enumeration(task).best();
        return new Portfolio.Optimal(study.evaluate(best, study.horizonYears()), task.objective);
    }

    /**
     * One search: {@code value(S) = gain · saved(S) − Σ costₖ}, over sets of open options.
     *
     * @param requires per option, all that it needs, through others too, as bits
     * @param excludes per option, what cannot go with it, in either direction
     * @param open options that may be chosen
     * @param must options that every set holds, with what they need
     * @param stopped asked by each thread of the search, all the time
     */
    record Task(
            OptionStudy study,
            Objective objective,
            int measure,
            double gain,
            List<Double> cost,
            List<Double> investment,
            double budget,
            List<Long> requires,
            List<Long> excludes,
            long open,
            long must,
            BooleanSupplier stopped) {

        static Task of(OptionStudy study, Objective objective, @Nullable Double budget) {
            return of(study, objective, budget, List.of(), List.of(), () -> false);
        }

        static Task of(
                OptionStudy study,
                Objective objective,
                @Nullable Double budget,
                Collection<String> must,
                Collection<String> never,
                BooleanSupplier stopped) {
            double rate = study.terms.realRate();
            double annuity = CashFlows.annuity(rate, study.horizonYears());
            double perYear = study.terms.periodsPerYear();
            Function<Option, Double> cost =
                    option ->
                            switch (objective) {
                                case NPV ->
                                        annuity
                                                * (OptionStudy.yearlyCostOf(option)
                                                        + Replacement.annualEquivalent(
                                                                option, rate));
                                case SAVING -> OptionStudy.yearlyCostOf(option);
                                case CO2E -> 0.0;
                            };
            var options = study.options;
            var requires = options.stream().map(o -> needs(study, o)).toList();
            return new Task(
                    study,
                    objective,
                    objective == Objective.CO2E ? OptionStudy.CO2E : OptionStudy.MONEY,
                    objective == Objective.NPV ? annuity * perYear : perYear,
                    options.stream().map(cost).toList(),
                    options.stream().map(OptionStudy::investmentOf).toList(),
                    budget == null ? Double.POSITIVE_INFINITY : budget * (1 + 1e-12),
                    requires,
                    options.stream().map(o -> forbids(study, o)).toList(),
                    open(study, requires, study.maskOf(never)),
                    withNeeds(study, requires, must),
                    stopped);
        }

        /** Ends the search where it was given up. */
        void goOn() {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("The search was given up.");
            }
        }

        private static long withNeeds(
                OptionStudy study, List<Long> requires, Collection<String> must) {
            long mask = study.maskOf(must) & ~withStatus(study, Option.Status.IMPLEMENTED);
            long all = mask;
            for (int k = 0; k < requires.size(); k++) {
                all |= (mask >>> k & 1) != 0 ? requires.get(k) : 0;
            }
            return all;
        }

        /** Why no set holds what must be in it. */
        Problem impossible() {
            double spent = 0;
            for (int k = 0; k < cost.size(); k++) {
                spent += (must >>> k & 1) != 0 ? investment.get(k) : 0;
            }
            var names = String.join(", ", study.optionsOf(must).stream().map(Option::id).toList());
            return Problem.of(
                    spent > budget ? "option.must-over-budget" : "option.must-not-together",
                    Subject.of("Options", null, null),
                    names);
        }

        /** Whether all that is required is there, nothing clashes, and the budget suffices. */
        boolean permits(long set) {
            double spent = 0;
            for (int k = 0; k < cost.size(); k++) {
                if ((set >>> k & 1) != 0) {
                    spent += investment.get(k);
                    if ((requires.get(k) & ~set) != 0 || (excludes.get(k) & set) != 0) {
                        return false;
                    }
                }
            }
            return spent <= budget && (set & ~open) == 0 && (set & must) == must;
        }

        double costOf(long set) {
            double sum = 0;
            for (int k = 0; k < cost.size(); k++) {
                sum += (set >>> k & 1) != 0 ? cost.get(k) : 0;
            }
            return sum;
        }

        private static long needs(OptionStudy study, Option option) {
            var byId = study.options.stream().collect(toMap(Option::id, o -> o));
            return study.maskOf(OptionCheck.closureOf(option.id(), byId))
                    & ~study.maskOf(List.of(option.id()))
                    & ~withStatus(study, Option.Status.IMPLEMENTED);
        }

        private static long forbids(OptionStudy study, Option option) {
            long mask = study.maskOf(option.excludes());
            for (var other : study.options) {
                if (other.excludes().contains(option.id())) {
                    mask |= study.maskOf(List.of(other.id()));
                }
            }
            return mask;
        }

        /**
         * Not rejected nor implemented, nor in need of a rejected one, nor barred by a done one.
         */
        private static long open(OptionStudy study, List<Long> requires, long never) {
            long done = withStatus(study, Option.Status.IMPLEMENTED);
            long closed = done | withStatus(study, Option.Status.REJECTED) | never;
            long open = 0;
            for (int k = 0; k < requires.size(); k++) {
                long needs = requires.get(k) | 1L << k;
                boolean barred = (forbids(study, study.options.get(k)) & done) != 0;
                open |= (needs & closed) == 0 && !barred ? 1L << k : 0;
            }
            return open;
        }

        private static long withStatus(OptionStudy study, Option.Status status) {
            return study.maskOf(
                    study.options.stream()
                            .filter(o -> o.status() == status)
                            .map(Option::id)
                            .toList());
        }
    }
}
