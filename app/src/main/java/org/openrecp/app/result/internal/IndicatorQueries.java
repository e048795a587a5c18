// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Indicators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers from sums where sums are enough, else from facts. */
@Repository
class IndicatorQueries implements Indicators {
    private final JdbcClient database;
    private final PlaceMaps maps;
    private final DistinctCounts counts;
    private final VerifiedShares verified;

    IndicatorQueries(
            JdbcClient database, PlaceMaps maps, DistinctCounts counts, VerifiedShares verified) {
        this.database = database;
        this.maps = maps;
        this.counts = counts;
        this.verified = verified;
    }

    @Override
    public List<Indicator> list() {
        return IndicatorTable.list();
    }

    @Override
    public List<Indicator> savings() {
        return IndicatorTable.SAVINGS.stream()
                .map(IndicatorTable::get)
                .map(IndicatorTable.Line::indicator)
                .toList();
    }

    @Override
    public Optional<Indicator> find(String code) {
        return IndicatorTable.find(code).map(IndicatorTable.Line::indicator);
    }

    @Override
    public boolean countsCompanies(String code) {
        return !IndicatorTable.get(code).counts().isEmpty();
    }

    @Override
    public List<Cell> value(String code, Cut cut) {
        var line = IndicatorTable.get(code);
        return switch (line.indicator().aggregation()) {
            case SUM -> sums(List.of(code), cut);
            case DISTINCT ->
                    line.counts().isEmpty()
                            ? counts.subjects(code, cut)
                            : counts.companies(code, line.counts(), cut);
            case RATIO -> quotients(line, cut).stream().map(q -> q.cell(code)).toList();
            case LAST -> newest(code, cut);
            case MEAN, ESTIMATE, NONE -> List.of();
        };
    }

    @Override
    public List<Cell> values(Collection<String> codes, Cut cut) {
        var sums =
                codes.stream()
                        .filter(c ->
                                IndicatorTable.get(c).indicator().aggregation() == Aggregation.SUM)
                        .toList();
        var cells = new ArrayList<>(sums.isEmpty() ? List.<Cell>of() : sums(sums, cut));
        codes.stream().filter(c -> !sums.contains(c)).forEach(c -> cells.addAll(value(c, cut)));
        return cells;
    }

    @Override
    public List<Contribution> contributions(String code, Cut cut) {
        var line = IndicatorTable.get(code);
        if (!line.counts().isEmpty()) {
            return counts.each(line.counts(), cut);
        }
        var sql = sql(cut);
        return database.sql(
                        """
                        select %s status, currency, company_id, sum(part) as value from %s %s
                        where x.indicator = :code %s
                        group by %s status, currency, company_id having sum(facts) <> 0 or sum(part) <> 0
                        order by %s status, currency, company_id
                        """
                                .formatted(
                                        sql.namedKeys(),
                                        sql.facts(),
                                        sql.joins(),
                                        sql.limits(),
                                        sql.keyNames(),
                                        sql.keyNames()))
                .param("code", code)
                .params(sql.params())
                .query((row, _) ->
                        new Contribution(
                                sql.readKeys(row),
                                CutSql.status(row.getString("status")),
                                row.getString("currency"),
                                row.getObject("company_id", UUID.class),
                                row.getBigDecimal("value")))
                .list();
    }

    private List<Cell> sums(List<String> codes, Cut cut) {
        var cells = sumsOf(codes, cut);
        int programme = cut.by().indexOf(By.PROGRAMME);
        return programme < 0 || cut.programme() != null
                ? cells
                : withRest(cells, sums(codes, without(cut, programme)), programme);
    }

