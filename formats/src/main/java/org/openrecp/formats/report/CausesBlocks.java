// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.openrecp.engine.mfca.CostOfLosses;
import org.openrecp.engine.mfca.LossCost;
import org.openrecp.engine.option.Option;
import org.openrecp.formats.report.Block.Alert;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Emphasis;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** The dear losses with the options that act on them. */
record CausesBlocks(Reader reader, CostOfLosses costs, List<WeighedOption> options) {
    private static final double DEAR = 0.02;

    void addTo(Blocks blocks) {
        if (options.isEmpty() || dear().isEmpty()) {
            return;
        }
        blocks.add(table());
        var without = dear().stream().filter(l -> acting(l).isEmpty()).toList();
        blocks.addIf(
                !without.isEmpty(),
                new Alert(
                        texts().of(
                                        "causes.without",
                                        without.stream()
                                                .map(reader::description)
                                                .collect(joining("; ")))));
    }

    private Texts texts() {
        return reader.texts();
    }

    /** Losses that bear a share of the net cost of all that is worth a thought. */
    private List<LossCost> dear() {
        double all = costs.netPerYear().value();
        return costs.losses().stream().filter(l -> l.netPerYear().value() > DEAR * all).toList();
    }

    /** Options done where the loss arises, or that change its material anywhere. */
    private List<Option> acting(LossCost loss) {
        return options.stream().map(WeighedOption::option).filter(o -> acts(o, loss)).toList();
    }

    private boolean acts(Option option, LossCost loss) {
        return loss.unitOperation().equals(option.unitOperation())
                || reader.plant().effects().stream()
                        .filter(e -> e.option().equals(option.id()))
                        .anyMatch(e ->
                                e.unitOperation().equals(loss.unitOperation())
                                        || e.material().equals(loss.material().id()));
    }

    private Table table() {
        return new Table(
                texts().of("causes.table"),
                List.of(
                        Column.text(texts().of("losses.loss")),
                        Column.text(texts().of("losses.where")),
                        Column.number(texts().of("losses.net"), reader.cash().yearlyUnit()),
                        Column.text(texts().of("causes.options"))),
                dear().stream().map(this::row).toList());
    }

    private Row row(LossCost loss) {
        var acting = acting(loss);
        return new Row(
                List.of(
                        reader.name(loss.stream()),
                        reader.unitOperation(loss.unitOperation()),
                        reader.cash().cell(loss.netPerYear()),
                        acting.isEmpty()
                                ? texts().of("causes.none")
                                : acting.stream()
                                        .map(o -> o.id() + " " + o.title())
                                        .collect(joining("; "))),
                acting.isEmpty() ? Emphasis.MARKED : Emphasis.NONE);
    }
}
