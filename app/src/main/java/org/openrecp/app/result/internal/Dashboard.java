// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.place.Places;
import org.openrecp.app.rate.ExchangeRates;
import org.openrecp.app.rate.RateBook;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Programmes;
import org.openrecp.app.result.internal.DashboardPage.Bars;
import org.openrecp.app.result.internal.DashboardPage.Choices;
import org.openrecp.app.result.internal.DashboardPage.Figure;
import org.openrecp.app.result.internal.DashboardPage.Head;
import org.openrecp.app.result.internal.DashboardPage.Line;
import org.openrecp.app.result.internal.DashboardPage.Money;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the results of a centre together. */
@Component
class Dashboard {
    private static final List<String> HEADS =
            List.of("SRV-ENT", "SRV-QA", "SRV-DA", "SRV-APP", "SRV-ENT-REP");
    private static final List<String> PRESENCES =
            HEADS.stream().map(c -> IndicatorTable.get(c).counts()).toList();
    private static final List<String> MONEY = List.of("FIN-INV", "FIN-SAV");
    static final List<Status> STATUSES =
            List.of(Status.CLAIMED, Status.IMPLEMENTED, Status.VERIFIED, Status.REPORTED);
    private static final int FIRST_YEAR = 1998;

    private final IndicatorQueries indicators;
    private final DistinctCounts counts;
    private final Charts charts;
    private final FactQueries facts;
    private final Programmes programmes;
    private final Places places;
    private final Sectors sectors;
    private final PlaceMaps maps;
    private final ExchangeRates rates;
    private final Clock clock;

    Dashboard(
            IndicatorQueries indicators,
            DistinctCounts counts,
            Charts charts,
            FactQueries facts,
            Programmes programmes,
            Places places,
            Sectors sectors,
            PlaceMaps maps,
            ExchangeRates rates,
            Clock clock) {
        this.indicators = indicators;
        this.counts = counts;
        this.charts = charts;
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
        var companies = counts.companies(PRESENCES, cut);
        var series = charts.series(asked, cut, companies);
        var bars =
                series == null
                        ? List.<Bars>of()
                        : charts.bars(asked, series, cut, companies, labels);
        return new DashboardPage(
                asked,
                choices(asked, centre),
                heads(companies),
                money(asked, centre),
                lines(IndicatorTable.SAVINGS, sums),
                lines(others(sums), sums),
                series,
                bars,
                charts.shapes(series, bars, asked, texts.locale()),
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
        int thisYear = clock.instant().atZone(Texts.ZONE).getYear();
        return new Choices(
                IndicatorTable.lines().stream()
                        .filter(Dashboard::isCounted)
                        .map(IndicatorTable.Line::indicator)
                        .toList(),
                IntStream.rangeClosed(FIRST_YEAR, thisYear)
                        .map(y -> thisYear + FIRST_YEAR - y)
                        .boxed()
                        .toList(),
                counts.divisions(centre),
                maps.list(asked.provinces()),
                programmes.list(centre),
                rates.of(centre).currencies());
    }

    private static boolean isCounted(IndicatorTable.Line line) {
        return line.indicator().aggregation() == Aggregation.SUM
                || !line.counts().isEmpty()
                || line.isQuotient();
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
                .filter(c -> sums.containsKey(c) && !IndicatorTable.SAVINGS.contains(c))
                .toList();
    }

    private static List<Line> lines(List<String> codes, Map<String, Map<Status, Figure>> sums) {
        return codes.stream()
                .filter(sums::containsKey)
                .map(c ->
                        new Line(IndicatorTable.get(c).indicator(), sums.getOrDefault(c, Map.of())))
                .toList();
    }

    private static List<Head> heads(DistinctCounts.Companies companies) {
        return HEADS.stream()
                .map(IndicatorTable::get)
                .filter(l -> companies.presences().containsKey(l.counts()))
                .map(l ->
                        new Head(
                                l.indicator(),
                                BigDecimal.valueOf(
                                        companies.presences().getOrDefault(l.counts(), 0L))))
                .toList();
    }

    private List<Money> money(Asked asked, UUID centre) {
        var book = asked.currency().isEmpty() ? null : rates.of(centre);
        var found =
                facts.money(MONEY, asked, centre).stream()
                        .collect(
                                groupingBy(
                                        m -> Map.entry(m.indicator(), m.status()),
                                        mapping(FactQueries.MoneyPart::part, toList())));
        return found.entrySet().stream()
                .sorted(
                        comparingInt((Map.Entry<Map.Entry<String, Status>, ?> e) ->
                                        MONEY.indexOf(e.getKey().getKey()))
                                .thenComparing(e -> e.getKey().getValue()))
                .map(e ->
                        new Money(
                                IndicatorTable.get(e.getKey().getKey()).indicator(),
                                e.getKey().getValue(),
                                byCurrency(e.getValue()),
                                book == null ? null : book.convert(e.getValue(), asked.currency())))
                .toList();
    }

    private static Map<String, BigDecimal> byCurrency(List<RateBook.Part> parts) {
        var amounts = new TreeMap<String, BigDecimal>();
        parts.forEach(p -> amounts.merge(p.currency(), p.amount(), BigDecimal::add));
        return amounts;
    }
}
