// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;

/**
 * Which cells are unsafe, and how far a cell must stay open (its protection level). With
 * contributions x₁ ≥ x₂ ≥ … and their sum X, the upper level is {@code p/100 x₁ − (X − x₁ − x₂)} by
 * the p % rule and {@code 100/k (x₁ + … + xₙ) − X} by the (n, k) rule; the lower level is the same.
 * A cell that only has too few companies gets {@code p/100 x₁}, a count 1: both are ours, as the
 * source leaves them open.
 *
 * @see "Handbook on Statistical Disclosure Control, second edition (2024), section 4.2.2, table of
 *     upper protection levels"
 */
final class Sensitivity {
    private final Rules rules;
    private final Measure measure;

    /** Level of an unsafe cell of zeros: what a typical contribution would need. */
    private final double floor;

    Sensitivity(Rules rules, Table table) {
        this.rules = rules;
        measure = table.measure();
        floor =
                rules.percent()
                        / 100
                        * table.contributions().stream()
                                .mapToDouble(c -> Math.abs(c.value()))
                                .filter(value -> value > 0)
                                .average()
                                .orElse(0);
    }

    /** A cell that must stay open for the sake of what is in it, or in a difference of it. */
    Target target(int table, int cell, Contributors cause) {
        var largest =
                Arrays.stream(cause.companies)
                        .limit(rules.minimumFrequency() - 1)
                        .boxed()
                        .collect(toUnmodifiableSet());
        return new Target(table, cell, cause, level(cause), largest);
    }

    boolean isUnsafe(Contributors cell) {
        return cell.count() > 0 && (isTooFew(cell) || isTooClose(cell) || isDominated(cell));
    }

    /** How far an unsafe cell must stay open on either side. */
    double level(Contributors cell) {
        if (measure == Measure.COUNT) {
            return 1;
        }
        double level = isTooFew(cell) ? share(cell.largest(0)) : 0;
        if (isTooClose(cell)) {
            level = Math.max(level, share(cell.largest(0)) - rest(cell));
        }
        if (isDominated(cell)) {
            level = Math.max(level, excess(cell));
        }
        return cell.magnitude > 0 ? level : floor;
    }

    /**
     * The level towards one company, which knows its own part. The largest one estimates the second
     * largest; who is alone in a cell finds nothing new in it.
     */
    double level(Contributors cell, double level, int company) {
        if (!cell.isLargest(company)) {
            return level;
        }
        if (cell.count() == 1) {
            return 0;
        }
        return measure == Measure.COUNT ? level : Math.min(level, share(cell.largest(1)));
    }

    /** A sum above this multiple of the largest contribution is safe in any case. */
    double safeMultiple() {
        var dominance = rules.dominance();
        double multiple = Math.max(2 + rules.percent() / 100, rules.minimumFrequency());
        return dominance == null
                ? multiple
                : Math.max(multiple, dominance.largest() * 100 / dominance.percent());
    }

    private boolean isTooFew(Contributors cell) {
        return cell.count() < rules.minimumFrequency();
    }

    private boolean isTooClose(Contributors cell) {
        return measure != Measure.COUNT && rest(cell) < share(cell.largest(0));
    }

    private boolean isDominated(Contributors cell) {
        return measure != Measure.COUNT && rules.dominance() != null && excess(cell) > 0;
    }

    private double share(double amount) {
        return rules.percent() / 100 * amount;
    }

    private static double rest(Contributors cell) {
        return cell.magnitude - cell.largest(0) - cell.largest(1);
    }

    private double excess(Contributors cell) {
        var dominance = rules.dominance();
        if (dominance == null) {
            return 0;
        }
        double largest = 0;
        for (int k = 0; k < dominance.largest(); k++) {
            largest += cell.largest(k);
        }
        return 100 / dominance.percent() * largest - cell.magnitude;
    }
}
