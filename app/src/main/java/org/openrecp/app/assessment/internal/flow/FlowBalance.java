// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.engine.reconciliation.StreamBalance;
import org.openrecp.engine.reconciliation.Suspect;
import org.openrecp.formats.workbook.PlantRows;

/**
 * What the balance says, beside the drawing.
 *
 * @param verdict key of its words
 * @param about the unit operations or the count of streams that the words name
 * @param suspects what is likely wrong, the most suspicious first
 * @param streams each with what was measured and what the balance makes of it
 */
public record FlowBalance(
        String verdict, String about, List<Suspected> suspects, List<Said> streams) {
    /**
     * Something of which one is likely wrong.
     *
     * @param row of a stream or a unit operation
     */
    public record Suspected(String row, String name) {}

    /**
     * Of a stream.
     *
     * @param measured empty: it was not
     * @param balanced empty: it cannot be known
     * @param moved standard deviations from the one to the other; empty: no balance checks it
     */
    public record Said(String row, String measured, String balanced, String moved) {}

    public FlowBalance {
        suspects = List.copyOf(suspects);
        streams = List.copyOf(streams);
    }

    static FlowBalance of(PlantBalance balance, PlantRows rows, Locale locale) {
        var texts = Texts.in(locale);
        var streams = rowsById(rows, "streams");
        var units = rowsById(rows, "processes");
        return new FlowBalance(
                verdict(balance.verdict()),
                about(balance.verdict(), texts),
                suspects(balance.verdict()).stream()
                        .flatMap(s ->
                                Stream.concat(
                                        s.streams().stream().map(id -> suspected(streams, id)),
                                        s.nodes().stream().map(id -> suspected(units, id))))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                balance.best().streams().stream()
                        .filter(s -> streams.containsKey(key(s.stream().id())))
                        .map(s ->
                                said(
                                        Objects.requireNonNull(streams.get(key(s.stream().id()))),
                                        measuredIn(balance, s),
                                        s,
                                        balance.flowsheet().materialOf(s.stream()).unit().symbol(),
                                        texts))
                        .toList());
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Balanced v -> v.dof() == 0 ? "untested" : "balanced";
            case Verdict.GrossErrorSuspected _ -> "suspicious";
            case Verdict.UnderDetermined _ -> "under-determined";
            case Verdict.Contradictory _ -> "contradictory";
        };
    }

    private static String about(Verdict verdict, Texts texts) {
        return switch (verdict) {
            case Verdict.Balanced _, Verdict.GrossErrorSuspected _ -> "";
            case Verdict.UnderDetermined v -> texts.count(v.streams().size());
            case Verdict.Contradictory v -> String.join(", ", v.unitOperations());
        };
    }

    private static List<Suspect> suspects(Verdict verdict) {
        return verdict instanceof Verdict.GrossErrorSuspected found ? found.suspects() : List.of();
    }

    private static @Nullable Suspected suspected(Map<String, PlantRows.Row> rows, String id) {
        var row = rows.get(key(id));
        return row == null
                ? null
                : new Suspected(
                        row.id(), (id + " " + row.fields().getOrDefault("name", "")).strip());
    }

    /** The stream as it was measured, also where the best balance sets that aside. */
    private static StreamBalance measuredIn(PlantBalance balance, StreamBalance best) {
        return balance.streams().stream()
                .filter(s -> s.stream().id().equals(best.stream().id()))
                .findFirst()
                .orElse(best);
    }

    private static Said said(
            PlantRows.Row row,
            StreamBalance measured,
            StreamBalance best,
            String unit,
            Texts texts) {
        var measurement = measured.measured();
        var z = best.adjustmentZ();
        return new Said(
                row.id(),
                measurement == null ? "" : text(measurement.amount(), unit, texts),
                best.reconciled() == null ? "" : text(best.reconciled(), unit, texts),
                z == null ? "" : texts.number(Math.abs(z), 1));
    }

    /** The uncertainty with two digits, the value with as many decimals. */
    private static String text(Estimate estimate, String unit, Texts texts) {
        double u = estimate.standardUncertainty();
        if (u == 0) {
            return texts.number(estimate.value()) + " " + unit;
        }
        int decimals = Math.clamp(1 - (int) Math.floor(Math.log10(u)), 0, 6);
        return texts.number(estimate.value(), decimals)
                + " ± "
                + texts.number(u, decimals)
                + " "
                + unit;
    }

    private static Map<String, PlantRows.Row> rowsById(PlantRows rows, String sheet) {
        return rows.rows(sheet).stream()
                .collect(
                        Collectors.toMap(
                                r -> key(r.fields().getOrDefault("id", "")), r -> r, (a, _) -> a));
    }

    private static String key(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }
}
