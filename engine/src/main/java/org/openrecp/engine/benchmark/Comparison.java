// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Quantity;

/** A plant's specific use beside what others need for the same product. */
public sealed interface Comparison {
    Metric metric();

    /** Per amount of product. */
    Quantity specificUse();

    /** Benchmarks of the plant's sector that do not compare, and why. */
    List<NotFitting> notFitting();

    /** At least one benchmark fits. */
    record Compared(
            Metric metric, Quantity specificUse, List<Fit> fits, List<NotFitting> notFitting)
            implements Comparison {
        public Compared {
            fits = List.copyOf(fits);
            notFitting = List.copyOf(notFitting);
        }
    }

    /** The table holds no benchmark that this plant may be held against. */
    record NoneFits(Metric metric, Quantity specificUse, List<NotFitting> notFitting)
            implements Comparison {
        public NoneFits {
            notFitting = List.copyOf(notFitting);
        }
    }

    /**
     * A benchmark that fits.
     *
     * @param use of the plant, in the unit of the benchmark
     * @param expired whether the norm had ended by the end of the period
     * @param foreign whether it was found in another country
     */
    record Fit(Benchmark benchmark, double use, boolean expired, boolean foreign) {
        /** Whether a norm in force in the plant's country is exceeded. */
        public boolean breaksNorm() {
            return benchmark.kind() == Benchmark.Kind.LEGAL_NORM
                    && !expired
                    && !foreign
                    && use > benchmark.high();
        }

        /** Use above the good end of the benchmark ÷ use, 0…1. */
        public double gapToGoodEnd() {
            Double low = benchmark.low();
            return gap(low == null ? benchmark.high() : low);
        }

        /** Use above the poor end of the benchmark ÷ use, 0…1. */
        public double gapToPoorEnd() {
            return gap(benchmark.high());
        }

        private double gap(double target) {
            return use > target ? (use - target) / use : 0;
        }
    }

    /**
     * A benchmark of the sector that this plant may not be held against.
     *
     * @param found what the benchmark has where the plant differs; null where the source says
     *     nothing
     */
    record NotFitting(Benchmark benchmark, Reason reason, @Nullable String found) {}

    /** Why a benchmark does not compare. */
    enum Reason {
        OTHER_PRODUCT,
        OTHER_SIZE,
        OTHER_DENOMINATOR,
        OTHER_UNIT,
        STEP_ONLY,
        SUPERSEDED,
        NOT_YET_IN_FORCE
    }
}
