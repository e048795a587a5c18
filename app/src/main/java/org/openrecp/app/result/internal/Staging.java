// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Ledger.Recorded;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.postgresql.PGConnection;

/**
 * Facts on their way into the ledger: copied to tables of this connection alone, looked at there
 * all together, then recorded by one statement.
 */
final class Staging {
    private static final String TABLES =
            """
            create temporary table if not exists result_staging (
                id uuid, centre_id uuid, company_id uuid, subject_id uuid, indicator text, from_day date, until_day date,
                value numeric, u double precision, unit text, given_value numeric, given_unit text, currency char(3),
                money_date date, status text, place_id text, scheme text, sector text, channel text, category text,
                source_kind text, source_record text, source_part text, source_label text, source_path text)
                on commit delete rows;
            create temporary table if not exists result_staging_share (
                fact_id uuid, programme_id uuid, centre_id uuid, share numeric) on commit delete rows;
            truncate result_staging, result_staging_share
            """;
    private static final String COLUMNS =
            """
            id, centre_id, company_id, subject_id, indicator, from_day, until_day, value, u, unit, given_value, given_unit,
            currency, money_date, status, place_id, scheme, sector, channel, category, source_kind, source_record,
            source_part, source_label, source_path\
            """;
    private static final String CONTENT =
            "indicator, from_day, until_day, value, u, currency, money_date, status, subject_id";
    private static final int MANY = 5_000;
    private static final int VERY_MANY = 100_000;

    private final Connection connection;
    private final int mostProblems;

    Staging(Connection connection, int mostProblems) {
        this.connection = connection;
        this.mostProblems = mostProblems;
    }

    /** Records facts, in the transaction that is open. */
    Recorded record(
            Iterator<Fact> facts,
            List<InputProblem> problems,
            Function<Fact, @Nullable CheckedFact> check)
            throws SQLException {
        execute(TABLES);
        int staged = copy(facts, problems, check);
        InvalidInput.throwIfAny(problems);
        if (staged > MANY) {
            execute("set local work_mem = '256MB'");
            execute("analyze result_staging");
        }
        followMerges();
        InvalidInput.throwIfAny(strangers());
        InvalidInput.throwIfAny(contradictions());
        int added =
                update(
                        """
                        insert into result_fact (%s) select %s from result_staging s
                        where not exists (select from result_fact f where f.id = s.id)
                        on conflict (id) do nothing
                        """
                                .formatted(COLUMNS, COLUMNS));
        if (added > VERY_MANY) {
            gatherPresence();
        }
        update(
                """
                insert into result_share (fact_id, programme_id, centre_id, company_id, share)
                select s.fact_id, s.programme_id, s.centre_id, f.company_id, s.share
                from result_staging_share s join result_fact f on f.id = s.fact_id
                on conflict (fact_id, programme_id) do nothing
                """);
        return new Recorded(added, staged - added);
    }

    /**
     * Makes one row of those that differ in their counts alone; what others add meanwhile stays
     * apart.
     */
    private void gatherPresence() throws SQLException {
        update(
                """
                with gone as (
                    delete from result_presence where centre_id in (select distinct centre_id from result_staging)
                    returning *)
                insert into result_presence (centre_id, company_id, presence, year, place_id, division, channel,
                    claimed, implemented, verified, reported)
                select centre_id, company_id, presence, year, place_id, division, channel,
                    sum(claimed), sum(implemented), sum(verified), sum(reported)
                from gone group by 1, 2, 3, 4, 5, 6, 7
                having sum(claimed) <> 0 or sum(implemented) <> 0 or sum(verified) <> 0 or sum(reported) <> 0
                order by presence, year
                """);
    }

