// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.formats.report.Report;

/** The main job on 50 processes, 200 streams and 20 options, in 512 MiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 10)
@Measurement(iterations = 10)
public class AssessBenchmark {
    private final PlantData plant = GeneratedFactory.of(1);

    @Benchmark
    public AssessmentResult assess() {
        return Assessment.assess(plant, null, _ -> {});
    }

    @Benchmark
    public byte[] assessWithPdf() {
        return Report.pdf(Report.html(assess(), Locale.ENGLISH));
    }
}
