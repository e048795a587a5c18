// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Indicators.Cell;
import org.openrecp.app.result.Indicators.Contribution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What counts once however a cut is made: companies by their presences, where these are enough,
 * else by facts; and what facts are of.
 */
@Repository
class DistinctCounts {
    /** The presence of every company that has any fact. */
    static final String ANY = "any";

    private final JdbcClient database;
    private final PlaceMaps maps;

    DistinctCounts(JdbcClient database, PlaceMaps maps) {
        this.database = database;
        this.maps = maps;
    }

    /**
     * Companies of one cut.
     *
     * @param presences presence → how many
     * @param divisions of any presence, by sector
     * @param places of any presence, by unit of the map
     */
    record Companies(
            Map<String, Long> presences, Map<String, Long> divisions, Map<String, Long> places) {}

    /** Companies of several presences, and those of any by sector and by province, at once. */
    Companies companies(Collection<String> presences, Cut cut) {
        var units = maps.units(cut.provinces());
        var sql = new CutSql(cut.by(By.DIVISION, By.PLACE), units);
        if (sql.needsFacts()) {
            return fromFacts(presences, cut);
        }
        var whole = new CutSql(cut, units);
        var found = new HashMap<String, Map<String, Long>>();
        database.sql(
                        """
                        with present as materialized (
                            select %s x.company_id from %s %s where x.presence = 'any' %s
                            group by %s x.company_id having sum(facts) > 0)
                        select 'presence' as part, presence as key, count(*) as companies from (
                            select x.presence, x.company_id from %s %s
                            where x.presence in (:presences) and x.presence <> 'any' %s
                            group by x.presence, x.company_id having sum(facts) > 0) t group by presence
                        union all select 'presence', 'any', count(distinct company_id) from present having count(*) > 0
                        union all select 'division', k0, count(distinct company_id) from present group by k0
                        union all select 'place', k1, count(distinct company_id) from present group by k1
                        """
                                .formatted(
                                        sql.namedKeys(),
                                        sql.presences(),
                                        sql.joins(),
                                        sql.limitsOfAnyStatus(),
                                        sql.keyNames(),
                                        whole.presences(),
                                        whole.joins(),
                                        whole.limitsOfAnyStatus()))
                .param("presences", presences)
                .params(sql.params())
                .query(row -> {
                    found.computeIfAbsent(row.getString("part"), _ -> new HashMap<>())
                            .put(row.getString("key"), row.getLong("companies"));
                });
        return new Companies(
                found.getOrDefault("presence", Map.of()),
                found.getOrDefault("division", Map.of()),
                found.getOrDefault("place", Map.of()));
    }

    private Companies fromFacts(Collection<String> presences, Cut cut) {
        var totals = new HashMap<String, Long>();
        for (var presence : presences) {
            for (var cell : companies("", presence, cut)) {
                totals.put(presence, cell.value().longValue());
            }
        }
        return new Companies(totals, by(By.DIVISION, cut), by(By.PLACE, cut));
    }

    /** Companies with any fact by the values of one column. */
    Map<String, Long> by(By column, Cut cut) {
        return companies("", ANY, cut.by(column)).stream()
                .collect(toMap(c -> c.keys().getFirst(), c -> c.value().longValue()));
    }

    /** The sectors of companies, the unknown one as an empty text. */
    List<String> divisions(UUID centre) {
        return database.sql(
                        """
                        select distinct coalesce(division, '') from result_presence
                        where centre_id = ? and presence = 'any' and year = 0 order by 1
                        """)
                .param(centre)
                .query(String.class)
                .list();
    }

    /**
     * Companies of a presence in every cell.
     *
     * @param code of the indicator that the cells are of
     */
    List<Cell> companies(String code, String presence, Cut cut) {
        var sql = new CutSql(cut, maps.units(cut.provinces()));
        return counted(code, sql, companies(presence, sql), presence);
    }

    /** Each company once in each cell. */
    List<Contribution> each(String presence, Cut cut) {
        var sql = new CutSql(cut, maps.units(cut.provinces()));
        return database.sql(
                        companies(presence, sql) + " order by %s thing".formatted(sql.keyNames()))
                .param("code", presence)
                .params(sql.params())
                .query((row, _) ->
                        new Contribution(
                                sql.readKeys(row),
                                null,
                                null,
                                row.getObject("thing", UUID.class),
                                BigDecimal.ONE))
                .list();
    }

    private static String companies(String presence, CutSql sql) {
        boolean facts = sql.needsFacts();
        return """
        select %s company_id as thing, sum(facts) as facts from %s %s where %s and company_id is not null %s
        group by %s company_id having sum(facts) > 0
        """
                .formatted(
                        sql.namedKeys(),
                        facts ? sql.facts() : sql.presences(),
                        sql.joins(),
                        facts ? present(presence) : "x.presence = :code",
                        facts ? sql.limits() : sql.limitsOfAnyStatus(),
                        sql.keyNames());
    }

    /** Facts that put their company under a presence. */
    private static String present(String presence) {
        return presence.equals(ANY)
                ? "(:code <> '')"
                : "x.indicator in (select code from indicator where presence = :code)";
    }

    /** What facts of an indicator are of, in every cell. */
    List<Cell> subjects(String code, Cut cut) {
        var sql = new CutSql(cut, maps.units(cut.provinces()));
        return counted(
                code,
                sql,
                """
                select %s subject_id as thing, sum(facts) as facts from %s %s
                where x.indicator = :code and subject_id is not null %s
                group by %s subject_id having sum(facts) > 0
                """
                        .formatted(
                                sql.namedKeys(),
                                sql.facts(),
                                sql.joins(),
                                sql.limits(),
                                sql.keyNames()),
                code);
    }

    private List<Cell> counted(String code, CutSql sql, String things, String parameter) {
        var keys = sql.keyNames();
        var groups = keys.isEmpty() ? "" : "group by " + keys.substring(0, keys.length() - 2);
        return database
                .sql(
                        "select %s count(*) as things, sum(facts) as facts from (%s) t %s %s"
                                .formatted(
                                        keys,
                                        things,
                                        groups,
                                        groups.replace("group by", "order by")))
                .param("code", parameter)
                .params(sql.params())
                .query((row, _) ->
                        new Cell(
                                code,
                                sql.readKeys(row),
                                sql.cut().status(),
                                null,
                                BigDecimal.valueOf(row.getLong("things")),
                                0,
                                row.getLong("facts")))
                .list()
                .stream()
                .filter(c -> c.value().signum() > 0)
                .toList();
    }
}
