// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.place.Places;
import org.openrecp.app.place.ProvinceShapes;
import org.openrecp.app.rate.ExchangeRates;
import org.openrecp.app.rate.RateBook;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Indicators.Cell;
import org.openrecp.app.result.Programmes;
import org.openrecp.app.result.internal.DashboardPage.Bar;
import org.openrecp.app.result.internal.DashboardPage.Bars;
import org.openrecp.app.result.internal.DashboardPage.Choices;
import org.openrecp.app.result.internal.DashboardPage.Figure;
import org.openrecp.app.result.internal.DashboardPage.Head;
import org.openrecp.app.result.internal.DashboardPage.Line;
import org.openrecp.app.result.internal.DashboardPage.Money;
import org.openrecp.app.result.internal.DashboardPage.Series;
import org.openrecp.app.result.internal.DashboardPage.Shape;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the results of a centre together. */
@Component
class Dashboard {
    private static final String COMPANIES = "SRV-ENT";
    private static final List<String> HEADS =
            List.of(COMPANIES, "SRV-QA", "SRV-DA", "SRV-APP", "SRV-ENT-REP");
    private static final List<String> MONEY = List.of("FIN-INV", "FIN-SAV");
    private static final List<String> SAVINGS =
            List.of(
                    "RES-EL",
                    "RES-COAL",
                    "RES-FUEL",
                    "RES-WAT",
                    "RES-MAT",
                    "RES-CHE",
                    "ENV-WW",
                    "ENV-SW",
                    "ENV-CW",
                    "ENV-HW",
                    "ENV-GHG",
                    "ENV-CO2",
                    "ENV-DUST");
    private static final List<Status> STATUSES =
            List.of(Status.CLAIMED, Status.IMPLEMENTED, Status.VERIFIED, Status.REPORTED);
    private static final int FIRST_YEAR = 1998;
    private static final int SHADES = 5;

    private final IndicatorQueries indicators;
    private final FactQueries facts;
    private final Programmes programmes;
    private final Places places;
    private final Sectors sectors;
    private final PlaceMaps maps;
    private final ExchangeRates rates;
    private final Clock clock;

