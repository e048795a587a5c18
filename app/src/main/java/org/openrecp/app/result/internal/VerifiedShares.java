// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.internal.IndicatorTable.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Claimed and verified savings held against each other, saving by saving: the same resource of the
 * same option, in the same currency.
 */
@Repository
class VerifiedShares {
    /**
     * A saving's name in its option, without the status before it and the count of its corrections.
     */
    private static final String SAVING =
            "regexp_replace(split_part(%1$s.source_part, '#', 1), '^(claimed|verified)/', '')";

    private static final String STANDS =
            " and %1$s.reverses is null and not exists (select from result_fact r where r.reverses = %1$s.id)";

    private final JdbcClient database;
    private final PlaceMaps maps;

    VerifiedShares(JdbcClient database, PlaceMaps maps) {
        this.database = database;
        this.maps = maps;
    }

    /**
     * The shares; none as of an earlier moment. Of verified savings: Σ verified ÷ Σ claimed of
     * those that were claimed too. Of claimed ones: Σ claimed of those that were verified too ÷ Σ
     * claimed.
     */
    List<Quotient> of(Line line, Cut cut) {
        var of = Objects.requireNonNull(line.pairsOf(), "a ratio of pairs");
        if (cut.asOf() != null || (cut.status() != null && cut.status() != of)) {
            return List.of();
        }
        var sql = new CutSql(cut.with(of), maps.units(cut.provinces()));
        return database
                .sql(
                        """
                        select %1$s x.currency, sum(part) as whole, sum(part) filter (where o.id is not null) as matched,
                            sum(o.value * x.part / nullif(x.value, 0)) as others, count(o.id) as facts
                        from %2$s %3$s
                        left join result_fact o on o.centre_id = x.centre_id and o.subject_id = x.subject_id
                            and o.company_id = x.company_id and o.indicator = x.indicator and o.status = :other
                            and o.currency is not distinct from x.currency and o.source_record = x.source_record
                            and %4$s = %5$s %6$s
                        where x.indicator = :code and x.subject_id is not null %7$s %8$s
                        group by %9$s x.currency order by %9$s x.currency
                        """
                                .formatted(
                                        sql.namedKeys(),
                                        sql.facts(),
                                        sql.joins(),
                                        SAVING.formatted("o"),
                                        SAVING.formatted("x"),
                                        STANDS.formatted("o"),
                                        sql.limits(),
                                        STANDS.formatted("x"),
                                        sql.keyNames()))
                .param("code", line.numerator())
                .param("other", other(of).code())
                .params(sql.params())
                .query((row, _) -> quotient(row, sql, of, line.factor()))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static Status other(Status status) {
        return status == Status.VERIFIED ? Status.CLAIMED : Status.VERIFIED;
    }

    private static @Nullable Quotient quotient(ResultSet row, CutSql sql, Status of, double factor)
            throws SQLException {
        var matched = row.getBigDecimal("matched");
        var above = matched == null ? BigDecimal.ZERO : matched;
        var below = row.getBigDecimal(of == Status.VERIFIED ? "others" : "whole");
        return below == null || below.signum() == 0
                ? null
                : Quotient.of(
                        sql.readKeys(row),
                        of,
                        row.getString("currency"),
                        above,
                        below,
                        factor,
                        row.getLong("facts"));
    }
}
