// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Fact;

/**
 * A cut as SQL over a relation {@code x} that has the columns of {@code result_sum}, {@code
 * result_presence}, the same of programmes, or {@link #FACTS}.
 *
 * @param units place id → id of the unit of the map, for places that lie in one
 */
record CutSql(Cut cut, Map<String, String> units) {
    /** What programmes may count of facts. */
    private static final String BY_PROGRAMME =
            """
            (select f.*, case when reverses is null then 1 else -1 end as facts, s.programme_id,
                    s.share as share, f.value * s.share as part,
                    coalesce(case when reverses is null then u * u else -u * u end, 0) * s.share * s.share as u2
             from result_fact f join result_share s on s.fact_id = f.id) x
            """;

    /** What none of them counts. */
    private static final String REST =
            """
            (select f.*, case when reverses is null then 1 else -1 end as facts,
                    1 - s.share as share, f.value * (1 - s.share) as part,
                    coalesce(case when reverses is null then u * u else -u * u end, 0)
                        * (1 - s.share) * (1 - s.share) as u2
             from result_fact f cross join lateral
                (select coalesce(sum(share), 0) as share from result_share where fact_id = f.id) s
             where s.share < 1) x
            """;

    private static final String FACTS =
            """
            (select f.*, case when reverses is null then 1 else -1 end as facts, 1::numeric as share,
                    value as part, coalesce(case when reverses is null then u * u else -u * u end, 0) as u2
             from result_fact f) x
            """;

    private static final String SUMS = "(select s.*, value as part from result_sum s) x";
    private static final String PROGRAMME_SUMS =
            "(select s.*, value as part from programme_sum s) x";
    private static final String YEARS = "(select s.*, value as part from result_year s) x";

    /** Whether sums are not enough, and facts must be read. */
    boolean needsFacts() {
        return cut.asOf() != null || isRest();
    }

    private boolean byProgramme() {
        return cut.programme() != null || cut.by().contains(By.PROGRAMME);
    }

    private boolean isRest() {
        return Cut.NO_PROGRAMME.equals(cut.programme());
    }

    /** The relation that additive figures are read from. */
    String sums() {
        if (needsFacts()) {
            return facts();
        }
        return byProgramme() ? PROGRAMME_SUMS : isCoarse() ? YEARS : SUMS;
    }

    private boolean isCoarse() {
        return cut.division() == null
                && cut.place() == null
                && cut.channel() == null
                && Set.of(By.YEAR).containsAll(cut.by());
    }

    /** The relation that companies are counted from, unless facts must be read. */
    String presences() {
        return "(select p.*, %1$s as facts from %3$s p where year %2$s 0 and %1$s <> 0) x"
                .formatted(
                        cut.status() == null
                                ? "claimed + implemented + verified"
                                : cut.status().code(),
                        ofYears() ? ">" : "=",
                        byProgramme() ? "programme_presence" : "result_presence");
    }

    private boolean ofYears() {
        return cut.by().contains(By.YEAR) || cut.fromYear() != null || cut.untilYear() != null;
    }

    /** The relation of facts. */
    String facts() {
        return !byProgramme() ? FACTS : isRest() ? REST : BY_PROGRAMME;
    }

    /** The columns, each an expression, named k0, k1 … */
    List<String> keys() {
        return cut.by().stream()
                .map(by ->
                        switch (by) {
                            case YEAR -> "x.year";
                            case DIVISION -> "coalesce(x.division, '')";
                            case PLACE -> "coalesce(m.unit, '')";
                            case CHANNEL -> "coalesce(x.channel, '')";
                            case PROGRAMME -> isRest() ? "''" : "x.programme_id::text";
                        })
                .toList();
    }

    /** {@code k0, k1, }, each with a comma behind it. */
    String keyNames() {
        var names = new StringBuilder();
        for (int i = 0; i < cut.by().size(); i++) {
            names.append('k').append(i).append(", ");
        }
        return names.toString();
    }

    /** The columns with their names, each with a comma behind it. */
    String namedKeys() {
        var keys = keys();
        var named = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            named.append(keys.get(i)).append(" as k").append(i).append(", ");
        }
        return named.toString();
    }

    /** The map's units, where the cut needs them. */
    String joins() {
        return cut.by().contains(By.PLACE) || cut.place() != null
                ? " left join (select p as place, u as unit from unnest(string_to_array(:places, ','), string_to_array(:units, ',')) as t(p, u)) m on m.place = x.place_id "
                : "";
    }

    /** What limits it, each with {@code and} before it. */
    String limits() {
        return " and "
                + (cut.status() == null ? "x.status <> 'reported'" : "x.status = :status")
                + limitsOfAnyStatus();
    }

    /** The same but for the status, which {@link #presences} has in its count of facts. */
    String limitsOfAnyStatus() {
        var limits = new ArrayList<String>();
        limits.add("x.centre_id = :centre");
        limit(limits, cut.fromYear(), "x.year >= :fromYear");
        limit(limits, cut.untilYear(), "x.year <= :untilYear");
        limit(limits, cut.division(), "coalesce(x.division, '') = :division");
        limit(limits, cut.place(), "coalesce(m.unit, '') = :place");
        limit(
                limits,
                isRest() ? null : cut.programme(),
                "x.programme_id = cast(:programme as uuid)");
        limit(limits, cut.channel(), "coalesce(x.channel, '') = :channel");
        limit(limits, cut.asOf(), "x.recorded_at < :asOf");
        return " and " + String.join(" and ", limits);
    }

    private static void limit(List<String> limits, @Nullable Object value, String sql) {
        if (value != null) {
            limits.add(sql);
        }
    }

    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("centre", cut.centre());
        put(params, "status", cut.status() == null ? null : cut.status().code());
        put(params, "fromYear", cut.fromYear());
        put(params, "untilYear", cut.untilYear());
        put(params, "division", cut.division());
        put(params, "place", cut.place());
        put(params, "programme", cut.programme());
        put(params, "channel", cut.channel());
        put(params, "asOf", cut.asOf() == null ? null : cut.asOf().atOffset(ZoneOffset.UTC));
        if (!joins().isEmpty()) {
            var places = List.copyOf(units.keySet());
            params.put("places", String.join(",", places));
            params.put("units", places.stream().map(units::get).collect(joining(",")));
        }
        return params;
    }

    private static void put(Map<String, Object> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    /** The columns of a row of an answer. */
    List<String> readKeys(ResultSet row) throws SQLException {
        var keys = new ArrayList<String>();
        for (int i = 0; i < cut.by().size(); i++) {
            keys.add(row.getString("k" + i));
        }
        return keys;
    }

    static Fact.@Nullable Status status(@Nullable String code) {
        return code == null ? null : Fact.Status.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
