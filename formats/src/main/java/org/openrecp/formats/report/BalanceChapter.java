// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.engine.reconciliation.ShareBalance;
import org.openrecp.engine.reconciliation.StreamBalance;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** What was measured, what the balance makes of it, and how far each value was moved. */
record BalanceChapter(Reader reader, PlantBalance balance) {
    Chapter chapter() {
        var blocks = new Blocks().add(new Paragraph(verdict())).add(streams());
        blocks.addIf(!balance.shares().isEmpty(), shares());
        blocks.add(new Note(texts().of("balance.note")));
        return new Chapter("balance", texts().of("balance.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    /** Whether the balance can be trusted, in one or two sentences. */
    String verdict() {
        return switch (balance.verdict()) {
            case Verdict.Balanced v when v.dof() == 0 -> texts().of("verdict.untested");
            case Verdict.Balanced v ->
                    texts().of(
                                    "verdict.balanced",
                                    texts().number(v.chiSquared()),
                                    v.dof(),
                                    texts().number(v.critical()));
            case Verdict.GrossErrorSuspected v ->
                    texts().of(
                                    "verdict.gross-error",
                                    texts().number(v.chiSquared()),
                                    v.dof(),
                                    texts().number(v.critical()),
                                    v.suspects().size());
            case Verdict.UnderDetermined v ->
                    texts().of(
                                    "verdict.under-determined",
                                    String.join(", ", v.streams()),
                                    String.join(", ", v.unitOperations()));
            case Verdict.Contradictory v ->
                    texts().of("verdict.contradictory", String.join(", ", v.unitOperations()));
        };
    }

    private Set<String> suspects() {
        return balance.verdict() instanceof Verdict.GrossErrorSuspected suspected
                ? suspected.suspects().stream()
                        .flatMap(s ->
                                java.util.stream.Stream.concat(
                                        s.streams().stream(), s.shares().stream()))
                        .collect(toSet())
                : Set.of();
    }

    private Table streams() {
        Map<String, StreamBalance> best =
                balance.best().streams().stream().collect(toMap(f -> f.stream().id(), f -> f));
        var suspects = suspects();
        var rows =
                balance.streams().stream()
                        .map(f ->
                                row(
                                        f,
                                        best.getOrDefault(f.stream().id(), f),
                                        suspects.contains(f.stream().id())))
                        .toList();
        return new Table(
                texts().of("balance.streams"),
                List.of(
                        Column.text(texts().of("stream")),
                        Column.text(texts().of("flow.way")),
                        Column.text(texts().of("unit")),
                        Column.number(
                                texts().of("balance.measured"), texts().of("balance.plus-minus")),
                        Column.text(texts().of("balance.grade")),
                        Column.number(
                                texts().of("balance.reconciled"), texts().of("balance.plus-minus")),
                        Column.number(texts().of("balance.z"), texts().of("balance.z-unit")),
                        Column.text(texts().of("balance.class"))),
                rows);
    }

    private Row row(StreamBalance flow, StreamBalance best, boolean suspect) {
        var measured = flow.measured();
        var cells =
                new String[] {
                    reader.name(flow.stream()),
                    reader.way(flow.stream()),
                    reader.material(flow.stream()).unit().symbol(),
                    texts().estimate(measured == null ? null : measured.amount(), Texts.NONE),
                    grade(measured),
                    texts().estimate(best.reconciled(), texts().of("balance.unknown")),
                    z(flow, best, suspect),
                    suspect
                            ? texts().of("balance.suspect")
                            : texts().of("class", best.classification())
                };
        return (suspect ? Row.marked(cells) : Row.of(cells)).about("flow", flow.stream().id());
    }

    private String z(StreamBalance flow, StreamBalance best, boolean suspect) {
        return z(suspect ? flow.adjustmentZ() : best.adjustmentZ());
    }

    private String z(@Nullable Double z) {
        return z == null ? Texts.NONE : texts().fixed(z, 1);
    }

    private String grade(@Nullable Measurement measured) {
        return measured == null
                ? Texts.NONE
                : texts().of("grade", measured.grade()) + (measured.defaulted() ? " *" : "");
    }

    private Table shares() {
        var suspects = suspects();
        Map<String, ShareBalance> best =
                balance.best().shares().stream()
                        .collect(toMap(BalanceChapter::key, s -> s, (a, _) -> a));
        return new Table(
                texts().of("balance.shares"),
                List.of(
                        Column.text(texts().of("stream")),
                        Column.text(texts().of("balance.component")),
                        Column.number(texts().of("balance.measured"), "%"),
                        Column.number(texts().of("balance.reconciled"), "%"),
                        Column.number(texts().of("balance.z"), texts().of("balance.z-unit")),
                        Column.text(texts().of("balance.class"))),
                balance.shares().stream()
                        .map(s -> row(s, best.getOrDefault(key(s), s), suspects.contains(key(s))))
                        .toList());
    }

    private static String key(ShareBalance share) {
        return share.measured().stream() + "/" + share.measured().component();
    }

    private Row row(ShareBalance share, ShareBalance best, boolean suspect) {
        var given = share.measured();
        var measured =
                given.share() == null
                        ? null
                        : new Estimate(given.share(), given.standardUncertainty()).times(100);
        var reconciled = best.reconciled() == null ? null : best.reconciled().times(100);
        var cells =
                new String[] {
                    reader.name(given.stream()),
                    given.component(),
                    texts().estimate(measured, Texts.NONE),
                    texts().estimate(reconciled, texts().of("balance.unknown")),
                    z(suspect ? share.adjustmentZ() : best.adjustmentZ()),
                    suspect
                            ? texts().of("balance.suspect")
                            : texts().of("class", best.classification())
                };
        return suspect ? Row.marked(cells) : Row.of(cells);
    }
}
