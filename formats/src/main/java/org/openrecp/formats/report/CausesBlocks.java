// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.option.Remedies;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Emphasis;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** The dear losses with the options that act on them. */
record CausesBlocks(Reader reader, CostOfLosses costs, List<WeighedOption> options) {
    void addTo(Blocks blocks) {
        var dear =
                Remedies.of(
                        costs,
                        options.stream().map(WeighedOption::option).toList(),
                        reader.plant().effects());
        if (options.isEmpty() || dear.isEmpty()) {
            return;
        }
        blocks.add(table(dear));
        var without = dear.stream().filter(r -> r.options().isEmpty()).toList();
        blocks.addIf(
                !without.isEmpty(),
                new Alert(
                        texts().of(
                                        "causes.without",
                                        without.stream()
                                                .map(r -> reader.description(r.loss()))
                                                .collect(joining("; ")))));
    }

    private Texts texts() {
        return reader.texts();
    }

    private Table table(List<Remedies> dear) {
        return new Table(
                texts().of("causes.table"),
                List.of(
                        Column.text(texts().of("losses.loss")),
                        Column.text(texts().of("losses.where")),
                        Column.number(texts().of("losses.net"), reader.cash().yearlyUnit()),
                        Column.text(texts().of("causes.options"))),
                dear.stream().map(this::row).toList());
    }

    private Row row(Remedies remedies) {
        var loss = remedies.loss();
        var row =
                new Row(
                        List.of(
                                reader.name(loss.stream()),
                                reader.unitOperation(loss.unitOperation()),
                                reader.cash().cell(loss.netPerYear()),
                                options(remedies)),
                        remedies.options().isEmpty() ? Emphasis.MARKED : Emphasis.NONE);
        return row.about("loss", loss.stream().id());
    }

    private String options(Remedies remedies) {
        return remedies.options().isEmpty()
                ? texts().of("causes.none")
                : remedies.options().stream()
                        .map(o -> o.id() + " " + o.title())
                        .collect(joining("; "));
    }
}