    private int copy(
            Iterator<Fact> facts,
            List<InputProblem> problems,
            Function<Fact, @Nullable CheckedFact> check)
            throws SQLException {
        var manager = connection.unwrap(PGConnection.class).getCopyAPI();
        int count = 0;
        var shares = new ArrayList<CheckedFact>();
        var rows = new CopyText(manager, "result_staging");
        while (problems.size() < mostProblems && facts.hasNext()) {
            var fact = check.apply(facts.next());
            if (fact != null) {
                row(rows, fact);
                count++;
                if (!fact.fact().shares().isEmpty()) {
                    shares.add(fact);
                }
            }
        }
        rows.flush();
        copyShares(shares);
        return count;
    }

    private void copyShares(List<CheckedFact> facts) throws SQLException {
        var manager = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = new CopyText(manager, "result_staging_share");
        for (var fact : facts) {
            var centre = fact.fact().who().centre();
            for (var share : fact.fact().shares()) {
                rows.row(fact.id(), share.programme(), centre, share.share());
            }
        }
        rows.flush();
    }

    private static void row(CopyText rows, CheckedFact checked) throws SQLException {
        var fact = checked.fact();
        var given = checked.given();
        var setting = fact.setting();
        var source = fact.source();
        rows.row(
                checked.id(),
                fact.who().centre(),
                fact.who().company(),
                fact.who().subject(),
                fact.indicator(),
                fact.days().from(),
                fact.days().until(),
                checked.value().toPlainString(),
                checked.uncertainty(),
                checked.unit(),
                given == null ? null : given.value().toPlainString(),
                given == null ? null : given.unit(),
                checked.currency(),
                checked.moneyDate(),
                fact.status().code(),
                setting.place(),
                setting.scheme() == null ? null : setting.scheme().key(),
                setting.sector(),
                setting.channel(),
                setting.category(),
                source.kind(),
                source.record(),
                source.part(),
                source.label(),
                source.path());
    }

    /** What is told of a company that went into another belongs to the one that remains. */
    private void followMerges() throws SQLException {
        int moved;
        do {
            moved =
                    update(
                            """
                            update result_staging s set company_id = c.merged_into from company c
                            where c.id = s.company_id and c.merged_into is not null
                            """);
        } while (moved > 0);
    }

    private List<InputProblem> strangers() throws SQLException {
        var problems = new ArrayList<InputProblem>();
        problems.addAll(
                select(
                        """
                        select s.source_label, s.company_id::text from result_staging s
                        left join company c on c.id = s.company_id and c.centre_id = s.centre_id
                        where s.company_id is not null and c.id is null limit %d
                        """,
                        "company", "no-company"));
        problems.addAll(
                select(
                        """
                        select s.source_label, h.programme_id::text from result_staging_share h
                        join result_staging s on s.id = h.fact_id
                        left join programme p on p.id = h.programme_id and p.centre_id = h.centre_id
                        where p.id is null limit %d
                        """,
                        "programme", "no-programme"));
        return problems;
    }

    /** Sources that say two things at once, or another thing than before. */
    private List<InputProblem> contradictions() throws SQLException {
        var problems = new ArrayList<InputProblem>();
        problems.addAll(
                select(
                        """
                        select min(source_label), min(source_part) from result_staging
                        where id in (select id from result_staging group by id having count(*) > 1)
                        group by id having count(distinct (%s)) > 1 limit %%d
                        """
                                .formatted(CONTENT),
                        "source",
                        "said-twice"));
        problems.addAll(
                select(
                        """
                        select s.source_label, f.value::text from result_staging s join result_fact f on f.id = s.id
                        where (%s) is distinct from (%s) limit %%d
                        """
                                .formatted(prefixed("s"), prefixed("f")),
                        "value",
                        "said-otherwise"));
        return problems;
    }

    private static String prefixed(String alias) {
        return alias + "." + CONTENT.replace(", ", ", " + alias + ".");
    }

    private List<InputProblem> select(String sql, String field, String key) throws SQLException {
        var problems = new ArrayList<InputProblem>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.formatted(mostProblems))) {
            while (rows.next()) {
                problems.add(FactCheck.problem(rows.getString(1), field, rows.getString(2), key));
            }
        }
        return problems;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int update(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
