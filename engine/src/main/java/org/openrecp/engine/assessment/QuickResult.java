// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.benchmark.BaseLoad;
import org.openrecp.engine.benchmark.Comparison;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.LossRange;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.quantity.Quantity;

/**
 * What the bills of a plant say. Money in the reporting currency.
 *
 * @param yearlyOutput of the months with output, scaled to a year; the stated output where no month
 *     has one
 * @param carriers one per material with bills, the costliest first
 * @param totalEnergy all energy carriers in MJ; null when there are none, or one has no heat value
 * @param energyLeftOut ids of energy carriers that cannot be counted in MJ
 * @param comparisons energy, electricity and water against the sector, where the use is known
 * @param losses ranges, each from one kind of evidence, by subject; never to be added over kinds
 * @param options of the library that fit: those worth money by figures that were read, then by size
 * @param measureFirst what to measure first, by money × ignorance
 */
public record QuickResult(
        Quantity yearlyOutput,
        int months,
        List<CarrierUse> carriers,
        @Nullable CarrierUse totalEnergy,
        List<String> energyLeftOut,
        List<Comparison> comparisons,
        List<LossRange> losses,
        List<RankedOption> options,
        List<MeasureFirst> measureFirst,
        Advice advice,
        Confidence confidence) {

    /**
     * Use of one carrier or material.
     *
     * @param material null for the total of all energy
     * @param yearlyUse in the unit that {@code unit} names
     * @param yearlyCost null when no bill has a cost
     * @param specificUse per unit of output over all months; null without output
     * @param bestSpecificUse what the best tenth of the months reach; null with fewer than three
     * @param baseLoad null with fewer than six months or when use does not vary with output
     */
    public record CarrierUse(
            @Nullable Material material,
            String unit,
            double yearlyUse,
            @Nullable Double yearlyCost,
            @Nullable Double specificUse,
            @Nullable Double bestSpecificUse,
            @Nullable BaseLoad baseLoad,
            List<MonthUse> months) {
        public CarrierUse {
            months = List.copyOf(months);
        }
    }

    /** Use of a month; what is not known is null. */
    public record MonthUse(
            YearMonth month,
            @Nullable Double output,
            double use,
            @Nullable Double cost,
            @Nullable Double specificUse) {}

    /**
     * A library option that fits.
     *
     * @param bill material whose bill it lowers most
     * @param yearlyBill cost of that bill; null when not known
     * @param range null where the base of its percentages has to be measured first
     */
    public record RankedOption(
            LibraryOption option,
            Material bill,
            @Nullable Double yearlyBill,
            @Nullable LossRange range) {}

    /**
     * A bill that output explains badly.
     *
     * @param ignorance 0…1: share of use that does not follow output, by base load and scatter; 1
     *     when nothing could be fitted
     * @param moneyNotExplained yearly cost × ignorance
     */
    public record MeasureFirst(
            Material material, double yearlyCost, double ignorance, double moneyNotExplained) {}

    /** Whether a detailed assessment is worth its days. */
    public record Advice(Verdict verdict, List<Reason> reasons) {
        public Advice {
            reasons = List.copyOf(reasons);
        }
    }

    public enum Verdict {
        GO,
        NO_GO,
        /** The bills are too few to say. */
        DATA_FIRST
    }

    /** Why a verdict was given. */
    public sealed interface Reason {
        /** Months with output and bills, fewer than a regression needs. */
        record TooFewMonths(int months, int needed) implements Reason {}

        /** A norm in force is exceeded. */
        record NormExceeded(Comparison.Fit fit) implements Reason {}

        /** Upper end of the losses ÷ all bills. */
        record LossShare(double share, double threshold) implements Reason {}

        /** No bill has a cost. */
        record NoCosts() implements Reason {}

        /** Nothing that fits in the table of benchmarks. */
        record NoBenchmark() implements Reason {}
    }

    public enum Confidence {
        /** A year of months, and the costliest bill follows output. */
        HIGH,
        /** Half a year or more. */
        MEDIUM,
        LOW
    }

    public QuickResult {
        carriers = List.copyOf(carriers);
        energyLeftOut = List.copyOf(energyLeftOut);
        comparisons = List.copyOf(comparisons);
        losses = List.copyOf(losses);
        options = List.copyOf(options);
        measureFirst = List.copyOf(measureFirst);
    }
}
