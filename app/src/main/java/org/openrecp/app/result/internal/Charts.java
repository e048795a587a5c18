// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.place.ProvinceShapes;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Indicators.Cell;
import org.openrecp.app.result.internal.DashboardPage.Bar;
import org.openrecp.app.result.internal.DashboardPage.Bars;
import org.openrecp.app.result.internal.DashboardPage.Series;
import org.openrecp.app.result.internal.DashboardPage.Shape;
import org.springframework.stereotype.Component;

/** One figure by year, sector, province and programme, and on the map. */
@Component
class Charts {
    private static final int SHADES = 5;
    private static final int LONGEST = 100;

    private final IndicatorQueries indicators;
    private final DistinctCounts counts;
    private final PlaceMaps maps;

    Charts(IndicatorQueries indicators, DistinctCounts counts, PlaceMaps maps) {
        this.indicators = indicators;
        this.counts = counts;
        this.maps = maps;
    }

    /** The status and currency asked for, or else the first that there is; null: nothing. */
    @Nullable Series series(Asked asked, Cut cut, DistinctCounts.Companies companies) {
        var line = IndicatorTable.get(asked.figure());
        if (companies.presences().containsKey(line.counts())) {
            return new Series(line.indicator(), cut.status(), null);
        }
        return indicators.value(asked.figure(), cut).stream()
                .min(
                        Comparator.<Cell>comparingInt(
                                        c -> asked.currency().equals(c.currency()) ? 0 : 1)
                                .thenComparingInt(c ->
                                        c.status() == null
                                                ? 0
                                                : Dashboard.STATUSES.indexOf(c.status())))
                .map(c -> new Series(line.indicator(), c.status(), c.currency()))
                .orElse(null);
    }

    List<Bars> bars(
            Asked asked,
            Series series,
            Cut cut,
            DistinctCounts.Companies companies,
            Labels labels) {
        var served =
                new HashMap<>(
                        Map.of(
                                By.YEAR, counts.by(By.YEAR, cut),
                                By.DIVISION, companies.divisions(),
                                By.PLACE, companies.places()));
        if (!labels.programmes().isEmpty()) {
            served.put(By.PROGRAMME, counts.by(By.PROGRAMME, cut));
        }
        var values = values(series, cut, served);
        var all = new ArrayList<Bars>();
        for (var by : List.of(By.YEAR, By.DIVISION, By.PLACE, By.PROGRAMME)) {
            if (served.containsKey(by)) {
                var bars =
                        bars(
                                asked,
                                series,
                                by,
                                values.getOrDefault(by, Map.of()),
                                served.getOrDefault(by, Map.of()),
                                labels);
                all.add(new Bars(by, bars));
            }
        }
        return all;
    }

    private Map<By, Map<String, BigDecimal>> values(
            Series series, Cut cut, Map<By, Map<String, Long>> served) {
        var values = new HashMap<By, Map<String, BigDecimal>>();
        var line = IndicatorTable.get(series.indicator().code());
        if (line.counts().equals(DistinctCounts.ANY)) {
            served.forEach((by, companies) -> values.put(by, numbers(companies)));
            return values;
        }
        var left = new ArrayList<>(served.keySet());
        if (line.indicator().aggregation() == Aggregation.SUM) {
            var cells = cells(series, cut.by(By.DIVISION, By.PLACE));
            values.put(By.DIVISION, added(cells, 0));
            values.put(By.PLACE, added(cells, 1));
            left.removeAll(values.keySet());
        }
        left.forEach(by -> values.put(by, added(cells(series, cut.by(by)), 0)));
        return values;
    }

    private List<Cell> cells(Series series, Cut cut) {
        return indicators.value(series.indicator().code(), cut).stream()
                .filter(c ->
                        c.status() == series.status()
                                && Objects.equals(c.currency(), series.currency()))
                .toList();
    }

    private static Map<String, BigDecimal> added(List<Cell> cells, int column) {
        return cells.stream()
                .collect(toMap(c -> c.keys().get(column), Cell::value, BigDecimal::add));
    }

    private static Map<String, BigDecimal> numbers(Map<String, Long> companies) {
        return companies.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> BigDecimal.valueOf(e.getValue())));
    }

    private static List<Bar> bars(
            Asked asked,
            Series series,
            By by,
            Map<String, BigDecimal> values,
            Map<String, Long> companies,
            Labels labels) {
        double most = most(values);
        return values.entrySet().stream()
                .sorted(order(by))
                .map(e ->
                        new Bar(
                                Asked.shown(e.getKey()),
                                labels.of(by, e.getKey()),
                                e.getValue(),
                                (int)
                                        Math.round(
                                                LONGEST
                                                        * Math.max(0, e.getValue().doubleValue())
                                                        / most),
                                by == By.PROGRAMME && e.getKey().equals(Cut.NO_PROGRAMME)
                                        ? null
                                        : companies.getOrDefault(e.getKey(), 0L),
                                series.facts(asked, List.of(by), List.of(e.getKey()))))
                .toList();
    }

    private static double most(Map<String, BigDecimal> values) {
        return values.values().stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    }

    private static Comparator<Map.Entry<String, BigDecimal>> order(By by) {
        return by == By.YEAR
                ? Map.Entry.comparingByKey()
                : Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey());
    }

    List<Shape> shapes(@Nullable Series series, List<Bars> bars, Asked asked, Locale locale) {
        var values =
                bars.stream()
                        .filter(b -> b.by() == By.PLACE)
                        .flatMap(b -> b.bars().stream())
                        .collect(toMap(Bar::key, Bar::value));
        double most = most(values);
        return maps.list(asked.provinces()).stream()
                .map(p -> {
                    var value = values.get(p.id());
                    return new Shape(
                            p.id(),
                            p.nameIn(locale),
                            ProvinceShapes.path(asked.provinces().day(), p),
                            value,
                            value == null || value.signum() <= 0
                                    ? 0
                                    : (int) Math.ceil(SHADES * value.doubleValue() / most),
                            series == null
                                    ? ""
                                    : series.facts(asked, List.of(By.PLACE), List.of(p.id())));
                })
                .toList();
    }
}
