// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openrecp.engine.disclosure.Contribution;
import org.openrecp.engine.disclosure.Dimension;
import org.openrecp.engine.disclosure.Disclosure;
import org.openrecp.engine.disclosure.Measure;
import org.openrecp.engine.disclosure.Protection;
import org.openrecp.engine.disclosure.Protection.Protected;
import org.openrecp.engine.disclosure.Release;
import org.openrecp.engine.disclosure.Rules;
import org.openrecp.engine.disclosure.Table;

/**
 * Protects 63 provinces × 20 sectors × 10 years with all margins (14,784 cells): companies stay in
 * their province and sector, large provinces and sectors have more of them, savings are lognormal.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class DisclosureBenchmark {
    /** With 500 companies most cells are unsafe; with 20,000 most leaf cells hold a few. */
    @Param({"500", "5000", "20000"})
    public int companies;

    private final List<Dimension> dimensions =
            List.of(dimension("province", 63), dimension("sector", 20), dimension("year", 10));
    private List<Release> none = List.of();
    private List<Release> lastYear = List.of();
    private Table table = new Table(dimensions, Measure.MAGNITUDE, List.of());

    @Setup
    public void generate() {
        var random = new Random(7);
        var contributions = new ArrayList<Contribution>();
        for (int company = 0; company < companies; company++) {
            int province = skewed(63, random);
            int sector = skewed(20, random);
            for (int year = random.nextInt(10); year < 10; year += 1 + random.nextInt(4)) {
                contributions.add(
                        new Contribution(
                                "c" + company,
                                company + "-" + year,
                                List.of("province" + province, "sector" + sector, "year" + year),
                                Math.exp(4 + 1.5 * random.nextGaussian())));
            }
        }
        table = new Table(dimensions, Measure.MAGNITUDE, contributions);
        var before = contributions.subList(0, contributions.size() * 97 / 100);
        var earlier = new Table(dimensions, Measure.MAGNITUDE, before);
        if (Disclosure.protect(earlier, Rules.USUAL, none) instanceof Protected(var safe)) {
            lastYear = List.of(new Release(earlier, safe.published()));
        }
    }

    @Benchmark
    public Protection first() {
        return Disclosure.protect(table, Rules.USUAL, none);
    }

    @Benchmark
    public Protection afterAnEarlierRelease() {
        return Disclosure.protect(table, Rules.USUAL, lastYear);
    }

    private static int skewed(int count, Random random) {
        return (int) (count * Math.pow(random.nextDouble(), 2));
    }

    private static Dimension dimension(String name, int parts) {
        return Dimension.flat(
                name, "all", IntStream.range(0, parts).mapToObj(k -> name + k).toList());
    }
}
