// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money at points in time, in years from the first: {@code NPV = Σ CFₜ (1 + i)⁻ᵗ}.
 *
 * @param years ascending from 0
 * @param amounts as many
 */
public record CashFlows(List<Double> years, List<Double> amounts) {
    /** A flow on a day; years between days are actual days ÷ 365. */
    public record Dated(LocalDate date, double amount) {}

    public CashFlows {
        years = List.copyOf(years);
        amounts = List.copyOf(amounts);
        if (years.size() != amounts.size() || years.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are %d points in time and %d amounts. Give at least one, and as many of either."
                            .formatted(years.size(), amounts.size()));
        }
    }

    /** Flows at the ends of years 0, 1, 2, … */
    public static CashFlows yearly(List<Double> amounts) {
        return new CashFlows(
                IntStream.range(0, amounts.size()).mapToObj(t -> (double) t).toList(), amounts);
    }

    /** Flows on days, in any order; the first day is time zero. */
    public static CashFlows dated(List<Dated> flows) {
        var sorted = new ArrayList<>(flows);
        sorted.sort((a, b) -> a.date().compareTo(b.date()));
        var start = sorted.getFirst().date();
        return new CashFlows(
                sorted.stream().map(f -> ChronoUnit.DAYS.between(start, f.date()) / 365.0).toList(),
                sorted.stream().map(Dated::amount).toList());
    }

    /** An investment and the same net saving at the end of each year of the life. */
    public static CashFlows ofInvestment(double investment, double yearlySaving, int lifeYears) {
        var amounts = new ArrayList<Double>(List.of(-investment));
        for (int t = 1; t <= lifeYears; t++) {
            amounts.add(yearlySaving);
        }
        return yearly(amounts);
    }

    /** Net present value at a rate above −1 per year. */
    public double npv(double rate) {
        return valueAt(-Math.log1p(rate));
    }

    /**
     * Every rate above −100 % at which the flows are worth nothing. With {@code x = 1/(1 + i)} the
     * value is a sum of powers of x; between two neighbouring extrema there is one root at most,
     * and the extrema are roots of the derivative, which after division by the lowest power has one
     * term less: so all roots are bracketed, down from a single term, and found by bisection.
     */
    public InternalRate irr() {
        var exponents = new TreeSet<>(years);
        double[] powers = exponents.stream().mapToDouble(Double::doubleValue).toArray();
        double[] sums = new double[powers.length];
        for (int k = 0; k < years.size(); k++) {
            sums[Arrays.binarySearch(powers, years.get(k))] += amounts.get(k);
        }
        var rates =
                ExponentialSum.of(sums, powers).roots().stream()
                        .map(u -> Math.expm1(-u))
                        .collect(toCollection(TreeSet::new));
        return switch (rates.size()) {
            case 0 -> new InternalRate.None();
            case 1 -> new InternalRate.Unique(rates.first());
            default -> new InternalRate.Multiple(List.copyOf(rates));
        };
    }

    /**
     * Years until the sum of flows, each discounted at the rate, is no longer negative; straight
     * line within the last step; null when it stays negative. With rate 0 this is the simple
     * payback of uneven flows.
     */
    public @Nullable Double payback(double rate) {
        double sum = 0;
        double before = 0;
        for (int k = 0; k < years.size(); k++) {
            double value = amounts.get(k) * Math.pow(1 + rate, -years.get(k));
            if (sum + value >= 0) {
                return value > 0 && sum < 0
                        ? before + (years.get(k) - before) * -sum / value
                        : years.get(k);
            }
            sum += value;
            before = years.get(k);
        }
        return null;
    }

    /** Value of 1 at the end of each of n years: {@code (1 − (1 + i)⁻ⁿ)/i}; n at rate 0. */
    public static double annuity(double rate, int years) {
        return rate == 0 ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;
    }

    /** The rate without inflation: {@code (1 + nominal) = (1 + real)(1 + inflation)}. */
    public static double realRate(double nominal, double inflation) {
        return (1 + nominal) / (1 + inflation) - 1;
    }

    public static double nominalRate(double real, double inflation) {
        return (1 + real) * (1 + inflation) - 1;
    }

    /** The same flows in the money of their own day. */
    public CashFlows inflated(double inflation) {
        return new CashFlows(
                years,
                IntStream.range(0, amounts.size())
                        .mapToObj(k -> amounts.get(k) * Math.pow(1 + inflation, years.get(k)))
                        .toList());
    }

    private double valueAt(double logDiscount) {
        double sum = 0;
        for (int k = 0; k < amounts.size(); k++) {
            sum += amounts.get(k) * Math.exp(logDiscount * years.get(k));
        }
        return sum;
    }
}
