// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.rate.RateBook;
import org.openrecp.app.result.Fact.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts that stand behind a figure. */
@Repository
public class FactQueries {
    private static final int TOGETHER = 1_000;

    private final JdbcClient database;
    private final PlaceMaps maps;

    FactQueries(JdbcClient database, PlaceMaps maps) {
        this.database = database;
        this.maps = maps;
    }

    /**
     * A fact that stands.
     *
     * @param share of it that the programme asked for counts
     * @param given as the source gave it, where that was in another unit
     */
    public record Line(
            UUID id,
            @Nullable UUID company,
            String indicator,
            LocalDate from,
            LocalDate until,
            BigDecimal value,
            BigDecimal share,
            @Nullable Double uncertainty,
            String unit,
            @Nullable BigDecimal given,
            @Nullable String givenUnit,
            @Nullable LocalDate moneyDate,
            Status status,
            @Nullable String place,
            @Nullable String scheme,
            @Nullable String sector,
            @Nullable String channel,
            @Nullable String category,
            String sourceKind,
            String sourceLabel,
            @Nullable String sourcePath,
            Instant recordedAt) {

        /** What is counted of the value. */
        public BigDecimal counted() {
            return isWhole() ? value : value.multiply(share);
        }

        public boolean isWhole() {
            return share.compareTo(BigDecimal.ONE) == 0;
        }
    }

    /** A company that a figure counts. */
    public record Counted(UUID company, long facts) {}

    /** Money by currency and year of its prices. */
    record MoneyPart(String indicator, Status status, RateBook.Part part) {}

    List<Line> page(Asked asked, UUID centre, int skip, int most) {
        var sql = new CutSql(asked.cut(centre), maps.units(asked.provinces()));
        return database.sql(
                        select(sql, asked)
                                + " order by x.until_day desc, x.id limit %d offset %d"
                                        .formatted(most, skip))
                .params(params(sql, asked))
                .query(FactQueries::line)
                .list();
    }

    long count(Asked asked, UUID centre) {
        var sql = new CutSql(asked.cut(centre), maps.units(asked.provinces()));
        return database.sql("select count(*) from (%s) facts".formatted(select(sql, asked)))
                .params(params(sql, asked))
                .query(Long.class)
                .single();
    }

    void each(Asked asked, UUID centre, Consumer<Line> reader) {
        var sql = new CutSql(asked.cut(centre), maps.units(asked.provinces()));
        try (var lines =
                database
                        .sql(select(sql, asked) + " order by x.until_day desc, x.id")
                        .withFetchSize(TOGETHER)
                        .params(params(sql, asked))
                        .query(FactQueries::line)
                        .stream()) {
            lines.forEach(reader);
        }
    }

    /** The companies that an indicator counts, those with the most facts first. */
    List<Counted> companies(Asked asked, UUID centre, int skip, int most) {
        var sql = new CutSql(asked.cut(centre), maps.units(asked.provinces()));
        return database.sql(
                        """
                        select x.company_id, sum(facts) as facts from %s %s
                        where %s and x.company_id is not null %s
                        group by x.company_id having sum(facts) > 0
                        order by facts desc, x.company_id limit %d offset %d
                        """
                                .formatted(
                                        sql.needsFacts() ? sql.facts() : sql.presences(),
                                        sql.joins(),
                                        sql.needsFacts()
                                                ? ofIndicator(asked)
                                                : "x.presence = :presence",
                                        sql.needsFacts() ? sql.limits() : sql.limitsOfAnyStatus(),
                                        most,
                                        skip))
                .params(params(sql, asked))
                .query((row, _) ->
                        new Counted(row.getObject("company_id", UUID.class), row.getLong("facts")))
                .list();
    }

    List<MoneyPart> money(List<String> indicators, Asked asked, UUID centre) {
        var sql = new CutSql(asked.cut(centre), maps.units(asked.provinces()));
        var year = sql.needsFacts() ? "extract(year from x.money_date)::int" : "x.money_year";
        return database.sql(
                        """
                        select x.indicator, status, currency, %s as money_year, sum(part) as value from %s %s
                        where x.indicator in (:codes) %s group by 1, 2, 3, 4 having sum(part) <> 0 order by 1, 2, 3, 4
                        """
                                .formatted(year, sql.sums(), sql.joins(), sql.limits()))
                .param("codes", indicators)
                .params(sql.params())
                .query((row, _) ->
                        new MoneyPart(
                                row.getString("indicator"),
                                Objects.requireNonNull(CutSql.status(row.getString("status"))),
                                new RateBook.Part(
                                        row.getString("currency"),
                                        row.getInt("money_year"),
                                        row.getBigDecimal("value"))))
                .list();
    }

    private static String select(CutSql sql, Asked asked) {
        return "select x.* from %s %s where %s %s %s %s %s"
                .formatted(
                        sql.facts(),
                        sql.joins(),
                        ofIndicator(asked),
                        asked.company() == null ? "" : " and x.company_id = :company",
                        asked.money().isEmpty()
                                ? ""
                                : " and (x.currency is null or x.currency = :money)",
                        sql.limits(),
                        standing(asked));
    }

    private static String standing(Asked asked) {
        return " and x.reverses is null and not exists (select from result_fact r where r.reverses = x.id%s)"
                .formatted(asked.asOf() == null ? "" : " and r.recorded_at < :asOf");
    }

    private static String ofIndicator(Asked asked) {
        var line = IndicatorTable.get(asked.figure());
        return switch (line.counts()) {
            case "" ->
                    line.isQuotient()
                            ? "x.indicator in (:numerator, :denominator)"
                            : "x.indicator = :code";
            case DistinctCounts.ANY -> "true";
            default -> "x.indicator in (select code from indicator where presence = :presence)";
        };
    }

    private static Map<String, Object> params(CutSql sql, Asked asked) {
        var params = new HashMap<>(sql.params());
        var line = IndicatorTable.get(asked.figure());
        params.put("code", asked.figure());
        params.put("presence", line.counts());
        params.put("numerator", line.numerator());
        params.put("denominator", line.denominator());
        params.put("money", asked.money());
        if (asked.company() != null) {
            params.put("company", asked.company());
        }
        return params;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("indicator"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBigDecimal("value"),
                row.getBigDecimal("share"),
                row.getObject("u", Double.class),
                row.getString("unit"),
                row.getBigDecimal("given_value"),
                row.getString("given_unit"),
                row.getObject("money_date", LocalDate.class),
                Objects.requireNonNull(CutSql.status(row.getString("status"))),
                row.getString("place_id"),
                row.getString("scheme"),
                row.getString("sector"),
                row.getString("channel"),
                row.getString("category"),
                row.getString("source_kind"),
                row.getString("source_label"),
                row.getString("source_path"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
