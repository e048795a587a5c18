// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.openrecp.engine.sparse.SparseCholesky;

/**
 * Solves the same generated systems with this engine, CHOLMOD and SciPy, one after the other, and
 * prints a table: from the matrix to the solution, the fastest of several runs each.
 */
public final class PeerComparison {
    private static final int STREAMS = 100_000;
    private static final long SEED = 7;

    /** Seconds of running before the Java code counts as warm. */
    private static final double WARM_AFTER = 4;

    private PeerComparison() {}

    /**
     * Runs everything.
     *
     * @param arguments the CHOLMOD program, the Python interpreter, the SciPy script
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(
                "| network | streams | entries of L | engine, first | engine, warm | CHOLMOD | SciPy splu | engine ÷ CHOLMOD | uncertainties |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        compare(0, 100, arguments);
        compare(0.02, 50, arguments);
        compare(0.1, 15, arguments);
        System.out.println();
        System.out.println(
                "| streams, local recycles | entries of L | factor and selected inverse, MB | bytes per stream |");
        System.out.println("|--:|--:|--:|--:|");
        for (int streams : new int[] {25_000, 50_000, 100_000, 200_000}) {
            measureMemory(streams);
        }
    }

    private static void compare(double longRange, int runs, String[] arguments)
            throws IOException, InterruptedException {
        var network = Network.generate(STREAMS, longRange, SEED);
        var h = network.normalMatrix();
        h.sortIndices(null);
        double[] rhs = network.imbalance();
        double[] first = new double[1];
        double warm = fastest(() -> SparseCholesky.factor(h).orElseThrow().solve(rhs), runs, first);
        var factor = SparseCholesky.factor(h).orElseThrow();
        double inverse = fastest(() -> uncertainties(network, factor), runs, new double[1]);
        var file = Files.createTempFile("system", ".bin");
        try {
            SystemFile.write(h, rhs, file);
            double cholmod = run(List.of(arguments[0], file.toString(), String.valueOf(runs)));
            double scipy =
                    run(List.of(arguments[1], arguments[2], file.toString(), String.valueOf(runs)));
            System.out.printf(
                    Locale.ROOT,
                    "| %.0f %% of recycles long | %,d | %,d | %.3f s | %.4f s | %.4f s | %.4f s | %.2f | %.3f s |%n",
                    100 * longRange,
                    STREAMS,
                    factor.nonZeros(),
                    first[0],
                    warm,
                    cholmod,
                    scipy,
                    warm / cholmod,
                    inverse);
        } finally {
            Files.delete(file);
        }
    }

    /** Variances of all reconciled flows: {@code σᵢ² − σᵢ⁴ aᵢᵀ H⁻¹ aᵢ}. */
    static double[] uncertainties(Network network, SparseCholesky factor) {
        var inverse = factor.selectedInverse();
        var result = new double[network.streams()];
        for (int s = 0; s < result.length; s++) {
            double variance = network.sigma()[s] * network.sigma()[s];
            double form = 0;
            int from = network.from()[s];
            int to = network.to()[s];
            if (from != Network.OUTSIDE) {
                form += inverse.get(from, from);
            }
            if (to != Network.OUTSIDE) {
                form += inverse.get(to, to);
            }
            if (from != Network.OUTSIDE && to != Network.OUTSIDE) {
                form -= 2 * inverse.get(from, to);
            }
            result[s] = variance - variance * variance * form;
        }
        return result;
    }

    private static double fastest(Supplier<double[]> task, int runs, double[] first) {
        double best = Double.POSITIVE_INFINITY;
        double total = 0;
        for (int warmRuns = 0; warmRuns < runs; ) {
            long start = System.nanoTime();
            if (task.get().length == 0) {
                throw new IllegalStateException("No result.");
            }
            double seconds = 1e-9 * (System.nanoTime() - start);
            first[0] = total == 0 ? seconds : first[0];
            total += seconds;
            best = Math.min(best, seconds);
            warmRuns += total > WARM_AFTER ? 1 : 0;
        }
        return best;
    }

    /** Runs a peer; returns the first number it prints. */
    private static double run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + said);
        }
        return Double.parseDouble(said.strip().split("\\s+", 2)[0]);
    }

    private static void measureMemory(int streams) {
        var network = Network.generate(streams, 0, SEED);
        var h = network.normalMatrix();
        long before = usedMemory();
        var factor = SparseCholesky.factor(h).orElseThrow();
        var inverse = factor.selectedInverse();
        long held = usedMemory() - before;
        if (!(inverse.get(0, 0) > 0)) {
            throw new IllegalStateException("A variance is not positive.");
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.1f | %.0f |%n",
                streams,
                factor.nonZeros(),
                held / 1e6,
                (double) held / streams);
    }

    private static long usedMemory() {
        var runtime = Runtime.getRuntime();
        for (int k = 0; k < 3; k++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
