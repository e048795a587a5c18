// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Indicators;
import org.openrecp.engine.disclosure.Contribution;
import org.openrecp.engine.disclosure.Dimension;
import org.openrecp.engine.disclosure.Measure;
import org.openrecp.engine.disclosure.Table;
import org.springframework.stereotype.Component;

/**
 * Tables of facts as the gate wants them. Facts are always fetched by company, year, division and
 * province of today's map, so that the same value bears the same name in every table and is known
 * again. What is counted once per company is counted where the company was last.
 */
@Component
class FigureTables {
    private static final List<Cut.By> FINEST = List.of(Cut.By.YEAR, Cut.By.DIVISION, Cut.By.PLACE);

    private final Indicators indicators;

    FigureTables(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Indicators whose figures add up, or count companies. */
    List<Indicator> publishable() {
        return indicators.list().stream()
                .filter(i ->
                        i.aggregation() == Aggregation.SUM
                                || i.aggregation() == Aggregation.DISTINCT)
                .toList();
    }

    /** The currencies of an indicator's facts; none where it is no money. */
    List<String> currencies(FigureSpec spec) {
        return contributions(spec).stream()
                .map(Indicators.Contribution::currency)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    Table table(FigureSpec spec) {
        boolean counts = isCount(spec);
        var all = contributions(spec).stream().filter(c -> isOf(c, spec)).toList();
        List<Indicators.Contribution> chosen = counts ? last(all) : all;
        var leaves = chosen.stream().map(c -> leaf(c, spec)).toList();
        var dimensions = new ArrayList<Dimension>();
        dimensions.add(dimension(spec.rows(), 0, leaves));
        By columns = spec.columns();
        if (columns != null) {
            dimensions.add(dimension(columns, 1, leaves));
        }
        var contributions = new ArrayList<Contribution>();
        for (int k = 0; k < chosen.size(); k++) {
            var c = chosen.get(k);
            contributions.add(
                    new Contribution(
                            String.valueOf(c.company()),
                            name(c),
                            leaves.get(k),
                            counts ? 1 : c.value().doubleValue()));
        }
        boolean signed = contributions.stream().anyMatch(c -> c.value() < 0);
        return new Table(
                dimensions,
                counts ? Measure.COUNT : signed ? Measure.SIGNED : Measure.MAGNITUDE,
                contributions);
    }

    private boolean isCount(FigureSpec spec) {
        return indicators
                .find(spec.indicator())
                .map(i -> i.aggregation() == Aggregation.DISTINCT)
                .orElse(false);
    }

    private List<Indicators.Contribution> contributions(FigureSpec spec) {
        return indicators.contributions(
                spec.indicator(),
                Cut.of(spec.centre())
                        .by(FINEST.toArray(Cut.By[]::new))
                        .years(spec.fromYear(), spec.untilYear()));
    }

    /** Counts of companies have no status of their own. */
    private static boolean isOf(Indicators.Contribution c, FigureSpec spec) {
        return (c.status() == null || c.status() == spec.basis())
                && Objects.equals(c.currency(), spec.currency());
    }

    /** One row per company: where it was last. */
    private static List<Indicators.Contribution> last(List<Indicators.Contribution> all) {
        Map<String, Indicators.Contribution> newest = new TreeMap<>();
        for (var c : all) {
            if (c.company() != null) {
                newest.merge(
                        String.valueOf(c.company()),
                        c,
                        (a, b) -> name(a).compareTo(name(b)) >= 0 ? a : b);
            }
        }
        return List.copyOf(newest.values());
    }

    private static String name(Indicators.Contribution c) {
        return String.join("|", c.keys()) + "|" + c.company();
    }

    private static List<String> leaf(Indicators.Contribution c, FigureSpec spec) {
        var leaf = new ArrayList<String>();
        leaf.add(key(c, spec.rows()));
        By columns = spec.columns();
        if (columns != null) {
            leaf.add(key(c, columns));
        }
        return leaf;
    }

    private static String key(Indicators.Contribution c, By by) {
        String key = c.keys().get(FINEST.indexOf(by.cut()));
        return key.isEmpty() ? FigureContent.UNKNOWN : key;
    }

    private static Dimension dimension(By by, int at, List<List<String>> leaves) {
        var codes = new TreeSet<String>();
        leaves.forEach(leaf -> codes.add(leaf.get(at)));
        return Dimension.flat(
                by.code(),
                FigureContent.ALL,
                codes.isEmpty() ? List.of(FigureContent.UNKNOWN) : List.copyOf(codes));
    }
}
