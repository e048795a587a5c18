// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Heights of the blocks of a Sankey diagram: each is drawn towards what it is linked with, and none
 * comes nearer to its neighbours than the gap.
 */
final class SankeyStack {
    private static final int ROUNDS = 24;

    private SankeyStack() {}

    static void stack(List<List<SankeyBlock>> columns) {
        double tallest = columns.stream().mapToDouble(SankeyStack::tall).max().orElse(0);
        for (var column : columns) {
            double y = (tallest - tall(column)) / 2;
            for (var block : column) {
                block.top = y;
                y += block.height() + SankeyLayout.GAP;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            double pull = 1 - 0.8 * round / ROUNDS;
            columns.forEach(c -> pull(c, pull, SankeyStack::middleOfInputs, tallest));
            columns.reversed().forEach(c -> pull(c, pull, SankeyStack::middleOfOutputs, tallest));
        }
        double least =
                columns.stream().flatMap(List::stream).mapToDouble(b -> b.top).min().orElse(0);
        columns.forEach(c -> c.forEach(b -> b.top += SankeyLayout.GAP / 2 - least));
    }

    private static double tall(List<SankeyBlock> column) {
        return column.stream().mapToDouble(b -> b.height() + SankeyLayout.GAP).sum();
    }

    private static double middleOfInputs(SankeyBlock block) {
        double weight = block.in.stream().mapToDouble(s -> s.link.value()).sum();
        return weight == 0
                ? block.barMiddle()
                : block.in.stream().mapToDouble(s -> s.link.value() * s.from.barMiddle()).sum()
                        / weight;
    }

    private static double middleOfOutputs(SankeyBlock block) {
        double weight = block.out.stream().mapToDouble(s -> s.link.value()).sum();
        return weight == 0
                ? block.barMiddle()
                : block.out.stream().mapToDouble(s -> s.link.value() * s.to.barMiddle()).sum()
                        / weight;
    }

    private static void pull(
            List<SankeyBlock> column,
            double pull,
            ToDoubleFunction<SankeyBlock> goal,
            double tallest) {
        column.forEach(b -> b.top += pull * (goal.applyAsDouble(b) - b.barMiddle()));
        double free = Double.NEGATIVE_INFINITY;
        for (var block : column) {
            block.top = Math.max(block.top, free);
            free = block.top + block.height() + SankeyLayout.GAP;
        }
        double floor = tallest;
        for (var block : column.reversed()) {
            block.top = Math.min(block.top, floor - block.height());
            floor = block.top - SankeyLayout.GAP;
        }
        free = 0;
        for (var block : column) {
            block.top = Math.max(block.top, free);
            free = block.top + block.height() + SankeyLayout.GAP;
        }
    }
}
