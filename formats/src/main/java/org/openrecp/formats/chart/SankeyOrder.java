// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openrecp.formats.chart.SankeyBlock.Strand;

/**
 * Orders blocks within their columns for few crossings: barycentre sweeps to and fro (Sugiyama,
 * Tagawa and Toda 1981), the best order seen is kept.
 */
final class SankeyOrder {
    private static final int SWEEPS = 12;

    private SankeyOrder() {}

    static void sort(List<List<SankeyBlock>> columns) {
        var best = copy(columns);
        long fewest = crossings(columns);
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            if (sweep % 2 == 0) {
                columns.forEach(c -> sortBy(c, columns, b -> b.in, s -> s.from));
            } else {
                columns.reversed().forEach(c -> sortBy(c, columns, b -> b.out, s -> s.to));
            }
            long now = crossings(columns);
            if (now < fewest) {
                fewest = now;
                best = copy(columns);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.set(i, best.get(i));
        }
    }

    private static List<List<SankeyBlock>> copy(List<List<SankeyBlock>> columns) {
        var copy = new ArrayList<List<SankeyBlock>>();
        columns.forEach(c -> copy.add(new ArrayList<>(c)));
        return copy;
    }

    private static void sortBy(
            List<SankeyBlock> column,
            List<List<SankeyBlock>> columns,
            Function<SankeyBlock, List<Strand>> strands,
            Function<Strand, SankeyBlock> far) {
        var places = places(columns);
        var centre = new HashMap<SankeyBlock, Double>();
        for (var block : column) {
            centre.put(
                    block,
                    strands.apply(block).stream()
                            .mapToDouble(s -> places.getOrDefault(far.apply(s), 0.0))
                            .average()
                            .orElse(places.getOrDefault(block, 0.0)));
        }
        column.sort(comparingDouble(b -> centre.getOrDefault(b, 0.0)));
    }

    /** Place of each block in its column, 0 at the top, 1 at the bottom. */
    private static Map<SankeyBlock, Double> places(List<List<SankeyBlock>> columns) {
        var places = new HashMap<SankeyBlock, Double>();
        for (var column : columns) {
            for (int i = 0; i < column.size(); i++) {
                places.put(column.get(i), (i + 0.5) / column.size());
            }
        }
        return places;
    }

    private static long crossings(List<List<SankeyBlock>> columns) {
        var places = places(columns);
        long count = 0;
        for (var column : columns) {
            var strands = column.stream().flatMap(b -> b.out.stream()).toList();
            for (int i = 0; i < strands.size(); i++) {
                for (int j = 0; j < i; j++) {
                    var a = strands.get(i);
                    var b = strands.get(j);
                    double from =
                            places.getOrDefault(a.from, 0.0) - places.getOrDefault(b.from, 0.0);
                    double to = places.getOrDefault(a.to, 0.0) - places.getOrDefault(b.to, 0.0);
                    count += from * to < 0 ? 1 : 0;
                }
            }
        }
        return count;
    }
}
