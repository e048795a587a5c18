// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openrecp.engine.option.Objective;
import org.openrecp.engine.option.OptionStudy;
import org.openrecp.engine.option.Portfolio;

/** The best set of overlapping options by NPV, under a budget of half of what all would cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class PortfolioBenchmark {
    @Param({"20", "60"})
    public int options;

    private OptionStudy study = GeneratedOptions.study(1, 7);
    private double budget;

    @Setup
    public void generate() {
        study = GeneratedOptions.study(options, 7);
        budget = 4000.0 * options;
    }

    @Benchmark
    public Portfolio search() {
        var found = study.portfolio(Objective.NPV, budget);
        if (found instanceof Portfolio.WithinGap gap && gap.gap() > 0.01) {
            throw new IllegalStateException("The gap is " + gap.gap() + ", not within 1 %.");
        }
        return found;
    }
}
