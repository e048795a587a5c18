// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** What companies put into one place, the largest first. */
final class Contributors {
    static final Contributors NONE = new Contributors(Map.of());

    final int[] companies;

    /** Absolute value of the sum of each company, descending. */
    final double[] amounts;

    /** The sums as they are. */
    final double[] sums;

    /** The sum as it is. */
    final double total;

    /** The sum of the absolute values. */
    final double magnitude;

    Contributors(Map<Integer, Double> sums) {
        var sorted =
                sums.entrySet().stream()
                        .sorted(
                                Comparator.<Map.Entry<Integer, Double>>comparingDouble(
                                                e -> -Math.abs(e.getValue()))
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        companies = sorted.stream().mapToInt(Map.Entry::getKey).toArray();
        amounts = sorted.stream().mapToDouble(e -> Math.abs(e.getValue())).toArray();
        this.sums = sorted.stream().mapToDouble(Map.Entry::getValue).toArray();
        total = sorted.stream().mapToDouble(Map.Entry::getValue).sum();
        magnitude = Arrays.stream(amounts).sum();
    }

    /** Adds the sum of each company, times a factor. */
    void addTo(Map<Integer, Double> others, int factor) {
        for (int k = 0; k < companies.length; k++) {
            others.merge(companies[k], factor * sums[k], Double::sum);
        }
    }

    int count() {
        return companies.length;
    }

    /** The k-th largest amount, from 0; zero if there are not so many. */
    double largest(int k) {
        return k < amounts.length ? amounts[k] : 0;
    }

    double of(int company) {
        for (int k = 0; k < companies.length; k++) {
            if (companies[k] == company) {
                return amounts[k];
            }
        }
        return 0;
    }

    /** What some companies put in, each of them once. */
    double of(Set<Integer> some) {
        double of = 0;
        for (int k = 0; k < companies.length; k++) {
            if (some.contains(companies[k])) {
                of += amounts[k];
            }
        }
        return of;
    }

    boolean isLargest(int company) {
        return companies.length > 0 && companies[0] == company;
    }
}
