// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixSparseCSC;
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
import org.openrecp.engine.sparse.SelectedInverse;
import org.openrecp.engine.sparse.SparseCholesky;

/**
 * Solving {@code H x = A y} of 100,000 streams from nothing, and the uncertainties from a factor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SparseBenchmark {
    @Param({"100000"})
    public int streams;

    /** Share of the recycles that join any two units. */
    @Param({"0", "0.1"})
    public double longRange;

    private DMatrixSparseCSC h = new DMatrixSparseCSC(0, 0);
    private double[] imbalance = {};
    private SparseCholesky factor = SparseCholesky.factorIndependent(h, 0);

    @Setup
    public void generate() {
        var network = Network.generate(streams, longRange, 7);
        h = network.normalMatrix();
        imbalance = network.imbalance();
        factor = SparseCholesky.factor(h).orElseThrow();
    }

    @Benchmark
    public double[] solve() {
        return SparseCholesky.factor(h).orElseThrow().solve(imbalance);
    }

    @Benchmark
    public SelectedInverse uncertainties() {
        return factor.selectedInverse();
    }
}