    /** With what no programme counts, under an empty key, so that the parts make the whole. */
    private static List<Cell> withRest(List<Cell> shared, List<Cell> whole, int column) {
        var counted = new HashMap<List<Object>, BigDecimal>();
        for (var cell : shared) {
            var keys = new ArrayList<>(cell.keys());
            keys.remove(column);
            counted.merge(key(cell, keys), cell.value(), BigDecimal::add);
        }
        var cells = new ArrayList<>(shared);
        for (var cell : whole) {
            var rest =
                    cell.value()
                            .subtract(
                                    counted.getOrDefault(key(cell, cell.keys()), BigDecimal.ZERO));
            if (rest.signum() != 0) {
                var keys = new ArrayList<>(cell.keys());
                keys.add(column, "");
                cells.add(
                        new Cell(
                                cell.indicator(),
                                keys,
                                cell.status(),
                                cell.currency(),
                                rest,
                                0,
                                cell.facts()));
            }
        }
        return cells;
    }

    private static List<Object> key(Cell cell, List<String> keys) {
        return List.of(
                cell.indicator(),
                keys,
                String.valueOf(cell.status()),
                String.valueOf(cell.currency()));
    }

    private static Cut without(Cut cut, int column) {
        var by = new ArrayList<>(cut.by());
        by.remove(column);
        return cut.by(by.toArray(By[]::new));
    }

    private List<Cell> sumsOf(List<String> codes, Cut cut) {
        var sql = sql(cut);
        return database.sql(
                        """
                        select x.indicator, %s status, currency, sum(part) as value, sum(u2) as u2, sum(facts) as facts
                        from %s %s where x.indicator in (:codes) %s
                        group by x.indicator, %s status, currency having sum(facts) <> 0 or sum(part) <> 0
                        order by x.indicator, %s status, currency
                        """
                                .formatted(
                                        sql.namedKeys(),
                                        sql.sums(),
                                        sql.joins(),
                                        sql.limits(),
                                        sql.keyNames(),
                                        sql.keyNames()))
                .param("codes", codes)
                .params(sql.params())
                .query((row, _) ->
                        new Cell(
                                row.getString("indicator"),
                                sql.readKeys(row),
                                CutSql.status(row.getString("status")),
                                row.getString("currency"),
                                row.getBigDecimal("value"),
                                Math.sqrt(Math.max(0, row.getDouble("u2"))),
                                row.getLong("facts")))
                .list();
    }

    private List<Cell> newest(String code, Cut cut) {
        var sql = sql(cut);
        return database.sql(
                        """
                        select %s status, currency, sum(part) as value, sum(u2) as u2, count(*) as facts from (
                            select distinct on (%s status, currency, coalesce(subject_id, company_id)) %s status, currency,
                                part, u2
                            from %s %s where x.indicator = :code and x.reverses is null
                                and not exists (select from result_fact r where r.reverses = x.id%s) %s
                            order by %s status, currency, coalesce(subject_id, company_id), until_day desc, recorded_at desc) t
                        group by %s status, currency order by %s status, currency
                        """
                                .formatted(
                                        sql.keyNames(),
                                        sql.keys().stream()
                                                .map(k -> k + ", ")
                                                .reduce("", String::concat),
                                        sql.namedKeys(),
                                        sql.facts(),
                                        sql.joins(),
                                        cut.asOf() == null ? "" : " and r.recorded_at < :asOf",
                                        sql.limits(),
                                        sql.keyNames(),
                                        sql.keyNames(),
                                        sql.keyNames()))
                .param("code", code)
                .params(sql.params())
                .query((row, _) ->
                        new Cell(
                                code,
                                sql.readKeys(row),
                                CutSql.status(row.getString("status")),
                                row.getString("currency"),
                                row.getBigDecimal("value"),
                                Math.sqrt(row.getDouble("u2")),
                                row.getLong("facts")))
                .list();
    }

    /** The quotients that a ratio is; none where it is not computed from other figures. */
    List<Quotient> quotients(IndicatorTable.Line line, Cut cut) {
        return !line.isQuotient()
                ? List.of()
                : line.pairsOf() == null
                        ? new Ratios(this::value).of(line, cut)
                        : verified.of(line, cut);
    }

    private CutSql sql(Cut cut) {
        return new CutSql(cut, maps.units(cut.provinces()));
    }
}