    Dashboard(
            IndicatorQueries indicators,
            FactQueries facts,
            Programmes programmes,
            Places places,
            Sectors sectors,
            PlaceMaps maps,
            ExchangeRates rates,
            Clock clock) {
        this.indicators = indicators;
        this.facts = facts;
        this.programmes = programmes;
        this.places = places;
        this.sectors = sectors;
        this.maps = maps;
        this.rates = rates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    DashboardPage page(Asked asked, UUID centre, Texts texts) {
        var cut = asked.cut(centre);
        var labels = labels(centre, texts);
        var sums = sums(cut);
        var series = series(asked, cut);
        var bars = series == null ? List.<Bars>of() : bars(asked, series, cut, labels);
        return new DashboardPage(
                asked,
                choices(asked, centre),
                heads(cut),
                money(asked, centre),
                lines(SAVINGS, sums),
                lines(others(sums), sums),
                sums.values().stream()
                        .flatMap(l -> l.keySet().stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(STATUSES::indexOf))
                        .toList(),
                series,
                bars,
                shapes(bars, asked, texts),
                labels);
    }

    Labels labels(UUID centre, Texts texts) {
        return new Labels(
                texts,
                places,
                sectors,
                programmes.list(centre).stream()
                        .collect(toMap(p -> p.id().toString(), p -> p.code() + " " + p.name())));
    }

    Choices choices(Asked asked, UUID centre) {
        int thisYear = clock.instant().atZone(LedgerStore.ZONE).getYear();
        return new Choices(
                IndicatorTable.list().stream().filter(i -> isCounted(i.code())).toList(),
                IntStream.rangeClosed(FIRST_YEAR, thisYear)
                        .map(y -> thisYear + FIRST_YEAR - y)
                        .boxed()
                        .toList(),
                indicators.value(COMPANIES, Cut.of(centre).by(By.DIVISION)).stream()
                        .map(c -> c.keys().getFirst())
                        .toList(),
                maps.list(asked.provinces()),
                programmes.list(centre),
                rates.of(centre).currencies());
    }

    private static boolean isCounted(String code) {
        var line = IndicatorTable.get(code);
        return line.indicator().aggregation() == Aggregation.SUM || !line.counts().isEmpty();
    }

    private Map<String, Map<Status, Figure>> sums(Cut cut) {
        var codes =
                IndicatorTable.list().stream()
                        .filter(i -> i.aggregation() == Aggregation.SUM && !i.isMoney())
                        .map(Indicator::code)
                        .toList();
        var sums = new HashMap<String, Map<Status, Figure>>();
        for (var cell : indicators.values(codes, cut)) {
            sums.computeIfAbsent(cell.indicator(), _ -> new EnumMap<>(Status.class))
                    .put(
                            Objects.requireNonNull(cell.status()),
                            new Figure(cell.value(), cell.uncertainty(), cell.facts()));
        }
        return sums;
    }

    private static List<String> others(Map<String, Map<Status, Figure>> sums) {
        return IndicatorTable.list().stream()
                .map(Indicator::code)
                .filter(c -> sums.containsKey(c) && !SAVINGS.contains(c))
                .toList();
    }

    private static List<Line> lines(List<String> codes, Map<String, Map<Status, Figure>> sums) {
        return codes.stream()
                .filter(sums::containsKey)
                .map(c ->
                        new Line(IndicatorTable.get(c).indicator(), sums.getOrDefault(c, Map.of())))
                .toList();
    }

    private List<Head> heads(Cut cut) {
        return HEADS.stream()
                .flatMap(c -> indicators.value(c, cut).stream())
                .map(c -> new Head(IndicatorTable.get(c.indicator()).indicator(), c.value()))
                .toList();
    }

    private List<Money> money(Asked asked, UUID centre) {
        var all = new ArrayList<Money>();
        for (var code : MONEY) {
            var byStatus = new EnumMap<Status, List<RateBook.Part>>(Status.class);
            facts.money(code, asked, centre)
                    .forEach(m ->
                            byStatus.computeIfAbsent(m.status(), _ -> new ArrayList<>())
                                    .add(m.part()));
            byStatus.forEach((status, parts) ->
                    all.add(
                            new Money(
                                    IndicatorTable.get(code).indicator(),
                                    status,
                                    byCurrency(parts),
                                    asked.currency().isEmpty()
                                            ? null
                                            : rates.of(centre).convert(parts, asked.currency()))));
        }
        return all;
    }

    private static Map<String, BigDecimal> byCurrency(List<RateBook.Part> parts) {
        var amounts = new TreeMap<String, BigDecimal>();
        parts.forEach(p -> amounts.merge(p.currency(), p.amount(), BigDecimal::add));
        return amounts;
    }

    /** The status and currency asked for, or else the first that there is. */
    private @Nullable Series series(Asked asked, Cut cut) {
        return indicators.value(asked.figure(), cut).stream()
                .min(
                        Comparator.<Cell>comparingInt(
                                        c -> asked.currency().equals(c.currency()) ? 0 : 1)
                                .thenComparingInt(
                                        c -> c.status() == null ? 0 : STATUSES.indexOf(c.status())))
                .map(c ->
                        new Series(
                                IndicatorTable.get(asked.figure()).indicator(),
                                c.status(),
                                c.currency()))
                .orElse(null);
    }

    private List<Bars> bars(Asked asked, Series series, Cut cut, Labels labels) {
        var all = new ArrayList<Bars>();
        for (var by : List.of(By.YEAR, By.DIVISION, By.PLACE, By.PROGRAMME)) {
            if (by != By.PROGRAMME || !labels.programmes().isEmpty()) {
                all.add(new Bars(by, bars(asked, series, cut.by(by), by, labels)));
            }
        }
        return all;
    }

    private List<Bar> bars(Asked asked, Series series, Cut cut, By by, Labels labels) {
        var companies = new HashMap<String, Long>();
        indicators
                .value(COMPANIES, cut)
                .forEach(c -> companies.put(c.keys().getFirst(), c.value().longValue()));
        var values = new LinkedHashMap<String, BigDecimal>();
        indicators.value(series.indicator().code(), cut).stream()
                .filter(c ->
                        c.status() == series.status()
                                && Objects.equals(c.currency(), series.currency()))
                .forEach(c -> values.put(c.keys().getFirst(), c.value()));
        double most = values.values().stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        return values.entrySet().stream()
                .sorted(order(by))
                .map(e ->
                        new Bar(
                                Asked.shown(e.getKey()),
                                labels.of(by, e.getKey()),
                                e.getValue(),
                                (int)
                                        Math.round(
                                                100
                                                        * Math.max(0, e.getValue().doubleValue())
                                                        / most),
                                companies.getOrDefault(e.getKey(), 0L),
                                facts(asked, by, Asked.shown(e.getKey()))))
                .toList();
    }

    private static String facts(Asked asked, By by, String key) {
        var path = "/dashboard/facts";
        return switch (by) {
            case YEAR -> asked.address(path, "from", key, "until", key);
            case DIVISION -> asked.address(path, "division", key);
            case PLACE -> asked.address(path, "place", key);
            case PROGRAMME -> asked.address(path, "programme", Asked.isKnown(key) ? key : "");
            case CHANNEL -> asked.address(path);
        };
    }

    private static Comparator<Map.Entry<String, BigDecimal>> order(By by) {
        return by == By.YEAR
                ? Map.Entry.comparingByKey()
                : Map.Entry.<String, BigDecimal>comparingByValue().reversed();
    }

    private List<Shape> shapes(List<Bars> bars, Asked asked, Texts texts) {
        var values =
                bars.stream()
                        .filter(b -> b.by() == By.PLACE)
                        .flatMap(b -> b.bars().stream())
                        .collect(toMap(Bar::key, Bar::value));
        double most = values.values().stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        return maps.list(asked.provinces()).stream()
                .map(p -> {
                    var value = values.get(p.id());
                    return new Shape(
                            p.id(),
                            p.nameIn(texts.locale()),
                            ProvinceShapes.path(asked.provinces().day(), p),
                            value,
                            value == null || value.signum() <= 0
                                    ? 0
                                    : (int) Math.ceil(SHADES * value.doubleValue() / most));
                })
                .toList();
    }
}
