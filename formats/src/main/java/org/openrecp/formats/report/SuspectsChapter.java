// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.List;
import org.openrecp.engine.reconciliation.NodeTest;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.engine.reconciliation.Suspect;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** Measurements and balances that are likely wrong, and what cannot be known. */
record SuspectsChapter(Reader reader, PlantBalance balance) {
    private static final int MOST_NODES = 12;

    Chapter chapter() {
        var blocks = new Blocks();
        switch (balance.verdict()) {
            case Verdict.Balanced _ -> blocks.add(new Paragraph(texts().of("suspects.none")));
            case Verdict.GrossErrorSuspected v ->
                    blocks.add(new Alert(texts().of("suspects.found"))).add(suspects(v.suspects()));
            case Verdict.UnderDetermined v ->
                    blocks.add(new Alert(texts().of("suspects.under-determined")))
                            .add(
                                    list(
                                            "suspects.unknown-streams",
                                            v.streams().stream().map(reader::name).toList()))
                            .add(
                                    list(
                                            "suspects.unit-operations",
                                            v.unitOperations().stream()
                                                    .map(reader::unitOperation)
                                                    .toList()));
            case Verdict.Contradictory v ->
                    blocks.add(new Alert(texts().of("suspects.contradictory")))
                            .add(
                                    list(
                                            "suspects.unit-operations",
                                            v.unitOperations().stream()
                                                    .map(reader::unitOperation)
                                                    .toList()));
        }
        blocks.addIf(!balance.nodeTests().isEmpty(), nodes())
                .add(new Note(texts().of("suspects.note")));
        return new Chapter("suspects", texts().of("suspects.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    /** What is likely wrong, each with what cannot be told apart from it. */
    String names(Verdict.GrossErrorSuspected verdict) {
        return verdict.suspects().stream()
                .map(s ->
                        java.util.stream.Stream.of(
                                        s.streams().stream().map(reader::name),
                                        s.shares().stream(),
                                        s.nodes().stream()
                                                .map(reader::unitOperation)
                                                .map(n -> texts().of("suspects.leak-at", n)))
                                .flatMap(names -> names)
                                .collect(joining(texts().of("suspects.or"))))
                .collect(joining("; "));
    }

    private Paragraph list(String key, List<String> names) {
        return new Paragraph(
                texts().of(key, names.isEmpty() ? Texts.NONE : String.join("; ", names)));
    }

    private Table suspects(List<Suspect> suspects) {
        return new Table(
                texts().of("suspects.table"),
                List.of(
                        Column.text(texts().of("suspects.meters")),
                        Column.text(texts().of("suspects.shares")),
                        Column.text(texts().of("suspects.leaks")),
                        Column.number("z", "")),
                suspects.stream().map(this::row).toList());
    }

    private Row row(Suspect suspect) {
        return Row.of(
                texts().or(suspect.streams().stream().map(reader::name).collect(joining("; "))),
                texts().or(String.join("; ", suspect.shares())),
                texts().or(
                                suspect.nodes().stream()
                                        .map(reader::unitOperation)
                                        .collect(joining("; "))),
                texts().fixed(suspect.z(), 1));
    }

    private Table nodes() {
        var worst =
                balance.nodeTests().stream()
                        .sorted(comparingDouble((NodeTest t) -> -Math.abs(t.z())))
                        .limit(MOST_NODES)
                        .toList();
        return new Table(
                texts().of("suspects.nodes"),
                List.of(
                        Column.text(texts().of("unit-operation")),
                        Column.text(texts().of("suspects.layer")),
                        Column.number(texts().of("suspects.residual"), "kg, MJ"),
                        Column.number("z", "")),
                worst.stream()
                        .map(t ->
                                Row.of(
                                        reader.unitOperation(t.unitOperation()),
                                        reader.layer(t.layer()),
                                        texts().number(t.residual()),
                                        texts().fixed(t.z(), 1)))
                        .toList());
    }
}
