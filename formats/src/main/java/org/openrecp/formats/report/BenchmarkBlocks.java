// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.benchmark.Benchmark;
import org.openrecp.engine.benchmark.Comparison;
import org.openrecp.engine.benchmark.Comparison.Fit;
import org.openrecp.engine.benchmark.Comparison.NotFitting;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Heading;
import org.openrecp.formats.report.Block.Items;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** Specific use beside the sector's norms, averages and best practices. */
record BenchmarkBlocks(Reader reader, List<Comparison> comparisons) {
    private static final int MOST_MISFITS = 8;

    void addTo(Blocks blocks) {
        if (!comparisons.isEmpty()) {
            blocks.add(new Heading(texts().of("benchmarks.title"))).add(table());
            var misfits = misfits();
            blocks.addIf(!misfits.isEmpty(), new Note(texts().of("benchmarks.misfits")))
                    .addIf(!misfits.isEmpty(), new Items(misfits));
        }
    }

    private Texts texts() {
        return reader.texts();
    }

    private Table table() {
        var rows = new ArrayList<Row>();
        for (var comparison : comparisons) {
            switch (comparison) {
                case Comparison.Compared compared ->
                        compared.fits().forEach(f -> rows.add(row(comparison, f)));
                case Comparison.NoneFits _ -> rows.add(none(comparison));
            }
        }
        return new Table(
                texts().of("benchmarks.table"),
                List.of(
                        Column.text(texts().of("benchmarks.metric")),
                        Column.number(texts().of("benchmarks.plant"), ""),
                        Column.number(texts().of("benchmarks.range"), ""),
                        Column.text(texts().of("unit")),
                        Column.text(texts().of("benchmarks.verdict")),
                        Column.text(texts().of("benchmarks.for")),
                        Column.text(texts().of("benchmarks.source"))),
                rows);
    }

    private Row none(Comparison comparison) {
        var use = comparison.specificUse();
        return Row.of(
                texts().of("metric", comparison.metric()),
                texts().number(use.value()),
                Texts.NONE,
                Texts.unit(use.unit()),
                texts().of("benchmarks.none"),
                Texts.NONE,
                Texts.NONE);
    }

    private Row row(Comparison comparison, Fit fit) {
        var benchmark = fit.benchmark();
        return new Row(
                List.of(
                        texts().of("metric", comparison.metric()),
                        texts().number(fit.use()),
                        range(benchmark),
                        Texts.unit(benchmark.unit()),
                        verdict(fit),
                        what(fit),
                        benchmark.source()),
                fit.breaksNorm() ? Block.Emphasis.MARKED : Block.Emphasis.NONE);
    }

    private String range(Benchmark benchmark) {
        return benchmark.low() == null
                ? texts().number(benchmark.high())
                : texts().of(
                                "from-to",
                                texts().number(benchmark.low()),
                                texts().number(benchmark.high()));
    }

    private String verdict(Fit fit) {
        if (fit.breaksNorm()) {
            return texts().of("benchmarks.breaks");
        }
        if (fit.gapToPoorEnd() > 0) {
            return texts().of("benchmarks.above", texts().percent(fit.gapToPoorEnd()));
        }
        return texts().of(fit.gapToGoodEnd() > 0 ? "benchmarks.within" : "benchmarks.better");
    }

    private String what(Fit fit) {
        var benchmark = fit.benchmark();
        var text =
                new StringBuilder(reader.references().product(benchmark.product()))
                        .append("; ")
                        .append(texts().of("benchmark", benchmark.kind()));
        if (benchmark.country() != null) {
            text.append(", ").append(reader.references().country(benchmark.country()));
        }
        if (benchmark.year() != null) {
            text.append(" ").append(benchmark.year());
        }
        if (fit.expired()) {
            text.append("; ").append(texts().of("benchmarks.expired"));
        }
        if (fit.foreign()) {
            text.append("; ").append(texts().of("benchmarks.foreign"));
        }
        return text.toString();
    }

    private List<String> misfits() {
        return comparisons.stream()
                .flatMap(c -> c.notFitting().stream().map(n -> misfit(c, n)))
                .distinct()
                .limit(MOST_MISFITS)
                .toList();
    }

    private String misfit(Comparison comparison, NotFitting misfit) {
        var found = found(misfit);
        return texts().of("metric", comparison.metric())
                + ", "
                + reader.references().product(misfit.benchmark().product())
                + ": "
                + texts().of("misfit", misfit.reason())
                + (found.isEmpty() ? "" : " (" + found + ")");
    }

    /** What the benchmark has where the plant differs. */
    private String found(NotFitting misfit) {
        var benchmark = misfit.benchmark();
        return switch (misfit.reason()) {
            case OTHER_PRODUCT -> "";
            case OTHER_SIZE -> size(benchmark);
            case OTHER_DENOMINATOR -> texts().of("denominator", benchmark.denominator());
            case OTHER_UNIT -> Texts.unit(benchmark.unit());
            case STEP_ONLY -> reader.references().step(benchmark.unitOperation());
            case SUPERSEDED, NOT_YET_IN_FORCE ->
                    benchmark.validTo() == null ? "" : texts().date(benchmark.validTo());
        };
    }

    private String size(Benchmark benchmark) {
        return java.util.stream.Stream.of(
                        limit("≥ ", benchmark.sizeFrom()), limit("< ", benchmark.sizeTo()))
                .filter(l -> !l.isEmpty())
                .collect(joining(", "));
    }

    private String limit(String sign, @Nullable Quantity size) {
        return size == null ? "" : sign + texts().number(size.value()) + " " + size.unit().symbol();
    }
}
