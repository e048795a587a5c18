// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.table.CsvTable.Row;

/**
 * What plants of a sector use per amount of product: a row of {@code benchmarks.csv}.
 *
 * @param isic classes of ISIC Rev. 4 that it is for
 * @param keywords words that name the product in English or Vietnamese, without diacritics; none
 *     for a step of the process
 * @param unit of {@code low} and {@code high}
 * @param sizeFrom smallest yearly output it is for, included; null: any
 * @param sizeTo largest, excluded
 * @param low end of a range; null for a norm, an average or a best practice, which is one value
 * @param high end of the range, or the value
 * @param validFrom first and last day of a norm; null: not known
 * @param mark R: read at its source when the table was made
 */
public record Benchmark(
        List<String> isic,
        String product,
        List<String> keywords,
        String unitOperation,
        Metric metric,
        Denominator denominator,
        Unit unit,
        @Nullable Quantity sizeFrom,
        @Nullable Quantity sizeTo,
        @Nullable Double low,
        double high,
        Kind kind,
        @Nullable String country,
        @Nullable Integer year,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String mark) {
    /** Unit operation of a benchmark that is for all of a plant. */
    public static final String WHOLE_PLANT = "whole plant";

    public enum Kind {
        LEGAL_NORM,
        SURVEY_AVERAGE,
        BEST_PRACTICE,
        TYPICAL_RANGE
    }

    /** What it is per. A plant that buys fillets is not a plant that fillets. */
    public enum Denominator {
        PRODUCT,
        LIVE_WEIGHT,
        /** What goes into the step. */
        STEP_INPUT,
        /** The source does not say. */
        UNSTATED
    }

    public Benchmark {
        isic = List.copyOf(isic);
        keywords = List.copyOf(keywords);
    }

    static Benchmark of(Row row) {
        return new Benchmark(
                Words.parts(row.get("sector"), ";"),
                row.get("product"),
                Words.parts(row.get("keywords"), "\\|"),
                row.get("unit_operation"),
                Metric.valueOf(constant(row.get("metric"))),
                Denominator.valueOf(constant(row.get("basis"))),
                Unit.get(row.get("unit")),
                size(row, "size_from"),
                size(row, "size_to"),
                row.findNumber("low").orElse(null),
                Double.parseDouble(row.get("high")),
                Kind.valueOf(constant(row.get("kind"))),
                row.find("country").orElse(null),
                row.get("year").isEmpty() ? null : Integer.valueOf(row.get("year")),
                date(row.get("valid_from")),
                date(row.get("valid_to")),
                row.get("source"),
                row.get("mark"));
    }

    /** Whether it ended before a day. */
    public boolean isExpired(LocalDate on) {
        return validTo != null && validTo.isBefore(on);
    }

    boolean isFor(String sector) {
        return isic.stream().anyMatch(i -> i.startsWith(sector) || sector.startsWith(i));
    }

    boolean names(String somePlantsProduct) {
        var words = Words.of(somePlantsProduct);
        return keywords.stream().anyMatch(words::contain);
    }

    boolean admits(Quantity yearlyOutput) {
        return (sizeFrom == null || !isLess(yearlyOutput, sizeFrom))
                && (sizeTo == null || isLess(yearlyOutput, sizeTo));
    }

    /** Rows that state one norm for successive times. */
    boolean succeeds(Benchmark other) {
        return kind == Kind.LEGAL_NORM
                && other.kind == Kind.LEGAL_NORM
                && metric == other.metric
                && source.equals(other.source)
                && product.equals(other.product)
                && validTo != null
                && other.validTo != null
                && validTo.isAfter(other.validTo);
    }

    private static boolean isLess(Quantity output, Quantity limit) {
        return output.unit().convertsTo(limit.unit()) && output.in(limit.unit()) < limit.value();
    }

    private static @Nullable Quantity size(Row row, String column) {
        var value = row.findNumber(column).orElse(null);
        return value == null ? null : Quantity.of(value, row.get("size_unit"));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
